import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { longHearing, rarePhrase } from "../long-hearing";
import { filesOf } from "../store-files";
import { fiction } from "./pages";
import { expect, test } from "./policed-test";

const status = (page: Page) => page.getByRole("status");
const results = (page: Page) => page.locator("[data-search-results] > li");
const names = (page: Page) => page.locator("[data-search-results] h3 a");

function searchAddress(question: string): string {
  return `/recherche/?q=${encodeURIComponent(question)}`;
}

/** The files of the index that the page asks for, as they come. */
function indexRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/recherche/fichiers/")) asked.push(request.url());
  });
  return asked;
}

test.describe("a member of staff searches", () => {
  test("from the home page, without accents, and lands on the sentence", async ({ page }) => {
    await page.goto("/");
    await page
      .getByRole("searchbox", { name: "Chercher dans toutes les auditions" })
      .fill("souverainete technologique");
    await page.getByRole("button", { name: "Chercher" }).click();
    await expect(page).toHaveURL(/\/recherche\/\?q=souverainete\+technologique$/u);
    await expect(status(page)).toContainText(/^\d+ passages? pour souverainete \+ technologique/u);
    const first = results(page).first();
    await expect(first.locator("mark").first()).toHaveText(/souverain|technolog/iu);
    await expect(first).toContainText("28 mai 2024");
    await expect(first).toContainText(/p\. \d+/u);
    const link = first.locator("h3 a");
    const [, sentence = ""] = ((await link.getAttribute("href")) ?? "").split("#");
    await link.click();
    await expect(page).toHaveURL(new RegExp(`/auditions/ia-11/\\?q=souverainete\\+technologique#${sentence}$`, "u"));
    await expect(page.locator(`#${sentence}`)).toBeInViewport();
    await expect(page.locator(`#${sentence}`)).toContainText(/souverain|technolog/iu);
  });

  test("keeps the question through reload, and back after another one", async ({ page }) => {
    await page.goto("/recherche/?q=Viginum");
    await expect(status(page)).toContainText("pour Viginum");
    await page.reload();
    await expect(page.getByRole("searchbox")).toHaveValue("Viginum");
    await page.getByRole("searchbox").fill("Mistral");
    await page.getByRole("searchbox").press("Enter");
    await expect(status(page)).toContainText("pour Mistral");
    await page.goto("/auditions/ia-11/");
    await page.goBack();
    await expect(page.getByRole("searchbox")).toHaveValue("Mistral");
    await expect(status(page)).toContainText("pour Mistral");
  });

  test("sees results while typing, keeps the focus, and leaves one step in the history", async ({ page }) => {
    await page.goto("/");
    await page.goto("/recherche/");
    await page.getByRole("searchbox").pressSequentially("souveraineté", { delay: 60 });
    await expect(status(page)).toContainText("pour souveraineté");
    await expect(page.getByRole("searchbox")).toBeFocused();
    await expect(page).toHaveURL(/\?q=souverainet/u);
    await page.goBack();
    await expect(page).toHaveURL(/\/$/u);
    await expect(page.getByRole("searchbox")).toBeVisible();
    expect(new URL(page.url()).pathname).toBe("/");
  });

  test("finds an exact phrase, and nothing that only resembles it", async ({ page }) => {
    await page.goto(searchAddress('"bataille du B to B"'));
    await expect(results(page)).toHaveCount(1);
    await expect(page.locator("mark")).toHaveText(["bataille du B to B"]);
    await page.goto(searchAddress('"batailles du B to B"'));
    await expect(status(page)).toContainText("Aucun passage");
  });

  test("is told that a word was corrected, and can have it as it was typed", async ({ page }) => {
    await page.goto(searchAddress("souverainté"));
    await expect(page.locator("[data-search-notes]")).toContainText(/Résultats pour «.souveraineté.»/u);
    await expect(page.locator("mark").first()).toHaveText(/^souveraineté/iu);
    await page.getByRole("link", { name: /Chercher plutôt «.souverainté.»/u }).click();
    await expect(status(page)).toContainText("Aucun passage pour");
  });

  test("is told which synonyms were added, and what could not be read", async ({ page }) => {
    await page.goto(searchAddress("IA page:neuf"));
    await expect(page.locator("[data-search-notes]")).toContainText(/«.intelligence artificielle.»/u);
    await expect(page.locator("[data-search-notes]")).toContainText("une page s'écrit 9");
    await expect(results(page).first()).toBeVisible();
  });

  test("ticks a facet by its count, takes it back, and finds it again in the address", async ({ page }) => {
    await page.goto("/recherche/?q=formation");
    await expect(status(page)).toContainText("pour formation");
    await page.getByText("Filtrer par").click();
    const box = page.getByRole("checkbox", { name: /Ottavia DANINO/u });
    await expect(box).not.toBeChecked();
    await expect(page.locator("label", { has: box }).locator("small")).toHaveText("1");
    await box.check();
    await expect(page).toHaveURL(/intervenant=ottavia-danino/u);
    await expect(names(page)).toHaveText(["Ottavia DANINO, audition 11, intervention 16"]);
    await expect(status(page)).toContainText("1 passage pour formation");
    // The others still say what they would add.
    await expect(page.getByRole("checkbox", { name: /Guillaume AVRIN/u })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("checkbox", { name: /Ottavia DANINO/u })).toBeChecked();
    await page.getByRole("button", { name: "Retirer le filtre Intervenant : Ottavia DANINO" }).click();
    await expect(page).not.toHaveURL(/intervenant=/u);
    await expect(page.getByRole("checkbox", { name: /Ottavia DANINO/u })).not.toBeChecked();
    await page.goBack();
    await expect(names(page)).toHaveText(["Ottavia DANINO, audition 11, intervention 16"]);
  });

  for (const [place, selector] of [
    ["a box that the answer takes away", '[name="groupe"]:not([value*="administration"])'],
    ["a result that it replaces", "[data-search-results] li:last-child h3 a"],
  ] as const) {
    test(`keeps the keyboard on the page when an answer comes late, on ${place}`, async ({ page }) => {
      await page.goto("/recherche/?q=formation");
      await page.getByText("Filtrer par").click();
      const tick = page.getByRole("checkbox", { name: /Ottavia DANINO/u });
      await expect(tick).toBeVisible();
      await page.locator(selector).last().focus();
      const focused = await page.evaluateHandle(() => document.activeElement);
      // As if it had been ticked before, on a slow line.
      await tick.evaluate((box: HTMLInputElement) => {
        box.checked = true;
        box.dispatchEvent(new Event("input", { bubbles: true }));
      });
      await expect.poll(() => focused.evaluate((element) => element?.isConnected)).toBe(false);
      await expect(page.locator("[data-search-facets] :focus, [data-search-results] :focus")).toHaveCount(1);
    });
  }

  test("opens the other passages of an intervention", async ({ page }) => {
    await page.goto("/recherche/?q=IA");
    const more = page.locator(".others").first();
    const said = Number(/\d+/u.exec(await more.locator("summary").innerText())?.[0]);
    await more.locator("summary").click();
    await expect(more.locator("li")).toHaveCount(said);
    await expect(more.locator("mark").first()).toHaveText(/^(?:IA|intelligence artificielle)$/iu);
    await expect(more.getByRole("link").first()).toHaveAttribute(
      "href",
      /\/auditions\/ia-11\/\?q=IA\+OU\+%22intelligence\+artificielle%22#i\d+-s\d+$/u,
    );
  });

  test("keeps what was opened, and the focus, while other results come", async ({ page }) => {
    const asked: Promise<void>[] = [];
    await page.route("**/textes/**", async (route) => {
      // The texts of the first result come at once, those of the others later.
      const turn = asked.length === 0 ? Promise.resolve() : page.waitForTimeout(1500);
      asked.push(turn);
      await turn;
      await route.continue();
    });
    await page.goto("/recherche/?q=IA");
    const more = page.locator(".others").first();
    await more.locator("summary").click();
    await expect(results(page).nth(2)).toBeVisible();
    await expect(more).toHaveAttribute("open");
    await expect(more.locator("summary")).toBeFocused();
  });

  test("goes from the field to the results and back without a mouse", async ({ page }) => {
    await page.goto("/recherche/?q=IA");
    await expect(results(page).nth(2)).toBeVisible();
    await page.getByRole("searchbox").focus();
    await page.keyboard.press("ArrowDown");
    await expect(names(page).nth(0)).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(names(page).nth(1)).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(page.getByRole("searchbox")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("searchbox")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/auditions\/ia-11\/\?q=IA\+OU/u);
  });

  test("starts with « / », unless single keys were turned off on the help page", async ({ page }) => {
    await page.goto("/recherche/");
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox")).toBeFocused();
    await expect(page.getByRole("searchbox")).toHaveValue("");
    await page.goto("/recherche/aide/");
    const box = page.getByRole("checkbox", { name: /Garder la touche/u });
    await expect(box).toBeChecked();
    await box.uncheck();
    await page.reload();
    await expect(box).not.toBeChecked();
    await page.goto("/recherche/");
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox")).not.toBeFocused();
  });

  test("takes the whole list away as CSV and as JSON", async ({ page }) => {
    await page.goto("/recherche/?q=désinformation");
    await expect(status(page)).toContainText("pour désinformation");
    const total = Number(/^\d+/u.exec(await status(page).innerText())?.[0]);
    const read = async (format: string): Promise<string> => {
      const downloading = page.waitForEvent("download");
      await page.getByRole("button", { name: format }).click();
      return readFileSync(await (await downloading).path(), "utf8");
    };
    const csv = await read("CSV");
    expect(csv.split("\r\n")[0]).toBe("date,intervenant,fonction,audition,titre,page,texte,adresse");
    expect(csv.match(/^2024-05-28,/gmu)).toHaveLength(total);
    const json = JSON.parse(await read("JSON")) as {
      total: number;
      results: { url: string; text: string; page: number }[];
    };
    expect(json.results).toHaveLength(total);
    expect(json.total).toBe(total);
    const [first] = json.results;
    await page.goto(first?.url ?? "");
    await expect(page.locator(":target")).toContainText("désinformation");
  });

  test("is helped when nothing is found", async ({ page }) => {
    await page.goto("/recherche/?q=zzzz");
    await expect(status(page)).toContainText("Aucun passage pour zzzz");
    await expect(page.getByText("Quelques pistes")).toBeVisible();
  });

  test("has a page that shows every way of asking, each a link to its answer", async ({ page }) => {
    await page.goto("/recherche/");
    await page.getByRole("link", { name: "Toutes les façons de chercher" }).first().click();
    const examples = page.locator(".examples a");
    const count = await examples.count();
    expect(count).toBeGreaterThan(15);
    for (const index of [0, 5, count - 1]) {
      await examples.nth(index).click();
      await expect(results(page).first()).toBeVisible();
      await page.goBack();
    }
  });

  test("can add the archive to the search engines of the browser", async ({ page, baseURL }) => {
    await page.goto("/");
    const path = await page.locator("link[rel=search]").getAttribute("href");
    const xml = await (await page.request.get(path ?? "")).text();
    const template = /template="([^"]+)"/u.exec(xml)?.[1] ?? "";
    expect(template).toMatch(/^https:\/\/archive\.invalid\/recherche\/\?q=\{searchTerms\}$/u);
    await page.goto(template.replace("https://archive.invalid/", baseURL ?? "").replace("{searchTerms}", "Viginum"));
    await expect(status(page)).toContainText("pour Viginum");
  });
});

