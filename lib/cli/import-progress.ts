/** Which file is being read: one line that changes on a terminal, a line a file elsewhere. Silent for one file alone. */
export class ImportProgress {
  readonly #output: NodeJS.WriteStream;
  readonly #all: number;
  #read = 0;

  constructor(output: NodeJS.WriteStream, all: number) {
    this.#output = output;
    this.#all = all;
  }

  started(file: string): void {
    this.#read += 1;
    if (this.#all === 1) return;
    const line = `${String(this.#read)} sur ${String(this.#all)} : ${file}`;
    if (!this.#output.isTTY) this.#output.write(`${line}\n`);
    else {
      this.clear();
      this.#output.write(line.slice(0, this.#output.columns - 1));
    }
  }

  clear(): void {
    if (!this.#output.isTTY || this.#all === 1) return;
    this.#output.clearLine(0);
    this.#output.cursorTo(0);
  }
}
