import { diffArrays } from "diff";
import type { Run } from "./align";
import { keepsAccents, type ComparedWord } from "./compared-words";
import type { Quotation } from "./quotation";
import { beginsSentence, type Speech } from "./speech";

/** Words from a place, up to another that is not one of them. */
export type Range = readonly [from: number, to: number];

/**
 * One step of a comparison, in order: the same words; other words, where one of the two ranges may be empty; or the
 * same words before signs that do not say the same (« ? » and « . »).
 */
export type Step =
  | { readonly type: "same"; readonly quoted: Range; readonly published: Range }
  | { readonly type: "change"; readonly quoted: Range; readonly published: Range }
  | { readonly type: "sign"; readonly quoted: string; readonly published: string; readonly word: number };

/** Beyond so many changes, a stretch is other words as a whole: finding the fewest would take too long. */
const mostChanges = 1200;
/** A first or a last word that is not the published one stands for its neighbour; more of them stand for nothing. */
const mostReplacedOutside = 8;

/** What a quotation makes of a text, word by word, once it is known which runs of words they share. */
export function compare(quotation: Quotation, speech: Speech, runs: readonly Run[]): Step[] {
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) return [];
  const steps: Step[] = [...before(quotation, speech, first)];
  runs.forEach((run, index) => {
    const next = runs[index + 1];
    steps.push(...sameWords(quotation, speech, run));
    if (next) steps.push(...between(quotation, speech, endOf(run), [next.quoted, next.published]));
  });
  return [...steps, ...after(quotation, speech, last)];
}

function endOf({ quoted, published, length }: Run): [number, number] {
  return [quoted + length, published + length];
}

function between(quotation: Quotation, speech: Speech, [q0, t0]: [number, number], [q1, t1]: [number, number]): Step[] {
  if (q0 === q1 && t0 === t1) return [];
  const cut = [...quotation.cuts].find((place) => place >= q0 && place <= q1);
  // Words on either side of an ellipsis are held against as many; what is left is what it stands for.
  if (cut === undefined || q0 === q1 || t1 - t0 <= q1 - q0) return changes(quotation, speech, [q0, q1], [t0, t1]);
  const left = t0 + cut - q0;
  const right = t1 - (q1 - cut);
  return [
    ...changes(quotation, speech, [q0, cut], [t0, left]),
    { type: "change", quoted: [cut, cut], published: [left, right] },
    ...changes(quotation, speech, [cut, q1], [right, t1]),
  ];
}

/** Words of the quotation before those that it shares: they stand for as many of the sentence, or for none. */
function before(quotation: Quotation, speech: Speech, { quoted, published }: Run): Step[] {
  if (quoted === 0) return [];
  let from = published;
  while (from > 0 && published - from < quoted + 2 && !beginsSentence(speech, from)) from -= 1;
  const steps = changes(quotation, speech, [0, quoted], [from, published]);
  const [outer] = steps;
  if (outer?.type !== "change") return steps;
  const kept = replacedOutside(outer, beginsSentence(speech, outer.published[0]));
  const changed = { ...outer, published: [outer.published[1] - kept, outer.published[1]] as const };
  return isEmpty(changed) ? steps.slice(1) : [changed, ...steps.slice(1)];
}

function after(quotation: Quotation, speech: Speech, last: Run): Step[] {
  const [quoted, published] = endOf(last);
  const count = quotation.words.length - quoted;
  if (count === 0) return [];
  let to = published;
  while (to < speech.words.length && to - published < count + 2 && !beginsSentence(speech, to)) to += 1;
  const steps = changes(quotation, speech, [quoted, quotation.words.length], [published, to]);
  const outer = steps.at(-1);
  if (outer?.type !== "change") return steps;
  const kept = replacedOutside(outer, beginsSentence(speech, outer.published[1]));
  const changed = { ...outer, published: [outer.published[0], outer.published[0] + kept] as const };
  return isEmpty(changed) ? steps.slice(0, -1) : [...steps.slice(0, -1), changed];
}

