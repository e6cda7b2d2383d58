import { brotliCompressSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./policed-test";

const hearing = "/auditions/ia-11/";
const name = "Chercher dans cette audition";

function asking(question: string): string {
  return `${hearing}?${new URLSearchParams({ q: question }).toString()}`;
}

function fieldOf(page: Page): Locator {
  return page.getByRole("searchbox", { name });
}

function counterOf(page: Page): Locator {
  return page.getByRole("search", { name }).getByRole("status");
}

/** What is lit on the page: the words of each range. */
function lit(page: Page, which: "mots" | "mot-courant" = "mots"): Promise<string[]> {
  return page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map(String), which);
}

/** The sentence in which the current words stand. */
function currentSentence(page: Page): Promise<string> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get("mot-courant") ?? [];
    return range?.startContainer.parentElement?.closest(".speech > p > span")?.id ?? "";
  });
}

/** Whether the current words are in the window, and not under the form. */
function isCurrentInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get("mot-courant") ?? [];
    if (!(range instanceof Range)) return false;
    const { left, top, bottom } = range.getBoundingClientRect();
    const element = document.elementFromPoint(left + 1, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && element?.closest(".speech") !== null;
  });
}

async function expectInSight(page: Page): Promise<void> {
  await expect.poll(() => isCurrentInSight(page)).toBe(true);
}

test.describe("a reader finds words in a hearing", () => {
  test("as they are typed: lights them, counts them, keeps them in the address, asks for nothing", async ({ page }) => {
    const requests: string[] = [];
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(hearing);
    const turns = () =>
      page.locator("[data-transcript] > article").evaluateAll((all) => all.map((one) => one.innerHTML));
    const before = await turns();
    // Slowly enough for « souverain », which is elsewhere too, to be found on the way.
    await fieldOf(page).pressSequentially("souverain");
    await expect(counterOf(page)).toHaveText(/^1 sur /u);
    await fieldOf(page).pressSequentially("ete");
    await expect(counterOf(page)).toHaveText("1 sur 4");
    expect(await lit(page)).toEqual(Array.from({ length: 4 }, () => "souveraineté"));
    expect(await lit(page, "mot-courant")).toEqual(["souveraineté"]);
    await expectInSight(page);
    await expect(page).toHaveURL(asking("souverainete"));
    await expect(fieldOf(page)).toBeFocused();
    expect(await turns()).toEqual(before);
    expect(requests.filter((path) => path.startsWith("/recherche/"))).toEqual([]);
  });

  test("while more is typed, the page stays where the words are", async ({ page }) => {
    await page.goto(asking("Runet"));
    await expect(counterOf(page)).toHaveText("1 sur 1");
    await fieldOf(page).focus();
    const place = await page.evaluate(() => scrollY);
    await fieldOf(page).press("End");
    await fieldOf(page).pressSequentially(" OU Runet", { delay: 50 });
    await expect(page).toHaveURL(asking("Runet OU Runet"));
    await expectInSight(page);
    expect(await page.evaluate(() => scrollY)).toBe(place);
  });

  test("goes to the next words and back, round the end, to each in its sentence", async ({ page }) => {
    await page.goto(asking('"souveraineté"'));
    await expect(counterOf(page)).toHaveText("1 sur 4");
    const sentences: string[] = [];
    for (const count of ["2 sur 4", "3 sur 4", "4 sur 4", "1 sur 4"]) {
      await page.getByRole("button", { name: "Suivant" }).click();
      await expect(counterOf(page)).toHaveText(count);
      await expectInSight(page);
      sentences.push(await currentSentence(page));
    }
    const order = await page.locator(".speech > p > span").evaluateAll((spans) => spans.map(({ id }) => id));
    const places = [sentences[3], ...sentences.slice(0, 3)].map((id) => order.indexOf(id ?? ""));
    expect(places).toEqual([...places].sort((left, right) => left - right));
    expect(places[0]).not.toBe(-1);
    await page.getByRole("button", { name: "Précédent" }).click();
    await expect(counterOf(page)).toHaveText("4 sur 4");
    await expectInSight(page);
    await expect(page.locator("[data-find-heard]")).toContainText("souveraineté");
  });

  test("gives words the meaning of a search of the archive", async ({ page }) => {
    await page.goto(hearing);
    for (const [question, words] of [
      ['"bataille du B to B"', ["bataille du B to B"]],
      ["bataille -données", ["bataille", "bataille", "bataille"]],
      ["superv*", ["supervision", "supervision"]],
      ["supervision OU Runet", ["Runet", "supervision", "supervision"]],
      ["champs PRÈS/3 bataille", ["champs", "bataille", "champ", "bataille"]],
      ["intervenant:asma-mhalla Runet", ["Runet"]],
    ] as const) {
      await fieldOf(page).fill(question);
      await expect.poll(() => lit(page), question).toEqual(words);
    }
    await fieldOf(page).fill('"batailles du B to B"');
    await expect(counterOf(page)).toHaveText("Aucun résultat dans cette audition");
    expect(await lit(page)).toEqual([]);
    await expect(page.getByRole("button", { name: "Suivant" })).toBeHidden();
  });

  test("lights a phrase around a note call, which is no part of it", async ({ page }) => {
    await page.goto(asking('"informationnelle LII LID LIE"'));
    await expect(counterOf(page)).toHaveText("1 sur 1");
    expect(await lit(page)).toEqual(["informationnelle\u00a0: LII,", " LID, LIE"]);
    await expectInSight(page);
  });

  test("empties the form with Escape: nothing is lit, nothing is left in the address", async ({ page }) => {
    await page.goto(asking("souveraineté"));
    await expect(counterOf(page)).toHaveText("1 sur 4");
    await page.getByRole("button", { name: "Suivant" }).press("Escape");
    await expect(fieldOf(page)).toBeFocused();
    await expect(fieldOf(page)).toHaveValue("");
    await expect(counterOf(page)).toBeEmpty();
    await expect(page.getByRole("button", { name: "Suivant" })).toBeHidden();
    expect(await lit(page)).toEqual([]);
    expect(await lit(page, "mot-courant")).toEqual([]);
    await expect(page).toHaveURL(new RegExp(`${hearing}$`, "u"));
  });
});

