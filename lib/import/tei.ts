import type { Hearing } from "@/lib/model/hearing";
import type { Participant } from "@/lib/model/participant";
import type { Run } from "@/lib/text/inline";
import { optional } from "@/lib/transcript/paragraph";
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

export const teiNamespace = "http://www.tei-c.org/ns/1.0";

/**
 * The record of a TEI document in the manner of Parla-CLARIN. One that this archive wrote gives back the record that it
 * was written from; of any other, what a transcript can hold, and a diagnostic for each part that it cannot.
 */
export function readTei(root: XmlElement, context: XmlContext): Hearing | undefined {
  return new TeiReader(root, context).read();
}

const missing = {
  number: '<meeting n="12"> dans titleStmt',
  title: '<title type="main"> dans titleStmt',
  date: '<date when="2025-01-14"> dans settingDesc',
  speech: '<u who="#…"> dans body',
};

class TeiReader {
  readonly #root: XmlElement;
  readonly #header: XmlElement | undefined;
  readonly #context: XmlContext;
  readonly #participants = new Map<string, Participant>();
  readonly #turns: Turn[] = [];
  readonly #notes: Note[] = [];
  /** What stands before a turn and belongs to it: its page, its speaker line. */
  #starts: number | undefined;
  #byline: string | undefined;

  constructor(root: XmlElement, context: XmlContext) {
    this.#root = root;
    this.#header = elementAt(root, "teiHeader");
    this.#context = context;
  }

