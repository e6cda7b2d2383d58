import type { BibliographicItem } from "./bibliographic-item";

/** A speaker as a style prints them: in the place of the author, and in the title. */
export type PrintedSpeaker = readonly [author: string, title: string];

type PlainSpeaker = {
  readonly family: string;
  readonly given: string;
  /** What the title says before them. */
  readonly lead: string;
};

/** Letters of French, each with its capital: no style has a rule of its own for one of them. */
const plainWord = /^[A-ZÀ-ÖØ-ÞŒ][a-zà-öø-ÿœ]+$/u;

/** A speaker who is two plain words, which the title ends with; nothing of any other. */
export function plainSpeaker({ author, title }: BibliographicItem): PlainSpeaker | undefined {
  const name = author?.[0];
  if (!name || name["dropping-particle"] !== undefined) return undefined;
  const { family, given } = name;
  const lead = title.slice(0, -(given.length + 1 + family.length));
  const isPlain = plainWord.test(family) && plainWord.test(given) && title === `${lead}${given} ${family}`;
  return isPlain ? { family, given, lead } : undefined;
}

/** Has the letters that a style may treat apart: an accent on the capital, and in the word. */
const probe = { family: "Vœzkéj", given: "Éqkvïx" } as const;

/** Somebody whose title says the same before their name: a style that is asked for them shows how it prints all such. */
export function probeOf({ lead }: PlainSpeaker): Pick<BibliographicItem, "author" | "title"> {
  return { author: [probe], title: `${lead}${probe.given} ${probe.family}` };
}

/** How a style prints plain speakers of one lead. */
export type PlainManner = (speaker: PlainSpeaker) => PrintedSpeaker;

/** Read out of the probe as it was printed; nothing where that is none of the usual manners. */
export function mannerOf([author, title]: PrintedSpeaker): PlainManner | undefined {
  const printAuthor = authorManners.find((print) => print(probe) === author);
  const shown = `${probe.given} ${probe.family}`;
  if (!printAuthor || !title.endsWith(shown)) return undefined;
  const lead = title.slice(0, -shown.length);
  return (speaker) => [printAuthor(speaker), `${lead}${speaker.given} ${speaker.family}`];
}

type AuthorManner = (speaker: Pick<PlainSpeaker, "family" | "given">) => string;

const authorManners: readonly AuthorManner[] = [
  ({ family, given }) => `${family}, ${given}`,
  ({ family, given }) => `${family.toUpperCase()}, ${given}`,
  ({ family, given }) => `${family}, ${given.charAt(0)}.`,
  ({ family, given }) => `${family.toUpperCase()}, ${given.charAt(0)}.`,
];
