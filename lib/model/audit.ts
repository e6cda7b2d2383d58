import { z } from "zod";
import { dateSchema } from "./hearing";

const text = z.string().min(1);
/** Somewhere to read: on the web, or a path of the archive itself. */
export const placeSchema = z.string().regex(/^(?:https?:\/\/\S+|\/(?!\/)\S*)$/u);

/** The audit that a declaration of accessibility rests on: what it found, how, and where (RGAA, 4). */
export const auditSchema = z.strictObject({
  date: dateSchema.describe("The day of the declaration that the audit allows."),
  updated: dateSchema.optional().describe("The day when the declaration was last brought up to date."),
  auditor: text,
  rate: z.number().min(0).max(100).describe("Percent of the criteria that apply which are met."),
  grid: placeSchema.optional().describe("The whole grid of the audit."),
  pages: z.array(z.strictObject({ title: text, url: placeSchema })).min(1),
  technologies: z.array(text).default([]),
  environment: z.array(text).default([]).describe("Browsers and assistive technologies, as « Firefox et NVDA »."),
  tools: z.array(text).default([]),
  nonConformities: z.array(text).default([]),
  derogations: z.array(text).default([]),
  exempt: z.array(text).default([]),
});

export type Audit = z.infer<typeof auditSchema>;

export const accessibilitySchema = z.enum(["non conforme", "partiellement conforme", "totalement conforme"]);

export type Accessibility = z.infer<typeof accessibilitySchema>;

/** The rates that allow a claim, in French and as a test: an archive may always say that it does not conform. */
export const claims: Partial<Record<Accessibility, { readonly asks: string; allows: (rate: number) => boolean }>> = {
  "partiellement conforme": { asks: "de 50 à 99 %", allows: (rate) => rate >= 50 && rate < 100 },
  "totalement conforme": { asks: "100 %", allows: (rate) => rate === 100 },
};

/** The last day of the three years that a declaration holds (decree 2019-768), from the day of its audit. */
export function validUntil({ date }: Pick<Audit, "date">): string {
  return `${String(Number(date.slice(0, 4)) + 3)}${date.slice(4)}`;
}
