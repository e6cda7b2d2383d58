import { joinGlyphs } from "./pdf-hyphens";
import type { PdfLine } from "./pdf-lines";
import type { NotedPage } from "./pdf-notes";
import type { PdfReading } from "./pdf-blocks";

/** The end of a word that a page break cuts is said on the page where the word starts. */
export function carryWords(pages: readonly NotedPage[], reading: PdfReading): NotedPage[] {
  const carried = pages.map((page) => ({ ...page, body: [...page.body] }));
  for (const [index, { body }] of carried.entries()) {
    const following = carried[index + 1]?.body ?? [];
    const [last, next] = [body.at(-1), following[0]];
    if (!last || !next || !/\p{L}[-\u2010\u00AD]$/u.test(last.text) || !/^\p{Ll}/u.test(next.text)) continue;
    const space = next.glyphs.findIndex(({ text }) => text === " ");
    const length = space === -1 ? next.glyphs.length : space;
    const word = next.glyphs.slice(0, length);
    const doubt = (...words: [string, string]): void => {
      reading.doubt(last, ...words);
    };
    body[body.length - 1] = withGlyphs(last, joinGlyphs(last.glyphs, word, reading.hyphens, doubt));
    const rest = next.glyphs.slice(length + 1);
    following.splice(0, 1, ...(rest.length === 0 ? [] : [withGlyphs(next, rest)]));
  }
  return carried;
}

function withGlyphs(line: PdfLine, glyphs: PdfLine["glyphs"]): PdfLine {
  return { ...line, glyphs, text: glyphs.map(({ text }) => text).join("") };
}
