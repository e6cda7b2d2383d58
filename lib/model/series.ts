import { z } from "zod";
import { seriesIdSchema } from "./ids";

/** What a record says of a series. */
export const seriesReferenceSchema = z.strictObject({
  id: seriesIdSchema,
  title: z.string().min(1).describe("As printed on the cover."),
});

/** `series.yaml`: the series as its editors describe it. */
export const seriesFileSchema = z.strictObject({
  title: z.string().min(1).describe("As printed on the cover."),
  displayTitle: z.string().min(1).optional().describe("The same in ordinary case, for headings and metadata."),
  organiser: z.string().min(1).optional().describe("Who held the hearings: the publisher that citations name."),
  place: z.string().min(1).optional().describe("The town where they were held."),
  officeHolder: z
    .strictObject({ name: z.string().min(1), role: z.string().min(1).optional() })
    .optional()
    .describe("Whose name the pages of the official document carry."),
  description: z.string().min(1).optional(),
});

export type SeriesReference = z.infer<typeof seriesReferenceSchema>;
export type SeriesFile = z.infer<typeof seriesFileSchema>;
export type Series = SeriesFile & { readonly id: z.infer<typeof seriesIdSchema> };
