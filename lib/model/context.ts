import type { Hearing } from "./hearing";
import type { Intervention } from "./intervention";
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
