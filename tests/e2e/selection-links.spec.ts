import { passages } from "./passages";
import { expect, test } from "./policed-test";
import { litWords, sentenceOf } from "./selected-words";
import { hearing, linkTo, mark } from "./selection-bar";

/* A link to words is the same whatever the window: playwright.config.ts runs these in one. */
for (const [name, words] of Object.entries(passages)) {
  test(`lights exactly ${name}, and lands on their sentence`, async ({ page, browser }) => {
    const link = await linkTo(page, words);
    const id = await sentenceOf(page, words);
    const address = new URL(link);
    expect(address.pathname).toBe(hearing);
    expect(address.hash).toMatch(new RegExp(`^#${id}:~:text=`, "u"));

    const fresh = await browser.newContext({ viewport: { width: 1280, height: 2400 }, colorScheme: "light" });
    const reader = await fresh.newPage();
    await reader.goto(link);
    await expect
      .poll(async () => {
        const { lit, expected, whole } = await litWords(reader, words, mark);
        return { lit, all: expected.length === whole && whole > 0 ? lit.join() === expected.join() : expected };
      }, link)
      .toMatchObject({ all: true });
    await expect(reader.locator(`#${id}`)).toBeInViewport();

    const plain = await fresh.newPage();
    await plain.goto(link.replace(/:~:.*$/u, ""));
    await expect(plain.locator(`#${id}`)).toBeInViewport();
    expect((await litWords(plain, words, mark)).lit).toEqual([]);
    await fresh.close();
  });
}

test("lands on words while a font is on its way", async ({ page, browser }) => {
  const words = passages["words across paragraphs"];
  const link = await linkTo(page, words);
  const id = await sentenceOf(page, words);
  const height = 2400;
  const fresh = await browser.newContext({ viewport: { width: 1280, height } });
  for (const delay of [60, 100, 140, 180, 220]) {
    const reader = await fresh.newPage();
    await reader.route(/\/roman\..*\.woff2$/u, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      await route.continue();
    });
    const fromMiddle = async (): Promise<number> =>
      Math.abs(((await reader.locator(`#${id}`).boundingBox())?.y ?? 0) - height / 2);
    await reader.goto(link);
    await expect.poll(fromMiddle, { message: `${String(delay)} ms` }).toBeLessThan(60);
    // What comes after must leave it there.
    await reader.locator(".notes[data-beside]").waitFor({ state: "attached" });
    expect(await fromMiddle(), `${String(delay)} ms`).toBeLessThan(60);
    await reader.close();
  }
  await fresh.close();
});
