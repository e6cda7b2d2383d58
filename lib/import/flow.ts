import type { Heading, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { Point } from "unist";
import type { Facts } from "@/lib/diagnostics/rules";
import type { Header, HeaderPerson } from "@/lib/transcript/header";
import { nameKey } from "@/lib/text/person-name";
import { pageMarker } from "@/lib/transcript/page-marker";
import { joinLines, plainText, type Line, type Received } from "./blocks";
import type { Paged } from "./furniture";
import { NoteCalls, type PageText } from "./note-calls";
import type { PrintedNote } from "./notes";
import { readSpeakerLine, type Doubt, type SpeakerLine } from "./speaker-line";

/** What happens in a transcript, in order: a page starts, somebody takes the floor, something is said. */
export type Step =
  | { readonly type: "page"; readonly page: number }
  | {
      readonly type: "speaker";
      readonly lines: readonly Line[];
      readonly found: Extract<SpeakerLine, { type: "speaker" }>;
    }
  | { readonly type: "paragraph"; readonly lines: readonly Line[] }
  | { readonly type: "block"; readonly node: RootContent; readonly place: Point | undefined };

/** Tells the lines that name a speaker from what is said. Doubts are reported where they stand. */
export function readSteps(
  content: readonly Paged[],
  cover: readonly HeaderPerson[],
  received: Received,
): { steps: Step[]; unlisted: HeaderPerson[] } {
  const unlisted: HeaderPerson[] = [];
  const doubt = (lines: readonly Line[], found: Doubt | undefined): void => {
    // Without participants nobody could be listed: that fault is already reported.
    if (found && cover.length > 0)
      received.report.add(received.file, lines[0]?.place, found.rule, ...([found.facts] as [Facts<typeof found.rule>]));
  };
  const steps = content.flatMap((block): Step[] => {
    if (block.type === "page") return [block];
    if (block.type === "rule") return [];
    if (block.type !== "paragraph") return [{ type: "block", node: block.node, place: block.place?.start }];
    return splitAtSpeakers(block.lines, (line) => readSpeakerLine(line, cover, unlisted)).map((piece): Step => {
      doubt(piece.lines, piece.found?.doubt);
      if (piece.found?.type !== "speaker") return { type: "paragraph", lines: piece.lines };
      if (!piece.found.listed) enrol(piece.found, unlisted);
      return { type: "speaker", lines: piece.lines, found: piece.found };
    });
  });
  return { steps, unlisted };
}

function enrol({ name, role }: { name: string; role: string | undefined }, unlisted: HeaderPerson[]): void {
  const known = unlisted.some((person) => nameKey(person.name) === nameKey(name));
  if (!known) unlisted.push(role === undefined ? { name } : { name, role });
}

type Piece = { readonly lines: readonly Line[]; readonly found: SpeakerLine | undefined };

/**
 * A paragraph is a speaker line as a whole, perhaps printed over several lines. Otherwise a line inside it is one
 * only where the cover leaves no doubt: the blank lines around it are missing.
 */
function splitAtSpeakers(lines: readonly Line[], read: (line: string) => SpeakerLine): Piece[] {
  const whole = read(textOf(lines));
  if (whole.type === "speaker" || lines.length === 1) return [{ lines, found: whole }];
  const pieces: Piece[] = [];
  let speech: Line[] = [];
  const flush = (): void => {
    if (speech.length > 0) pieces.push({ lines: speech, found: pieces.length === 0 ? whole : undefined });
    speech = [];
  };
  for (let index = 0; index < lines.length;) {
    const length = [3, 2, 1].find((size) =>
      isSure(read(textOf(lines.slice(index, index + size))), index + size <= lines.length),
    );
    if (length === undefined) {
      const line = lines[index];
      if (line) speech.push(line);
      index += 1;
    } else {
      flush();
      const named = lines.slice(index, index + length);
      pieces.push({ lines: named, found: read(textOf(named)) });
      index += length;
    }
  }
  flush();
  return pieces;
}

function isSure(found: SpeakerLine, complete: boolean): boolean {
  return complete && found.type === "speaker" && found.sure;
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join(" ");
}

/** A transcript ready to be printed: its blocks in canonical form, and how many paragraphs were put back together. */
type Flow = {
  readonly children: readonly RootContent[];
  readonly interventions: number;
  readonly joined: number;
};

/** Canonical blocks from the steps: ids minted in order, cut paragraphs rejoined, notes at the end of who calls them. */
export function toFlow(steps: readonly Step[], notes: readonly PrintedNote[], received: Received): Flow {
  const builder = new FlowBuilder(notes, textsOf(steps), received);
  for (const step of steps) builder.add(step);
  return builder.flow();
}

function textsOf(steps: readonly Step[]): PageText[] {
  let page: number | undefined;
  return steps.flatMap((step): PageText[] => {
    if (step.type === "page") page = step.page;
    if (step.type === "paragraph") return [{ children: joinLines(step.lines), page }];
    return step.type === "block" ? inlineOf(step.node).map((children) => ({ children, page })) : [];
  });
}

function inlineOf(node: RootContent): PhrasingContent[][] {
  if (node.type === "paragraph" || node.type === "tableCell") return [node.children];
  return "children" in node ? node.children.flatMap((child) => inlineOf(child as RootContent)) : [];
}

/** The text before a page break ends a sentence: . ! ? … then perhaps » ” ) * or a note call (DESIGN, Rules). */
const endsSentence = /[.!?…]\s*(?:[»”"’)*\]]\s*)*$/u;

class FlowBuilder {
  readonly #received: Received;
  readonly #notes: readonly PrintedNote[];
  readonly #calls: NoteCalls;
  readonly #children: RootContent[] = [];
  /** Pages started since the last block was written. */
  #turned: number[] = [];
  #page: number | undefined;
  #interventions = 0;
  #joined = 0;
  /** The paragraph that a page break may have cut; nothing after a heading or a list. */
  #open: Paragraph | undefined;
  #byline: Line | undefined;
  #pendingNotes = new Map<number, number | undefined>();
  readonly #defined = new Set<number>();
  /** Where something is said before anybody took the floor. */
  readonly #unattributed: (Point | undefined)[] = [];

  constructor(notes: readonly PrintedNote[], texts: readonly PageText[], received: Received) {
    this.#received = received;
    this.#notes = notes;
    this.#calls = new NoteCalls(notes, texts, received);
  }

  add(step: Step): void {
    if (step.type === "page") {
      this.#page = step.page;
      this.#turned.push(step.page);
    } else if (step.type === "speaker") {
      this.#openIntervention(step.lines);
    } else if (this.#interventions === 0) {
      this.#unattributed.push(step.type === "paragraph" ? step.lines[0]?.place : step.place);
    } else if (step.type === "paragraph") {
      this.#addParagraph(joinLines(step.lines));
    } else {
      this.#writePages();
      this.#children.push(this.#linkBlock(step.node));
      this.#open = undefined;
      this.#byline = undefined;
    }
  }

  flow(): Flow {
    this.#closeIntervention();
    this.#writePages();
    this.#calls.reportUncalled();
    this.#reportUnattributed();
    return { children: this.#children, interventions: this.#interventions, joined: this.#joined };
  }

  #reportUnattributed(): void {
    const { file, report } = this.#received;
    if (this.#interventions === 0) report.add(file, this.#unattributed[0], "import-no-speaker");
    else for (const place of this.#unattributed) report.add(file, place, "import-text-before-speaker");
  }

  #openIntervention(lines: readonly Line[]): void {
    if (this.#open && !endsSentence.test(this.#text(this.#open.children)) && this.#turned.length > 0) {
      const text = this.#text(this.#open.children).slice(-60);
      this.#received.report.add(this.#received.file, lines[0]?.place, "import-speaker-splits-sentence", { text });
    }
    this.#closeIntervention();
    this.#writePages();
    this.#interventions += 1;
    const id: PhrasingContent = { type: "text", value: ` {#i${String(this.#interventions)}}` };
    const byline = joinLines(lines.map((line) => ({ ...line, hardBreak: false })));
    this.#children.push({ type: "heading", depth: 2, children: [...unmarked(byline), id] } satisfies Heading);
    this.#open = undefined;
    this.#byline = lines[0];
  }

  #closeIntervention(): void {
    const { file, report } = this.#received;
    if (this.#byline) report.add(file, this.#byline.place, "import-empty-intervention", { byline: this.#byline.text });
    for (const [number, callPage] of this.#pendingNotes) this.#define(number, callPage);
    this.#pendingNotes = new Map();
  }

  #define(number: number, callPage: number | undefined): void {
    const note = this.#notes.find((printed) => printed.number === number);
    if (!note || this.#defined.has(number)) return;
    this.#defined.add(number);
    const children = [...note.children];
    // A note is on the page of its first call unless it says otherwise.
    if (note.page !== undefined && note.page !== callPage) {
      children.push({ type: "text", value: " " }, { type: "html", value: pageMarker(note.page) });
    }
    const label = String(number);
    this.#children.push({
      type: "footnoteDefinition",
      identifier: label,
      label,
      children: [{ type: "paragraph", children }],
    });
  }

  #addParagraph(received: readonly PhrasingContent[]): void {
    const children = this.#link(received);
    this.#byline = undefined;
    if (this.#open && this.#turned.length > 0 && !endsSentence.test(this.#text(this.#open.children))) {
      const markers = this.#turned.flatMap((page): PhrasingContent[] => [
        { type: "text", value: " " },
        { type: "html", value: pageMarker(page) },
      ]);
      this.#open.children.push(...markers, { type: "text", value: " " }, ...children);
      this.#turned = [];
      this.#joined += 1;
      return;
    }
    this.#writePages();
    this.#open = { type: "paragraph", children };
    this.#children.push(this.#open);
  }

  #link(children: readonly PhrasingContent[]): PhrasingContent[] {
    const linked = this.#calls.link({ children, page: this.#page });
    for (const number of callsIn(linked)) {
      if (!this.#pendingNotes.has(number)) this.#pendingNotes.set(number, this.#page);
    }
    return linked;
  }

  #linkBlock(node: RootContent): RootContent {
    if (node.type === "paragraph" || node.type === "tableCell") return { ...node, children: this.#link(node.children) };
    if (!("children" in node)) return node;
    const children = node.children.map((child) => this.#linkBlock(child as RootContent));
    return { ...node, children } as RootContent;
  }

  #writePages(): void {
    for (const page of this.#turned) this.#children.push({ type: "html", value: pageMarker(page) });
    this.#turned = [];
  }

  #text(children: readonly PhrasingContent[]): string {
    return plainText(children, this.#received.source);
  }
}

/** The words of a speaker line without the bold or italics that it is sometimes printed in. */
function unmarked(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child) =>
    child.type === "strong" || child.type === "emphasis" ? unmarked(child.children) : [child],
  );
}

function callsIn(children: readonly PhrasingContent[]): number[] {
  return children.flatMap((child) => {
    if (child.type === "footnoteReference") return [Number(child.identifier)];
    return "children" in child ? callsIn(child.children) : [];
  });
}

/** The people of the cover, whatever their group. */
export function peopleOfCover(participants: Header["participants"]): HeaderPerson[] {
  return participants.flatMap(({ people }) => people);
}
