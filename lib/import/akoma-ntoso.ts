import type { Hearing } from "@/lib/model/hearing";
import type { PersonId } from "@/lib/model/ids";
import type { Participant } from "@/lib/model/participant";
import { normalizeRuns, type Run } from "@/lib/text/inline";
import { optional } from "@/lib/transcript/paragraph";
import { innermostBlocks, metaParts, sections } from "./akoma-ntoso-elements";
import {
  callMeaning,
  linkMeaning,
  pageMeaning,
  pageNumber,
  readInlineXml,
  reportNotKept,
  sentenceMeaning,
  type InlineMeaning,
  type InlineReading,
  type SaidRun,
} from "./xml-inline";
import { participantId, toHearing, withoutColon, type Note, type Turn, type XmlContext } from "./xml-hearing";
import { allElements, elementAt, elementsIn, target, textIn, writtenIn, type XmlElement } from "./xml-tree";

export const akomaNtosoNamespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
const recordNamespace = "urn:x-verbatim:record";

/** What is read of a debate: the record, and what else its preface says, line by line. */
export type ReadDebate = { readonly hearing: Hearing; readonly cover: readonly string[] };

/**
 * The record of an Akoma Ntoso 1.0 debate. One that this archive wrote gives back the record that it was written from;
 * of any other, what a transcript can hold, and a diagnostic for each part that it cannot.
 */
export function readAkomaNtoso(root: XmlElement, context: XmlContext): ReadDebate | undefined {
  const reader = new DebateReader(elementAt(root, "debate") ?? root, context);
  return reader.read();
}

const missing = {
  number: '<FRBRnumber value="12"/> dans FRBRWork',
  title: "<docTitle> dans preface",
  date: '<FRBRdate date="2025-01-14" name="…"/> dans FRBRWork',
  speech: '<speech by="#…"> dans debateBody',
};

class DebateReader {
  readonly #debate: XmlElement;
  readonly #meta: XmlElement | undefined;
  readonly #preface: XmlElement | undefined;
  readonly #context: XmlContext;
  readonly #participants = new Map<string, Participant>();
  readonly #turns: Turn[] = [];
  readonly #notes: Note[] = [];
  readonly #cover: string[] = [];

  constructor(debate: XmlElement, context: XmlContext) {
    this.#debate = debate;
    this.#meta = elementAt(debate, "meta");
    this.#preface = elementAt(debate, "preface");
    this.#context = context;
  }

