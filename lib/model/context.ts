import type { Hearing } from "./hearing";
import type { HearingHistory } from "./history";
import type { HearingId } from "./ids";
import type { Intervention } from "./intervention";
import type { Person } from "./person";
import type { Series } from "./series";
import type { Site } from "./site";

/** A hearing with what surrounds it: all that citing it needs. */
export type HearingContext = { readonly site: Site; readonly series: Series; readonly hearing: Hearing };

/** An intervention with what surrounds it. */
export type InterventionContext = HearingContext & {
  readonly intervention: Intervention;
  /** The speaker in ordinary case, for titles and metadata. */
  readonly displayName: string;
};

/** The archive as its data are made from it. */
export type ArchiveRecords = {
  readonly site: Site;
  /** Newest first. */
  readonly hearings: readonly Hearing[];
  readonly people: readonly Person[];
  readonly histories: ReadonlyMap<HearingId, HearingHistory>;
};
