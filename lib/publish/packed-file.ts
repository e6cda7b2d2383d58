import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";

/** A file of the archive that readers download: it is read, or made, when its turn comes. */
export type PackedFile = {
  /** Its path in the archive. */
  readonly name: string;
  readonly open: () => AsyncIterable<Uint8Array>;
};

export function sameFile(name: string, path: string): PackedFile {
  return { name, open: () => createReadStream(path) };
}

/** What is made from a file that is small enough to be read whole. */
export function madeFile(name: string, path: string, make: (bytes: Buffer) => string): PackedFile {
  return {
    name,
    open: async function* () {
      yield Buffer.from(make(await readFile(path)));
    },
  };
}

export function textFile(name: string, text: string): PackedFile {
  return { name, open: () => Readable.from([Buffer.from(text)]) };
}