  read(): ReadDebate | undefined {
    this.#readMeta();
    this.#readPreface();
    const body = elementAt(this.#debate, "debateBody");
    for (const part of elementsIn(body)) this.#readPart(part, undefined);
    for (const part of elementsIn(this.#debate)) {
      if (!["meta", "preface", "debateBody"].includes(part.name)) this.#leave(part);
    }
    const hearing = toHearing({ ...this.#heading(), ...this.#said() }, missing, this.#context);
    return hearing && { hearing, cover: this.#cover };
  }

  #said() {
    return { participants: [...new Set(this.#participants.values())], turns: this.#turns, notes: this.#notes };
  }

  #heading() {
    const work = elementAt(this.#meta, "identification", "FRBRWork");
    const valueOf = (name: string): string | undefined => elementAt(work, name)?.attributes["value"];
    const author = target(elementAt(work, "FRBRauthor")?.attributes["href"]);
    const series = allElements(this.#preface, "event").find(({ attributes }) => attributes["refersTo"] === "#series");
    const own = elementsIn(elementAt(this.#meta, "proprietary")).filter(
      ({ namespace }) => namespace === recordNamespace,
    );
    const ownText = (name: string): string | undefined => textIn(own.find((element) => element.name === name));
    const source = own.find(({ name }) => name === "source")?.attributes ?? {};
    return {
      series: {
        id: series && valueOf("FRBRsubtype"),
        title: writtenIn(series) ?? this.#reference(author)?.attributes["showAs"],
      },
      number:
        valueOf("FRBRnumber") ??
        textIn(allElements(this.#preface, "docNumber")[0]) ??
        elementAt(this.#meta, "publication")?.attributes["number"],
      title: writtenIn(allElements(this.#preface, "docTitle")[0]) ?? valueOf("FRBRname"),
      date: elementAt(work, "FRBRdate")?.attributes["date"],
      language: this.#language(),
      status: ownText("status"),
      pages: ownText("pages"),
      source: { file: source["file"], sha256: source["sha256"], url: source["url"], received: source["received"] },
    };
  }

  #language(): string | undefined {
    const said = elementAt(this.#debate, "debateBody")?.attributes["xml:lang"];
    const code = elementAt(this.#meta, "identification", "FRBRExpression", "FRBRlanguage")?.attributes["language"];
    return said ?? (code !== undefined && /^[a-z]{2,3}$/u.test(code) ? new Intl.Locale(code).language : undefined);
  }

  /** The element of `references` with that id. */
  #reference(eId: string | undefined): XmlElement | undefined {
    return elementsIn(elementAt(this.#meta, "references")).find(({ attributes }) => attributes["eId"] === eId);
  }

  #readMeta(): void {
    for (const part of elementsIn(this.#meta)) {
      if (part.name === "analysis") for (const analysed of elementsIn(part)) this.#leaveAnalysis(analysed);
      else if (!metaParts.has(part.name)) this.#leave(part);
    }
    for (const note of allElements(elementAt(this.#meta, "notes"), "note")) {
      this.#notes.push({ id: note.attributes["eId"] ?? "", runs: this.#runsOfBlocks(note), place: note.place });
    }
  }

  /** Votes and recounts stand in a group of their own. */
  #leaveAnalysis(analysed: XmlElement): void {
    const parts = analysed.name === "parliamentary" ? elementsIn(analysed) : [analysed];
    for (const part of parts) this.#leave(part);
  }

  #readPreface(): void {
    for (const block of elementsIn(this.#preface)) {
      if (block.name === "blockList" && allElements(block, "person").length > 0) this.#readParticipants(block);
      else if (!["event", "docNumber", "docTitle", "docDate"].some((name) => allElements(block, name).length > 0)) {
        const line = textIn(block);
        if (line !== undefined) this.#cover.push(line);
      }
    }
  }

  #readParticipants(list: XmlElement): void {
    const group = writtenIn(elementAt(list, "listIntroduction"));
    for (const item of elementsIn(list, "item")) {
      const person = allElements(item, "person")[0];
      const eId = target(person?.attributes["refersTo"]) ?? "";
      const name = writtenIn(person);
      if (name === undefined) {
        this.#leave(item);
        continue;
      }
      this.#participants.set(eId, {
        id: participantId(eId, name),
        name: name.normalize("NFC"),
        ...optional("role", writtenIn(allElements(item, "role")[0])),
        ...optional("group", group),
        listed: list.attributes["class"] !== "unlisted",
      });
    }
  }

  #readPart(part: XmlElement, kind: string | undefined): void {
    if (part.name === "speech" || part.name === "question" || part.name === "answer") {
      if (part.name !== "speech") this.#keepOnlyWords(part);
      this.#readSpeech(part, kind);
    } else if (sections.has(part.name)) {
      for (const child of elementsIn(part)) this.#readPart(child, part.attributes["name"] ?? kind);
    } else {
      this.#leave(part);
    }
  }

  #readSpeech(speech: XmlElement, kind: string | undefined): void {
    const from = elementAt(speech, "from");
    const printed = textIn(from) ?? "";
    const speaker = this.#speakerOf(speech, printed);
    const blocks = elementsIn(speech).filter(({ name }) => name !== "from");
    const paragraphs = blocks.flatMap((block) => this.#paragraphs(block));
    this.#turns.push({
      id: speech.attributes["eId"],
      kind,
      speaker,
      printed,
      starts: pageNumber(allElements(from, "eop")[0]?.attributes["number"]),
      paragraphs,
      place: speech.place,
    });
  }

  /** Whom a speech is by: the person referred to, else whoever the document names there, which is said. */
  #speakerOf({ attributes, place }: XmlElement, printed: string): Participant {
    const by = target(attributes["by"]) ?? "";
    const known = this.#participants.get(by);
    if (known) return known;
    const reference = this.#reference(by);
    const name = (reference?.attributes["showAs"] ?? withoutColon(printed)).normalize("NFC").trim();
    const { file, report } = this.#context;
    const listed = reference?.name === "TLCPerson";
    if (!listed) report.add(file, place, "import-xml-speaker", { reference: attributes["by"] ?? "", name });
    const id = participantId(by, name);
    const role = this.#reference(target(attributes["as"]))?.attributes["showAs"];
    // Two people of one name in the references stay two, which a transcript refuses: nobody's words pass to a namesake.
    const participant = (listed ? undefined : this.#sameId(id)) ?? { id, name, ...optional("role", role), listed };
    this.#participants.set(by, participant);
    return participant;
  }

  #sameId(id: PersonId): Participant | undefined {
    return [...this.#participants.values()].find((participant) => participant.id === id);
  }

  /** The paragraphs of a block: a list is one, its items apart by a line break. Others are left out. */
  #paragraphs(block: XmlElement): SaidRun[][] {
    if (block.name === "p") return [readInlineXml(block, this.#reading())];
    if (block.name === "blockContainer" || block.name === "container" || block.name === "tblock") {
      return elementsIn(block).flatMap((child) => this.#paragraphs(child));
    }
    if (block.name === "ul" || block.name === "ol" || block.name === "blockList") {
      return [this.#runsOfBlocks(block).map((run) => ({ run, sentence: undefined }))];
    }
    this.#leave(block);
    return [];
  }

  /** The runs of the innermost blocks of a list or of a note, one line each. */
  #runsOfBlocks(element: XmlElement): Run[] {
    const lines = innermostBlocks(element).map((block) => readInlineXml(block, this.#reading()).map(({ run }) => run));
    return lines.flatMap((runs, index): Run[] => {
      const line = normalizeRuns(runs);
      return index === 0 ? line : [{ type: "break", marks: [] }, ...line];
    });
  }

  #reading(): InlineReading {
    const { file, report } = this.#context;
    return { file, report, meaning: (element) => this.#meaning(element) };
  }

  #meaning(element: XmlElement): InlineMeaning {
    const { attributes, name } = element;
    switch (name) {
      case "i":
        return { type: "mark", mark: { type: "em" } };
      case "b":
        return { type: "mark", mark: { type: "strong" } };
      case "sup":
      case "sub":
        return { type: "mark", mark: { type: name } };
      case "a":
      case "ref":
        return linkMeaning(attributes["href"]);
      case "br":
        return { type: "run", run: { type: "break", marks: [] } };
      case "eop":
        return pageMeaning(attributes["number"]);
      case "span":
        return sentenceMeaning(attributes["eId"]);
      case "noteRef":
        return callMeaning(target(attributes["href"]) ?? "");
      case "authorialNote":
        return this.#authorialNote(element);
      default:
        return { type: "unknown" };
    }
  }

  /** A note written where it is called. */
  #authorialNote(element: XmlElement): InlineMeaning {
    const id = element.attributes["eId"] ?? `authorial-note-${String(this.#notes.length + 1)}`;
    this.#notes.push({ id, runs: this.#runsOfBlocks(element), place: element.place });
    return callMeaning(id);
  }

  #keepOnlyWords({ name, place }: XmlElement): void {
    this.#context.report.add(this.#context.file, place, "import-xml-markup-not-kept", { element: name });
  }

  #leave(element: XmlElement): void {
    reportNotKept(element, this.#context);
  }
}
