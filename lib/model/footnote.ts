import { z } from "zod";
import { footnoteIdSchema } from "./ids";

export const footnoteSchema = z.strictObject({
  id: footnoteIdSchema,
  number: z.int().positive(),
  page: z.int().positive().optional().describe("The page at whose foot it is printed."),
  text: z.string().min(1),
  html: z.string().min(1),
});

export type Footnote = z.infer<typeof footnoteSchema>;
