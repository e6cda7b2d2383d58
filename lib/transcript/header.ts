import { z } from "zod";
import { dateSchema, sourceSchema, statusSchema } from "@/lib/model/hearing";

const personSchema = z.strictObject({ name: z.string().min(1), role: z.string().min(1).optional() });

/** The YAML header of a canonical file. Keys are those of the record, so that one name means one thing. */
export const headerSchema = z.strictObject({
  number: z.int().positive(),
  title: z.string().min(1),
  date: dateSchema,
  language: z.string().min(2).optional().describe("BCP 47; `fr` when absent."),
  status: statusSchema.optional(),
  pages: z.int().positive().optional(),
  participants: z.array(z.strictObject({ group: z.string().min(1).optional(), people: z.array(personSchema).min(1) })),
  unlisted: z.array(personSchema).optional().describe("They speak without being on the cover page."),
  cover: z.array(z.string().min(1)).optional().describe("What else the cover page says, line by line."),
  source: sourceSchema,
});

export type Header = z.infer<typeof headerSchema>;
export type HeaderPerson = z.infer<typeof personSchema>;
