import {
  isSentence,
  ownerOf,
  type Change,
  type PassageId,
  type Register,
  type RegisteredPassage,
} from "@/lib/model/register";
import type { PersonId } from "@/lib/model/ids";

export type Resolution = {
  readonly status: "identical" | "reworded" | "moved" | "split" | "joined" | "reattributed" | "withdrawn" | "unknown";
  /** The passage that holds the words now; the one asked for when there is none. */
  readonly id: string;
  readonly speaker: PersonId | undefined;
  readonly text: string | undefined;
  /** The words before they last changed. */
  readonly former: string | undefined;
  readonly formerSpeaker: PersonId | undefined;
  readonly date: string | undefined;
  readonly reason: string | undefined;
};

/** What weighs most for whoever follows an old link comes first. */
const weightiest = ["erased", "withdrawn", "reattributed", "split", "joined", "reworded", "moved"] as const;

/**
 * What a published link leads to now: the passage, wherever it went, and the weightiest of what happened to it. A hearing
 * without a register has published nothing.
 */
export function resolvePassage(register: Register | undefined, asked: string): Resolution {
  if (!register) return { ...nothing, id: asked, status: "unknown" };
  const trail = trailOf(register, asked);
  const [first] = trail;
  const last = trail.at(-1);
  if (!first || !last) return { ...nothing, id: asked, status: "unknown" };
  const changes = trail.flatMap((passage) => [...passage.changes, ...ofItsSpeech(register, passage)]);
  const said = changes.filter((change) => weightOf(change) === Math.min(...changes.map(weightOf)));
  const change = said.at(-1);
  const speaker = speakerOf(register, last);
  const firstSpeaker =
    changes.find(({ event }) => event === "reattributed")?.former.speaker ?? speakerOf(register, first);
  return {
    status: statusOf(
      change,
      [first.text, ...changes.map(({ former }) => former.text)].some((text) => text !== last.text),
    ),
    id: last.id,
    speaker,
    text: last.state === "live" ? last.text : undefined,
    former:
      changes.findLast(({ former, now }) => former.text !== now.text)?.former.text ??
      (last.state === "live" ? undefined : last.text),
    formerSpeaker: firstSpeaker === speaker ? undefined : firstSpeaker,
    date: change?.date,
    reason: change?.reason,
  };
}

const nothing = {
  speaker: undefined,
  text: undefined,
  former: undefined,
  formerSpeaker: undefined,
  date: undefined,
  reason: undefined,
} as const;

/** A passage that moved may have been reworded on its way: other words are never landed on without saying so. */
function statusOf(change: Change | undefined, areOtherWords: boolean): Resolution["status"] {
  if (!change) return "identical";
  if (change.event === "erased") return "withdrawn";
  return change.event === "moved" && areOtherWords ? "reworded" : change.event;
}

/** What happened to the intervention of a sentence since it was published: another speaker, for all that it says. */
function ofItsSpeech({ passages }: Register, { id, published }: RegisteredPassage): Change[] {
  const speech = isSentence(id) ? passages.get(ownerOf(id)) : undefined;
  return (speech?.changes ?? []).filter(
    ({ event, registration }) => event === "reattributed" && registration > published.registration,
  );
}

function weightOf({ event }: Change): number {
  return weightiest.indexOf(event);
}

/** The passage, then those that its words went to, one after the other. */
export function trailOf(register: Register, id: string): RegisteredPassage[] {
  const trail: RegisteredPassage[] = [];
  for (let next: string | undefined = id; next !== undefined;) {
    const passage: RegisteredPassage | undefined = register.passages.get(next as PassageId);
    if (!passage || trail.includes(passage)) break;
    trail.push(passage);
    next = passage.state === "elsewhere" ? passage.to[0] : undefined;
  }
  return trail;
}

/** Who says a passage: the speaker of its intervention. */
function speakerOf(register: Register, { id, speaker }: RegisteredPassage): PersonId | undefined {
  return speaker ?? register.passages.get(ownerOf(id))?.speaker;
}