test.describe("what a search asks of the network", () => {
  test("is nothing before the reader asks", async ({ page }) => {
    const asked = indexRequests(page);
    await page.goto("/recherche/", { waitUntil: "networkidle" });
    await page.getByRole("searchbox").focus();
    await page.waitForTimeout(300);
    expect(asked).toEqual([]);
  });

  test("is nothing for a question that was answered, and an answer without the network", async ({ page, context }) => {
    await page.goto("/recherche/?q=Viginum");
    await expect(status(page)).toContainText("pour Viginum");
    const before = await names(page).allInnerTexts();
    await page.getByRole("searchbox").fill("Mistral");
    await expect(status(page)).toContainText("pour Mistral");
    const asked = indexRequests(page);
    await context.setOffline(true);
    await page.getByRole("searchbox").fill("Viginum");
    await expect(status(page)).toContainText("pour Viginum");
    expect(await names(page).allInnerTexts()).toEqual(before);
    expect(asked).toEqual([]);
  });

  test("that is late says nothing of a question that was answered since", async ({ page }) => {
    await page.clock.install();
    await page.goto(searchAddress("Viginum"));
    await expect(status(page)).toContainText("pour Viginum");
    await page.clock.pauseAt(Date.now() + 60_000);
    const late = page.waitForRequest("**/textes/**");
    await page.route("**/textes/**", () => undefined);
    await page.getByRole("searchbox").fill("souveraineté");
    await page.getByRole("searchbox").press("Enter");
    await late;
    await page.getByRole("searchbox").fill("Viginum");
    await page.getByRole("searchbox").press("Enter");
    await expect(status(page)).toContainText("pour Viginum");
    await page.clock.runFor(2000);
    await expect(status(page)).toContainText("pour Viginum");
  });

  test.describe("for a phrase that many texts do not hold", () => {
    const next = (page: Page) => page.getByRole("button", { name: "Chercher plus loin" });

    test.beforeEach(async ({ page }) => {
      const files = await filesOf([await longHearing()]);
      await page.route("**/recherche/fichiers/**", async (route) => {
        const name = new URL(route.request().url()).pathname.replace(/^.*\/recherche\/fichiers\//u, "");
        await route.fulfill({ body: Buffer.from(files.get(name) ?? []) });
      });
      await page.goto(searchAddress(`"${rarePhrase}"`));
      await expect(status(page)).toContainText("Aucun passage pour « sans boussole » dans ce qui a été lu ;");
      await expect(status(page)).toContainText("passages restent à lire.");
    });

    test("goes on when the reader asks for it", async ({ page }) => {
      await expect(page.getByText("Quelques pistes")).toBeHidden();
      await next(page).click();
      await expect(status(page)).toHaveText("1 passage pour « sans boussole ».");
      await expect(names(page).first()).toBeFocused();
      await expect(next(page)).toBeHidden();
    });

    test("shows what the counts beside the filters have found", async ({ page }) => {
      await page.locator("[data-search-filters] summary").click();
      await expect(names(page)).toHaveCount(1);
      await expect(status(page)).toHaveText("1 passage pour « sans boussole ».");
      await expect(next(page)).toBeHidden();
    });

    test("leaves the reader in the field who asks something else meanwhile", async ({ page }) => {
      await page.route("**/textes/**", async (route) => {
        await page.waitForTimeout(1000);
        await route.fallback();
      });
      const late = page.waitForRequest("**/textes/**");
      await next(page).click();
      await late;
      await page.getByRole("searchbox").fill("boussole");
      await expect(status(page)).toContainText("pour boussole");
      await expect(names(page).first()).toBeVisible();
      await page.waitForTimeout(2000);
      await expect(page.getByRole("searchbox")).toBeFocused();
    });
  });

  test("says that more results could not be read, and goes on when asked again", async ({ page }) => {
    await page.goto(searchAddress("page:1-16"));
    await expect(results(page).nth(9)).toBeVisible();
    await page.route("**/textes/**", (route) => route.abort());
    const before = await results(page).count();
    await page.getByRole("button", { name: "Afficher la suite" }).click();
    await expect(status(page)).toHaveText("La suite n'a pas pu être lue. Réessayez.");
    await page.unrouteAll();
    await page.getByRole("button", { name: "Afficher la suite" }).click();
    await expect(results(page).nth(before)).toBeVisible();
  });

  const faults = {
    "cut off": "abort",
    "not there": { status: 404, body: "" },
    "cut short": { status: 200, body: "V" },
  } as const;
  for (const [name, fault] of Object.entries(faults)) {
    test(`is said when a part of the index is ${name}, and can be tried again`, async ({ page }) => {
      for (const part of ["manifest.json", "/formes/", "/textes/"]) {
        await page.route(`**/recherche/fichiers/**${part}**`, (route) =>
          fault === "abort" ? route.abort() : route.fulfill(fault),
        );
        await page.goto("/recherche/?q=Viginum");
        await expect(status(page)).toContainText("n'a pas pu lire une partie de son index");
        await page.unrouteAll();
        await page.getByRole("button", { name: "Réessayer" }).click();
        await expect(status(page)).toContainText("pour Viginum");
      }
    });
  }
});

test("a hostile question neither breaks the page nor becomes markup", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto("/recherche/?q=Viginum");
  await expect(status(page)).toContainText("pour Viginum");
  for (const question of [
    "<img src=x onerror=alert(1)> Viginum",
    "a".repeat(10_000),
    "mot ".repeat(2500),
    '"'.repeat(999),
    "(((([a-z]+)*)+)$ .* \\d{1,99}",
    '« " “ « IA',
    "👩‍👩‍👧 🏳️‍🌈 \u202eAI\u202c \u200f\u200e",
    "__proto__ constructor toString",
    "intervenant:intervenant: page:: -:- * -* OU OU PRÈS PRÈS",
    "\u0000\uffff\ud800",
  ]) {
    await page.getByRole("searchbox").fill(question);
    await page.getByRole("searchbox").press("Enter");
    await expect(status(page)).toHaveText(/passage|Écrivez/u);
  }
  expect(errors).toEqual([]);
  await expect(page.locator("[data-search-results] img, [data-search-notes] img")).toHaveCount(0);
  await page.getByRole("searchbox").fill("Viginum");
  await expect(status(page)).toContainText("pour Viginum");
});

