import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { fiction } from "./pages";
import { passages, type Words } from "./passages";
import { expect, test } from "./policed-test";
import { litWords, select, sentenceOf } from "./selected-words";
import { barOf, copy, hearing, linkTo, mark } from "./selection-bar";

/** Selects other words, once what was said of those before is gone. */
async function selectAnew(page: Page, words: Words): Promise<void> {
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect(barOf(page)).toBeHidden();
  await select(page, words);
}

test.describe("a link to words that a reader selects", () => {
  test("lights whole words where the selection cuts them", async ({ page }) => {
    const cut = await linkTo(page, { in: "i7", from: "paré les politiques pub" });
    expect(cut).toBe(await linkTo(page, { in: "i7", from: "comparé les politiques publiques" }));
  });

  test("is the same while others are folded, and leaves them folded", async ({ page }) => {
    const words = { in: "i7", from: "Merci beaucoup pour ces auditions très instructives." };
    const link = await linkTo(page, words);
    await page.goto(`${hearing}?intervenant=emile-meunier&q=politique`);
    await select(page, words);
    expect(await copy(page, "Copier le lien", "Lien copié")).toBe(link);
    await expect(page.locator("#i8 .speech")).toBeHidden();
    await expect(page.locator(".toc li:has(> a[href='#i8'])")).toHaveAttribute("data-folded", "");
  });

  test("is that of the sentence alone when the words cannot be lit, and says so", async ({ page }) => {
    await page.route(/words-link/u, (route) => route.abort());
    await page.goto(hearing);
    const words = { in: "i7", from: "comparé les politiques" };
    await select(page, words);
    const link = await copy(page, "Copier le lien", /vers la phrase/u);
    expect(new URL(link).hash).toBe(`#${await sentenceOf(page, words)}`);
  });

  for (const [name, path, page7] of [
    ["an intervention", "/auditions/ia-11/7/", "/auditions/ia-11/7/"],
    ["a person", "/intervenants/emile-meunier/", "/auditions/ia-11/7/"],
  ] as const) {
    test(`from the page of ${name}, lights them on the page of the intervention`, async ({ page, browser }) => {
      await page.goto(path);
      const sought = { in: path === page7 ? "i7" : "ia-11-i7", from: "réponse systémique. Vous avez dit" };
      await select(page, sought);
      const link = new URL(await copy(page, "Copier le lien", "Lien copié"));
      expect(link.pathname).toBe(page7);
      expect(link.hash).toMatch(/^#i7-s\d+:~:text=/u);
      const fresh = await browser.newContext({ colorScheme: "light" });
      const reader = await fresh.newPage();
      await reader.goto(link.href);
      await expect
        .poll(async () => {
          const { lit, expected } = await litWords(reader, { ...sought, in: "i7" }, mark);
          return expected.length > 0 && lit.join() === expected.join();
        })
        .toBe(true);
      await fresh.close();
    });
  }
});

test.describe("the citation of words that a reader selects", () => {
  const source = "audition n° 11, « L'IA et l'information », 28 mai 2024";
  const published = "https://archive.invalid/auditions/ia-11/";

  test("holds the words as the archive has them, who said them, when, on what page and where", async ({ page }) => {
    await page.goto(hearing);
    for (const [words, said, where] of [
      [passages["words across a page marker"], "elle le communiqué", "p. 2 à 3"],
      [passages["words from a page marker"], "communiqué. Cela reste très officiel", "p. 3"],
      [passages["words up to a page marker"], "un peu nouveau et que je salue, c'est qu'elle le", "p. 2"],
      [passages["words over a note call"], "Palantir avait fait une très belle démonstration", "p. 3"],
      [passages["a no-break space and a note call"], "informationnelle : LII, LID, LIE.", "p. 4"],
    ] as const) {
      await selectAnew(page, words);
      const id = await sentenceOf(page, words);
      expect(await copy(page, "Copier la citation", "Citation copiée")).toBe(
        `« ${said} » — Asma MHALLA, Politologue et essayiste, ${source}, ${where}, ${published}#${id}`,
      );
    }
  });

  test("is marked-up text as well, with a link that lights the words", async ({ page }) => {
    await page.goto(hearing);
    await select(page, { in: "i7", from: "comparé les politiques publiques" });
    await copy(page, "Copier la citation", "Citation copiée");
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType("text/html"))?.text();
    });
    expect(html).toMatch(/<p>« comparé les politiques publiques » — Émile MEUNIER, .*<a href="[^"]+#i7-s2:~:text=/u);
  });

  test("keeps paragraphs apart, and gives each speaker their own words", async ({ page }) => {
    await page.goto(hearing);
    await select(page, passages["words across paragraphs"]);
    const paragraphs = (await copy(page, "Copier la citation", "Citation copiée")).split("\n\n");
    expect(paragraphs).toHaveLength(2);
    expect(paragraphs[0]).toMatch(/^« C'est là que la conversation peut devenir/u);
    expect(paragraphs[1]).toMatch(/derrière un firewall\. L'Iran\. » — Asma MHALLA, /u);

    await selectAnew(page, passages["two speakers"]);
    const quotations = (await copy(page, "Copier la citation", "Citations copiées, chacune avec son auteur")).split(
      "\n\n",
    );
    expect(quotations).toEqual([
      expect.stringMatching(/^« de notre état de droit\. C'est majeur\. » — Asma MHALLA, .*#i5-s\d$/u),
      expect.stringMatching(/^« Tout à fait\. A un niveau moindre » — Guillaume AVRIN, .*#i6-s1$/u),
    ]);
  });
});

test("plain copy is the reader's own: the words, and nothing that stands between them", async ({ page }) => {
  await page.goto(hearing);
  const copied = async (words: Words): Promise<string> => {
    await select(page, words);
    await expect(barOf(page)).toBeVisible();
    await page.keyboard.press("Control+c");
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const plain = (text: string): string => text.replace(/\s+/gu, " ");
  for (const from of [
    "c'est qu'elle le communiqué.",
    "L'entreprise américaine Palantir avait fait",
    "informationnelle : LII, LID, LIE.",
    "le concept de démocratie au XXIe siècle",
  ]) {
    expect(plain(await copied({ in: "i1", from }))).toBe(from);
  }
  // Between two speakers, their names and roles, and no number, no label.
  expect(plain(await copied(passages["two speakers"]))).toBe(
    "de notre état de droit. C'est majeur. Guillaume AVRIN Coordinateur de la stratégie nationale pour l'intelligence artificielle Tout à fait. A un niveau moindre",
  );
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType("text/html"))?.text();
  });
  expect(html).not.toMatch(/Lien permanent|Échange|n° 6/u);
});

