import type { FootnoteDefinition, Heading, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { Footnote } from "@/lib/model/footnote";
import { footnotesOf, type Hearing } from "@/lib/model/hearing";
import { participantLists, type Participant } from "@/lib/model/participant";
import { pagedInterventions, type PagedIntervention } from "@/lib/model/sentence-runs";
import { htmlToRuns, nestRuns, runsText, sameMark, type InlineNode, type Mark, type Run } from "@/lib/text/inline";
import type { Header, HeaderPerson } from "./header";
import { pageMarker } from "./page-marker";
import { callPages, optional } from "./paragraph";
import { printTranscript } from "./print-transcript";

/** The canonical file of a record. `cover` is what else the cover page says, which no record holds. */
export function printHearing(hearing: Hearing, cover: readonly string[] = []): string {
  const defined = new Set<string>();
  const blocks = pagedInterventions(hearing).flatMap((said) => {
    const notes = footnotesOf(hearing, [said.intervention]).filter(({ id }) => !defined.has(id));
    for (const { id } of notes) defined.add(id);
    return interventionBlocks(said, notes);
  });
  return printTranscript(headerOf(hearing, cover), blocks);
}

function headerOf(hearing: Hearing, cover: readonly string[]): Header {
  const { number, title, date, language, status, pages, participants, source } = hearing;
  const listed = participantLists(participants.filter((participant) => participant.listed));
  const unlisted = participants.filter((participant) => !participant.listed).map(headerPerson);
  return {
    number,
    title,
    date,
    ...optional("language", language === "fr" ? undefined : language),
    ...optional("status", status),
    ...optional("pages", pages),
    participants: listed.map(({ group, people }) => ({
      ...optional("group", group),
      people: people.map(headerPerson),
    })),
    ...optional("unlisted", unlisted.length === 0 ? undefined : unlisted),
    ...optional("cover", cover.length === 0 ? undefined : [...cover]),
    source,
  };
}

function headerPerson({ name, role }: Participant): HeaderPerson {
  return { name, ...optional("role", role) };
}

function interventionBlocks(
  { intervention, starts, paragraphs }: PagedIntervention,
  notes: readonly Footnote[],
): RootContent[] {
  const heading: Heading = {
    type: "heading",
    depth: 2,
    children: [{ type: "text", value: `${intervention.byline} {#${intervention.id}}` }],
  };
  const runs = paragraphs.map((sentences) => sentences.flatMap((sentence) => sentence.runs));
  const calledOn = callPages(
    intervention.paragraphs.map(({ page, pageEnd }, index) => ({ page, pageEnd, runs: runs[index] ?? [] })),
  );
  return [
    ...(starts === undefined ? [] : [page(starts)]),
    heading,
    ...runs.flatMap(paragraphBlocks),
    ...notes.map((note) => definition(note, calledOn.get(note.id))),
  ];
}

/** A page that starts with a paragraph is marked before it: a line that begins with its marker would be no text. */
function paragraphBlocks(runs: readonly Run[]): RootContent[] {
  const firstWord = runs.findIndex((run) => runsText([run]) !== "");
  const before = runs.slice(0, firstWord).flatMap((run) => (run.type === "page" ? [page(run.page)] : []));
  const said = runs.filter((run, index) => run.type !== "page" || index > firstWord);
  return [...before, { type: "paragraph", children: phrasing(said) } satisfies Paragraph];
}

/** A note is on the page of its first call unless it says otherwise. */
function definition({ number, html, page: printedOn }: Footnote, calledOn: number | undefined): FootnoteDefinition {
  const label = String(number);
  const children = phrasing(htmlToRuns(html));
  if (printedOn !== undefined && printedOn !== calledOn) {
    children.push({ type: "text", value: " " }, page(printedOn));
  }
  return { type: "footnoteDefinition", identifier: label, label, children: [{ type: "paragraph", children }] };
}

function page(number: number) {
  return { type: "html", value: pageMarker(number) } as const;
}

function phrasing(runs: readonly Run[]): PhrasingContent[] {
  return nestRuns(runs.flatMap((run, index) => markedPage(run, runs[index - 1], runs[index + 1]))).flatMap(phrasingOf);
}

/** A page inside marked words is inside their mark, with a space on both sides where it has one before. */
function markedPage(run: Run, before: Run | undefined, after: Run | undefined): Run[] {
  if (run.type !== "page") return [run];
  const marks = commonMarks(before?.marks ?? [], after?.marks ?? []);
  const spaced = before !== undefined && runsText([before]).endsWith(" ");
  return [{ ...run, marks }, ...(spaced ? [{ type: "text", value: " ", marks } as const] : [])];
}

function commonMarks(left: readonly Mark[], right: readonly Mark[]): Mark[] {
  const difference = left.findIndex((mark, index) => !sameMark(mark, right[index]));
  return left.slice(0, difference === -1 ? left.length : difference);
}

function phrasingOf(node: InlineNode): PhrasingContent[] {
  switch (node.type) {
    case "text":
      return [{ type: "text", value: node.value }];
    case "break":
      return [{ type: "html", value: "<br>" }];
    case "call":
      return [{ type: "footnoteReference", identifier: node.note.slice(1), label: node.note.slice(1) }];
    case "page":
      return [page(node.page)];
    case "mark":
      return marked(node.mark, node.children.flatMap(phrasingOf));
  }
}

function marked(mark: Mark, children: PhrasingContent[]): PhrasingContent[] {
  switch (mark.type) {
    case "em":
      return [{ type: "emphasis", children }];
    case "strong":
      return [{ type: "strong", children }];
    case "a":
      return [{ type: "link", url: mark.href, children }];
    case "sup":
    case "sub":
      return [{ type: "html", value: `<${mark.type}>` }, ...children, { type: "html", value: `</${mark.type}>` }];
  }
}
