import { readFileSync } from "node:fs";
import { hearingSchema, type Hearing } from "@/lib/model/hearing";

/** What is said, which is nearly all of a record. */
type SpokenName = "interventions" | "footnotes";

type Spoken = Pick<Hearing, SpokenName>;
export type HearingFrame = Omit<Hearing, keyof Spoken>;

/** The names of a record in their order: JSON that is published keeps it. */
const names = Object.keys(hearingSchema.shape) as (keyof Hearing)[];

export function frameOf({ interventions: _interventions, footnotes: _footnotes, ...frame }: Hearing): HearingFrame {
  return frame;
}

/** Where the words of a record are: in memory, or in a file for when they are asked for. */
type Words = { readonly path: string; readonly spoken?: Spoken };

/**
 * A record whose words are read from a file when they are asked for, and let go once many others have been: a large
 * archive is more than what a build may hold in memory.
 */
export function lazyHearing(frame: HearingFrame, words: Words): Hearing {
  const hearing = {};
  for (const name of names) {
    if (name === "interventions" || name === "footnotes")
      Object.defineProperty(hearing, name, { enumerable: true, get: () => read(words)[name] });
    else if (name in frame) Object.defineProperty(hearing, name, { enumerable: true, value: frame[name] });
  }
  return hearing as Hearing;
}

/** What has been read, the latest at the end; together, no more bytes than that. */
const atHand = new Map<Words, { readonly spoken: Spoken; readonly size: number }>();
const mostAtHand = 96 * 1024 * 1024;
let held = 0;

function read(words: Words): Spoken {
  if (words.spoken) return words.spoken;
  const known = atHand.get(words);
  const found = known ?? readWords(words.path);
  atHand.delete(words);
  atHand.set(words, found);
  if (!known) held += found.size;
  for (const [oldest, { size }] of atHand) {
    if (held <= mostAtHand || oldest === words) break;
    atHand.delete(oldest);
    held -= size;
  }
  return found.spoken;
}

/** Latin-1 is read as it lies: no UTF-8 is decoded. */
export function readWords(path: string): { spoken: Spoken; size: number } {
  const json = readFileSync(path, "latin1");
  // The cache wrote it from a record that had been checked.
  return { spoken: JSON.parse(json) as Spoken, size: json.length };
}

/** The words of a record, as `readWords` reads them. */
export function wordsOf({ interventions, footnotes }: Hearing): string {
  return JSON.stringify({ interventions, footnotes }).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
