import type { Glyph } from "./pdf-glyphs";

/** What starts an address on its own is a link, as it is in Markdown. */
const printedAddress =
  /(?:https?:\/\/|www\.)[^\s<>«»]+|(?<![\p{L}\p{N}._+-])[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;

type Found = { readonly from: number; readonly to: number; readonly end: number; readonly url: string };

/** Each character with the link that it is in: the file's, where a transcript may hold it, else the address printed. */
export function linkAddresses(glyphs: readonly Glyph[]): Glyph[] {
  const starts: number[] = [];
  let text = "";
  for (const glyph of glyphs) {
    starts.push(text.length);
    text += glyph.text;
  }
  const found = [...text.matchAll(printedAddress)].map((match) =>
    addressAt(match, glyphs[starts.indexOf(match.index)]),
  );
  return glyphs.map((glyph, index) => {
    const at = starts[index] ?? 0;
    const inside = found.find(({ from, end }) => at >= from && at < end);
    if (inside) return { ...glyph, link: at < inside.to ? inside.url : undefined };
    return isAddress(glyph.link) ? glyph : { ...glyph, link: undefined };
  });
}

/** The addresses that a text prints, and where they would lead. */
export function addressesIn(text: string): { readonly from: number; readonly to: number; readonly url: string }[] {
  return [...text.matchAll(printedAddress)].map((match) => addressAt(match, undefined));
}

function addressAt({ 0: match, index }: RegExpExecArray, first: Glyph | undefined): Found {
  const written = trimmed(match);
  const url = isAddress(first?.link) ? first?.link : undefined;
  return { from: index, to: index + written.length, end: index + match.length, url: url ?? urlOf(written) };
}

function isAddress(link: string | undefined): boolean {
  return link !== undefined && /^(?:https?:\/\/|mailto:)/iu.test(link);
}

function urlOf(written: string): string {
  if (/^https?:/iu.test(written)) return written;
  return /^www\./iu.test(written) ? `http://${written}` : `mailto:${written}`;
}

/** The punctuation of the sentence is not the address's, nor a bracket that it does not open. */
function trimmed(written: string): string {
  const bare = written.replace(/(?<![?!.,:*_~'"’;])[?!.,:*_~'"’;]+$/u, "");
  return bare.endsWith(")") && !bare.includes("(") ? trimmed(bare.slice(0, -1)) : bare;
}
