import type { Page } from "@playwright/test";
import { fiction, kinds } from "./pages";
import { expect, test } from "./policed-test";

const widths = [320, 768, 1280];

const read = [
  kinds.hearing,
  kinds["intervention with notes"],
  kinds["embedded intervention"],
  kinds.person,
  kinds.glossary,
  ...["auditions/fil-2/", "auditions/fil-3/1/", "glossaire/"].map((path) => fiction + path),
];

test("no line starts with a sign that closes, nor ends with one that opens, at any width", async ({ page }) => {
  for (const path of read) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await badLines(page), `${path}, ${String(width)} px`).toEqual([]);
    }
  }
});

test("it is the no-break spaces that hold these lines: without them, some break", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(kinds.hearing);
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      text.data = text.data.replace(/[\u00a0\u202f]/gu, " ");
    }
  });
  const found = await badLines(page);
  expect(found.filter((line) => /^[;:!?»]/u.test(line)).length).toBeGreaterThan(5);
  expect(found.filter((line) => line.endsWith("«")).length).toBeGreaterThan(0);
});

test("what is in another language says so, and its words are those of the text", async ({ page }) => {
  await page.goto(kinds.hearing);
  const article = page.locator("#i12");
  await expect(article.locator("em", { hasText: "l'open source" }).locator("[lang=en]")).toHaveText([
    "open source",
    "open source",
  ]);
  await expect(page.locator("#i1 [lang=la]")).toHaveText("ad nauseum");
  await expect(page.locator("#i8 em", { hasText: "fuelée" }).locator("[lang]")).toHaveCount(0);
  for (const path of [kinds.person, kinds["embedded intervention"].replace("/7/", "/12/")]) {
    await page.goto(path);
    await expect(page.locator("[lang=en]").first()).toBeVisible();
  }
});

test("the words of a text that the glossary explains lead to it, without a script too", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/auditions/ia-11/1/");
  await page.locator(".glossary").getByRole("link", { name: "Viginum" }).click();
  await expect(page).toHaveURL(/\/glossaire\/#viginum$/u);
  const entry = page.locator("#viginum");
  await expect(entry).toContainText("ingérences numériques étrangères");
  await entry.getByRole("link", { name: /intervention 1$/u }).click();
  await expect(page).toHaveURL(/\/auditions\/ia-11\/#i1$/u);
  await context.close();
});

/** The lines of paragraphs, notes and definitions that break where French does not let them. */
function badLines(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bad: string[] = [];
    const shown = ".speech p, .notes li, blockquote p, .glossary dd";
    const asides = ".call, .page, .back";
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const element of document.querySelectorAll(shown)) {
      const pieces = piecesOf(element);
      pieces.forEach(({ said, box }, index) => {
        const [before, after] = [pieces[index - 1], pieces[index + 1]];
        if (/^[;:!?»]$/u.test(said) && before && before.box().bottom <= box().top + 1)
          bad.push(said + around(pieces, index));
        if (said === "«" && after && box().bottom <= after.box().top + 1) bad.push(`${around(pieces, index)}«`);
      });
    }
    return bad;

    /** What stands on lines, in order: characters, and the boxes of note calls and page markers, whose text is drawn. */
    function piecesOf(element: Element): { said: string; box: () => DOMRect }[] {
      const pieces: { said: string; box: () => DOMRect }[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
        if (!(node instanceof Element))
          return node.parentElement?.closest(asides) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
        return node.matches(`${asides} *`) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
      });
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node instanceof Element) {
          if (node.matches(asides)) pieces.push({ said: "", box: () => boxOf(node.getClientRects()) });
        } else {
          for (const { 0: said, index } of (node as Text).data.matchAll(/\S/gu)) {
            const box = (): DOMRect => {
              const range = document.createRange();
              range.setStart(node, index);
              range.setEnd(node, index + said.length);
              return boxOf(range.getClientRects());
            };
            pieces.push({ said, box });
          }
        }
      }
      return pieces;
    }

    function boxOf(rects: DOMRectList): DOMRect {
      return rects[rects.length - 1] ?? new DOMRect();
    }

    function around(pieces: readonly { said: string }[], index: number): string {
      return ` … ${pieces
        .slice(Math.max(0, index - 12), index + 1)
        .map(({ said }) => said)
        .join("")}`;
    }
  });
}