test.describe("search across hearings", () => {
  test("finds the same word in several hearings, by several people, and sorts them by date", async ({ page }) => {
    await page.goto(`${fiction}recherche/?q=phare`);
    await expect(status(page)).toContainText("pour phare");
    for (const title of [
      "La salle de lecture du phare",
      "Le papier, le sel et l'encre",
      "La numérisation des registres",
    ])
      await expect(page.locator("[data-search-results]")).toContainText(title);
    await page.getByLabel("Trier par").selectOption("date");
    await expect(page).toHaveURL(/tri=date/u);
    await expect(page.locator(".where").first()).toContainText("17 juin 2025");
    const hearings = await page.locator("[data-search-results] > li > .where").allInnerTexts();
    const numbers = hearings.map((where) => Number(/n° (\d)/u.exec(where)?.[1]));
    expect(numbers).toEqual([...numbers].sort((left, right) => right - left));
  });

  test("filters by hearing, group and date", async ({ page }) => {
    const facts = page.locator("[data-search-results] > li > .where");
    for (const [filters, fact] of [
      ["audition=fil-2", "audition n° 2"],
      ["du=2025-06-01", "17 juin 2025"],
      ["au=2025-01-31&groupe=Intervenants", "14 janvier 2025"],
      ["annee=2025&audition=fil-1&audition=fil-2&groupe=intervenants", "2025"],
    ] as const) {
      await page.goto(`${fiction}recherche/?q=phare&${filters}`);
      await expect(status(page)).toContainText("pour phare");
      for (const text of await facts.allInnerTexts()) expect(text).toContain(fact);
      expect(await facts.count()).toBeGreaterThan(0);
    }
  });
});
