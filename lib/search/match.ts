import { formsOf, nearness, phraseTokens, tokenize, type Nearness, type Token } from "./analyse";
import type { PhraseAtom } from "./query";
import type { FormSet, ReadAtom, ReadClause, ReadNear, ReadWord, Way } from "./reading";

/** Words of a text that answer a question: offsets in UTF-16 units. */
export type Hit = { readonly start: number; readonly end: number; readonly nearness: Nearness };

/** A text made ready for clauses to be looked for in it. */
type Text = {
  readonly tokens: readonly Token[];
  readonly phrase: readonly Token[];
  readonly forms: ReturnType<typeof formsOf>;
};

/** Where each clause stands in a text; an empty list says that the text does not hold it. */
export function matchText(text: string, clauses: readonly ReadClause[]): Hit[][] {
  const tokens = tokenize(text);
  const ready = { tokens, phrase: phraseTokens(text, tokens), forms: formsOf(text, tokens) };
  return clauses.map(({ atoms }) => atoms.flatMap((atom) => matchAtom(ready, atom)));
}

function matchAtom(text: Text, atom: ReadAtom): Hit[] {
  if (atom.type === "word") return matchWord(text, atom);
  return atom.type === "phrase" ? matchPhrase(text, atom) : matchNear(text, atom);
}

function matchWord(text: Text, { ways }: ReadWord): Hit[] {
  return ways.flatMap((way) => matchWay(text, way));
}

function matchWay(text: Text, { sets, sequence }: Way): Hit[] {
  if (sequence) return runsIn(text.tokens, sequence);
  const hits = sets.map((set) => text.forms.flatMap(({ folded, start, end }) => hitOf(set, folded, start, end)));
  return hits.every((found) => found.length > 0) ? hits.flat() : [];
}

function hitOf(set: FormSet, form: string, start: number, end: number): Hit[] {
  const near = set.get(form);
  return near === undefined ? [] : [{ start, end, nearness: near }];
}

/** Every run of words that is in these sets, one after the other; « l' » may stand between. */
function runsIn(tokens: readonly Token[], sets: readonly FormSet[]): Hit[] {
  const words = tokens.filter(({ elided }) => !elided);
  return words.flatMap(({ start }, index): Hit[] => {
    const run = words.slice(index, index + sets.length);
    const matches = run.length === sets.length && run.every(({ folded }, at) => sets[at]?.has(folded));
    return matches ? [{ start, end: run.at(-1)?.end ?? start, nearness: nearness.derived }] : [];
  });
}

/** Every run of words that is the phrase, in order. */
function matchPhrase({ phrase }: Text, { folded }: PhraseAtom): Hit[] {
  return phrase.flatMap(({ start }, index): Hit[] => {
    const run = phrase.slice(index, index + folded.length);
    const matches = run.length === folded.length && run.every((token, at) => token.folded === folded[at]);
    return matches ? [{ start, end: run.at(-1)?.end ?? start, nearness: nearness.exact }] : [];
  });
}

function matchNear(text: Text, { left, right, distance }: ReadNear): Hit[] {
  const lefts = matchAtom(text, left);
  const rights = matchAtom(text, right);
  const pairs = lefts.flatMap((one) =>
    rights.flatMap((other) => (isNear(text.tokens, one, other, distance) ? [one, other] : [])),
  );
  return [...new Set(pairs)];
}

/** From the end of one to the start of the other: the words between them, elided ones apart, and one. */
function isNear(tokens: readonly Token[], one: Hit, other: Hit, distance: number): boolean {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  if (first.end > second.start) return false;
  const between = tokens.filter(({ start, end, elided }) => !elided && start >= first.end && end <= second.start);
  return between.length <= distance;
}
