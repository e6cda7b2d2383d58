import type { Heading, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { Point } from "unist";
import { pageMarker } from "@/lib/transcript/page-marker";
import { joinLines, plainText, type Line, type Received } from "./blocks";
import { isCompound } from "./compound-words";
import { areOneRun } from "./cut-words";
import { NoteCalls, type PageText } from "./note-calls";
import type { PrintedNote } from "./notes";
import { endsSentence } from "./sentence-end";
import type { Step } from "./steps";

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
    if (step.type === "speaker") return [{ children: step.calls, page }];
    return step.type === "block" ? inlineOf(step.node).map((children) => ({ children, page })) : [];
  });
}

function inlineOf(node: RootContent): PhrasingContent[][] {
  if (node.type === "paragraph" || node.type === "tableCell") return [node.children];
  return "children" in node ? node.children.flatMap((child) => inlineOf(child as RootContent)) : [];
}

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
  /** The end of what it says: a paragraph may go over thousands of pages. */
  #openEnd = "";
  #byline: Line | undefined;
  /** Calls of the speaker line, until the first words that can bear them. */
  #calledOnByline: readonly PhrasingContent[] = [];
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
      this.#addCalls(step);
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
    if (this.#open && !endsSentence(this.#openEnd) && this.#turned.length > 0) {
      const text = this.#openEnd.slice(-60);
      this.#received.report.add(this.#received.file, lines[0]?.place, "import-speaker-splits-sentence", { text });
    }
    this.#closeIntervention();
    this.#writePages();
    this.#interventions += 1;
    // A speaker line is plain text, as its record holds it, however it is printed.
    const byline = lines.map(({ text }) => text).join(" ");
    const value = `${byline} {#i${String(this.#interventions)}}`;
    this.#children.push({ type: "heading", depth: 2, children: [{ type: "text", value }] } satisfies Heading);
    this.#open = undefined;
    this.#byline = lines[0];
  }

  /** A heading holds no call: it is linked on its page, and goes to the words that follow. */
  #addCalls({ calls, lines }: Extract<Step, { type: "speaker" }>): void {
    const { file, report } = this.#received;
    this.#calledOnByline = this.#calls.link({ children: calls, page: this.#page });
    for (const number of callsIn(this.#calledOnByline))
      report.add(file, lines[0]?.place, "import-call-on-speaker-line", { number });
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
    const said = this.#text(children);
    if (this.#open && this.#turned.length > 0 && !endsSentence(this.#openEnd)) {
      const isOneRun = this.#isOneRun(this.#openEnd, said, children[0]?.position?.start);
      const space: PhrasingContent[] = isOneRun ? [] : [{ type: "text", value: " " }];
      const markers = this.#turned.flatMap((page) => [...space, { type: "html" as const, value: pageMarker(page) }]);
      this.#open.children.push(...markers, ...space, ...children);
      this.#openEnd = `${this.#openEnd}${isOneRun ? "" : " "}${said}`.slice(-longestEnd);
      this.#turned = [];
      this.#joined += 1;
      return;
    }
    this.#writePages();
    this.#open = { type: "paragraph", children };
    this.#openEnd = said.slice(-longestEnd);
    this.#children.push(this.#open);
  }

  /** « peut- », then « être » on the next page; « informa- », then « tion », keeps its hyphen, and is a doubt. */
  #isOneRun(before: string, after: string, place: Point | undefined): boolean {
    if (!areOneRun(before, after)) return false;
    const [start = ""] = /(?<![^\s'’])[^\s'’]*$/u.exec(before) ?? [];
    const [end = ""] = /^[\p{L}\p{M}\p{N}'’-]*/u.exec(after) ?? [];
    const word = `${start}${end}`;
    if (start.endsWith("-") && !isCompound(start.slice(0, -1), end)) {
      const { file, report } = this.#received;
      report.add(file, place, "import-pdf-hyphen", { word, kept: word });
    }
    return true;
  }

  #link(children: readonly PhrasingContent[]): PhrasingContent[] {
    const linked = [...this.#calledOnByline, ...this.#calls.link({ children, page: this.#page })];
    this.#calledOnByline = [];
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

const longestEnd = 200;

function callsIn(children: readonly PhrasingContent[]): number[] {
  return children.flatMap((child) => {
    if (child.type === "footnoteReference") return [Number(child.identifier)];
    return "children" in child ? callsIn(child.children) : [];
  });
}
