import { fold } from "@/lib/text/fold";
import { isCompound } from "./compound-words";
import type { Glyph } from "./pdf-glyphs";
import type { PdfLine } from "./pdf-lines";

/** What becomes of a hyphen at the end of a line. `doubt`: nothing in the document tells, and the usual is done. */
type LineEnd = { readonly hyphen: "kept" | "dropped"; readonly doubt: boolean };

/**
 * Whether a hyphen at the end of a line cuts a word or belongs to it. A document that is not hyphenated (hardly a line
 * ends so) keeps them all. In one that is, the document says: a word that it prints elsewhere inside a line, with the
 * hyphen or without. Else a capital, a digit or a word that only compounds have keeps it; a cut word is the usual, and
 * a doubt.
 */
export class Hyphens {
  readonly #words: ReadonlySet<string>;
  readonly #hyphenated: boolean;

  constructor(lines: readonly PdfLine[]) {
    this.#words = new Set(lines.flatMap(wholeWords));
    const long = lines.filter(({ text }) => text.length > 30);
    const cut = long.filter(({ text }) => /\p{Ll}[-\u2010\u00AD]$/u.test(text));
    this.#hyphenated = cut.length > Math.max(1, long.length * 0.025);
  }

  at(left: string, right: string): LineEnd {
    const before = /(?<![\p{L}\p{M}\p{N}'’-])[\p{L}\p{M}\p{N}'’-]*$/u.exec(left.slice(0, -1))?.[0] ?? "";
    const after = /^[\p{L}\p{M}\p{N}'’-]*/u.exec(right)?.[0] ?? "";
    if (left.endsWith("\u00AD")) return { hyphen: "dropped", doubt: false };
    if (before === "" || !/^\p{Ll}/u.test(after) || /\p{N}$/u.test(before)) return kept;
    const [whole, compound] = [this.#has(before + after), this.#has(`${before}-${after}`)];
    if (!this.#hyphenated) return { hyphen: "kept", doubt: whole && !compound };
    if (whole !== compound) return whole ? dropped : kept;
    if (isCompound(before, after)) return kept;
    return { hyphen: "dropped", doubt: true };
  }

  #has(word: string): boolean {
    const bare = fold(word).replace(/^[cdjlmnst]['’]|^qu['’]/u, "");
    return this.#words.has(bare);
  }
}

const kept: LineEnd = { hyphen: "kept", doubt: false };
const dropped: LineEnd = { hyphen: "dropped", doubt: false };

/** The words of a line but the last, which a hyphen may cut, and the first, which may be the end of one. */
function wholeWords({ text }: PdfLine): string[] {
  const words = fold(text).split(/[^\p{L}\p{M}\p{N}'’-]+/u);
  const inside = words.slice(1, /[-\u2010\u00AD]$/u.test(text) ? -1 : undefined);
  return inside
    .map((word) => word.replace(/^[cdjlmnst]['’]|^qu['’]/u, "").replace(/^-+|(?<!-)-+$/gu, ""))
    .filter(Boolean);
}

/** Fewer lines that end so may be those of somebody who sets a dash between spaces. */
const fewestApart = 4;

/**
 * The pages of a document whose justified lines set their hyphen apart from the word that they cut, « rela - »: without
 * that space. A document that sets such dashes inside its lines is left as it is.
 */
export function withClosedHyphens(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const endsApart = (page: readonly PdfLine[], index: number): boolean =>
    /\p{L} [-\u2010]$/u.test(page[index]?.text ?? "") && /^\p{Ll}/u.test(page[index + 1]?.text ?? "");
  const apart = pages.flatMap((page) => page.filter((_, index) => endsApart(page, index))).length;
  const dashes = pages.flat().filter(({ text }) => /\p{L} - \p{L}/u.test(text)).length;
  const isMeant = apart >= fewestApart && dashes * 4 < apart;
  return pages.map((page) =>
    page.map((line, index) => {
      if (!isMeant || !endsApart(page, index)) return line;
      const glyphs = [...line.glyphs.slice(0, -2), ...line.glyphs.slice(-1)];
      return { ...line, glyphs, text: glyphs.map(({ text }) => text).join("") };
    }),
  );
}

/** Two lines of one paragraph put together: with a space, or without one inside a word or an address. */
export function joinGlyphs(
  left: readonly Glyph[],
  right: readonly Glyph[],
  hyphens: Hyphens,
  doubt: (printed: string, kept: string) => void,
): Glyph[] {
  // A word and its line are enough: a paragraph may be long.
  const [before, after] = [textOf(left.slice(-400)), textOf(right.slice(0, 400))];
  if (continuesAddress(left, right)) return [...left, ...right];
  if (!/\S[-\u2010\u00AD]$/u.test(before) || /[-\u2010]{2}$/u.test(before))
    return [...left, space(left, right), ...right];
  const end = hyphens.at(before, after);
  const joined = end.hyphen === "kept" ? [...left, ...right] : [...left.slice(0, -1), ...right];
  if (end.doubt) {
    const word = (text: string): string => /(?<!\S)\S*$/u.exec(text)?.[0] ?? "";
    const rest = /^\S*/u.exec(after)?.[0] ?? "";
    const kept = end.hyphen === "kept" ? before : before.slice(0, -1);
    doubt(`${word(before)}${rest}`, `${word(kept)}${rest}`);
  }
  return joined;
}

function space(left: readonly Glyph[], right: readonly Glyph[]): Glyph {
  const [before, after] = [left.at(-1), right[0]];
  const same = before?.bold === after?.bold && before?.italic === after?.italic;
  return {
    text: " ",
    x: before?.end ?? 0,
    end: before?.end ?? 0,
    bold: same && before?.bold === true,
    italic: same && before?.italic === true,
    raised: undefined,
    link: before?.link === after?.link ? before?.link : undefined,
  };
}

/** An address that a line end cuts: the link over both lines says so, else the way it is cut. */
function continuesAddress(left: readonly Glyph[], right: readonly Glyph[]): boolean {
  const before = /(?<!\S)\S*$/u.exec(textOf(left))?.[0] ?? "";
  const after = /^\S*/u.exec(textOf(right))?.[0] ?? "";
  if (/https?:$/u.test(before)) return after.startsWith("//");
  if (!/(?:https?:\/\/|www\.)\S*$/u.test(before) || after === "") return false;
  const link = left.at(-1)?.link;
  const start = before.slice(before.search(/https?:\/\/|www\./u));
  if (link !== undefined) {
    if (link !== right[0]?.link) return false;
    return bare(link).includes(bare(start + after.replace(/(?<![.,;:)»])[.,;:)»]+$/u, "").slice(0, 12)));
  }
  return /[/\-_?=&%#.]$/u.test(before) || /^[/\-_?=&%#]/u.test(after) || isRestOfAddress(after);
}

/** « earch-all-eu-institutions/european », « serv_ices »: no word of a sentence is written so. */
function isRestOfAddress(written: string): boolean {
  return /^[\w%.~+?=&#/-]+$/u.test(written) && (/[/_=]/u.test(written) || /-.{3,}-.{3,}/u.test(written));
}

/** What an address and its label may differ by. */
function bare(address: string): string {
  return address.replace(/[\\\s]|\/$/gu, "").toLowerCase();
}

function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.map(({ text }) => text).join("");
}
