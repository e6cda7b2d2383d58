import type { PhrasingContent, RootContent } from "mdast";
import type { Point } from "unist";
import type { Facts } from "@/lib/diagnostics/rules";
import type { Header, HeaderPerson } from "@/lib/transcript/header";
import { endsPage, nextParagraph, nextText, startsPage } from "./around-page";
import { textOf, type Line, type Received } from "./blocks";
import { withoutCalls } from "./byline-calls";
import { goesOnAsName, mayEndName } from "./cut-names";
import type { Paged } from "./furniture";
import { asNote, beforeSmallLetter, inText, textual } from "./line-doubts";
import { endOfNames, formOfName, introducesNames } from "./names-introduced";
import type { PrintedNote } from "./notes";
import { OpenQuotation, opensQuotation } from "./open-quotation";
import {
  callsSomebody,
  continuesName,
  continuesSentence,
  endsSentence,
  goesOnAs,
  isInterrupted,
  startsWithMark,
  stopsInside,
} from "./sentence-end";
import { markOfSentence } from "./role-title";
import { mostPeople, rosterOf } from "./roster";
import { readSpeakerLine, type Doubt, type SpeakerLine } from "./speaker-line";
import { Unlisted } from "./unlisted";

type Speaker = Extract<SpeakerLine, { type: "speaker" }>;

/** What happens in a transcript, in order: a page starts, somebody takes the floor, something is said. */
export type Step =
  | { readonly type: "page"; readonly page: number }
  | {
      readonly type: "speaker";
      readonly lines: readonly Line[];
      readonly found: Speaker;
      /** The note calls that the line bears, and that its text leaves out. */
      readonly calls: readonly PhrasingContent[];
    }
  | { readonly type: "paragraph"; readonly lines: readonly Line[] }
  | { readonly type: "block"; readonly node: RootContent; readonly place: Point | undefined };

/** Tells the lines that name a speaker from what is said. Doubts are reported where they stand. */
export function readSteps(
  content: readonly Paged[],
  participants: Header["participants"],
  notes: readonly PrintedNote[],
  received: Received,
): { steps: Step[]; unlisted: HeaderPerson[] } {
  const reader = new StepReader(
    content,
    participants.flatMap(({ people }) => people),
    notes,
    received,
  );
  return reader.read();
}

/** Lines of a paragraph, and whom they name when read alone. */
type Piece = { readonly lines: readonly Line[]; readonly found: SpeakerLine };

/** A paragraph whose lines bear no call, but for those that it is read without, and whom it names. */
type Bare = ReturnType<typeof withoutCalls> & { readonly found: SpeakerLine };

class StepReader {
  readonly #content: readonly Paged[];
  readonly #roster: ReturnType<typeof rosterOf>;
  readonly #unlisted = new Unlisted();
  readonly #received: Received;
  readonly #notes: ReadonlySet<number>;
  readonly #said = new Set<string>();
  /** What was said since the last speaker line: its last paragraph, and the quotations left open. */
  #last = "";
  readonly #quotation = new OpenQuotation();
  /** How many times somebody took the floor. */
  #spoken = 0;
  /** Which block of the content closes the quotation that a line stands in. */
  #quotedUntil = -1;
  /** Up to which block of the content a list of names goes on. */
  #namesUntil = -1;

  constructor(
    content: readonly Paged[],
    cover: readonly HeaderPerson[],
    notes: readonly PrintedNote[],
    received: Received,
  ) {
    this.#notes = new Set(notes.map(({ number }) => number));
    this.#content = content;
    this.#roster = rosterOf(content, cover);
    this.#received = received;
  }

