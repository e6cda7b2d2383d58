import type { HeaderPerson } from "@/lib/transcript/header";
import type { NameStyle } from "./full-name";

/** Who may speak, and what else the file tells of its words. */
export type Roster = {
  readonly cover: readonly HeaderPerson[];
  /** Those of the cover, then the others that have spoken so far: one list, which grows. */
  readonly people: readonly HeaderPerson[];
  /** Words in capitals that are things: `acronymsIn`. */
  readonly acronyms: ReadonlySet<string>;
  /** What stands alone on several lines and says what somebody is: `labelsIn`. */
  readonly labels: ReadonlySet<string>;
  readonly style: NameStyle;
};
