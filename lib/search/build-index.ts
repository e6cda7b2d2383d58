import type { Hearing } from "@/lib/model/hearing";
import { participantOf } from "@/lib/model/hearing";
import type { PersonId } from "@/lib/model/ids";
import type { Intervention, Paragraph } from "@/lib/model/intervention";
import { formsOf } from "./analyse";
import { Contents } from "./contents";
import {
  facetsFile,
  manifestVersion,
  packNumbers,
  pagesFile,
  textFile,
  type FacetsFile,
  type Manifest,
  type StoreFile,
  type TextsFile,
} from "./index-files";
import { ShardWriter } from "./shard-writer";

type Options = {
  readonly nameOf: (speaker: PersonId) => string;
  readonly synonyms: readonly (readonly string[])[];
};

/** Texts are cut into files of about this many characters. */
const textSize = 4096;
/** How many passages are looked at before the files of texts are given their size. */
const sampleSize = 200;

/**
 * Builds the index of an archive, hearing by hearing, newest first: paragraphs are its passages, a FlexSearch index its
 * postings, BM25 its order. Files are given as soon as they are known; texts are not kept.
 */
export class IndexBuilder {
  readonly #options: Options;
  readonly #contents = new Contents();
  readonly #texts = new TextsWriter();
  readonly #facets = new FacetsWriter();
  readonly #pages: (number | null)[] = [];
  #page = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Adds a hearing; gives the files of texts that it completes. */
  *add(hearing: Hearing): Generator<StoreFile> {
    const { nameOf } = this.#options;
    this.#facets.add(hearing, nameOf);
    for (const intervention of hearing.interventions) {
      const { role } = participantOf(hearing, intervention.speaker);
      const first = this.#contents.count;
      const speech = { intervention, name: nameOf(intervention.speaker), role: role ?? "", first };
      for (const paragraph of intervention.paragraphs) {
        this.#contents.add(formsOf(paragraph.text));
        this.#texts.add(hearing, speech, paragraph);
        this.#addPages(paragraph);
      }
    }
    yield* this.#texts.complete();
  }

  /** The other files, and what the manifest says of them but for the folder. */
  async *finish(): AsyncGenerator<StoreFile, Omit<Manifest, "folder">> {
    yield* this.#texts.finish();
    yield json(facetsFile, this.#facets.file());
    yield json(pagesFile, this.#pages);
    const shards = new ShardWriter(this.#contents.count);
    const index = this.#contents.index();
    // What FlexSearch calls a commit: the storage takes what the index holds.
    await index.mount(shards as unknown as Parameters<typeof index.mount>[0]);
    await index.commit();
    yield* shards.files();
    return {
      version: manifestVersion,
      passageCount: this.#contents.count,
      passagesPerText: this.#texts.passagesPerFile,
      shards: shards.boundaries(),
      letters: shards.letters(),
      synonyms: this.#options.synonyms,
    };
  }

  #addPages({ page, pageEnd }: Paragraph): void {
    this.#pages.push(page === undefined ? null : page - this.#page, page === undefined ? 0 : (pageEnd ?? page) - page);
    this.#page = page ?? this.#page;
  }
}

type Speech = {
  readonly intervention: Intervention;
  readonly name: string;
  readonly role: string;
  /** The number of its first passage. */
  readonly first: number;
};
type PendingPassage = { readonly hearing: Hearing; readonly speech: Speech; readonly paragraph: Paragraph };

/** Cuts the texts into files of a fixed number of passages, so that a number tells its file. */
class TextsWriter {
  #pending: PendingPassage[] = [];
  #written = 0;
  passagesPerFile = 0;

  add(hearing: Hearing, speech: Speech, paragraph: Paragraph): void {
    this.#pending.push({ hearing, speech, paragraph });
  }

  *complete(): Generator<StoreFile> {
    if (this.passagesPerFile === 0 && this.#pending.length < sampleSize) return;
    this.#size();
    while (this.#pending.length >= this.passagesPerFile) yield this.#next();
  }

  *finish(): Generator<StoreFile> {
    this.#size();
    while (this.#pending.length > 0) yield this.#next();
  }

  #size(): void {
    if (this.passagesPerFile > 0) return;
    const length = this.#pending.reduce((sum, { paragraph }) => sum + paragraph.text.length, 0);
    const average = length / Math.max(1, this.#pending.length);
    this.passagesPerFile = Math.max(1, Math.min(16, Math.round(textSize / Math.max(1, average))));
  }

  #next(): StoreFile {
    const passages = this.#pending.slice(0, this.passagesPerFile);
    this.#pending = this.#pending.slice(this.passagesPerFile);
    return json(textFile(this.#written++), toTextsFile(passages));
  }
}

function toTextsFile(passages: readonly PendingPassage[]): TextsFile {
  const hearings = [...new Set(passages.map(({ hearing }) => hearing))];
  const speeches = [...new Set(passages.map(({ speech }) => speech))];
  const hearingOf = new Map(passages.map(({ speech, hearing }) => [speech, hearings.indexOf(hearing)]));
  return {
    hearings: hearings.map(toHearingEntry),
    speeches: speeches.map((speech) => {
      const { id, speaker, paragraphs } = speech.intervention;
      return [hearingOf.get(speech) ?? 0, id, speaker, speech.name, speech.role, speech.first, paragraphs.length];
    }),
    passages: passages.map(({ speech, paragraph: { sentences } }) => {
      const numbers = sentences.map(({ id }) => Number(id.slice(id.indexOf("-s") + 2)));
      const [first = 1] = numbers;
      const follow = numbers.every((number, index) => number === first + index);
      const pages = sentences.map(({ page }) => page ?? null);
      const [page = null] = pages;
      return [
        speeches.indexOf(speech),
        follow ? first : numbers,
        pages.every((other) => other === page) ? page : pages,
        ...sentences.map(({ text }) => text),
      ];
    }),
  };
}

class FacetsWriter {
  readonly #people = new Map<PersonId, { place: number; name: string }>();
  readonly #groups = new Map<string, number>();
  readonly #hearings: FacetsFile["hearings"][number][] = [];

  add(hearing: Hearing, nameOf: (speaker: PersonId) => string): void {
    const speakers = [...new Set(hearing.interventions.map(({ speaker }) => speaker))];
    this.#hearings.push({
      fact: toHearingEntry(hearing),
      speakers: speakers.map((speaker) => {
        const { group } = participantOf(hearing, speaker);
        const known = this.#people.get(speaker) ?? { place: this.#people.size, name: nameOf(speaker) };
        this.#people.set(speaker, known);
        if (group === undefined) return [known.place, -1];
        const place = this.#groups.get(group) ?? this.#groups.size;
        this.#groups.set(group, place);
        return [known.place, place];
      }),
      who: packNumbers(hearing.interventions.map(({ speaker }) => speakers.indexOf(speaker))),
      lengths: packNumbers(hearing.interventions.map(({ paragraphs }) => paragraphs.length)),
    });
  }

  file(): FacetsFile {
    return {
      people: [...this.#people].map(([id, { name }]) => [id, name]),
      groups: [...this.#groups.keys()],
      hearings: this.#hearings,
    };
  }
}

function toHearingEntry({ id, number, title, date, series }: Hearing): TextsFile["hearings"][number] {
  return [id, number, title, date, series.id];
}

function json(name: string, value: unknown): StoreFile {
  return { name, bytes: new TextEncoder().encode(JSON.stringify(value)) };
}
