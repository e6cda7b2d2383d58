import { z } from "zod";
import { hearingIdSchema, personIdSchema, type PersonId } from "./ids";
import type { Hearing } from "./hearing";
import type { Participant } from "./participant";

/** One entry of `intervenants.yaml`: the reviewed register of people. */
export const personEntrySchema = z.strictObject({
  id: personIdSchema,
  name: z.string().min(1).describe("As printed on a cover."),
  displayName: z.string().min(1).optional().describe("In ordinary case, for titles and metadata."),
  otherNames: z.array(z.string().min(1)).optional().describe("Other spellings of the same person."),
  hearings: z
    .array(hearingIdSchema)
    .optional()
    .describe("Separates namesakes: the entry holds for these hearings only."),
});

export const peopleFileSchema = z.array(personEntrySchema);

export type PersonEntry = z.infer<typeof personEntrySchema>;

/** Somebody across the whole archive, with each hearing that lists them or hears them. */
export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly displayName: string;
  readonly appearances: readonly { readonly hearing: Hearing; readonly participant: Participant }[];
};