test.describe("a link to words in a hearing", () => {
  test("lights them again, counts from its sentence, and leaves the focus alone", async ({ page }) => {
    await page.goto(asking("souveraineté"));
    await page.getByRole("button", { name: "Suivant" }).click();
    await page.getByRole("button", { name: "Suivant" }).click();
    await expect(counterOf(page)).toHaveText("3 sur 4");
    const sentence = await currentSentence(page);

    await page.goto("/");
    await page.goto(`${asking("souveraineté")}#${sentence}`);
    await expect(counterOf(page)).toHaveText("3 sur 4");
    expect(await currentSentence(page)).toBe(sentence);
    await expect(page.locator(`#${sentence}`)).toBeInViewport();
    await expectInSight(page);
    await expect(fieldOf(page)).toHaveValue("souveraineté");
    await expect(fieldOf(page)).not.toBeFocused();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test("counts from the first words after a sentence that has none, and shows the sentence whole", async ({ page }) => {
    await page.goto(`${asking("données")}#i4-s60`);
    await expect(counterOf(page)).toHaveText(/^[2-9]\d* sur \d+$/u);
    const places = await page.evaluate(() => {
      const [range] = CSS.highlights.get("mot-courant") ?? [];
      const target = document.querySelector("#i4-s60");
      const form = document.querySelector("[data-find]");
      if (!(range instanceof Range) || !target || !form) return undefined;
      const isSticky = getComputedStyle(form).position === "sticky";
      return {
        after: target.compareDocumentPosition(range.startContainer) === Node.DOCUMENT_POSITION_FOLLOWING,
        clear: target.getBoundingClientRect().top >= (isSticky ? form.getBoundingClientRect().bottom : 0),
      };
    });
    expect(places).toEqual({ after: true, clear: true });
    await expect(page.locator("#i4-s60")).toBeInViewport({ ratio: 1 });
  });

  test("brings an earlier question back with the history", async ({ page }) => {
    await page.goto(asking("Runet"));
    await expect(counterOf(page)).toHaveText("1 sur 1");
    await page.evaluate(() => {
      location.hash = "#i4";
    });
    await fieldOf(page).fill("souveraineté");
    await expect(counterOf(page)).toHaveText(/ sur 4$/u);
    await expect(page).toHaveURL(`${asking("souveraineté")}#i4`);
    await page.goBack();
    await expect(fieldOf(page)).toHaveValue("Runet");
    await expect(counterOf(page)).toHaveText("1 sur 1");
  });
});

test.describe("words in folded interventions", () => {
  test("count, and are shown when one moves to them", async ({ page }) => {
    await page.goto(`${hearing}?intervenant=emile-meunier&q=Runet`);
    await expect(counterOf(page)).toHaveText("1 sur 1");
    await expect(page.locator("#i1 .speech")).toBeHidden();
    await page.getByRole("button", { name: "Suivant" }).click();
    await expect(page.locator("#i1 .speech")).toBeVisible();
    await expectInSight(page);
    await expect(page.locator("#i2 .speech")).toBeHidden();
    await expect(page.getByRole("checkbox", { name: /Émile MEUNIER/u })).toBeChecked();
  });

  test("the filter and the question each keep the other in the address", async ({ page }) => {
    await page.goto(`${hearing}?groupe=administration&q=formation#i16`);
    await expect(counterOf(page)).toHaveText(/^\d+ sur \d+$/u);
    await page.getByRole("checkbox", { name: /Émile MEUNIER/u }).check();
    const parameters = () => Object.fromEntries(new URL(page.url()).searchParams);
    expect(parameters()).toEqual({ q: "formation", intervenant: "emile-meunier", groupe: "administration" });
    await fieldOf(page).fill("formations");
    await expect.poll(parameters).toEqual({ q: "formations", intervenant: "emile-meunier", groupe: "administration" });
    await page.getByRole("button", { name: "Tout afficher" }).click();
    expect(parameters()).toEqual({ q: "formations" });
    expect(new URL(page.url()).hash).toBe("#i16");
    await fieldOf(page).fill("");
    await expect(page).toHaveURL(`${hearing}#i16`);
  });
});

test.describe("with the keyboard alone", () => {
  test("« / » leads to the field, Enter goes on, Shift and Enter go back, Escape empties it", async ({ page }) => {
    await page.goto(hearing);
    await page.keyboard.press("/");
    await expect(fieldOf(page)).toBeFocused();
    await page.keyboard.type("souveraineté");
    await page.keyboard.press("Enter");
    await expect(counterOf(page)).toHaveText("1 sur 4");
    await expectInSight(page);
    await page.keyboard.press("Enter");
    await expect(counterOf(page)).toHaveText("2 sur 4");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.press("Shift+Enter");
    await expect(counterOf(page)).toHaveText("4 sur 4");
    await expectInSight(page);
    await expect(fieldOf(page)).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Précédent" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(counterOf(page)).toHaveText("3 sur 4");
    await fieldOf(page).focus();
    await page.keyboard.type(" /");
    await expect(fieldOf(page)).toHaveValue("souveraineté /");
    await page.keyboard.press("Escape");
    await expect(fieldOf(page)).toHaveValue("");
    await expect(page.getByRole("button", { name: "Précédent" })).toBeHidden();
  });

  test("what has the focus is never under the form", async ({ page }) => {
    await page.goto(asking("souveraineté"));
    await expect(counterOf(page)).toHaveText("1 sur 4");
    for (const link of [page.locator("#i9 .permalink"), page.locator("#appel-n6"), page.locator("#p3")]) {
      await link.evaluate((element) => {
        scrollBy(0, element.getBoundingClientRect().top - 20);
      });
      await link.focus();
      const isInSight = await link.evaluate((element) => {
        const { left, top, bottom } = element.getBoundingClientRect();
        return document.elementFromPoint(left + 2, (top + bottom) / 2)?.closest("a") === element;
      });
      expect(isInSight).toBe(true);
    }
  });

  test("Escape gives the focus back to what had it", async ({ page }) => {
    await page.goto(hearing);
    await page.getByRole("link", { name: "Texte", exact: true }).focus();
    await page.keyboard.press("/");
    await page.keyboard.type("Runet");
    await expect(page).toHaveURL(asking("Runet"));
    await expectInSight(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("link", { name: "Texte", exact: true })).toBeFocused();
    await expect(page.locator("#i1")).toBeInViewport();
  });

  test("« / » is a letter like any other once shortcuts are off, and where there is no field", async ({ page }) => {
    await page.goto("/auditions/ia-11/7/");
    await page.keyboard.press("/");
    await expect(page.locator("body")).toBeFocused();
    await page.goto(hearing);
    await page.evaluate(() => {
      localStorage.setItem("raccourcis", "non");
    });
    await page.keyboard.press("/");
    await expect(fieldOf(page)).not.toBeFocused();
  });
});

test.describe("where less is there", () => {
  test("without the Highlight API, the sentence of the current words is outlined", async ({ page }) => {
    await page.addInitScript("delete CSS.highlights");
    await page.goto(asking("souveraineté"));
    await expect(counterOf(page)).toHaveText("1 sur 4");
    await expect(page.locator(".found")).toHaveCount(1);
    await expect(page.locator(".found")).toContainText("souveraineté");
    await page.getByRole("button", { name: "Suivant" }).click();
    await expect(counterOf(page)).toHaveText("2 sur 4");
    await expect(page.locator(".found")).toHaveCount(1);
    await expect(page.locator(".found")).toBeInViewport();
  });

  test("where its module cannot be fetched, the form is a plain one", async ({ page }) => {
    await page.route(/hearing-finder/u, (route) => route.abort());
    await page.goto(hearing);
    await fieldOf(page).fill("Runet");
    await fieldOf(page).press("Enter");
    await expect(page).toHaveURL(asking("Runet"));
    await expect(page.getByRole("article")).toHaveCount(20);
  });

  test("a question sent before the module came is answered by it: the page and the focus stay", async ({ page }) => {
    let come = (): void => undefined;
    const coming = new Promise<void>((resolve) => (come = resolve));
    await page.route(/hearing-finder/u, async (route) => {
      await coming;
      await route.continue();
    });
    await page.goto(hearing);
    await page.evaluate(() => {
      document.documentElement.setAttribute("data-same", "");
    });
    await fieldOf(page).fill("souveraineté");
    await fieldOf(page).press("Enter");
    come();
    await expect(counterOf(page)).toHaveText("1 sur 4");
    await expect(page).toHaveURL(asking("souveraineté"));
    await expect(fieldOf(page)).toBeFocused();
    await expect(page.locator("html[data-same]")).toHaveCount(1);
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("there is no form", async ({ page }) => {
      await page.goto(asking("Runet"));
      await expect(page.locator("[data-find]")).toBeHidden();
    });
  });
});

test("a first read loads at most 8 KB of modules, and those of the search when it is wanted", async ({ page }) => {
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    // What goes with the words comes with them, searched or not.
    if (/\/(?!reading\.)[^/]+\.js$/u.test(new URL(response.url()).pathname)) bodies.push(response.body());
  });
  const weight = async (): Promise<number> => {
    const sizes = (await Promise.all(bodies)).map((body) => brotliCompressSync(body).length);
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  await page.goto(hearing, { waitUntil: "networkidle" });
  expect(bodies).toHaveLength(1);
  expect(await weight()).toBeLessThan(8 * 1024);
  await fieldOf(page).focus();
  // Its own file, and those that it shares with other modules that come later.
  await expect(page.locator("[data-find-status]")).toBeAttached();
  expect(bodies.length).toBeGreaterThan(1);
  expect(await weight()).toBeLessThan(16 * 1024);
});

test("a first read of an intervention loads one module", async ({ page }) => {
  const modules: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") modules.push(request.url());
  });
  await page.goto(`${hearing}7/`, { waitUntil: "networkidle" });
  expect(modules).toHaveLength(1);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing while words are lit, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const question of ["données", "zzzz"]) {
      test(question, async ({ page }) => {
        test.slow();
        await page.goto(asking(question));
        await expect(counterOf(page)).not.toBeEmpty();
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"];
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
      });
    }
  });
}

for (const height of [640, 256]) {
  test(`nothing is wider than a window of 320 by ${String(height)} px while words are lit`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height });
    await page.goto(`${asking("données intelligence artificielle")}#i4-s2`);
    await expect(counterOf(page)).toHaveText(/ sur \d+$/u);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.getByRole("button", { name: "Suivant" }).click();
    await expectInSight(page);
  });
}
