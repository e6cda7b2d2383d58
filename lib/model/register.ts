import { z } from "zod";
import { dateSchema } from "./hearing";
import {
  footnoteIdSchema,
  hearingIdSchema,
  interventionIdSchema,
  personIdSchema,
  sentenceIdSchema,
  type FootnoteId,
  type HearingId,
  type InterventionId,
  type SentenceId,
} from "./ids";

/**
 * The register of a hearing: every passage ever published, and what became of it. Its lines are JSON, one a line, only
 * ever added to; `chain` ties each to the one before, `hash` is that of the words alone, so that words which the law
 * takes out leave their hash behind.
 */
export const passageIdSchema = z.union([interventionIdSchema, sentenceIdSchema, footnoteIdSchema]);
export type PassageId = z.infer<typeof passageIdSchema>;

export function isIntervention(id: string): id is InterventionId {
  return /^i\d+$/u.test(id);
}

export function isSentence(id: string): id is SentenceId {
  return id.includes("-s");
}

/** The intervention of a sentence; another passage is in none but itself. */
export function ownerOf(id: PassageId): InterventionId | FootnoteId {
  // A schema has told sentences, interventions and notes apart: what is before the hyphen is an intervention.
  return (isSentence(id) ? id.slice(0, id.indexOf("-s")) : id) as InterventionId | FootnoteId;
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const chain = sha256.describe("SHA-256 of the chain of the line before, then of this line without `text` and `chain`.");
const page = z.int().positive().optional();

const registrationSchema = z.strictObject({
  type: z.literal("registration"),
  hearing: hearingIdSchema,
  number: z.int().positive().describe("1 for the first publication."),
  date: dateSchema,
  reason: z.string().min(1),
  source: sha256.describe("The file as received, at that date."),
  lines: z.int().nonnegative().describe("How many lines of this registration follow."),
  chain,
});

export const eventSchema = z.enum([
  "added",
  "reworded",
  "moved",
  "split",
  "joined",
  "reattributed",
  "withdrawn",
  "erased",
]);
export type PassageEvent = z.infer<typeof eventSchema>;

export const passageLineSchema = z.strictObject({
  type: z.literal("passage"),
  event: eventSchema,
  id: passageIdSchema,
  page: page.describe("Where the passage starts, from now on."),
  speaker: personIdSchema.optional().describe("Who speaks, for an intervention."),
  hash: sha256.optional().describe("SHA-256 of the words: a sentence, a note, or the speaker line of an intervention."),
  text: z.string().min(1).optional().describe("The words. Absent once they are erased."),
  to: passageIdSchema.optional().describe("The passage that holds the words from now on."),
  into: z.array(passageIdSchema).min(1).optional().describe("The passages that a split one goes on in."),
  chain,
});

const orderLineSchema = z.strictObject({
  type: z.literal("order"),
  of: z.union([interventionIdSchema, z.enum(["interventions", "footnotes"])]),
  ids: z
    .array(passageIdSchema)
    .describe("All that were ever there, in their order: those that are gone keep their place."),
  chain,
});

export const registerLineSchema = z.discriminatedUnion("type", [
  registrationSchema,
  passageLineSchema,
  orderLineSchema,
]);

export type RegisterLine = z.infer<typeof registerLineSchema>;
export type PassageLine = z.infer<typeof passageLineSchema>;

/** Something that happened to a passage, as readers are told. */
export type Change = {
  readonly hearing: HearingId;
  readonly id: PassageId;
  readonly event: Exclude<PassageEvent, "added">;
  /** The number of the registration: later is greater. */
  readonly registration: number;
  readonly date: string;
  readonly reason: string;
  readonly former: PassageVersion;
  readonly now: PassageVersion;
  readonly to: readonly PassageId[];
};

export type PassageVersion = {
  readonly text: string | undefined;
  readonly page: number | undefined;
  readonly speaker: z.infer<typeof personIdSchema> | undefined;
};

/** A passage as the register knows it. */
export type RegisteredPassage = PassageVersion & {
  readonly id: PassageId;
  readonly hash: string | undefined;
  /** `live`: in the content. Others have left it, for `to` or for good. */
  readonly state: "live" | "elsewhere" | "withdrawn" | "erased";
  readonly to: readonly PassageId[];
  readonly published: { readonly registration: number; readonly date: string };
  /** Oldest first. */
  readonly changes: readonly Change[];
};

export type Register = {
  readonly hearing: HearingId;
  readonly passages: ReadonlyMap<PassageId, RegisteredPassage>;
  /** Interventions, footnotes, and the sentences of each intervention; those that are gone keep their place. */
  readonly order: ReadonlyMap<string, readonly PassageId[]>;
  /** Newest last. */
  readonly registrations: readonly {
    readonly number: number;
    readonly date: string;
    readonly reason: string;
    readonly source: string;
  }[];
};
