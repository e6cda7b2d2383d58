import { z } from "zod";
import { runsText, type Run } from "@/lib/text/inline";
import { termFinder, type FoundTerm, type TermFinder } from "@/lib/text/terms";

/** What an italic may be without being in another language. */
const noLanguage = "none";

/** `langues.yaml`: the reviewed lexicon of what is said in another language than the hearing's. */
export const languagesFileSchema = z.array(
  z.strictObject({
    term: z.string().trim().min(1).describe("Found inside italics, whatever its capitals."),
    language: z.string().trim().min(1).describe("A BCP 47 tag, or none: a coinage, a French title, an emphasis."),
    everywhere: z.boolean().optional().describe("Found outside of italics as well."),
    note: z.string().min(1).optional().describe("Why; for editors."),
  }),
);

type LanguageEntry = z.infer<typeof languagesFileSchema>[number];

/** The lexicon as texts are looked at with it. */
export type Languages = { readonly inItalics: TermFinder<string>; readonly everywhere: TermFinder<string> };

export function languagesOf(entries: readonly LanguageEntry[]): Languages {
  const finder = (list: readonly LanguageEntry[]): TermFinder<string> =>
    termFinder(
      list.map(({ term, language }) => ({ name: term, value: language })),
      "ignored",
    );
  return { inItalics: finder(entries), everywhere: finder(entries.filter(({ everywhere }) => everywhere === true)) };
}

const names = new Intl.DisplayNames("fr", { type: "language", fallback: "none" });

/** Is this the tag of a language that exists, or `none`? */
export function isLanguage(tag: string): boolean {
  try {
    return tag === noLanguage || names.of(tag) !== undefined;
  } catch {
    return false;
  }
}

type Span = { readonly start: number; readonly end: number };

/** The same runs, where what is in another language says which: a view, of which no record has a trace. */
export function withLanguages(runs: readonly Run[], { inItalics, everywhere }: Languages): Run[] {
  const text = runsText(runs);
  const italic = markedSpans(runs, "em").flatMap(({ start, end }) =>
    inItalics(text.slice(start, end)).map((found) => ({
      ...found,
      start: start + found.start,
      end: start + found.end,
    })),
  );
  // The words of a link are most often its address.
  const taken = [...italic, ...markedSpans(runs, "a")];
  const free = everywhere(text).filter((found) => !taken.some((span) => overlap(span, found)));
  const foreign = [...italic, ...free].filter(({ value }) => value !== noLanguage);
  if (foreign.length === 0) return [...runs];
  let at = 0;
  return runs.flatMap((run): Run[] => {
    const start = at;
    at += runsText([run]).length;
    return run.type === "text" ? cut(run, start, foreign) : [run];
  });
}

/** A text cut where a language starts or ends. */
function cut(run: Extract<Run, { type: "text" }>, start: number, foreign: readonly FoundTerm<string>[]): Run[] {
  const end = start + run.value.length;
  const inside = foreign.filter((span) => overlap(span, { start, end }));
  const places = [start, ...inside.flatMap((span) => [span.start, span.end]), end]
    .map((place) => Math.min(Math.max(place, start), end))
    .sort((left, right) => left - right);
  return places.slice(1).flatMap((to, index) => {
    const from = places[index] ?? start;
    if (from === to) return [];
    const language = inside.find((span) => overlap(span, { start: from, end: to }))?.value;
    const value = run.value.slice(from - start, to - start);
    return [{ ...run, value, ...(language === undefined ? {} : { lang: language }) }];
  });
}

/** The stretches of a text that carry a mark; what has no text, a call or a page, does not end one. */
function markedSpans(runs: readonly Run[], type: Run["marks"][number]["type"]): Span[] {
  const spans: { start: number; end: number }[] = [];
  let at = 0;
  for (const run of runs) {
    const start = at;
    at += runsText([run]).length;
    if (start === at || !run.marks.some((mark) => mark.type === type)) continue;
    const last = spans.at(-1);
    if (last?.end === start) last.end = at;
    else spans.push({ start, end: at });
  }
  return spans;
}

function overlap(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

/** French words that come with a foreign one in the same italic: « l'open source ». */
const articles = new Set(["l", "d", "le", "la", "les", "un", "une", "des", "de", "du", "au", "aux"]);

/** Does the lexicon say of each word of an italic whether it is in another language? */
export function isClassified(italic: string, { inItalics }: Languages): boolean {
  let at = 0;
  let left = "";
  for (const { start, end } of inItalics(italic)) {
    left += `${italic.slice(at, start)} `;
    at = end;
  }
  const words = (left + italic.slice(at)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.every((word) => articles.has(word.toLowerCase()));
}

/** The italics of these runs of which the lexicon says nothing. */
export function unclassifiedItalics(runs: readonly Run[], languages: Languages): string[] {
  const text = runsText(runs);
  return markedSpans(runs, "em")
    .map(({ start, end }) => text.slice(start, end))
    .filter((italic) => !isClassified(italic, languages));
}
