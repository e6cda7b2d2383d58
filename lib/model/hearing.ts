import { z } from "zod";
import { isCalendarDate } from "@/lib/text/french-date";
import { footnoteSchema, type Footnote } from "./footnote";
import { hearingIdSchema, type FootnoteId, type PersonId } from "./ids";
import { interventionSchema, type Intervention } from "./intervention";
import { participantSchema, type Participant } from "./participant";
import { seriesReferenceSchema } from "./series";

export const dateSchema = z.string().refine(isCalendarDate).describe("A day, YYYY-MM-DD.");

export const sourceSchema = z.strictObject({
  file: z.string().min(1).describe("The file as received, beside the canonical one."),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  url: z
    .url({ protocol: /^https?$/u })
    .optional()
    .describe("The official document."),
  received: dateSchema.optional(),
});

export const statusSchema = z.enum(["provisoire", "définitif"]);

/** One hearing: what `.json` publishes. Field names are a contract (DESIGN, Records). */
export const hearingSchema = z.strictObject({
  id: hearingIdSchema,
  series: seriesReferenceSchema,
  number: z.int().positive(),
  title: z.string().min(1),
  date: dateSchema,
  language: z.string().min(2),
  status: statusSchema.optional(),
  pages: z.int().positive().optional().describe("How many the official document has, the cover included."),
  wordCount: z.int().nonnegative().describe("The words of all interventions, footnotes apart."),
  source: sourceSchema,
  participants: z.array(participantSchema),
  interventions: z.array(interventionSchema).min(1),
  footnotes: z.array(footnoteSchema),
});

export type Hearing = z.infer<typeof hearingSchema>;

/** The participant of that id. Every speaker of a parsed hearing has one. */
export function participantOf(hearing: Hearing, id: PersonId): Participant {
  const participant = hearing.participants.find((candidate) => candidate.id === id);
  if (!participant) throw new Error(`${hearing.id} has no participant ${id}`);
  return participant;
}

export function footnotesOf(hearing: Hearing, interventions: readonly Intervention[]): Footnote[] {
  const called = new Set<FootnoteId>(
    interventions.flatMap(({ paragraphs }) => paragraphs.flatMap(({ footnotes }) => footnotes)),
  );
  return hearing.footnotes.filter(({ id }) => called.has(id));
}

export function interventionsBy(hearing: Hearing, speaker: PersonId): Intervention[] {
  return hearing.interventions.filter((intervention) => intervention.speaker === speaker);
}
