import { readFileSync } from "node:fs";
import type { Footnote } from "@/lib/model/footnote";
import { hearingSchema, type Hearing } from "@/lib/model/hearing";
import type { Intervention, Paragraph } from "@/lib/model/intervention";

/** An intervention but for what is said. */
type Head = Omit<Intervention, "paragraphs">;

/** A record but for its words, which are nearly all of it. */
export type HearingFrame = Omit<Hearing, "interventions" | "footnotes"> & { readonly interventions: readonly Head[] };

/** The names of a record in their order: JSON that is published keeps it. */
const names = Object.keys(hearingSchema.shape) as (keyof Hearing)[];

export function frameOf({ interventions, footnotes: _footnotes, ...frame }: Hearing): HearingFrame {
  return { ...frame, interventions: interventions.map(({ paragraphs: _paragraphs, ...head }) => head) };
}

/**
 * The words of a record: a line of JSON for the paragraphs of each intervention, one for the footnotes. It is
 * Latin-1, which is read as it lies, and holds nearly all of French.
 */
export function wordsOf({ interventions, footnotes }: Hearing): string {
  return [...interventions.map(({ paragraphs }) => paragraphs), footnotes]
    .map((part) => JSON.stringify(part))
    .join("\n")
    .replace(/[\u0100-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Where the words of a record are: in a file, and in memory where there is room. */
type Words = { readonly path: string; readonly text?: string };

/**
 * A record whose words are parsed, intervention by intervention, when they are asked for, and let go once many others
 * have been: a large archive is more than what a build may hold in memory. Whatever else is asked of it costs nothing.
 */
export function lazyHearing(frame: HearingFrame, words: Words): Hearing {
  const interventions = frame.interventions.map(
    (head, index) =>
      // The last property of the schema.
      Object.defineProperty({ ...head }, "paragraphs", {
        enumerable: true,
        get: () => parsed(words, index) as Paragraph[],
      }) as Intervention,
  );
  const hearing = {};
  for (const name of names) {
    if (name === "footnotes")
      Object.defineProperty(hearing, name, {
        enumerable: true,
        get: () => parsed(words, interventions.length) as Footnote[],
      });
    else if (name === "interventions") Object.defineProperty(hearing, name, { enumerable: true, value: interventions });
    else if (name in frame) Object.defineProperty(hearing, name, { enumerable: true, value: frame[name] });
  }
  return hearing as Hearing;
}

type Lines = { readonly lines: readonly string[]; readonly parsed: unknown[]; readonly size: number };

/** What has been read, the latest at the end; together, no more characters than that. */
const atHand = new Map<Words, Lines>();
const mostAtHand = 16 * 1024 * 1024;
let held = 0;

/** A line of the words: the cache wrote it from a record that had been checked. */
function parsed(words: Words, index: number): unknown {
  const found = linesOf(words);
  return (found.parsed[index] ??= JSON.parse(found.lines[index] ?? ""));
}

function linesOf(words: Words): Lines {
  const known = atHand.get(words);
  const found = known ?? toLines(words.text ?? readWords(words.path));
  atHand.delete(words);
  atHand.set(words, found);
  if (!known) held += found.size;
  for (const [oldest, { size }] of atHand) {
    if (held <= mostAtHand || oldest === words) break;
    atHand.delete(oldest);
    held -= size;
  }
  return found;
}

function toLines(text: string): Lines {
  return { lines: text.split("\n"), parsed: [], size: text.length };
}

export function readWords(path: string): string {
  return readFileSync(path, "latin1");
}
