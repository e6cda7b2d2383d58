import { lengthOf, type Range, type Step } from "./compare";
import { keepsAccents, type ComparedWord } from "./compared-words";
import type { Quotation } from "./quotation";
import { beginsSentence, type Speech } from "./speech";

type Change = Extract<Step, { type: "change" }>;

/** Steps as a reader means them: what is only typography is no change, and an omission is where it says it is. */
export function settle(quotation: Quotation, speech: Speech, steps: readonly Step[]): Step[] {
  const settled: Step[] = steps.map((step) =>
    step.type === "change" && isJoined(quotation, speech, step) ? { ...step, type: "same" } : step,
  );
  settled.forEach((step, index) => {
    const [previous, next] = [settled[index - 1], settled[index + 1]];
    if (step.type !== "change" || lengthOf(step.quoted) > 0 || isLeftOut(quotation, speech, step)) return;
    if (previous?.type !== "same" || next?.type !== "same") return;
    const slide = slidesOf(speech, step, lengthOf(previous.published), lengthOf(next.published)).find((by) =>
      isLeftOut(quotation, speech, moved(step, by)),
    );
    if (slide === undefined) return;
    settled[index - 1] = { ...previous, ...moved(previous, slide, "end") };
    settled[index] = moved(step, slide);
    settled[index + 1] = { ...next, ...moved(next, slide, "start") };
  });
  return settled;
}

/** Left out in the open: an ellipsis says so, or whole sentences are gone and what is kept is whole as well. */
export function isLeftOut(
  quotation: Quotation,
  speech: Speech,
  { quoted, published }: Pick<Change, "quoted" | "published">,
): boolean {
  return (
    quotation.cuts.has(quoted[0]) || (beginsSentence(speech, published[0]) && beginsSentence(speech, published[1]))
  );
}

const longestSlide = 60;

/**
 * « de » may be the first word left out or the one after the last. How far an omission can be moved without another
 * word being left out, the nearest first.
 */
function slidesOf({ words }: Speech, { published: [from, to] }: Change, left: number, right: number): number[] {
  const isSame = (one: number, other: number): boolean => words[one]?.key === words[other]?.key;
  const slides: number[] = [];
  for (let by = 1; by <= Math.min(left, longestSlide) && isSame(from - by, to - by); by++) slides.push(-by);
  for (let by = 1; by <= Math.min(right, longestSlide) && isSame(from + by - 1, to + by - 1); by++) slides.push(by);
  return slides.sort((one, other) => Math.abs(one) - Math.abs(other));
}

function moved<Moved extends Pick<Change, "quoted" | "published">>(
  step: Moved,
  by: number,
  which?: "start" | "end",
): Moved {
  const move = ([from, to]: Range): Range => [which === "end" ? from : from + by, which === "start" ? to : to + by];
  return { ...step, quoted: move(step.quoted), published: move(step.published) };
}

/** « cyber-sécurité » and « cybersécurité »: the same letters, and hyphens. */
function isJoined(quotation: Quotation, speech: Speech, { quoted, published }: Change): boolean {
  const mine = quotation.words.slice(...quoted);
  const theirs = speech.words.slice(...published);
  const letters = (words: readonly ComparedWord[]): string => words.map(({ key }) => key).join("");
  // One word for one has other accents, or it would be the same.
  return (
    mine.length !== theirs.length &&
    letters(mine) === letters(theirs) &&
    /^[a-z]+$/u.test(letters(mine)) &&
    isOneWord(quotation.text, mine) &&
    isOneWord(speech.text, theirs) &&
    keepsAccents(spelt(quotation.text, mine), spelt(speech.text, theirs))
  );
}

function spelt(text: string, words: readonly ComparedWord[]): string {
  return words.map(({ start, end }) => text.slice(start, end)).join("");
}

/** Joined by hyphens; one may be at the end of a line. */
function isOneWord(text: string, words: readonly ComparedWord[]): boolean {
  return words.every(({ end }, index) => {
    const next = words[index + 1];
    return !next || /^[-‐‑]\s*$/u.test(text.slice(end, next.start));
  });
}