  read(): { steps: Step[]; unlisted: HeaderPerson[] } {
    const steps = this.#content.flatMap((block, index): Step[] => {
      if (block.type === "page") return [block];
      if (block.type === "rule") return [];
      if (block.type === "paragraph") return this.#readParagraph(block.lines, index);
      this.#last = ".";
      return [{ type: "block", node: block.node, place: block.place?.start }];
    });
    const unlisted = this.#unlisted.all;
    if (this.#unlisted.isFull) {
      const { file, report } = this.#received;
      report.add(file, undefined, "markup-too-dense", { what: "personnes", count: unlisted.length, most: mostPeople });
    }
    return { steps, unlisted };
  }

  #readParagraph(received: readonly Line[], index: number): Step[] {
    if (this.#unlisted.isFull) return [{ type: "paragraph", lines: received }];
    const { lines, calls, found: whole } = this.#bare(received);
    const pieces =
      whole.type === "speaker" || lines.length === 1 ? [{ lines, found: whole }] : this.#splitAtSpeakers(lines, whole);
    return pieces.map(({ lines: named, found }, at): Step => {
      const following = pieces.slice(at + 1);
      const text = textOf(named);
      if (found.type !== "speaker" || !this.#takesTheFloor(found, text, following, index)) {
        const isCut = this.#isCut(index) || (endsPage(this.#content, index) && stopsInside(text));
        const doubt = isCut || this.#last.endsWith(":") ? textual(found.doubt) : found.doubt;
        this.#doubt(named, found.type === "speaker" ? inText(found) : (doubt ?? asNote(text)));
        this.#say(text);
        return { type: "paragraph", lines: calls.length > 0 ? received : named };
      }
      this.#doubt(named, found.doubt);
      if (following.length === 0 && this.#isCut(index)) this.#doubt(named, beforeSmallLetter(found));
      const newcomer = found.listed ? undefined : this.#unlisted.enrol(found.name, found.role);
      if (newcomer) this.#roster.people.push(newcomer);
      this.#last = "";
      this.#spoken += 1;
      this.#quotation.end();
      return { type: "speaker", lines: named, found, calls };
    });
  }

  /** The number of a note is no word of a line: a paragraph keeps its calls where it then names nobody. */
  #bare(lines: readonly Line[]): Bare {
    const bare = withoutCalls(lines, (number) => this.#notes.has(number), this.#received.source);
    const text = textOf(bare.lines);
    const found = this.#find(text);
    // A role on two lines ends in no sentence: what does is said, under the line of somebody.
    if (found.type === "speaker" && !found.listed && this.#opensWithNewcomer(bare.lines) && /[.!?…]$/u.test(text))
      return { lines, calls: [], found: { type: "text", doubt: inText(found) } };
    return found.type === "speaker" ? { ...bare, found } : { lines, calls: [], found };
  }

  #find(line: string): SpeakerLine {
    return readSpeakerLine(line, this.#roster);
  }

  /**
   * A line that reads as a speaker's is one unless what stands around it says that somebody else goes on: inside a
   * quotation that closes after it, in the middle of a sentence, or in a list of names.
   */
  #takesTheFloor(found: Speaker, line: string, following: readonly Piece[], index: number): boolean {
    if (index <= this.#namesUntil) return false;
    const [next = nextText(this.#content, index)] = following.map(({ lines }) => textOf(lines));
    if (following.length === 0 && this.#introducesAcrossPages(found, line, next, index)) return false;
    if (this.#isQuoted(found, next, index)) return false;
    if (this.#isInNames(index) || (this.#isTurned(index) && this.#isCalledFor(found))) return false;
    if (!found.listed && !this.#isNewcomer(found, next, index)) return false;
    if (found.doubt?.rule === "import-role-differs" && this.#isCut(index, found.doubt.facts)) return false;
    if (found.titled && !found.sure && this.#isCutFromRole(found, index)) return false;
    if (found.titled ? this.#isSentencePart(found, line, index) : this.#isInSentence(line, index, next)) return false;
    if (this.#last === "") return true;
    if (startsWithMark(next)) return false;
    return found.titled || endsSentence(this.#last) || isInterrupted(this.#last) || !continuesName(next);
  }

  /** A name alone that nobody has spoken since, or that ends a page, before what a sentence may say of it. */
  #isInSentence(line: string, index: number, next: string): boolean {
    const goesOn = continuesName(next);
    // « Jean MARTIN, » at the foot of a page, then no role that is known to be his.
    if (line.endsWith(",") && (endsPage(this.#content, index) || goesOn || this.#isTurned(index))) return true;
    // « la motion de », « Chère », then a name at the head of a page.
    if (startsPage(this.#content, index) && stopsInside(this.#last)) return true;
    return this.#spoken > 0 && (this.#last === "" || endsPage(this.#content, index)) && goesOn;
  }

  /** Is this the head of a page, after one that ends in a sentence? */
  #isTurned(index: number): boolean {
    return startsPage(this.#content, index) && this.#last !== "" && !endsSentence(this.#last);
  }

  /** Do several names follow « Sont : », or one more under another such line, or one « Ont voté contre : »? */
  #isInNames(index: number): boolean {
    if (!this.#last.endsWith(":")) return false;
    const isNextList = this.#namesUntil >= 0 && this.#namesUntil === index - 2;
    const end = endOfNames(this.#content, index, (block) => this.#formOfName(block));
    if (end === index && !isNextList && !introducesNames(this.#last)) return false;
    this.#namesUntil = end;
    return true;
  }

  /**
   * A guillemet that nobody closes is a slip of the pen: the line is that of somebody, and so is the cover's own line where
   * each paragraph opens the quotation again and the next one does not, or where nothing introduces it.
   */
  #isQuoted({ sure }: Speaker, next: string, index: number): boolean {
    if (index < this.#quotedUntil) return true;
    if (!this.#quotation.isFresh) return false;
    if (sure && (this.#quotation.reopens ? !opensQuotation(next) : !this.#quotation.isIntroduced)) return false;
    this.#quotedUntil = this.#quotation.closedAt(this.#content, index);
    return index < this.#quotedUntil;
  }

  /**
   * Of somebody whom nobody announced, a line that would leave the one before without a word, or stay without one, that a
   * small letter follows, or that is a name alone in a sentence that a page cuts, is part of what is said.
   */
  #isNewcomer(found: Speaker, next: string, index: number): boolean {
    const known = this.#unlisted.has(found.name);
    if (this.#last === "") return this.#spoken === 0;
    if (!known && this.#find(next).type === "speaker" && !this.#isCut(nextParagraph(this.#content, index)))
      return false;
    if (known) return true;
    if (endsPage(this.#content, index) && goesOnAsName(found, next, this.#roster)) return false;
    // A page may cut what is said after a name and a role; nothing cuts it in the middle of a page.
    const isWhole = endsSentence(this.#last) && this.#content[index + 1]?.type === "paragraph";
    if (found.titled) return isWhole || !continuesName(next);
    const isTurned = this.#isTurned(index);
    if (continuesName(next) || (isTurned && mayEndName(this.#last, found.name, this.#roster))) return false;
    return !(isTurned && endsPage(this.#content, index));
  }

  /** Does a sentence that a page cuts here go on after it, or a role stop before its end? */
  #isCut(index: number, role?: { readonly printed: string; readonly cover: string }): boolean {
    if (!endsPage(this.#content, index)) return false;
    const next = nextText(this.#content, index);
    return continuesSentence(next) || (role !== undefined && goesOnAs(role, next));
  }

  /** « Plusieurs voix : », then « oui ! » or what nobody is known to quote: a page cuts what a sentence introduces. */
  #introducesAcrossPages({ name, listed }: Speaker, line: string, next: string, index: number): boolean {
    if (!line.endsWith(":") || !endsPage(this.#content, index)) return false;
    return continuesSentence(next) || (!listed && !this.#unlisted.has(name) && opensQuotation(next));
  }

  /** « Rapport de M. » before a name, « Présidence de » before « M. Paul DURAND, président », whom no cover calls so. */
  #isCalledFor({ titled, sure }: Speaker): boolean {
    return callsSomebody(this.#last) || (titled && !sure && stopsInside(this.#last));
  }

  /** « Monsieur le président, la ville », then « paie » on the next page: what the cover does not call a role is a sentence. */
  #isCutFromRole({ role = "" }: Speaker, index: number): boolean {
    const next = nextText(this.#content, index);
    return endsPage(this.#content, index) && (stopsInside(role) || continuesSentence(next) || /^[!?]+$/u.test(next));
  }

  /**
   * « La parole est à Paul », then « DURAND, Maire. » at the head of a page; « Paul DURAND, Maire, » at the foot of one,
   * then « a raison. »: the mark after a role that the cover prints without it is that of a sentence.
   */
  #isSentencePart({ name }: Speaker, line: string, index: number): boolean {
    const mark = markOfSentence(line, name, this.#roster);
    return mark !== undefined && (this.#isTurned(index) || (mark === "," && this.#isCut(index)));
  }

  #formOfName(block: Paged | undefined): string | undefined {
    const bare = block?.type === "paragraph" ? this.#bare(block.lines) : undefined;
    return bare && formOfName(textOf(bare.lines), bare.found);
  }

  /**
   * A line inside a paragraph is a speaker line only where the cover leaves no doubt and the lines around it end and
   * start sentences: the blank lines around it are missing. Another line like it is text, which is said.
   */
  #splitAtSpeakers(lines: readonly Line[], whole: SpeakerLine): Piece[] {
    const pieces: Piece[] = [];
    let speech: Line[] = [];
    const flush = (): void => {
      if (speech.length > 0) pieces.push({ lines: speech, found: pieces.length === 0 ? whole : { type: "text" } });
      speech = [];
    };
    for (let index = 0; index < lines.length;) {
      const length = [3, 2, 1].find((size) => this.#namesSpeaker(lines, index, size)) ?? 0;
      const named = lines.slice(index, index + length);
      if (length > 0 && this.#standsAlone(lines, index, length)) {
        flush();
        pieces.push({ lines: named, found: this.#find(textOf(named)) });
      } else {
        const line = length > 0 ? named : lines.slice(index, index + 1);
        speech.push(...line);
        const found = this.#find(textOf(line));
        if (found.type === "speaker") this.#doubt(line, inText(found));
      }
      index += Math.max(1, length);
    }
    flush();
    return pieces;
  }

  #namesSpeaker(lines: readonly Line[], index: number, size: number): boolean {
    if (index + size > lines.length) return false;
    const found = this.#find(textOf(lines.slice(index, index + size)));
    return found.type === "speaker" && (found.sure || (index === 0 && size === 1 && this.#opensWithNewcomer(lines)));
  }

  /** « Jean MARTIN, maire », and under it what he says. */
  #opensWithNewcomer([line, second]: readonly Line[]): boolean {
    const found = line && second ? this.#find(line.text) : undefined;
    if (found?.type !== "speaker" || !found.titled || found.listed) return false;
    return this.#find(second?.text ?? "").type === "text";
  }

  #standsAlone(lines: readonly Line[], index: number, length: number): boolean {
    const before = lines[index - 1]?.text;
    const after = lines[index + length]?.text;
    if (before !== undefined && !endsSentence(before)) return false;
    return after === undefined || (!continuesSentence(after) && !this.#namesSpeaker(lines, index + length, 1));
  }

  #say(text: string): void {
    this.#last = text;
    this.#quotation.goOn(text);
  }

  /** A doubt is said once, where it is first met. */
  #doubt(lines: readonly Line[], doubt: Doubt | undefined): void {
    // Without participants nobody could be listed: that fault is already reported.
    if (!doubt || this.#roster.cover.length === 0) return;
    const { rule, facts } = doubt;
    const once = rule === "import-name-spelling" || rule === "import-role-differs" ? JSON.stringify(doubt) : undefined;
    if (once !== undefined && this.#said.has(once)) return;
    if (once !== undefined) this.#said.add(once);
    // A doubt has the facts of its own rule.
    this.#received.report.add(this.#received.file, lines[0]?.place, rule, ...([facts] as [Facts<typeof rule>]));
  }
}
