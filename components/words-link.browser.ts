import {
  GenerateFragmentStatus,
  generateFragmentFromRange,
  setTimeout as limitDuration,
} from "text-fragments-polyfill/dist/fragment-generation-utils.js";
import { processTextFragmentDirective } from "text-fragments-polyfill/text-fragment-utils";
import type { TextFragment } from "@/lib/site/text-directive";
import type { Passage } from "./selected-passage.browser";

/** In ms; a reader waits no longer for a link. */
const patience = 1500;
/** Words of context to try. The contents of the page give the first dozen of each intervention. */
const contextLengths = [3, 9, 16];

/**
 * The text fragment that lights exactly the words of a passage wherever this page is opened; nothing when there is none,
 * or when it takes too long. The library makes it; what it cannot know of our pages is mended here.
 */
export function fragmentOf(passage: Passage): TextFragment | undefined {
  limitDuration(patience);
  return withSpeechAlone(() => {
    const range = new WordsRange(passage);
    const { status, fragment } = generateFragmentFromRange(range);
    if (status !== GenerateFragmentStatus.SUCCESS || !fragment) return undefined;
    const context = contextOf(passage, range);
    const placed = withContextOfSpeech(plain(fragment), context);
    return placed && narrowed(placed, context, passage);
  });
}

/** A range whose text is words only: the library reads what it holds, and the hidden labels of calls and pages with it. */
class WordsRange extends Range {
  readonly #passage: Passage;

  constructor(passage: Passage) {
    super();
    this.#passage = passage;
    this.setStart(passage.range.startContainer, passage.range.startOffset);
    this.setEnd(passage.range.endContainer, passage.range.endOffset);
  }

  override toString(): string {
    return this.#passage.paragraphs
      .map(({ paragraph }) => {
        const span = paragraph.spanOf(this);
        return span ? paragraph.text.slice(span.start, span.end) : "";
      })
      .join(" ");
  }
}

/**
 * While the library looks for words that are alone of their kind: what a fresh page shows is shown, and what repeats the
 * speech after it, to be cited or embedded, is not there. A browser lights the first words that match, the speech's.
 */
function withSpeechAlone<Result>(look: () => Result): Result {
  const folded = document.querySelectorAll("[data-folded]");
  const repeats = document.querySelectorAll<HTMLElement>(".citation");
  for (const element of folded) element.removeAttribute("data-folded");
  for (const element of repeats) element.hidden = true;
  try {
    return look();
  } finally {
    for (const element of folded) element.setAttribute("data-folded", "");
    for (const element of repeats) element.hidden = false;
  }
}

type Context = {
  /** What is said before and after the words that the library took, in their paragraphs. */
  readonly before: string;
  readonly after: string;
  /** The parts of words of Unicode that the library took beyond the words selected: `l'` of « l'État ». */
  readonly head: string;
  readonly tail: string;
};

function contextOf({ paragraphs }: Passage, widened: Range): Context {
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  if (!first || !last) throw new Error("a passage holds words");
  const start = Math.min(first.start, first.paragraph.spanOf(widened)?.start ?? first.start);
  const end = Math.max(last.end, last.paragraph.spanOf(widened)?.end ?? last.end);
  return {
    before: first.paragraph.text.slice(0, start),
    after: last.paragraph.text.slice(end),
    head: first.paragraph.text.slice(start, first.start),
    tail: last.paragraph.text.slice(last.end, end),
  };
}

/** The French spaces of the page are a view; a link holds plain ones, which match them. */
function plain({ prefix, textStart, textEnd, suffix }: TextFragment): TextFragment {
  const spaced = (words: string | undefined): string | undefined => words?.replace(/\s+/gu, " ").trim();
  return {
    prefix: spaced(prefix),
    textStart: spaced(textStart) ?? "",
    textEnd: spaced(textEnd),
    suffix: spaced(suffix),
  };
}

/**
 * Words before the first of a paragraph, or after its last, may be the interface's, which changes and is not the same
 * without JavaScript: what is said on the other side stands in for them. Nothing where that is not enough.
 */
function withContextOfSpeech(fragment: TextFragment, { before, after }: Context): TextFragment | undefined {
  const { prefix, suffix, ...words } = fragment;
  const ownPrefix = before === "" ? undefined : prefix;
  const ownSuffix = after === "" ? undefined : suffix;
  if (ownPrefix === prefix && ownSuffix === suffix) return fragment;
  const candidates = [{ ...words, prefix: ownPrefix, suffix: ownSuffix }];
  for (const count of contextLengths)
    candidates.push({ ...words, prefix: wordsAtEnd(before, count), suffix: wordsAtStart(after, count) });
  return candidates.find((candidate) => processTextFragmentDirective(candidate).length === 1);
}

function wordsAtStart(text: string, count: number): string | undefined {
  return text.trim().split(" ").slice(0, count).join(" ") || undefined;
}

function wordsAtEnd(text: string, count: number): string | undefined {
  return text.trim().split(" ").slice(-count).join(" ") || undefined;
}

/** The same place, lit from the first word selected to the last: what the library took beyond goes to the context. */
function narrowed(fragment: TextFragment, context: Context, { paragraphs }: Passage): TextFragment {
  const { head, tail, before, after } = context;
  const around = {
    prefix: head === "" ? fragment.prefix : joined(fragment.prefix, before, head, "before"),
    suffix: tail === "" ? fragment.suffix : joined(fragment.suffix, after, tail, "after"),
  };
  const { textStart, textEnd } = fragment;
  if (textEnd !== undefined)
    return {
      ...around,
      textStart: textStart.slice(head.length),
      textEnd: textEnd.slice(0, textEnd.length - tail.length),
    };
  // The library gives a short passage without its capitals and accents.
  const words = paragraphs.map(({ paragraph, start, end }) => paragraph.text.slice(start, end));
  return { ...around, textStart: words.join(" ") };
}

/** A context and the part of a word next to it, with the space that is between them, or none. */
function joined(context: string | undefined, around: string, part: string, side: "before" | "after"): string {
  if (context === undefined) return part;
  const length = around.trim().length;
  const spaces = around.length - length;
  if (side === "before")
    return around.trimEnd().endsWith(context) ? around.slice(length - context.length) + part : part;
  return around.trimStart().startsWith(context) ? part + around.slice(0, spaces + context.length) : part;
}
