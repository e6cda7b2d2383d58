import { readFileSync } from "node:fs";
import { hearingSchema, type Hearing } from "@/lib/model/hearing";

/** What is said, which is nearly all of a record, and how much of it must be at hand. */
const spoken = ["interventions", "footnotes"] as const;

type Spoken = Pick<Hearing, (typeof spoken)[number]>;
export type HearingFrame = Omit<Hearing, keyof Spoken>;

/** The names of a record in their order: JSON that is published keeps it. */
const names = Object.keys(hearingSchema.shape) as (keyof Hearing)[];

export function frameOf({ interventions: _interventions, footnotes: _footnotes, ...frame }: Hearing): HearingFrame {
  return frame;
}

/**
 * A record whose words are read from a file when they are asked for, and let go after others have been: an archive of a
 * thousand hearings is larger than what a build may hold in memory.
 */
export function lazyHearing(frame: HearingFrame, path: string): Hearing {
  const words = { path };
  const hearing = {};
  for (const name of names) {
    if (name === "interventions" || name === "footnotes")
      Object.defineProperty(hearing, name, { enumerable: true, get: () => read(words)[name] });
    else if (name in frame) Object.defineProperty(hearing, name, { enumerable: true, value: frame[name] });
  }
  return hearing as Hearing;
}

type Words = { readonly path: string };

/** The last ones that were asked for, the latest at the end. */
const atHand: { readonly words: Words; readonly spoken: Spoken }[] = [];
const mostAtHand = 8;

function read(words: Words): Spoken {
  const index = atHand.findIndex((held) => held.words === words);
  const held = index === -1 ? undefined : atHand.splice(index, 1)[0];
  // The cache wrote it from a record that had been checked.
  const found = held ?? { words, spoken: JSON.parse(readFileSync(words.path, "utf8")) as Spoken };
  atHand.push(found);
  if (atHand.length > mostAtHand) atHand.shift();
  return found.spoken;
}
