import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "./policed-test";
import { litWords, select } from "./selected-words";
import { barOf, mark } from "./selection-bar";

/** Where the archive is read: at an address of a server, or in a folder. */
type Place = {
  readonly name: string;
  /** What the address of everything that is read here begins with. */
  readonly home: string;
  /** Where a path of the site is: `/auditions/ia-11/#i7`. */
  readonly at: (path: string) => string;
  /** The address of a path that this place gives to others. */
  readonly shared: (path: string) => string;
};

type Journey = (page: Page, place: Place) => Promise<void>;

const hearing = "/auditions/ia-11/";

/** Makes every journey in a place: nothing else is asked for, nothing fails, and nothing is said on the console. */
export function testJourneys(place: Place): void {
  test.describe(place.name, () => {
    for (const [name, journey] of Object.entries(journeys)) {
      test(name, async ({ page, context }) => {
        const faults = faultsIn(context, place.home);
        await journey(page, place);
        expect(faults).toEqual([]);
      });
    }
  });
}

function faultsIn(context: BrowserContext, home: string): readonly string[] {
  const faults: string[] = [];
  context.on("request", (request) => {
    // A file that is made here has an address of its own.
    if (!request.url().startsWith(home) && !request.url().startsWith("blob:")) faults.push(`asks for ${request.url()}`);
  });
  context.on("requestfailed", (request) => {
    // Somebody left the page before it came.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") faults.push(`cannot read ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${String(response.status())}: ${response.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  context.on("weberror", (error) => faults.push(error.error().message));
  return faults;
}

/** What somebody does with the archive, wherever it is read. */
const journeys: Readonly<Record<string, Journey>> = {
  "reads a hearing from the home page, and goes about": async (page, { at }) => {
    await page.goto(at("/"));
    await page.getByRole("link", { name: "L'IA et l'information" }).click();
    await expect(page).toHaveURL(at(hearing));
    await expect(page.getByRole("article")).toHaveCount(20);
    await page.getByRole("link", { name: "Note 6", exact: true }).click();
    await expect(page.locator("#n6")).toBeInViewport();
    await page.getByRole("navigation", { name: "Navigation principale" }).getByText("Intervenants").click();
    await expect(page).toHaveURL(at("/intervenants/"));
    await page
      .getByRole("main")
      .getByRole("link", { name: /Asma MHALLA/u })
      .click();
    await expect(page).toHaveURL(at("/intervenants/asma-mhalla/"));
    await page.getByRole("link", { name: "Plan du site" }).click();
    await expect(page).toHaveURL(at("/plan-du-site/"));
  },

  "follows the link of a sentence, and the page of an intervention and back": async (page, { at }) => {
    await page.goto(at(`${hearing}#i2-s12`));
    await expect(page.locator("#i2-s12")).toBeInViewport();
    await page.getByRole("link", { name: /Lien permanent vers l'intervention 7/u }).click();
    await expect(page).toHaveURL(at(`${hearing}7/`));
    await page.getByRole("link", { name: /Suivante/u }).click();
    await expect(page).toHaveURL(at(`${hearing}8/`));
    await page.getByRole("link", { name: "Lire dans son contexte" }).click();
    await expect(page).toHaveURL(at(`${hearing}#i8`));
    await expect(page.locator("#i8")).toBeInViewport();
  },

  "copies a link that others can follow": async (page, { at, shared }) => {
    await page.goto(at(hearing));
    await page.getByRole("button", { name: /Copier le lien vers l'intervention 7/u }).click();
    await expect(page.getByText("Lien copié")).toBeVisible();
    expect(await copied(page)).toBe(shared(`${hearing}#i7`));
    await page.goto(at("/intervenants/asma-mhalla/"));
    await select(page, { in: "ia-11-i1", from: "soft power" });
    await barOf(page).getByRole("button", { name: "Copier le lien" }).click();
    await expect(barOf(page).getByRole("status")).toContainText("Lien copié");
    expect(await copied(page)).toContain(shared(`${hearing}1/#`));
  },

  "links to words, and finds them lit": async (page, { at, shared }) => {
    const words = { in: "i7", from: "comparé les politiques publiques" };
    await page.goto(at(hearing));
    await select(page, words);
    await barOf(page).getByRole("button", { name: "Copier le lien" }).click();
    await expect(barOf(page).getByRole("status")).toHaveText("Lien copié");
    const link = await copied(page);
    expect(link).toContain(shared(`${hearing}#i7-s`));
    const reader = await page.context().newPage();
    await reader.emulateMedia({ colorScheme: "light" });
    await reader.goto(at(`${hearing}${new URL(link).hash}`));
    await expect
      .poll(async () => {
        const { lit, whole } = await litWords(reader, words, mark);
        return lit.length === whole && whole > 0;
      }, link)
      .toBe(true);
  },

  "filters a hearing by speaker": async (page, { at }) => {
    await page.goto(at(hearing));
    await page.getByRole("checkbox", { name: /Émile MEUNIER/u }).check();
    await expect(page).toHaveURL(at(`${hearing}?intervenant=emile-meunier`));
    await expect(page.locator("#i8 .speech")).toBeHidden();
    await page.reload();
    await expect(page.getByRole("checkbox", { name: /Émile MEUNIER/u })).toBeChecked();
    await expect(page.locator("#i7 .speech")).toBeVisible();
    await expect(page.locator("#i8 .speech")).toBeHidden();
  },

  "finds words in a hearing": async (page, { at }) => {
    await page.goto(at(hearing));
    const form = page.getByRole("search", { name: "Chercher dans cette audition" });
    await form.getByRole("searchbox").fill("souverainete");
    await expect(form.getByRole("status")).toHaveText("1 sur 4");
    await expect(page).toHaveURL(at(`${hearing}?q=souverainete`));
    expect(await page.evaluate(() => CSS.highlights.get("mots")?.size)).toBe(4);
  },

  "searches from the home page, and lands on the sentence with its words lit": async (page, { at }) => {
    await page.goto(at("/"));
    await page.getByRole("searchbox").fill("souverainete technologique");
    await page.getByRole("button", { name: "Chercher" }).click();
    await expect(page).toHaveURL(at("/recherche/?q=souverainete+technologique"));
    await expect(page.getByRole("status")).toContainText(/^\d+ passages? pour souverainete \+ technologique/u);
    const link = page.locator("[data-search-results] h3 a").first();
    const [, sentence = ""] = ((await link.getAttribute("href")) ?? "").split("#");
    await link.click();
    await expect(page).toHaveURL(at(`${hearing}?q=souverainete+technologique#${sentence}`));
    await expect(page.locator(`#${sentence}`)).toBeInViewport();
    await expect.poll(() => page.evaluate(() => CSS.highlights.get("mots")?.size ?? 0)).toBeGreaterThan(0);
  },

  "searches with a slip, a filter, and a step back": async (page, { at }) => {
    await page.goto(at("/recherche/?q=souverainté"));
    await expect(page.getByRole("link", { name: /Chercher plutôt/u })).toBeVisible();
    await page.getByRole("searchbox").fill("formation");
    await page.getByRole("searchbox").press("Enter");
    await expect(page.getByRole("status")).toContainText("pour formation");
    await page.getByText("Filtrer par intervenant").click();
    await page.getByRole("checkbox", { name: /Ottavia DANINO/u }).check();
    await expect(page).toHaveURL(at("/recherche/?q=formation&intervenant=ottavia-danino"));
    await page.goBack();
    await expect(page).toHaveURL(at("/recherche/?q=formation"));
  },

  "exports what was found, with addresses that others can follow": async (page, { at, shared }) => {
    await page.goto(at("/recherche/?q=Runet"));
    await expect(page.getByRole("status")).toContainText("pour Runet");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "JSON" }).click(),
    ]);
    const chunks: string[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(String(chunk));
    const { address, results } = JSON.parse(chunks.join("")) as { address: string; results: { url: string }[] };
    expect(address).toBe(shared("/recherche/?q=Runet"));
    expect(results[0]?.url).toContain(shared(`${hearing}#i`));
  },

  "checks a quotation, and goes to what was said": async (page, { at }) => {
    await page.goto(at("/verifier/"));
    await page.getByLabel("Citation").fill("Merci beaucoup pour ces auditions très instructives.");
    await page.getByRole("button", { name: "Vérifier" }).click();
    await expect(page.getByRole("status")).toContainText("Citation exacte");
    await expect(page).toHaveURL(/verifier\/(?:index\.html)?\?citation=Merci\+beaucoup/u);
    const link = page.locator("[data-verify-answer] h3 a").first();
    const [, sentence = ""] = ((await link.getAttribute("href")) ?? "").split("#");
    await link.click();
    await expect(page).toHaveURL(at(`${hearing}#${sentence}`));
    await expect(page.locator(`#${sentence}`)).toBeInViewport();
  },
};

function copied(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
