/** One character as printed. */
export type Glyph = {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly raised: "sup" | "sub" | undefined;
  /** The address of the link that it is in. */
  readonly link: string | undefined;
};

/** A run of text as the file has it, in one font. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly raised: Glyph["raised"];
};

type Link = { readonly url: string; readonly rect: readonly number[] };

/** No space is narrower, in a share of the size. */
const narrowest = 0.16;

/**
 * The characters of a line, its pieces from left to right: single spaces, those that only a gap prints included,
 * ligatures in letters.
 */
export function glyphsOf(pieces: readonly Piece[], size: number, links: readonly Link[]): Glyph[] {
  const glyphs: Glyph[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = glyphs.at(-1);
    // pdf.js makes a space of what a justified line leaves before « e » in « XXe ».
    if (pieces[index + 1]?.raised && piece.text === " " && piece.end - piece.x <= narrowest * size) continue;
    if (last && piece.x - last.end > narrowest * size) glyphs.push(gap(last, piece));
    for (const glyph of spread(piece)) glyphs.push(glyph);
  }
  return underLinks(withoutNarrowGaps(singleSpaces(glyphs), size), links);
}

/** No space between words is narrower, in a share of the size. */
const narrowestOfWords = 0.22;

/**
 * Without the gaps that only a change of letters leaves: before what is raised, « 6ème », « mot1 », and before italics
 * after an elision, « d'agora ».
 */
function withoutNarrowGaps(glyphs: readonly Glyph[], size: number): Glyph[] {
  return glyphs.filter(({ text }, index) => {
    const [letter, before, after] = [glyphs[index - 2], glyphs[index - 1], glyphs[index + 1]];
    if (text !== " " || !before || !after || after.x - before.end > narrowestOfWords * size) return true;
    const isRaised = after.raised === "sup" && before.raised === undefined;
    const isElided =
      /^['’]$/u.test(before.text) && /^[cdjlmnstu]$/iu.test(letter?.text ?? "") && before.italic !== after.italic;
    return !isRaised && !isElided;
  });
}

function gap(before: Glyph, after: Piece): Glyph {
  const same = before.bold === after.bold && before.italic === after.italic && before.raised === after.raised;
  const { bold, italic, raised } = same ? before : plain;
  return { text: " ", x: before.end, end: after.x, bold, italic, raised, link: undefined };
}

const plain = { bold: false, italic: false, raised: undefined };

/** Characters share the width of their piece as letters usually do. */
function spread({ text, x, end, bold, italic, raised }: Piece): Glyph[] {
  const characters = Array.from(text.replace(/[\uFB00-\uFB06]/gu, (ligature) => ligature.normalize("NFKC")));
  const total = characters.reduce((sum, character) => sum + usualWidth(character), 0);
  let at = x;
  return characters.map((character) => {
    const start = at;
    at += ((end - x) * usualWidth(character)) / total;
    return { text: /\s/u.test(character) ? " " : character, x: start, end: at, bold, italic, raised, link: undefined };
  });
}

function usualWidth(character: string): number {
  if (/[iljtfrI.,;:'’!|()[\] ]/u.test(character)) return 0.55;
  if (/[mwMW—@%œŒ]/u.test(character)) return 1.6;
  return /\p{Lu}/u.test(character) ? 1.35 : 1;
}

function singleSpaces(glyphs: readonly Glyph[]): Glyph[] {
  const single = glyphs.filter(({ text }, index) => text !== " " || (index > 0 && glyphs[index - 1]?.text !== " "));
  return single.at(-1)?.text === " " ? single.slice(0, -1) : single;
}

/** Words are in a link where most of their width is. */
function underLinks(glyphs: readonly Glyph[], links: readonly Link[]): Glyph[] {
  if (links.length === 0) return [...glyphs];
  const linked: Glyph[] = [];
  let word: Glyph[] = [];
  const flush = (): void => {
    const link = links.find((one) => covers(one, word));
    linked.push(...word.map((glyph) => ({ ...glyph, link: link?.url })));
    word = [];
  };
  for (const glyph of glyphs) {
    if (glyph.text !== " ") {
      word.push(glyph);
      continue;
    }
    flush();
    linked.push(glyph);
  }
  flush();
  return linked.map((glyph, index) => {
    const [before, after] = [linked[index - 1]?.link, linked[index + 1]?.link];
    return glyph.text === " " && before === after ? { ...glyph, link: before } : glyph;
  });
}

function covers({ rect: [left = 0, , right = 0] }: Link, word: readonly Glyph[]): boolean {
  const [start, end] = [word[0]?.x ?? 0, word.at(-1)?.end ?? 0];
  return Math.min(end, right) - Math.max(start, left) > (end - start) / 2;
}
