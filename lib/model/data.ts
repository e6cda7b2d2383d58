import { z } from "zod";
import { footnoteSchema } from "./footnote";
import { dateSchema, hearingSchema } from "./hearing";
import { hearingIdSchema, personIdSchema } from "./ids";
import { interventionSchema } from "./intervention";
import { participantSchema } from "./participant";

/** What is published besides the record of a hearing. Field names are a contract, as those of the record are. */
const url = z.url().describe("Where people read it.");

const fileSchema = z.strictObject({
  type: z.string().describe("The media type."),
  url: z.url(),
});

/** An intervention by itself: `/auditions/ia-11/7.json`, and a line of `interventions.jsonl`. */
export const interventionRecordSchema = interventionSchema.extend({
  url,
  hearing: hearingSchema.pick({ id: true, series: true, number: true, title: true, date: true }).extend({ url }),
  participant: participantSchema.describe("The speaker, as the cover page of the hearing has them."),
  footnotes: z.array(footnoteSchema).describe("The notes that it calls."),
});

/** A hearing without its words: an entry of `auditions.json`. */
export const hearingEntrySchema = hearingSchema.omit({ interventions: true, footnotes: true }).extend({
  url,
  published: dateSchema.optional().describe("The day of the first version that was registered."),
  version: z.strictObject({ number: z.int().positive(), date: dateSchema }).optional(),
  interventions: z.int().nonnegative().describe("How many it holds."),
  files: z.array(fileSchema).describe("The same hearing as data."),
});

/** Somebody across the archive: an entry of `intervenants.json`. */
export const personRecordSchema = z.strictObject({
  id: personIdSchema,
  name: z.string().min(1).describe("As printed."),
  displayName: z.string().min(1).describe("In ordinary case."),
  url,
  appearances: z.array(
    participantSchema.omit({ id: true, name: true }).extend({
      hearing: hearingIdSchema,
      interventions: z.int().nonnegative(),
      words: z.int().nonnegative(),
    }),
  ),
});

export type InterventionRecord = z.infer<typeof interventionRecordSchema>;
export type HearingEntry = z.infer<typeof hearingEntrySchema>;
export type PersonRecord = z.infer<typeof personRecordSchema>;
