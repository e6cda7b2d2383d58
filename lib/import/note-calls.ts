import type { FootnoteReference, PhrasingContent } from "mdast";
import type { Point } from "unist";
import { plainText, type Received } from "./blocks";
import { closeUp } from "./call-spaces";
import { numberOf, type PrintedNote } from "./notes";

/** A superscript number in the text, which may call a note. */
type Superscript = {
  readonly number: number;
  readonly page: number | undefined;
  readonly follows: "word" | "number" | "unit";
  readonly place: Point | undefined;
};

/** Text of one page, in the order of the document. */
export type PageText = { readonly children: readonly PhrasingContent[]; readonly page: number | undefined };

/**
 * Which superscripts are note calls. One is, where this page or a later one prints a note of that number; after
 * a unit it is an exponent (`m<sup>2</sup>`), and after a number too, unless nothing else calls the note, which is reported.
 * A number that no note bears stays text, and is reported.
 */
export class NoteCalls {
  readonly #notes: ReadonlyMap<number, PrintedNote>;
  readonly #calledPlainly: ReadonlySet<number>;
  readonly #called = new Set<number>();
  readonly #received: Received;

  constructor(notes: readonly PrintedNote[], texts: readonly PageText[], received: Received) {
    this.#received = received;
    this.#notes = new Map(notes.map((note) => [note.number, note]));
    const superscripts = texts.flatMap(({ children, page }) => superscriptsOf(children, page, received.source));
    this.#calledPlainly = new Set(
      superscripts.filter((found) => found.follows === "word" && this.#isPrinted(found)).map(({ number }) => number),
    );
  }

  /** The same content with its note calls as GFM has them. */
  link({ children, page }: PageText): PhrasingContent[] {
    const linked: PhrasingContent[] = [];
    for (let index = 0; index < children.length; index++) {
      const child = children[index];
      if (!child) continue;
      const number = numberOf(children.slice(index, index + 3));
      const found =
        number === undefined ? undefined : superscript(children, index, number, page, this.#received.source);
      if (found && this.#isCall(found)) {
        this.#called.add(found.number);
        closeUp(linked, children.slice(index + 3, index + 3 + mostAfter));
        linked.push(call(found.number));
        index += 2;
      } else if ("children" in child && child.type !== "link") {
        linked.push({ ...child, children: this.link({ children: child.children, page }) });
      } else {
        linked.push(child);
      }
    }
    return linked;
  }

  /** Notes that no superscript called: to ask once every text is linked. */
  reportUncalled(): void {
    for (const { number, place } of this.#notes.values()) {
      if (!this.#called.has(number))
        this.#received.report.add(this.#received.file, place, "import-note-without-call", { number });
    }
  }

  #isPrinted({ number, page }: Superscript): boolean {
    const note = this.#notes.get(number);
    return note !== undefined && (page === undefined || note.page === undefined || note.page >= page);
  }

  #isCall(found: Superscript): boolean {
    const { file, report } = this.#received;
    const { number, place } = found;
    if (!this.#isPrinted(found)) {
      if (found.follows === "word") report.add(file, place, "import-call-without-note", { number });
      return false;
    }
    if (found.follows === "word") return true;
    if (found.follows === "unit") return false;
    if (this.#calledPlainly.has(number)) return false;
    report.add(file, place, "import-call-after-number", { number });
    return true;
  }
}

function call(number: number): FootnoteReference {
  return { type: "footnoteReference", identifier: String(number), label: String(number) };
}

function superscriptsOf(children: readonly PhrasingContent[], page: number | undefined, source: string): Superscript[] {
  return children.flatMap((child, index): Superscript[] => {
    if ("children" in child) return superscriptsOf(child.children, page, source);
    const number = numberOf(children.slice(index, index + 3));
    return number === undefined ? [] : [superscript(children, index, number, page, source)];
  });
}

/** Nodes that may stand between a call and the text after it: those of eight calls more. */
const mostAfter = 24;

/** A mark after a number ends what is said: « l'amendement n° 325. » bears a note. */
const digits = /(?:^|[\s(«'’/.·-])\d(?:[\d\s.,]*\d)?\s*$/u;
/** « en 2023 » bears a note: nobody raises a year to a power. */
const year = /(?:^|[\s(«'’-])(?:1[5-9]|20)\d\d$/u;
const formula = /(?:^|[^\p{L}])(?:CO|[HNO]|[NS]O|CH|R|mc|[xnr])$/u;
/** « 12 km¹ » calls a note: nobody raises a unit to that power. */
const exponents = new Set([2, 3]);
const unit = /(?:^|[\s\d(«'’/.·-])(?:(?:[kcmdhnµ]|da)?m|s)$/u;

function superscript(
  children: readonly PhrasingContent[],
  index: number,
  number: number,
  page: number | undefined,
  source: string,
): Superscript {
  const previous = children[index - 1];
  const before =
    previous?.type === "text"
      ? previous.value
      : previous && "children" in previous
        ? plainText([previous], source)
        : "";
  // « CO² »: a formula, unless nothing else calls the note.
  const follows = year.test(before)
    ? "word"
    : unit.test(before)
      ? exponents.has(number)
        ? "unit"
        : "number"
      : digits.test(before) || formula.test(before)
        ? "number"
        : "word";
  return { number, page, follows, place: children[index]?.position?.start };
}