/** `reachesEnd`: so do the published words, and « on » may stand for « personne ne ». */
function replacedOutside({ quoted, published }: { quoted: Range; published: Range }, reachesEnd: boolean): number {
  const own = lengthOf(quoted);
  const others = lengthOf(published);
  if (own === 0 || own > mostReplacedOutside) return 0;
  return reachesEnd && others <= own + 2 ? others : Math.min(own, others);
}

export function lengthOf([from, to]: Range): number {
  return to - from;
}

function isEmpty({ quoted, published }: { quoted: Range; published: Range }): boolean {
  return lengthOf(quoted) + lengthOf(published) === 0;
}

/** The fewest words changed between two stretches. */
function changes(quotation: Quotation, speech: Speech, quoted: Range, published: Range): Step[] {
  if (isEmpty({ quoted, published })) return [];
  const keys = (words: readonly ComparedWord[], [from, to]: Range): string[] =>
    words.slice(from, to).map(({ key }) => key);
  const parts = diffArrays(keys(quotation.words, quoted), keys(speech.words, published), {
    maxEditLength: mostChanges,
  });
  if (!parts) return [{ type: "change", quoted, published }];
  const steps: Step[] = [];
  let [q, t] = [quoted[0], published[0]];
  for (const { added, removed, count } of parts) {
    const nextQ = added ? q : q + count;
    const nextT = removed ? t : t + count;
    const last = steps.at(-1);
    if (!added && !removed) steps.push(...sameWords(quotation, speech, { quoted: q, published: t, length: count }));
    else if (last?.type === "change")
      steps[steps.length - 1] = {
        ...last,
        quoted: [last.quoted[0], nextQ],
        published: [last.published[0], nextT],
      };
    else steps.push({ type: "change", quoted: [q, nextQ], published: [t, nextT] });
    [q, t] = [nextQ, nextT];
  }
  return steps;
}

/** A run of the same words, without those whose accents or signs say something else. */
function sameWords(quotation: Quotation, speech: Speech, { quoted, published, length }: Run): Step[] {
  const steps: Step[] = [];
  let from = 0;
  const flush = (to: number): void => {
    if (to > from) steps.push(stepOf("same", quoted, published, from, to));
    from = to;
  };
  for (let index = 0; index < length; index++) {
    const word = quotation.words[quoted + index];
    const other = speech.words[published + index];
    if (!word || !other) break;
    if (!keepsAccents(printed(quotation.text, word), printed(speech.text, other))) {
      flush(index);
      from = index + 1;
      steps.push(stepOf("change", quoted, published, index, index + 1));
    }
    const isLast = quoted + index === quotation.words.length - 1;
    const sign =
      index + 1 < length || isLast ? signChange(quotation, speech, quoted + index, published + index) : undefined;
    if (sign) {
      flush(index + 1);
      steps.push(sign);
    }
  }
  flush(length);
  return steps;
}

function stepOf(type: "same" | "change", quoted: number, published: number, from: number, to: number): Step {
  return { type, quoted: [quoted + from, quoted + to], published: [published + from, published + to] };
}

function printed(text: string, { start, end }: ComparedWord): string {
  return text.slice(start, end);
}

/**
 * A question made a statement, or a statement a question. Other signs are typography; so is a « ? » that is left out,
 * since nothing is then said instead.
 */
function signChange(quotation: Quotation, speech: Speech, word: number, other: number): Step | undefined {
  if (quotation.cuts.has(word + 1)) return undefined;
  const quoted = signsAfter(quotation.text, quotation.words, word);
  const published = signsAfter(speech.text, speech.words, other);
  const asks = quoted.includes("?");
  if (asks === published.includes("?")) return undefined;
  if (!asks && !/[.!;:…]/u.test(quoted)) return undefined;
  return { type: "sign", quoted, published, word: other };
}

function signsAfter(text: string, words: readonly ComparedWord[], place: number): string {
  return text.slice(words[place]?.end, words[place + 1]?.start ?? text.length).replace(/[^.,;:!?…]+/gu, "");
}
