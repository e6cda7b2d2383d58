import type { BibliographicItem } from "./bibliographic-item";

/** What a style prints of an item, as HTML. */
type Format = (item: BibliographicItem, style: string) => string;

/** Names that nobody has: where they stand in a citation, those of a speaker go. */
const nobody = {
  author: [{ family: "Xqzvwyk", given: "Qwzxvyk" }],
  title: "Wqxzvykj",
} as const satisfies Partial<BibliographicItem>;

/** A citation around its speaker: the author stands in the first place, the title in the second. */
type Frame = readonly [before: string, between: string, after: string];

/**
 * Prints citations as `format` does, and asks it less often: a style takes some ten milliseconds for one, and a hearing
 * of eight speakers has eight that differ by an author and a title. What surrounds these is printed once for each
 * hearing, they are printed once for each speaker, and one is put into the other. Where a style mixes them in another
 * way, it prints the citation itself.
 */
export class CitationComposer {
  readonly #format: Format;
  readonly #frames = new Map<string, Frame | undefined>();
  readonly #speakers = new Map<string, readonly [author: string, title: string] | undefined>();

  constructor(format: Format) {
    this.#format = format;
  }

  print(item: BibliographicItem, style: string): string {
    const frame = this.#frameOf(item, style);
    const speaker = frame && this.#speakerOf(item, style);
    if (!speaker) return this.#format(item, style);
    const [before, between, after] = frame;
    return before + speaker[0] + between + speaker[1] + after;
  }

  #frameOf(item: BibliographicItem, style: string): Frame | undefined {
    const ofNobody = { ...item, id: "", ...nobody };
    const key = JSON.stringify([style, ofNobody]);
    if (!this.#frames.has(key)) this.#frames.set(key, cut(this.#format(ofNobody, style)));
    return this.#frames.get(key);
  }

  /** Read out of a citation whose circumstances are always the same. */
  #speakerOf({ author, title }: BibliographicItem, style: string): readonly [string, string] | undefined {
    const key = JSON.stringify([style, author, title]);
    if (!this.#speakers.has(key)) {
      const item: BibliographicItem = { ...someday, ...(author ? { author } : {}), title };
      const frame = this.#frameOf(item, style);
      this.#speakers.set(key, frame && between(this.#format(item, style), frame));
    }
    return this.#speakers.get(key);
  }
}

const someday = {
  id: "",
  type: "speech",
  issued: { "date-parts": [[2001, 2, 3]] },
  accessed: { "date-parts": [[2001, 2, 3]] },
  "container-title": "Vkqzjxw",
  "event-title": "Jzqvxkw",
  publisher: "Kxwqzvj",
  URL: "https://adresse.invalid/",
  language: "fr",
} as const;

const nameOfNobody = /Xqzvwyk, (?:Qwzxvyk|Q\.)/iu;

function cut(html: string): Frame | undefined {
  const name = nameOfNobody.exec(html)?.[0];
  if (name === undefined) return undefined;
  const [before, afterName, ...others] = html.split(name);
  const [between, after, ...more] = (afterName ?? "").split(nobody.title);
  const isClear = others.length === 0 && more.length === 0;
  return isClear && before !== undefined && between !== undefined && after !== undefined
    ? [before, between, after]
    : undefined;
}

/** What stands in the two places of a frame, if that can be told. */
function between(text: string, [before, middle, after]: Frame): readonly [string, string] | undefined {
  if (!text.startsWith(before) || !text.endsWith(after) || middle === "") return undefined;
  const pieces = text.slice(before.length, text.length - after.length).split(middle);
  const [author, title] = pieces;
  return pieces.length === 2 && author !== undefined && title !== undefined ? [author, title] : undefined;
}
