import type { Hearing } from "@/lib/model/hearing";
import { ownerOf, type PassageId, type Register } from "@/lib/model/register";
import { words } from "@/lib/text/words";
import { compareUnits, type Unit, type Word } from "./compare-units";
import { KnownChanges } from "./known-changes";

/** What a record says otherwise than the file as received, and no register tells. */
type Unexplained =
  | {
      readonly type: "words";
      readonly id: PassageId | undefined;
      readonly received: string;
      readonly published: string;
    }
  | { readonly type: "speaker"; readonly id: PassageId; readonly received: string; readonly published: string };

/**
 * Holds a record against the reading of its source, word by word and speaker by speaker. What a later registration than
 * the first one did to a passage explains it: readers are told of that. The first publication explains nothing.
 */
export function unexplained(received: Hearing, published: Hearing, register: Register | undefined): Unexplained[] {
  const changes = new KnownChanges(register);
  const { hunks, pairs } = compareUnits(unitsOf(received), unitsOf(published));
  const names = new Map(
    [...received.participants, ...published.participants].map(({ id, name }) => [id as string, name]),
  );
  const found: Unexplained[] = [];
  for (const { lost, added, before, after } of hunks) {
    if (changes.explain({ lost, added, before, after })) continue;
    const text = (all: readonly Word[]): string => all.map(({ word }) => word).join(" ");
    found.push({
      type: "words",
      id: added[0]?.unit.id ?? before ?? after,
      received: text(lost),
      published: text(added),
    });
  }
  const said = new Set<PassageId>();
  for (const [from, to] of pairs) {
    const id = ownerOf(to.id);
    if (from.speaker === to.speaker || said.has(id) || changes.explainSpeaker(to.id)) continue;
    said.add(id);
    const nameOf = (speaker: string): string => names.get(speaker) ?? speaker;
    found.push({ type: "speaker", id, received: nameOf(from.speaker), published: nameOf(to.speaker) });
  }
  return found;
}

function unitsOf({ interventions, footnotes }: Hearing): Unit[] {
  return [
    ...interventions.flatMap(({ id, speaker, byline, paragraphs }) => [
      { id, speaker, words: words(byline) },
      ...paragraphs.flatMap(({ sentences }) =>
        sentences.map((sentence) => ({ id: sentence.id, speaker, words: words(sentence.text) })),
      ),
    ]),
    ...footnotes.map(({ id, text }) => ({ id, speaker: "", words: words(text) })),
  ].filter((unit) => unit.words.length > 0);
}
