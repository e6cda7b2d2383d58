import type { Departure, HearingHistory } from "@/lib/model/history";
import type { Change, PassageId, Register, RegisteredPassage } from "@/lib/model/register";
import { trailOf } from "./resolve";

/** What readers are told about the passages of a hearing. */
export function historyOf(register: Register): HearingHistory {
  const { passages, registrations } = register;
  const formerIds = new Map<PassageId, PassageId[]>();
  const changed = new Map<PassageId, Change>();
  for (const passage of passages.values()) {
    if (passage.state === "elsewhere") {
      const home = trailOf(register, passage.id).at(-1);
      if (home?.state === "live") formerIds.set(home.id, [...(formerIds.get(home.id) ?? []), passage.id]);
    }
    const last = passage.state === "live" ? passage.changes.findLast(isTold) : undefined;
    if (last) changed.set(passage.id, last);
  }
  const changes = [...passages.values()].flatMap((passage) => passage.changes);
  const last = registrations.at(-1);
  return {
    published: registrations[0]?.date ?? "",
    version: { number: last?.number ?? 0, date: last?.date ?? "" },
    formerIds,
    changed,
    departures: departuresOf(register),
    changes: changes.sort((left, right) => right.registration - left.registration),
  };
}

/** A page that moved is in the register; no reader of the words is told. */
function isTold({ event, former, now }: Change): boolean {
  return event !== "moved" || former.text !== now.text;
}

function departuresOf(register: Register): Departure[] {
  return [...register.order].flatMap(([of, ids]) => {
    let after: PassageId | undefined;
    return ids.flatMap((id) => {
      const passage = register.passages.get(id);
      if (passage?.state === "live") after = id;
      return passage && passage.state !== "live" ? departure(register, passage, of, after) : [];
    });
  });
}

function departure(
  register: Register,
  { id, changes }: RegisteredPassage,
  of: string,
  after: PassageId | undefined,
): Departure[] {
  const change = changes.at(-1);
  const home = trailOf(register, id).at(-1);
  return change ? [{ id, of, after, change, to: home?.state === "live" ? home.id : undefined }] : [];
}
