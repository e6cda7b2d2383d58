import { closeSync, openSync, readSync, writeSync } from "node:fs";
import type { Hearing } from "@/lib/model/hearing";

const chunkSize = 1 << 20;

/** Writes hearings one a line as they come, and calls `each` with every one: none is kept. */
export function writeRecords(hearings: Iterable<Hearing>, file: string, each: (hearing: Hearing) => void): void {
  const descriptor = openSync(file, "w");
  for (const hearing of hearings) {
    writeSync(descriptor, `${escapeBeyondLatin(JSON.stringify(hearing))}\n`, null, "latin1");
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

/** Latin-1 is read as it lies: a build that has its records in memory decodes no UTF-8. */
function escapeBeyondLatin(json: string): string {
  return json.replace(/[\u0100-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function* readLines(file: string): Generator<string> {
  const descriptor = openSync(file, "r");
  let pending: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(chunkSize);
    const length = readSync(descriptor, chunk);
    if (length === 0) break;
    let start = 0;
    for (let end = chunk.indexOf("\n"); end >= 0 && end < length; end = chunk.indexOf("\n", start)) {
      yield Buffer.concat([...pending, chunk.subarray(start, end)]).toString("latin1");
      pending = [];
      start = end + 1;
    }
    pending.push(chunk.subarray(start, length));
  }
  closeSync(descriptor);
}