  read(): Hearing | undefined {
    for (const list of allElements(this.#header, "listPerson")) this.#readPeople(list);
    const text = elementAt(this.#root, "text");
    for (const part of elementsIn(text)) {
      if (part.name === "body") for (const child of elementsIn(part)) this.#readPart(child, undefined);
      else if (part.name === "back") this.#readBack(part);
      else this.#leave(part);
    }
    const participants = [...this.#participants.values()];
    const said = { participants, turns: this.#turns, notes: this.#notes };
    return toHearing({ ...this.#heading(), ...said }, missing, this.#context);
  }

  #heading() {
    const file = elementAt(this.#header, "fileDesc");
    const titles = elementsIn(elementAt(file, "titleStmt"), "title");
    const source = elementAt(file, "sourceDesc", "bibl");
    const idno = (parent: XmlElement | undefined, type: string): string | undefined =>
      textIn(elementsIn(parent, "idno").find(({ attributes }) => attributes["type"] === type));
    const received = elementsIn(source, "date").find(({ attributes }) => attributes["type"] === "received");
    const pages = allElements(elementAt(file, "extent"), "measure").find(
      ({ attributes }) => attributes["unit"] === "pages",
    );
    return {
      series: {
        id: idno(elementAt(file, "seriesStmt"), "series"),
        title: writtenIn(elementAt(file, "seriesStmt", "title")),
      },
      number: elementAt(file, "titleStmt", "meeting")?.attributes["n"],
      title: writtenIn(titles.find(({ attributes }) => attributes["type"] === "main") ?? titles[0]),
      date: allElements(elementAt(this.#header, "profileDesc", "settingDesc"), "date")[0]?.attributes["when"],
      language: this.#root.attributes["xml:lang"],
      status: textIn(elementAt(file, "editionStmt", "edition")),
      pages: pages?.attributes["quantity"],
      source: {
        file: idno(source, "file"),
        sha256: idno(source, "sha256"),
        url: textIn(elementAt(source, "ref")),
        received: received?.attributes["when"],
      },
    };
  }

  #readPeople(list: XmlElement): void {
    const group = writtenIn(elementAt(list, "head"));
    for (const person of elementsIn(list, "person")) {
      const given = person.attributes["xml:id"] ?? "";
      const name = writtenIn(elementAt(person, "persName"))?.normalize("NFC");
      if (name === undefined) {
        this.#leave(person);
        continue;
      }
      this.#participants.set(given, {
        id: participantId(given, name),
        name,
        ...optional("role", writtenIn(elementAt(person, "occupation"))),
        ...optional("group", group),
        listed: list.attributes["type"] !== "unlisted",
      });
    }
  }

  #readPart(part: XmlElement, kind: string | undefined): void {
    const { attributes, name } = part;
    if (name === "div") {
      for (const child of elementsIn(part)) this.#readPart(child, attributes["subtype"] ?? kind);
    } else if (name === "pb") {
      this.#starts = pageNumber(attributes["n"]) ?? this.#starts;
    } else if (name === "note" && attributes["type"] === "speaker") {
      this.#byline = textIn(part);
    } else if (name === "u") {
      this.#readUtterance(part, kind);
    } else {
      this.#leave(part);
    }
  }

  #readUtterance(utterance: XmlElement, kind: string | undefined): void {
    const printed = this.#byline ?? "";
    const speaker = this.#speakerOf(utterance, printed);
    const paragraphs = this.#paragraphs(utterance);
    this.#turns.push({
      id: utterance.attributes["xml:id"],
      kind,
      speaker,
      printed,
      starts: this.#starts,
      paragraphs,
      place: utterance.place,
    });
    this.#byline = undefined;
    this.#starts = undefined;
  }

  #speakerOf({ attributes, place }: XmlElement, printed: string): Participant {
    const reference = attributes["who"] ?? "";
    const who = target(reference) ?? "";
    const known = this.#participants.get(who);
    if (known) return known;
    const name = (printed === "" ? who : withoutColon(printed)).normalize("NFC");
    const { file, report } = this.#context;
    report.add(file, place, "import-xml-speaker", { reference, name });
    const participant = { id: participantId(who, name), name, listed: false };
    this.#participants.set(who, participant);
    return participant;
  }

  /** A segment is a paragraph; what stands outside any of them is left out, pages apart. */
  #paragraphs(utterance: XmlElement): SaidRun[][] {
    const pages: Run[] = [];
    return elementsIn(utterance).flatMap((child) => {
      const page = child.name === "pb" ? pageNumber(child.attributes["n"]) : undefined;
      if (page !== undefined) {
        pages.push({ type: "page", page, marks: [] });
        return [];
      }
      if (child.name !== "seg") {
        this.#leave(child);
        return [];
      }
      const before = pages.splice(0).map((run) => ({ run, sentence: undefined }));
      return [[...before, ...readInlineXml(child, this.#reading())]];
    });
  }

  #readBack(back: XmlElement): void {
    for (const division of elementsIn(back)) {
      if (division.attributes["type"] !== "notes") {
        this.#leave(division);
        continue;
      }
      for (const note of elementsIn(division, "note")) this.#addNote(note.attributes["xml:id"] ?? "", note);
    }
  }

  #addNote(id: string, note: XmlElement): void {
    const runs = readInlineXml(note, this.#reading()).map(({ run }) => run);
    this.#notes.push({ id, runs, place: note.place });
  }

  #reading(): InlineReading {
    const { file, report } = this.#context;
    return { file, report, meaning: (element) => this.#meaning(element) };
  }

  #meaning(element: XmlElement): InlineMeaning {
    const { attributes, name } = element;
    switch (name) {
      case "hi":
        return renditionMeaning(attributes["rend"]);
      case "emph":
      case "foreign":
        return { type: "mark", mark: { type: "em" } };
      case "ref":
        return linkMeaning(attributes["target"]);
      case "lb":
        return { type: "run", run: { type: "break", marks: [] } };
      case "pb":
        return pageMeaning(attributes["n"]);
      case "seg":
      case "s":
        return sentenceMeaning(attributes["xml:id"]);
      case "ptr":
        return attributes["type"] === "note" ? callMeaning(target(attributes["target"]) ?? "") : { type: "unknown" };
      case "note":
        return this.#noteHere(element);
      default:
        return { type: "unknown" };
    }
  }

  /** A note written where it is called. */
  #noteHere(element: XmlElement): InlineMeaning {
    const id = element.attributes["xml:id"] ?? `note-${String(this.#notes.length + 1)}`;
    this.#addNote(id, element);
    return callMeaning(id);
  }

  #leave(element: XmlElement): void {
    reportNotKept(element, this.#context);
  }
}

const renditions = { italic: "em", bold: "strong", superscript: "sup", subscript: "sub" } as const;

function renditionMeaning(rendition: string | undefined): InlineMeaning {
  const found = Object.entries(renditions).find(([name]) => name === rendition);
  return found ? { type: "mark", mark: { type: found[1] } } : { type: "unknown" };
}
