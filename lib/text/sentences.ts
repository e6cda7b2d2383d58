/**
 * French sentences.
 *
 * `Intl.Segmenter` proposes the boundaries. This file takes back those that French or this archive refuses
 * (after an abbreviation or an initial, before a closing mark or a small letter) and adds the two it misses:
 * after a closed quotation that ends a sentence (« … règles. » Ensuite …), and before a number (« … en particulier.
 * 500 millions … »). A boundary is kept only where the text has a space, so the sentences joined by one space are
 * the text.
 */
const segmenter = new Intl.Segmenter("fr", { granularity: "sentence" });

/** Their full stop never ends a sentence. */
const titles = [
  "M",
  "MM",
  "Mme",
  "Mmes",
  "Mlle",
  "Mlles",
  "Mgr",
  "Dr",
  "Drs",
  "Pr",
  "Prs",
  "St",
  "Ste",
  "cf",
  "Cf",
  "ex",
];
/** Their full stop does not end a sentence when a number follows; « l'état de l'art. Ensuite » is left alone. */
const references = [
  ...["art", "al", "chap", "fig", "p", "pp", "vol", "n", "no", "nos", "t", "pl", "op", "L", "R", "D", "réf", "éd"],
  ...["av", "apr", "env", "min", "max", "tél", "janv", "févr", "avr", "juill", "sept", "oct", "nov", "déc"],
];

const before = String.raw`(?:^|[\s(«"'’-])`;
const endsWithTitle = new RegExp(`${before}(?:${titles.join("|")})\\.$`, "u");
const endsWithReference = new RegExp(`${before}(?:${references.join("|")})\\.$`, "iu");
const endsWithInitial = /(?:^|[\s(«"'’.-])\p{Lu}\.$/u;
/** Words that open a sentence and no surname: « du B to B. Par ailleurs », but « avec J. Martin ». */
const opener =
  /^(?:[ÀAY]|[CDJLMNQST][’'].*|Ainsi|Alors|Après|Aujourd|Aussi|Avec|Bien|Car|Ce|Cela|Cependant|Ces|Cette|Chaque|Comme|Comment|Dans|De|Depuis|Des|Donc|Du|Elles?|En|Enfin|Ensuite|Et|Ici|Ils?|Je|La|Le|Les|Leurs?|Lorsque|Mais|Merci|Même|Mon|Nos|Notre|Nous|On|Or|Où|Oui|Non|Par|Parce|Pas|Pendant|Peut|Plus|Pour|Pourquoi|Puis|Puisque|Quand|Que|Qui|Sans|Sauf|Ses|Si|Son|Sur|Tous|Tout|Toutes|Très|Un|Une|Vos|Votre|Vous)(?:[\s,’'-]|$)/u;
/** A closing mark, or a small letter: « “Pourquoi ?” et qui répond », « Hélas ! trois fois hélas ! » go on. */
const cannotStart = /^(?:[»;:!?)\]…”,.]|\p{Ll})/u;
const closedQuotation = /(?<=[.!?…]\s?[»”](?:\s?[.!?…]+)?\s)(?=[«“"(]?\s?[\p{Lu}\d])/u;
/** One mark after a word of several letters: « … 500 personnes » hesitates, « 3. 500 » and « i. 5 » count. */
const beforeNumber = /(?<=[\p{L}»)][\p{L}»)][.!?]\s)(?=\d)/u;

/** All that a boundary is told by: an abbreviation, a mark, a space. */
const longestEnd = 64;

const windowSize = 4_096;

/** The sentences of one paragraph of plain text whose words are separated by single spaces. */
export function sentences(text: string): string[] {
  const found: string[][] = [];
  // Only the end of what stands before a boundary counts: read whole, « M. M. M. » would take the square of its length.
  let end = "";
  for (const segment of segments(text)) {
    const pending = found.at(-1);
    if (pending === undefined || isBoundary(end, segment)) {
      found.push([segment]);
      end = segment;
    } else {
      pending.push(segment);
      end += segment;
    }
    end = end.slice(-longestEnd);
  }
  return found
    .map((pieces) => pieces.join(""))
    .flatMap((sentence) => sentence.split(closedQuotation))
    .flatMap(splitBeforeNumbers)
    .map((sentence) => sentence.trimEnd());
}

/**
 * What `Intl.Segmenter` proposes, asked in windows: V8 takes a time that grows with the square of the text. The last
 * two segments of a window may have been cut by its end, so the next window starts with them.
 */
function* segments(text: string): Generator<string> {
  let from = 0;
  let size = windowSize;
  while (from < text.length) {
    const isLast = from + size >= text.length;
    const found = [...segmenter.segment(text.slice(from, from + size))].map(({ segment }) => segment);
    const whole = isLast ? found : found.slice(0, -2);
    yield* whole;
    from += whole.reduce((sum, { length }) => sum + length, 0);
    if (isLast) return;
    size = whole.length === 0 ? size * 2 : windowSize;
  }
}

function splitBeforeNumbers(sentence: string): string[] {
  const found: string[] = [];
  for (const part of sentence.split(beforeNumber)) {
    const previous = found.at(-1);
    if (previous === undefined || isBoundary(previous, part)) found.push(part);
    else found[found.length - 1] = previous + part;
  }
  return found;
}

function isBoundary(left: string, right: string): boolean {
  const end = left.trimEnd();
  if (end === left || cannotStart.test(right) || end.endsWith("«")) return false;
  if (endsWithTitle.test(end)) return false;
  if (endsWithReference.test(end) && /^\d/u.test(right)) return false;
  return !(endsWithInitial.test(end) && /^\p{Lu}/u.test(right) && !opener.test(right));
}
