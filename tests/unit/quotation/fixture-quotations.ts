import { readFileSync } from "node:fs";
import { z } from "zod";
import { checkQuotation, type QuotationCheck } from "@/lib/quotation/check-quotation";
import { openFileStore } from "@/lib/search/file-store";
import { filesOf, memoryTransport } from "../../store-files";
import { everyHearing } from "../search/store-of";

const quotationSchema = z.strictObject({
  kind: z.string(),
  verdict: z.enum(["exact", "typographic", "truncated", "altered", "not-found"]),
  quotation: z.string(),
  /** Where the answer must lead: `fil-1#i2-s3`. */
  sentence: z.string().optional(),
  /** A negation was taken out. */
  negation: z.literal(true).optional(),
});

const file: unknown = JSON.parse(readFileSync("tests/fixtures/quotations.json", "utf8"));
export const fixtureQuotations = z
  .strictObject({ about: z.string(), quotations: z.array(quotationSchema) })
  .parse(file).quotations;

/** Checks against both archives at once. */
export async function openCheck(): Promise<(quotation: string) => Promise<QuotationCheck>> {
  const store = openFileStore(memoryTransport(await filesOf(await everyHearing())));
  return (quotation) => checkQuotation(store, quotation);
}
