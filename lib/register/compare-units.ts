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
  const { pairs, gaps } = align(from, to, ({ words }) => words.join(" "));
  const within = gaps.map(({ lost, added, before, after }) => compareWords(lost, added, before?.id, after?.id));
  return {
    hunks: within.flatMap(({ hunks }) => hunks),
    pairs: [...pairs, ...within.flatMap((gap) => gap.pairs)],
  };
}

function compareWords(
  from: readonly Unit[],
  to: readonly Unit[],
  before: PassageId | undefined,
  after: PassageId | undefined,
) {
  const { pairs, gaps } = align(from.flatMap(wordsIn), to.flatMap(wordsIn), ({ word }) => word, mostEdits);
  return {
    hunks: gaps.map((gap): Hunk => ({
      ...gap,
      before: gap.before?.unit.id ?? before,
      after: gap.after?.unit.id ?? after,
    })),
    pairs: pairs.map(([one, other]): [Unit, Unit] => [one.unit, other.unit]),
  };
}

function wordsIn(unit: Unit): Word[] {
  return unit.words.map((word) => ({ word, unit }));
}

/** What one side has between two things that both have; `before` and `after` are those, on the second side. */
type Gap<Item> = {
  readonly lost: readonly Item[];
  readonly added: readonly Item[];
  readonly before: Item | undefined;
  readonly after: Item | undefined;
};

/** Two lists beside each other, in order: what they share, in pairs, and what stands between. */
function align<Item>(
  from: readonly Item[],
  to: readonly Item[],
  key: (item: Item) => string,
  maxEditLength = Number.POSITIVE_INFINITY,
) {
  const pairs: [Item, Item][] = [];
  const gaps: Gap<Item>[] = [];
  const [fromKeys, toKeys] = [from.map(key), to.map(key)];
  let [fromPlace, toPlace] = [0, 0];
  let [lost, added]: [Item[], Item[]] = [[], []];
  const close = (): void => {
    if (lost.length + added.length > 0)
      gaps.push({ lost, added, before: to[toPlace - added.length - 1], after: to[toPlace] });
    [lost, added] = [[], []];
  };
  const parts = diffArrays(fromKeys, toKeys, { maxEditLength }) ?? [
    { value: fromKeys, removed: true, added: false },
    { value: toKeys, removed: false, added: true },
  ];
  for (const part of parts) {
    const { length } = part.value;
    if (part.removed) lost.push(...from.slice(fromPlace, (fromPlace += length)));
    else if (part.added) added.push(...to.slice(toPlace, (toPlace += length)));
    else {
      close();
      for (let step = 0; step < length; step++) {
        const [one, other] = [from[fromPlace++], to[toPlace++]];
        if (one !== undefined && other !== undefined) pairs.push([one, other]);
      }
    }
  }
  close();
  return { pairs, gaps };
}
