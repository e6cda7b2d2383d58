import { z } from "zod";
import { slug } from "@/lib/text/fold";
import { termFinder, type TermFinder } from "@/lib/text/terms";
import type { Hearing } from "./hearing";
import type { Intervention } from "./intervention";

const glossaryTermSchema = z.strictObject({
  term: z
    .string()
    .trim()
    .regex(/[a-z0-9]/iu)
    .describe("As readers know it; its slug is its anchor, a promise."),
  expansion: z.string().min(1).optional().describe("What an acronym stands for."),
  definition: z.string().min(1).describe("Neutral, in one sentence or two."),
  otherSpellings: z.array(z.string().trim().min(1)).optional().describe("Other ways in which the texts write it."),
  source: z
    .url({ protocol: /^https?$/u })
    .optional()
    .describe("Where to read more."),
});

/** `glossaire.yaml`: the reviewed list of words that readers may not know. */
export const glossaryFileSchema = z.array(glossaryTermSchema);

type GlossaryTerm = z.infer<typeof glossaryTermSchema>;

export type Glossary = {
  /** In the order of the dictionary. */
  readonly terms: readonly GlossaryTerm[];
  readonly find: TermFinder<GlossaryTerm>;
};

const collator = new Intl.Collator("fr", { sensitivity: "base" });

export function glossaryOf(entries: readonly GlossaryTerm[]): Glossary {
  const named = entries.flatMap((value) => termNames(value).map((name) => ({ name, value })));
  return {
    terms: [...entries].sort((left, right) => collator.compare(left.term, right.term)),
    find: termFinder(named, "matter"),
  };
}

/** Every way in which the texts write a term. */
export function termNames({ term, otherSpellings = [] }: GlossaryTerm): string[] {
  return [term, ...otherSpellings];
}

export function termAnchor({ term }: Pick<GlossaryTerm, "term">): string {
  return slug(term);
}

/** The terms that are said in these interventions, in the order of the dictionary. */
export function termsSaid({ terms, find }: Glossary, interventions: readonly Intervention[]): GlossaryTerm[] {
  const said = new Set(interventions.flatMap((intervention) => find(textOf(intervention)).map(({ value }) => value)));
  return terms.filter((term) => said.has(term));
}

type TermUse = { readonly hearing: Hearing; readonly first: Intervention; readonly times: number };

/** Where each term is said: how often in each hearing, and by which intervention first. */
export function termUses({ find }: Glossary, hearings: readonly Hearing[]): Map<GlossaryTerm, TermUse[]> {
  const uses = new Map<GlossaryTerm, TermUse[]>();
  for (const hearing of hearings) {
    const here = new Map<GlossaryTerm, TermUse>();
    for (const intervention of hearing.interventions) {
      for (const { value } of find(textOf(intervention))) {
        const known = here.get(value);
        here.set(value, { hearing, first: known?.first ?? intervention, times: (known?.times ?? 0) + 1 });
      }
    }
    for (const [term, use] of here) uses.set(term, [...(uses.get(term) ?? []), use]);
  }
  return uses;
}

/** Paragraph by paragraph: no term goes on from one to the next. */
function textOf({ paragraphs }: Intervention): string {
  return paragraphs.map(({ text }) => text).join("\n\n");
}
