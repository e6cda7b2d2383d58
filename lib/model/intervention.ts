import { z } from "zod";
import { footnoteIdSchema, interventionIdSchema, personIdSchema, sentenceIdSchema } from "./ids";

const page = z.int().positive().optional();

const sentenceSchema = z.strictObject({
  id: sentenceIdSchema,
  page: page.describe("The page on which the sentence starts."),
  text: z.string().min(1),
});

export const paragraphSchema = z.strictObject({
  page,
  pageEnd: page,
  text: z.string().min(1).describe("Plain; words separated by single plain spaces."),
  html: z.string().min(1).describe("Only em, strong, sup, sub, br, a; note calls are links to #n3."),
  footnotes: z.array(footnoteIdSchema).describe("The notes called here, in the order of their first call."),
  pageBreaks: z
    .array(z.strictObject({ page: z.int().positive(), offset: z.int().nonnegative() }))
    .optional()
    .describe("Where a page of the official document starts inside `text`, in UTF-16 units. Absent when none does."),
  sentences: z.array(sentenceSchema).min(1).describe("Joined by one space they are `text`."),
});

export const interventionSchema = z.strictObject({
  id: interventionIdSchema,
  kind: z.enum(["presentation", "exchange"]),
  speaker: personIdSchema,
  byline: z.string().min(1).describe("The whole speaker line, as printed."),
  page,
  pageEnd: page,
  wordCount: z.int().nonnegative(),
  paragraphs: z.array(paragraphSchema).min(1),
});

export type Paragraph = z.infer<typeof paragraphSchema>;
export type Intervention = z.infer<typeof interventionSchema>;
