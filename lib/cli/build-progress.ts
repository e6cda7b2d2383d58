import type { BuildListener, BuildStep } from "@/lib/publish/build-steps";
import { formatNumber } from "@/lib/text/plural";

/** What an editor reads while a build is at work. */
export const stepNames: Readonly<Record<BuildStep, string>> = {
  assets: "Styles et modules",
  content: "Lecture et contrôle",
  pages: "Pages et données",
  files: "Fichiers",
  unpacking: "Mise en place",
  search: "Index de recherche",
  cards: "Cartes",
  zip: "Archive en un fichier",
  compression: "Compression",
};

/** One line that changes, on a terminal; elsewhere, a line for each step. */
export class BuildProgress implements BuildListener {
  readonly #output: NodeJS.WriteStream;

  constructor(output: NodeJS.WriteStream) {
    this.#output = output;
  }

  started(step: BuildStep): void {
    if (this.#output.isTTY) this.#redraw(`${stepNames[step]}…`);
    else this.#output.write(`${stepNames[step]}…\n`);
  }

  progress(step: BuildStep, done: number, all: number): void {
    if (this.#output.isTTY) this.#redraw(`${stepNames[step]} : ${formatNumber(done)} sur ${formatNumber(all)}`);
  }

  clear(): void {
    if (this.#output.isTTY) this.#redraw("");
  }

  #redraw(line: string): void {
    this.#output.clearLine(0);
    this.#output.cursorTo(0);
    this.#output.write(line.slice(0, this.#output.columns));
  }
}
