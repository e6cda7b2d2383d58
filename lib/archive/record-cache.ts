import { createHash } from "node:crypto";
import { mkdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import type { Diagnostic } from "@/lib/diagnostics/report";
import type { Hearing } from "@/lib/model/hearing";
import type { HearingHistory } from "@/lib/model/history";
import type { SentenceId } from "@/lib/model/ids";
import type { Change, PassageId } from "@/lib/model/register";
import { cacheFolder } from "./cache-folder";
import { codeVersion } from "./code-version";
import { frameOf, lazyHearing, readWords, wordsOf, type HearingFrame } from "./lazy-hearing";

/** A hearing as the archive holds it, and all that was said of its files while they were read. */
export type HearingReading = {
  readonly hearing: Hearing;
  /** Changes with anything that is published of it. */
  readonly fingerprint: string;
  readonly history: HearingHistory | undefined;
  readonly differences: readonly SentenceId[];
  readonly diagnostics: readonly Diagnostic[];
};

/** A reading as a file holds it: the words have a file of their own. */
type KeptReading = Omit<HearingReading, "hearing" | "history"> & {
  readonly frame: HearingFrame;
  readonly history: KeptHistory | undefined;
  /** How long the file of the words is: one that was cut short is no good. */
  readonly size: number;
  /** What the file as received was: it is named in the canonical one, so it is no part of the key. */
  readonly received: string | undefined;
};

type KeptHistory = Omit<HearingHistory, "formerIds" | "changed"> & {
  readonly formerIds: readonly [PassageId, readonly PassageId[]][];
  readonly changed: readonly [PassageId, Change][];
};

const sources = ["diagnostics", "text", "model", "transcript", "register", "archive"].map((floor) =>
  join("lib", floor),
);

/** In bytes: some sixty hearings of ten thousand words. */
const mostHeld = 16 * 1024 * 1024;

/**
 * Each hearing is parsed once: what came of it is kept on the disk under a hash of all that it was made from, the code
 * included. The folder may be deleted at any time; what cannot be read in it, or written, is made again.
 */
export class RecordCache {
  readonly #folder: string;
  readonly #shared: string;
  #held = 0;

  private constructor(folder: string, shared: string) {
    this.#folder = folder;
    this.#shared = shared;
  }

  /** `shared` is what every reading depends on. */
  static async open(shared: readonly unknown[], folder = join(cacheFolder, "records")): Promise<RecordCache> {
    const code = await codeVersion([...sources, "package-lock.json"]);
    return new RecordCache(folder, JSON.stringify([code, ...shared]));
  }

  /** What was kept of a reading of the same things; `receivedOf` says what a file as received is now. */
  async find(
    made: readonly unknown[],
    receivedOf: (frame: HearingFrame) => Promise<string | undefined>,
  ): Promise<HearingReading | undefined> {
    const path = this.#pathOf(made);
    try {
      const { frame, history, received, size, ...rest } = JSON.parse(await readFile(path, "utf8")) as KeptReading;
      const isWhole = (await stat(wordsPath(path))).size === size;
      if (!isWhole || received !== (await receivedOf(frame))) return undefined;
      const words = this.#mayHold(size) ? { text: readWords(wordsPath(path)) } : {};
      const hearing = lazyHearing(frame, { path: wordsPath(path), ...words });
      return { ...rest, history: history && restored(history), hearing };
    } catch {
      return undefined;
    }
  }

  /** Keeps a reading; what it gives back lets go of the words. */
  async keep(
    made: readonly unknown[],
    reading: Omit<HearingReading, "fingerprint">,
    receivedOf: (frame: HearingFrame) => Promise<string | undefined>,
  ): Promise<HearingReading> {
    const path = this.#pathOf(made);
    const { hearing, history, ...rest } = reading;
    const words = wordsOf(hearing);
    const frame = frameOf(hearing);
    const kept = history && { ...history, formerIds: [...history.formerIds], changed: [...history.changed] };
    const fingerprint = sha256(JSON.stringify([frame, kept, rest.differences]), words);
    const received = await receivedOf(frame);
    const file: KeptReading = { ...rest, frame, history: kept, fingerprint, received, size: words.length };
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFileAtomic(wordsPath(path), words, { encoding: "latin1", fsync: false });
      await writeFileAtomic(path, JSON.stringify(file), { fsync: false });
      const text = this.#mayHold(words.length) ? { text: words } : {};
      return { ...reading, fingerprint, hearing: lazyHearing(frame, { path: wordsPath(path), ...text }) };
    } catch {
      return { ...reading, fingerprint };
    }
  }

  /** An ordinary archive is in memory, whatever becomes of the folder. */
  #mayHold(size: number): boolean {
    if (this.#held + size > mostHeld) return false;
    this.#held += size;
    return true;
  }

  #pathOf(made: readonly unknown[]): string {
    const key = sha256(this.#shared, JSON.stringify(made));
    return join(this.#folder, key.slice(0, 2), `${key.slice(2, 34)}.json`);
  }
}

function wordsPath(path: string): string {
  return path.replace(/\.json$/u, ".words.json");
}

function restored({ formerIds, changed, ...history }: KeptHistory): HearingHistory {
  return { ...history, formerIds: new Map(formerIds), changed: new Map(changed) };
}

function sha256(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
