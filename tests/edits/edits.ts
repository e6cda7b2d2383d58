import type { Random } from "../bench/seeded-random";
import type { DraftHearing, Turn, Unit } from "./draft-hearing";

/** What an edit did that the command must be told, and where the sentences went that it took away. */
type Edited = { readonly reattribute?: string };

type Edit = (draft: DraftHearing, random: Random, moved: Moved) => Edited | undefined;

/** Where a sentence went that is no longer itself: into another one, or nowhere. */
export type Moved = Map<Unit, Unit | "gone">;

const invented = [
  "lanterne",
  "marée",
  "balise",
  "estran",
  "amarre",
  "sextant",
  "vigie",
  "gréement",
  "cabestan",
  "étrave",
];

function everyPlace({ turns }: DraftHearing): { turn: Turn; units: Unit[]; at: number }[] {
  return turns.flatMap((turn) => turn.paragraphs.flatMap((units) => units.map((_, at) => ({ turn, units, at }))));
}

/** A sentence of more than so many words. */
function pickLong(draft: DraftHearing, random: Random, words: number): ReturnType<typeof everyPlace>[number] {
  return random.pick(everyPlace(draft).filter(({ units, at }) => (units[at]?.text ?? "").split(" ").length > words));
}

function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(invented)).join(" ");
}

const typo: Edit = (draft, random) => {
  const { units, at } = random.pick(everyPlace(draft));
  const unit = units[at];
  const letters = [...(unit?.text ?? "").matchAll(/\p{Ll}/gu)];
  if (!unit || letters.length === 0) return undefined;
  const { index } = random.pick(letters);
  unit.text = `${unit.text.slice(0, index)}${random.pick("aeinorst".split(""))}${unit.text.slice(index + 1)}`;
  return {};
};

const reword: Edit = (draft, random) => {
  const { units, at } = pickLong(draft, random, 5);
  const unit = units[at];
  if (!unit) return undefined;
  const said = unit.text.split(" ");
  const count = 1 + random.below(Math.max(1, Math.floor(said.length / 3)));
  const from = random.below(said.length - count);
  unit.text = [...said.slice(0, from), words(random, count), ...said.slice(from + count)].join(" ");
  return {};
};

const split: Edit = (draft, random) => {
  const { units, at } = pickLong(draft, random, 9);
  const unit = units[at];
  if (!unit) return undefined;
  const said = unit.text.split(" ");
  const middle = 4 + random.below(said.length - 8);
  const [first, second] = [said.slice(0, middle).join(" "), said.slice(middle).join(" ")];
  unit.text = `${first.replace(/[\s,;:.!?»]+$/u, "")}.`;
  units.splice(at + 1, 0, { ...unit, text: `${second.charAt(0).toUpperCase()}${second.slice(1)}` });
  return {};
};

const join: Edit = (draft, random, moved) => {
  const { units, at } = random.pick(everyPlace(draft).filter(({ units, at }) => at + 1 < units.length));
  const [unit, next] = [units[at], units[at + 1]];
  if (!unit || !next) return undefined;
  unit.text = `${unit.text.replace(/[\s.!?…»]+$/u, "")}, ${next.text.charAt(0).toLowerCase()}${next.text.slice(1)}`;
  units.splice(at + 1, 1);
  moved.set(next, unit);
  return {};
};

const insertTurn: Edit = (draft, random) => {
  const before = random.below(draft.turns.length);
  const next = draft.turns[before];
  const others = draft.hearing.participants.filter(({ id }) => id !== next?.speaker);
  const speaker = random.pick(others).id;
  const page = next?.paragraphs[0]?.[0]?.page;
  const unit = { text: `Je pose ici une question sur ${words(random, 6)}.`, page, speaker };
  draft.turns.splice(before, 0, { id: undefined, speaker, presentation: false, paragraphs: [[unit]] });
  // The turn that comes after is edited too: its place has changed, and its words.
  const first = next?.paragraphs[0]?.[0];
  if (first && first.text.split(" ").length > 5) first.text = first.text.replace(/ (\S+)$/u, ` ${words(random, 1)} $1`);
  return {};
};

const remove: Edit = (draft, random, moved) => {
  const { turn, units, at } = random.pick(everyPlace(draft));
  const unit = units[at];
  if (!unit || turn.paragraphs.flat().length < 2) return undefined;
  units.splice(at, 1);
  moved.set(unit, "gone");
  return {};
};

const moveWithin: Edit = (draft, random) => {
  const { turn, units, at } = pickLong(draft, random, 5);
  const [unit] = units.splice(at, 1);
  if (!unit) return undefined;
  const target = random.pick(turn.paragraphs);
  target.splice(random.below(target.length + 1), 0, unit);
  return {};
};

const moveElsewhere: Edit = (draft, random) => {
  const { turn, units, at } = pickLong(draft, random, 7);
  const homes = draft.turns.filter((other) => other !== turn && other.speaker === turn.speaker);
  if (homes.length === 0 || turn.paragraphs.flat().length < 2) return undefined;
  const [unit] = units.splice(at, 1);
  if (!unit) return undefined;
  const target = random.pick(random.pick(homes).paragraphs);
  target.splice(random.below(target.length + 1), 0, unit);
  return {};
};

const repaginate: Edit = (draft, random) => {
  const from = 2 + random.below(12);
  for (const { units, at } of everyPlace(draft)) {
    const unit = units[at];
    if (unit?.page !== undefined && unit.page > from && unit.page < 15) unit.page += 1;
  }
  return {};
};

const reattribute: Edit = (draft, random) => {
  const turn = random.pick(draft.turns.filter(({ id }) => id !== undefined));
  const others = draft.hearing.participants.filter(({ id }) => id !== turn.speaker);
  turn.speaker = random.pick(others).id;
  for (const unit of turn.paragraphs.flat()) unit.speaker = turn.speaker;
  return turn.id === undefined ? {} : { reattribute: turn.id };
};

/** Every kind of edit, the likely ones more often. */
export const edits: readonly Edit[] = [
  ...[typo, typo, typo, reword, reword, split, split, join, join],
  ...[insertTurn, remove, moveWithin, moveElsewhere, repaginate, reattribute],
];
