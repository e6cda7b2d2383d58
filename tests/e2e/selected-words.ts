import type { Page } from "@playwright/test";
import type { Words } from "./passages";

/** Selects words as a reader does, without the product's own way of finding them. */
export async function select(page: Page, words: Words): Promise<void> {
  await page.evaluate(findWords);
  await page.evaluate((asked) => {
    const range = window.findWords(asked);
    getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }, words);
}

/** The id of the sentence in which the words start. */
export async function sentenceOf(page: Page, words: Words): Promise<string> {
  await page.evaluate(findWords);
  return page.evaluate(
    (asked) => window.findWords(asked).startContainer.parentElement?.closest(".speech > p > span")?.id ?? "",
    words,
  );
}

type Seen = { readonly lit: string[]; readonly expected: string[]; readonly whole: number };

/**
 * What the browser painted as the words of a link, and what it should have, among the words in the window: read from the
 * pixels around each word, as nothing else tells what a text fragment lights. `whole`: how many words are expected,
 * in the window or not.
 */
export async function litWords(page: Page, words: Words, mark: string): Promise<Seen> {
  await page.evaluate(findWords);
  const image = (await page.screenshot({ animations: "disabled" })).toString("base64");
  return page.evaluate(readPixels, { image, words, mark });
}

declare global {
  var findWords: (words: Words) => Range;
}

/** Runs in the page. */
function findWords(): void {
  type Letter = { readonly node: Text; readonly offset: number; readonly sign: string };
  const lettersOf = (id: string): Letter[] => {
    const letters: Letter[] = [];
    for (const paragraph of document.querySelectorAll(`#${id} .speech > p`)) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
        if (node.parentElement?.closest(".page, .call")) continue;
        const { data } = node;
        for (let offset = 0; offset < data.length; offset += 1)
          letters.push({ node, offset, sign: /\s/u.test(data.charAt(offset)) ? " " : data.charAt(offset) });
      }
    }
    return letters;
  };
  const place = (letters: readonly Letter[], sought: string, from: number, nth: number): number => {
    const text = letters.map(({ sign }) => sign).join("");
    let found = from - 1;
    for (let count = 0; count < nth; count += 1) found = text.indexOf(sought, found + 1);
    if (found === -1) throw new Error(`the page does not say ${sought}`);
    return found;
  };
  window.findWords = ({ in: id, from, nth = 1, to, toIn = id }) => {
    const letters = lettersOf(id);
    const start = place(letters, from, 0, nth);
    const others = toIn === id ? letters : lettersOf(toIn);
    const end = to === undefined ? start + from.length : place(others, to, toIn === id ? start : 0, 1) + to.length;
    const first = letters[start];
    const last = others[end - 1];
    if (!first || !last) throw new Error("no such words");
    const range = new Range();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    return range;
  };
}

/** Runs in the page. */
async function readPixels({ image, words, mark }: { image: string; words: Words; mark: string }): Promise<Seen> {
  // Without an address, which the policy of the page would refuse.
  const bytes = Uint8Array.from(atob(image), (sign) => sign.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.drawImage(picture, 0, 0);
  const colour = mark.split(",").map(Number);
  const isLit = ({ left, top, width, height }: DOMRect): boolean => {
    const { data } = pen.getImageData(Math.round(left), Math.round(top), Math.ceil(width), Math.ceil(height));
    let marked = 0;
    for (let at = 0; at < data.length; at += 4)
      if (colour.every((value, index) => Math.abs(value - (data[at + index] ?? 0)) < 5)) marked += 1;
    return marked > data.length / 4 / 4;
  };
  const range = window.findWords(words);
  const seen: Seen = { lit: [], expected: [], whole: 0 };
  let whole = 0;
  const walker = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const parent = node.parentElement;
    const isSaid = Boolean(parent?.closest(".speech")) && !parent?.closest(".page, .call");
    for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const token = new Range();
      token.setStart(node, index);
      token.setEnd(node, index + word.length);
      const isExpected = isSaid && overlaps(range, token);
      if (isExpected) whole += 1;
      const [box] = token.getClientRects();
      if (!box || box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth) continue;
      const name = `${String(index)} ${word}`;
      if (isExpected) seen.expected.push(name);
      if (isLit(box)) seen.lit.push(name);
    }
  }
  return { ...seen, whole };

  function overlaps(one: Range, other: Range): boolean {
    return (
      one.compareBoundaryPoints(Range.END_TO_START, other) < 0 &&
      one.compareBoundaryPoints(Range.START_TO_END, other) > 0
    );
  }
}
