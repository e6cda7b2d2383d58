import { citedType, type BibliographicItem } from "./bibliographic-item";
import { mannerOf, plainSpeaker, probeOf, type PlainManner, type PrintedSpeaker } from "./plain-speakers";

/** What a style prints of an item. */
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
 * hearing, they are printed once for each speaker, and one is put into the other; of those whose names are plain, one
 * is printed for all. Where a style mixes them in another way, it prints the citation itself.
 */
export class CitationComposer {
  readonly #format: Format;
  readonly #frames = new Map<string, Frame | undefined>();
  readonly #speakers = new Map<string, PrintedSpeaker | undefined>();
  readonly #manners = new Map<string, PlainManner | undefined>();

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

  #speakerOf({ author, title }: BibliographicItem, style: string): PrintedSpeaker | undefined {
    const key = JSON.stringify([style, author, title]);
    if (!this.#speakers.has(key)) {
      const item: BibliographicItem = { ...someday, ...(author ? { author } : {}), title };
      this.#speakers.set(key, this.#plainly(item, style) ?? this.#printed(item, style));
    }
    return this.#speakers.get(key);
  }

  #plainly(item: BibliographicItem, style: string): PrintedSpeaker | undefined {
    const speaker = plainSpeaker(item);
    if (!speaker) return undefined;
    const key = JSON.stringify([style, speaker.lead]);
    if (!this.#manners.has(key)) {
      const printed = this.#printed({ ...someday, ...probeOf(speaker) }, style);
      this.#manners.set(key, printed && mannerOf(printed));
    }
    return this.#manners.get(key)?.(speaker);
  }

  /** Read out of a citation whose circumstances are always the same. */
  #printed(item: BibliographicItem, style: string): PrintedSpeaker | undefined {
    const frame = this.#frameOf(item, style);
    return frame && between(this.#format(item, style), frame);
  }
}

const someday = {
  id: "",
  type: citedType,
  issued: { "date-parts": [[2001, 2, 3]] },
  accessed: { "date-parts": [[2001, 2, 3]] },
  "container-title": "Vkqzjxw",
  "event-title": "Jzqvxkw",
  publisher: "Kxwqzvj",
  URL: "https://adresse.invalid/",
  language: "fr",
} as const;

const nameOfNobody = /Xqzvwyk, (?:Qwzxvyk|Q\.)/iu;

function cut(text: string): Frame | undefined {
  const name = nameOfNobody.exec(text)?.[0];
  if (name === undefined) return undefined;
  const [before, afterName, ...others] = text.split(name);
  const [between, after, ...more] = (afterName ?? "").split(nobody.title);
  const isClear = others.length === 0 && more.length === 0;
  return isClear && before !== undefined && between !== undefined && after !== undefined
    ? [before, between, after]
    : undefined;
}

/** What stands in the two places of a frame, if that can be told. */
function between(text: string, [before, middle, after]: Frame): PrintedSpeaker | undefined {
  if (!text.startsWith(before) || !text.endsWith(after) || middle === "") return undefined;
  const pieces = text.slice(before.length, text.length - after.length).split(middle);
  const [author, title] = pieces;
  return pieces.length === 2 && author !== undefined && title !== undefined ? [author, title] : undefined;
}
