import type { Glyph } from "./pdf-glyphs";
import { addressesIn } from "./printed-addresses";

/** Each character with the link that it is in: the file's, where a transcript may hold it, else the address printed. */
export function linkAddresses(glyphs: readonly Glyph[]): Glyph[] {
  const starts: number[] = [];
  let text = "";
  for (const glyph of glyphs) {
    starts.push(text.length);
    text += glyph.text;
  }
  const found = addressesIn(text).map((address) => {
    const link = glyphs[starts.indexOf(address.from)]?.link;
    return { ...address, url: isAddress(link) ? link : address.url };
  });
  return glyphs.map((glyph, index) => {
    const at = starts[index] ?? 0;
    const inside = found.find(({ from, end }) => at >= from && at < end);
    if (inside) return { ...glyph, link: at < inside.to ? inside.url : undefined };
    return isAddress(glyph.link) ? glyph : { ...glyph, link: undefined };
  });
}

function isAddress(link: string | undefined): link is string {
  return link !== undefined && /^(?:https?:\/\/|mailto:)/iu.test(link);
}
