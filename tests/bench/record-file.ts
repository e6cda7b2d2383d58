import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import type { Hearing } from "@/lib/model/hearing";

const chunkSize = 1 << 18;

/** Writes hearings one a line as they come, and calls `each` with every one: none is kept. */
export function writeRecords(hearings: Iterable<Hearing>, file: string, each: (hearing: Hearing) => void): void {
  const descriptor = openSync(file, "w");
  for (const hearing of hearings) {
    writeSync(descriptor, `${JSON.stringify(hearing)}\n`);
    each(hearing);
  }
  closeSync(descriptor);
}

/** The hearings of such a file, read one at a time, as often as they are asked for. */
export function readRecords(file: string): Iterable<Hearing> {
  return {
    *[Symbol.iterator]() {
      // `writeRecords` wrote what the generator had checked: a second check would count in every build.
      for (const line of readLines(file)) yield JSON.parse(line) as Hearing;
    },
  };
}

function* readLines(file: string): Generator<string> {
  const descriptor = openSync(file, "r");
  const chunk = Buffer.alloc(chunkSize);
  const decoder = new StringDecoder("utf8");
  let pending = "";
  for (let length = readSync(descriptor, chunk); length > 0; length = readSync(descriptor, chunk)) {
    const lines = (pending + decoder.write(chunk.subarray(0, length))).split("\n");
    pending = lines.pop() ?? "";
    yield* lines;
  }
  closeSync(descriptor);
}
