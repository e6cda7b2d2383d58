import type { HearingId, InterventionId } from "./ids";
import { isIntervention, type Change, type PassageId } from "./register";

/** A passage that is no longer where it was published, in the place where it was. */
export type Departure = {
  readonly id: PassageId;
  /** The live passage that it followed; nothing at the beginning. */
  readonly after: PassageId | undefined;
  /** Its intervention, or the list of interventions or footnotes. */
  readonly of: string;
  /** The last thing that happened to it. */
  readonly change: Change;
  /** Where its words are now; nothing when they are gone for good. */
  readonly to: PassageId | undefined;
};

/** What became of the passages of a hearing, as its pages say it. */
export type HearingHistory = {
  /** The day of the first registration. */
  readonly published: string;
  /** The last registration: the version that is read. */
  readonly version: { readonly number: number; readonly date: string };
  /** The ids that were published for what is now in a live passage. */
  readonly formerIds: ReadonlyMap<PassageId, readonly PassageId[]>;
  /** The last change of words or of speaker of a live passage. */
  readonly changed: ReadonlyMap<PassageId, Change>;
  readonly departures: readonly Departure[];
  /** Newest first. */
  readonly changes: readonly Change[];
};

/** The day since which a hearing says what it says: that of its version, or its own where nothing registers it. */
export function updatedOn({ date }: { readonly date: string }, history: HearingHistory | undefined): string {
  return history?.version.date ?? date;
}

/** The day of the last change to what these hearings say. */
export function lastUpdate({
  hearings,
  histories,
}: {
  readonly hearings: readonly { readonly id: HearingId; readonly date: string }[];
  readonly histories: ReadonlyMap<HearingId, HearingHistory>;
}): string {
  const days = hearings.map((hearing) => updatedOn(hearing, histories.get(hearing.id)));
  return days.sort().at(-1) ?? "1970-01-01";
}

/** What was taken for good out of an intervention, or out of the notes. */
export function goneFrom({ departures }: HearingHistory, of: string): Departure[] {
  return departures.filter((departure) => departure.of === of && departure.to === undefined);
}

/** The interventions that are no longer in their hearing, whether their words are elsewhere or nowhere. */
export function departedSpeeches({ departures }: HearingHistory): (Departure & { readonly id: InterventionId })[] {
  return departures.flatMap((departure) => {
    const { id } = departure;
    return isIntervention(id) ? [{ ...departure, id }] : [];
  });
}
