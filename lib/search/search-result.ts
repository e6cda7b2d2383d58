import type { InterventionId, SentenceId } from "@/lib/model/ids";
import { excerptOf, type Piece } from "./excerpt";
import type { Filter } from "./filter";
import type { ParsedQuery, SearchQuery } from "./query";
import type { Candidate } from "./rank";
import type { Reading } from "./reading";
import { passageText, type HearingFact, type Passage } from "./store";

export type SearchResult = {
  readonly hearing: HearingFact;
  readonly intervention: InterventionId;
  readonly sentence: SentenceId;
  readonly speaker: Passage["speaker"];
  readonly role: string | undefined;
  readonly page: number | undefined;
  readonly pieces: readonly Piece[];
  /** The paragraph, whole. */
  readonly text: string;
  /** The paragraph holds everything that was asked. */
  readonly whole: boolean;
};

export type SearchSummary = {
  readonly query: SearchQuery;
  /** What was searched for, as a reader would say it; empty when the question asks for nothing. */
  readonly understood: string;
  readonly notes: Reading["notes"];
  readonly faults: readonly (ParsedQuery["faults"][number] | Filter["faults"][number])[];
  /** Passages found, and how many of them hold everything that was asked. */
  readonly total: number;
  readonly whole: number;
  /** Both are exact; otherwise there are as many at least. */
  readonly exact: boolean;
  /** Passages that may answer a question that only texts can tell, a phrase for one, and were not read. */
  readonly unread: number;
};

export type SearchAnswer = SearchSummary & { readonly results: readonly SearchResult[] };

/** The best passage of an intervention, and how many others answer there. */
export type ResultGroup = { readonly best: SearchResult; readonly others: readonly number[] };

/** A passage as a result; nothing for a passage without a sentence. */
export function toResult({ whole }: Candidate, passage: Passage, { clauses }: Reading): SearchResult[] {
  const { hearing, intervention, speaker, role } = passage;
  const [opening] = passage.sentences;
  // Without a word to look for, a passage shows how it begins.
  const excerpt =
    excerptOf(passage, clauses) ?? (opening && { sentence: opening, pieces: [{ text: opening.text, marked: false }] });
  if (!excerpt) return [];
  const { sentence, pieces } = excerpt;
  const text = passageText(passage);
  return [{ hearing, intervention, sentence: sentence.id, speaker, role, page: sentence.page, pieces, text, whole }];
}
