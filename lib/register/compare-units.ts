import { diffArrays } from "diff";
import type { PassageId } from "@/lib/model/register";

/** A sentence, a note or the line that names a speaker. */
export type Unit = { readonly id: PassageId; readonly speaker: string; readonly words: readonly string[] };
export type Word = { readonly word: string; readonly unit: Unit };

/** A stretch that differs: what is around it is the same on both sides. */
export type Hunk = {
  readonly lost: readonly Word[];
  readonly added: readonly Word[];
  readonly before: PassageId | undefined;
  readonly after: PassageId | undefined;
};

/** Beyond so many words that differ between two sentences that do not, all of them do. */
const mostEdits = 4_000;

/** Whole sentences first, then the words between those that are the same: a long text is compared in proportion. */
export function compareUnits(from: readonly Unit[], to: readonly Unit[]) {
  const hunks: Hunk[] = [];
  const pairs: [Unit, Unit][] = [];
  const key = (unit: Unit): string => unit.words.join(" ");
  let [fromPlace, toPlace] = [0, 0];
  let [lost, added]: [Unit[], Unit[]] = [[], []];
  const close = (): void => {
    const before = to[toPlace - added.length - 1]?.id;
    const gap = compareWords(lost.flatMap(wordsIn), added.flatMap(wordsIn), before, to[toPlace]?.id);
    hunks.push(...gap.hunks);
    pairs.push(...gap.pairs);
    [lost, added] = [[], []];
  };
  for (const part of diffArrays(from.map(key), to.map(key))) {
    const { length } = part.value;
    if (part.removed) lost.push(...from.slice(fromPlace, (fromPlace += length)));
    else if (part.added) added.push(...to.slice(toPlace, (toPlace += length)));
    else {
      close();
      for (let step = 0; step < length; step++) {
        const [one, other] = [from[fromPlace++], to[toPlace++]];
        if (one && other) pairs.push([one, other]);
      }
    }
  }
  close();
  return { hunks, pairs };
}

function compareWords(
  from: readonly Word[],
  to: readonly Word[],
  before: PassageId | undefined,
  after: PassageId | undefined,
) {
  const hunks: Hunk[] = [];
  const pairs: [Unit, Unit][] = [];
  let [fromPlace, toPlace] = [0, 0];
  let [lost, added]: [Word[], Word[]] = [[], []];
  const close = (): void => {
    if (lost.length + added.length > 0) {
      const last = to[toPlace - added.length - 1]?.unit.id ?? before;
      hunks.push({ lost, added, before: last, after: to[toPlace]?.unit.id ?? after });
    }
    [lost, added] = [[], []];
  };
  const text = (all: readonly Word[]): string[] => all.map(({ word }) => word);
  const parts = diffArrays(text(from), text(to), { maxEditLength: mostEdits }) ?? [
    { value: text(from), removed: true, added: false },
    { value: text(to), removed: false, added: true },
  ];
  for (const part of parts) {
    const { length } = part.value;
    if (part.removed) lost.push(...from.slice(fromPlace, (fromPlace += length)));
    else if (part.added) added.push(...to.slice(toPlace, (toPlace += length)));
    else {
      close();
      for (let step = 0; step < length; step++) {
        const [one, other] = [from[fromPlace++], to[toPlace++]];
        if (one && other) pairs.push([one.unit, other.unit]);
      }
    }
  }
  close();
  return { hunks, pairs };
}

function wordsIn(unit: Unit): Word[] {
  return unit.words.map((word) => ({ word, unit }));
}