test.describe("the bar", () => {
  const words = { in: "i7", from: "comparé les politiques publiques" };

  test("comes when words of a speech are selected, and goes with them", async ({ page }) => {
    await page.goto(hearing);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector("h1") ?? document.body));
    await page.waitForTimeout(600);
    await expect(barOf(page)).toHaveCount(0);
    await select(page, words);
    await expect(barOf(page)).toBeVisible();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expect(barOf(page)).toBeHidden();
  });

  test("never covers the words, and stays in the window", async ({ page }) => {
    for (const block of ["start", "center", "end"] as const) {
      await page.goto(hearing);
      await page.locator("#i7-s2").evaluate((element, where) => {
        element.scrollIntoView({ block: where });
      }, block);
      if (test.info().project.name === "phone") await page.touchscreen.tap(20, 300);
      await select(page, words);
      await expect(barOf(page)).toBeVisible();
      const bar = await barOf(page).boundingBox();
      const text = await page.evaluate(() => {
        const { top, bottom, left, right } = (getSelection() ?? new Selection()).getRangeAt(0).getBoundingClientRect();
        return { top, bottom, left, right };
      });
      const size = page.viewportSize();
      if (!bar || !size) throw new Error("no bar");
      expect(bar.y + bar.height <= text.top || bar.y >= text.bottom, block).toBe(true);
      expect(bar.y >= 0 && bar.y + bar.height <= size.height, block).toBe(true);
      expect(bar.x >= 0 && bar.x + bar.width <= size.width, block).toBe(true);
    }
  });

  test("is reached, used and left with the keyboard", async ({ page }) => {
    await page.goto(hearing);
    await select(page, words);
    const bar = barOf(page);
    await expect(bar).toBeVisible();
    await page.keyboard.press("Shift+Control+ArrowRight");
    await expect(bar.getByRole("status")).toHaveText("Tab pour choisir, Échap pour fermer");
    const selected = await page.evaluate(() => String(getSelection()));
    expect(selected.length).toBeGreaterThan(words.from.length);
    await page.keyboard.press("Tab");
    await expect(bar.getByRole("button", { name: "Copier le lien" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(bar.getByRole("status")).toHaveText("Lien copié");
    await page.keyboard.press("Tab");
    await expect(bar.getByRole("button", { name: "Copier la citation" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(bar).toBeHidden();
    await expect(page.locator("#i7 .speech > p").first()).toBeFocused();
    expect(await page.evaluate(() => String(getSelection()))).toBe(selected);
    await page.keyboard.press("Tab");
    await expect(page.locator("#i8 h2 a")).toBeFocused();
  });

  test("shares the words and their link where the browser can", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "share", {
        configurable: true,
        value: (data: ShareData) => {
          document.title = JSON.stringify(data);
          return Promise.resolve();
        },
      });
    });
    await page.goto(hearing);
    await select(page, words);
    await barOf(page).getByRole("button", { name: "Partager" }).click();
    await expect(page).toHaveTitle(/« comparé les politiques publiques ».*#i7-s2:~:text=/u);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`has nothing for axe to say, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto("/auditions/ia-11/7/");
      await select(page, words);
      await copy(page, "Copier le lien", "Lien copié");
      const { violations } = await new AxeBuilder({ page }).include(".selection-bar").analyze();
      expect(violations).toEqual([]);
    });
  }
});

