import { endsSentence } from "@/lib/import/sentence-end";
import type { Model, Speech } from "./transcript-model";

/** How a transcript is printed, whatever it says. */
export type Layout = {
  readonly furniture: readonly string[];
  /** How the furniture of each page is printed, in turn. */
  readonly marks: readonly ("***" | "**" | "***  ")[];
  readonly date: string;
  /** How many blocks a page has before it is cut, in turn; a paragraph may be cut after so many atoms. */
  readonly cuts: readonly { readonly blocks: number; readonly atoms: number }[];
  readonly lineEnd: "\n" | "\r\n";
  readonly byteOrderMark: boolean;
  readonly form: "NFC" | "NFD";
  /** Which plain spaces between words are printed as no-break spaces: one in so many, none at 0. */
  readonly noBreak: number;
  readonly rule: boolean;
};

type Printed = { readonly text: string; readonly pages: number; readonly starts: readonly number[] };

/** The transcript as received, how many pages it has, and on which page each speaker line stands. */
export function printReceived(model: Model, layout: Layout): Printed {
  const printer = new Printer(model, layout);
  return printer.print();
}

class Printer {
  readonly #model: Model;
  readonly #layout: Layout;
  #blocks: string[] = [];
  #pages: string[] = [];
  readonly #called = new Set<number>();
  #pending: number[] = [];
  readonly #starts: number[] = [];

  constructor(model: Model, layout: Layout) {
    this.#model = model;
    this.#layout = layout;
  }

  print(): Printed {
    this.#blocks = this.#cover();
    this.#turn();
    for (const { line, paragraphs } of this.#model.turns) {
      this.#add(line);
      this.#starts.push(this.#pages.length + 1);
      for (const speech of paragraphs) this.#speak(speech);
    }
    this.#turn();
    const { byteOrderMark, form, lineEnd } = this.#layout;
    const text = this.#pages.join("\n\n\n\n").normalize(form);
    const received = (byteOrderMark ? "\uFEFF" : "\n\n") + this.#spaced(text).replaceAll("\n", lineEnd) + lineEnd;
    return { text: received, pages: this.#pages.length, starts: this.#starts };
  }

  #cover(): string[] {
    const lists = this.#model.groups.flatMap(({ name, people }) => [
      `${name} :`,
      people
        .map((person) => `- ${[person.name, person.role].filter((part) => part !== undefined).join(", ")}`)
        .join("\n"),
    ]);
    return ["AUDITIONS SUR LES MOULINS", `AUDITION #12  \nLes moulins à vent  \n${this.#layout.date}`, ...lists];
  }

  #speak(speech: Speech): void {
    let from = 0;
    while (from < speech.length) {
      const to = this.#isFull() ? this.#cutAfter(speech, from) : speech.length;
      this.#add(
        speech
          .slice(from, to)
          .map(({ printed }) => printed)
          .join(" "),
      );
      for (const number of speech.slice(from, to).flatMap(({ notes }) => notes)) this.#call(number);
      if (to < speech.length) this.#turn();
      from = to;
    }
  }

  #isFull(): boolean {
    return this.#blocks.length + 1 >= this.#cut().blocks;
  }

  #cut(): Layout["cuts"][number] {
    return this.#layout.cuts[this.#pages.length % this.#layout.cuts.length] ?? { blocks: 9, atoms: 9 };
  }

  /** A page never cuts a paragraph where a sentence ends: there, a new one would start. */
  #cutAfter(speech: Speech, from: number): number {
    for (let to = from + this.#cut().atoms; to < speech.length; to++) {
      if (!endsSentence(speech[to - 1]?.text ?? "")) return to;
    }
    return speech.length;
  }

  /** A new page comes before a block where the page is full; a speaker line may close one. */
  #add(block: string): void {
    if (this.#blocks.length >= this.#cut().blocks) this.#turn();
    this.#blocks.push(block);
  }

  #call(number: number): void {
    if (!this.#called.has(number)) this.#pending.push(number);
    this.#called.add(number);
  }

  #turn(): void {
    const { furniture, marks, rule } = this.#layout;
    const [name = "", ...lines] = furniture;
    const mark = marks[this.#pages.length % marks.length] ?? "***";
    const stars = mark.trim();
    const head = `${stars}${name}${stars}${mark.endsWith(" ") ? "  \n" : "\n\n"}${lines.join("  \n")}`;
    const notes = this.#pending.map((number) => `<sup>${String(number)}</sup> ${this.#note(number)}`);
    const foot = notes.length === 0 ? [] : [...(rule ? ["---"] : []), ...notes];
    this.#pages.push([head.trim(), ...this.#blocks, ...foot].join("\n\n"));
    this.#blocks = [];
    this.#pending = [];
  }

  #note(number: number): string {
    return this.#model.notes.find((note) => note.number === number)?.printed ?? "";
  }

  #spaced(text: string): string {
    const { noBreak } = this.#layout;
    let count = 0;
    return text.replace(/(?<=\S) (?=\S)/gu, () => {
      count += 1;
      return noBreak > 0 && count % noBreak === 0 ? (count % 2 === 0 ? "\u00a0" : "\u202f") : " ";
    });
  }
}
