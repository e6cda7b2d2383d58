import { z } from "zod";

/** Ids are promises: once published they name the same thing for ever (DESIGN, Addresses). */
export const seriesIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
  .brand<"SeriesId">();
export const hearingIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*-\d+$/u)
  .brand<"HearingId">();
export const personIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
  .brand<"PersonId">();
export const interventionIdSchema = z
  .string()
  .regex(/^i[1-9]\d*$/u)
  .brand<"InterventionId">();
export const sentenceIdSchema = z
  .string()
  .regex(/^i[1-9]\d*-s[1-9]\d*$/u)
  .brand<"SentenceId">();
export const footnoteIdSchema = z
  .string()
  .regex(/^n[1-9]\d*$/u)
  .brand<"FootnoteId">();

export type SeriesId = z.infer<typeof seriesIdSchema>;
export type HearingId = z.infer<typeof hearingIdSchema>;
export type PersonId = z.infer<typeof personIdSchema>;
export type InterventionId = z.infer<typeof interventionIdSchema>;
export type SentenceId = z.infer<typeof sentenceIdSchema>;
export type FootnoteId = z.infer<typeof footnoteIdSchema>;

/** `ia-11`, from the series and the number of a hearing. */
export function hearingId(series: SeriesId, number: number): HearingId {
  return hearingIdSchema.parse(`${series}-${String(number)}`);
}