test.describe("an error can be reported", () => {
  test("from each intervention, without JavaScript", async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of ["auditions/fil-1/", "auditions/fil-1/2/", "intervenants/mahaut-goemon/"]) {
      await page.goto(`${fiction}${path}`);
      const links = page.locator("a[data-report]");
      await expect(links.first()).toHaveAccessibleName(/^Signaler une erreur dans l'intervention \d+ \(.+\)$/u);
      expect(await links.count()).toBe(await page.getByRole("article").count());
      const href = new URL((await links.first().getAttribute("href")) ?? "");
      expect(href.protocol + href.pathname).toBe("mailto:archives@port-fiction.example");
      expect(href.searchParams.get("body")).toMatch(
        /^Passage : fil-\d#i\d+\r\n« .+ »\r\nhttps:\/\/archive\.invalid\/auditions\/fil-\d\/#i\d+\r\n/u,
      );
    }
    await context.close();
  });

  test("in the words selected", async ({ page }) => {
    await page.goto(`${fiction}auditions/fil-1/`);
    await select(page, { in: "i1", from: "la Bibliothèque des marées" });
    const report = barOf(page).getByRole("link", { name: "Signaler une erreur" });
    const { searchParams } = new URL((await report.getAttribute("href")) ?? "");
    expect(searchParams.get("subject")).toBe("Erreur signalée : fil-1#i1-s1");
    expect(searchParams.get("body")).toContain(
      "« la Bibliothèque des marées »\r\nhttps://archive.invalid/auditions/fil-1/#i1-s1",
    );
  });

  test("only to somebody", async ({ page }) => {
    await page.goto(hearing);
    await expect(page.locator("[data-report]")).toHaveCount(0);
    await select(page, { in: "i7", from: "comparé les politiques" });
    await expect(barOf(page)).toBeVisible();
    await expect(barOf(page).getByRole("link")).toHaveCount(0);
  });
});
