import type { HearingId, InterventionId, PersonId, SentenceId, SeriesId } from "@/lib/model/ids";
import { mountIndex } from "./flex-index";
import {
  facetsFile,
  manifestName,
  manifestVersion,
  pagesFile,
  textFile,
  unpackBoundaries,
  unpackNumbers,
  wordsFile,
  type FacetsFile,
  type Manifest,
  type PagesFile,
  type TextsFile,
} from "./index-files";
import { keep, ShardStorage } from "./shard-storage";
import { readWordList, type ListedWord } from "./word-list";
import type { Facets, Family, HearingFact, PageRange, Passage, Postings, SearchStore, Transport } from "./store";

/**
 * The store over files that `publish` wrote: FlexSearch mounted on shards, lists of words, and the texts of a few
 * passages a file. Nothing is read before it is asked for, and nothing twice; a read that failed can be tried again.
 */
export function openFileStore(transport: Transport): SearchStore {
  const files = new FileReader(transport);
  const opened = once(async () => {
    const manifest = await files.manifest();
    const boundaries = unpackBoundaries(manifest.shards);
    const storage = new ShardStorage(files.bytes, { passageCount: manifest.passageCount, boundaries });
    return { manifest, storage, lookUp: await mountIndex(storage) };
  });
  return {
    overview: async () => (await opened()).manifest,
    families: async (words) => {
      const { storage } = await opened();
      const families = words.map(async (word): Promise<[string, Family]> => [word, await storage.family(word)]);
      return new Map((await Promise.all(families)).filter(([, { forms }]) => forms.length > 0));
    },
    beginningWith: async (prefix) => (await opened()).storage.beginningWith(prefix),
    resembling: async (word) => {
      const { letters } = (await opened()).manifest;
      // Most words are in the archive: what corrects the others is fetched with the first that is not.
      const { resembling } = await import("./resembling");
      return resembling(word, letters, files.words);
    },
    postings: async (forms, depth) => {
      const { storage, lookUp } = await opened();
      const lists = forms.map(async (form): Promise<[string, Postings]> => [
        form,
        await storage.postings(form, await lookUp(form), depth),
      ]);
      return new Map(await Promise.all(lists));
    },
    facets: once(async () => toFacets(await files.json<FacetsFile>(facetsFile))),
    pages: once(async () => toPageRanges(await files.json<PagesFile>(pagesFile))),
    passages: (numbers) => files.passages(numbers),
  };
}

/** Reads the files of one build of the store, and keeps what it read. */
class FileReader {
  readonly #transport: Transport;
  readonly #kept = new Map<string, Promise<unknown>>();
  readonly #failed = new Set<string>();
  readonly #texts = new Map<number, Promise<readonly Passage[]>>();

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  manifest = once(async () => {
    // Written by our own build, and small enough to be looked at; a truncated one is no JSON.
    const manifest = parse(await this.#read(manifestName)) as Manifest;
    if ((manifest.version as number) !== manifestVersion) throw new Error("the index is of another version");
    return manifest;
  });

  bytes = async (name: string): Promise<Uint8Array> => this.#read(`${(await this.manifest()).folder}/${name}`);

  // The files are our own build's, in a folder named by the hash of their content: not parsed through a schema.
  json<File>(name: string): Promise<File> {
    return keep(this.#kept, name, async () => parse(await this.bytes(name))) as Promise<File>;
  }

  words = (letter: string): Promise<ListedWord[]> => {
    const name = wordsFile(letter);
    return keep(this.#kept, name, async () => readWordList(await this.bytes(name))) as Promise<ListedWord[]>;
  };

  async passages(numbers: readonly number[]): Promise<ReadonlyMap<number, Passage>> {
    const { passagesPerText } = await this.manifest();
    const found = numbers.map(async (number): Promise<[number, Passage]> => {
      const text = Math.floor(number / passagesPerText);
      const passages = await keep(this.#texts, text, async () =>
        toPassages(parse(await this.bytes(textFile(text))) as TextsFile),
      );
      const passage = passages[number % passagesPerText];
      if (!passage) throw new Error(`${textFile(text)} does not hold passage ${String(number)}`);
      return [number, passage];
    });
    return new Map(await Promise.all(found));
  }

  async #read(name: string): Promise<Uint8Array> {
    try {
      return await this.#transport(name, this.#failed.has(name));
    } catch (error) {
      this.#failed.add(name);
      throw error;
    }
  }
}

function parse(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** The same promise at each call, unless it failed. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  const kept = new Map<undefined, Promise<Value>>();
  return () => keep(kept, undefined, load);
}

function toHearing([id, number, title, date, series]: TextsFile["hearings"][number]): HearingFact {
  return { id: id as HearingId, number, title, date, series: series as SeriesId };
}

function toPassages({ hearings, speeches, passages }: TextsFile): Passage[] {
  const facts = hearings.map(toHearing);
  return passages.map(([speech, numbers, pages, ...texts]) => {
    const [hearing, intervention, speaker, name, role, first, length] = at(speeches, speech);
    return {
      hearing: at(facts, hearing),
      intervention: intervention as InterventionId,
      speaker: { id: speaker as PersonId, name },
      role: role === "" ? undefined : role,
      span: [first, first + length],
      sentences: texts.map((text, index) => ({
        id: `${intervention}-s${String(typeof numbers === "number" ? numbers + index : at(numbers, index))}` as SentenceId,
        page: (typeof pages === "number" || pages === null ? pages : at(pages, index)) ?? undefined,
        text,
      })),
    };
  });
}

function at<Value>(list: readonly Value[], index: number): Value {
  const value = list[index];
  if (value === undefined) throw new RangeError(`nothing at ${String(index)}`);
  return value;
}

function toFacets({ people, groups, hearings }: FacetsFile): Facets {
  let firstPassage = 0;
  const interventions = hearings.flatMap(({ speakers, who, lengths }, hearing) => {
    const counts = unpackNumbers(lengths);
    return unpackNumbers(who).map((place, turn) => {
      const [speaker, group] = at(speakers, place);
      const intervention = { hearing, speaker, group, firstPassage };
      firstPassage += at(counts, turn);
      return intervention;
    });
  });
  return {
    people: people.map(([id, name]) => ({ id: id as PersonId, name })),
    groups,
    hearings: hearings.map(({ fact }) => toHearing(fact)),
    interventions,
  };
}

function toPageRanges(file: PagesFile): (PageRange | undefined)[] {
  let page = 0;
  return Array.from({ length: file.length / 2 }, (_, passage) => {
    const step = file[2 * passage] ?? null;
    if (step === null) return undefined;
    page += step;
    return [page, page + (file[2 * passage + 1] ?? 0)] as const;
  });
}
