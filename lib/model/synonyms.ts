import { z } from "zod";

/** `synonymes.yaml`: groups of words that mean the same, for search. Reviewed; what it adds to a search is always said. */
export const synonymsFileSchema = z.array(z.array(z.string().trim().min(1)).min(2));

export type Synonyms = z.infer<typeof synonymsFileSchema>;
