import type { Hearing } from "@/lib/model/hearing";
import { participantOf } from "@/lib/model/hearing";
import type { PersonId } from "@/lib/model/ids";
import type { Intervention, Paragraph } from "@/lib/model/intervention";
import { formsOf } from "./analyse";
import { newIndex } from "./flex-index";
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
import { slotCount } from "./store";

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

const k1 = 1.2;
const b = 0.75;

/** The forms of every passage, as numbers: the lengths must be known before the first weight is. */
class Contents {
  readonly #forms: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** The numbers of all passages, one after the other, and where each ends. */
  #all = new Uint32Array(4096);
  readonly #ends: number[] = [];
  #total = 0;

  get count(): number {
    return this.#ends.length;
  }

  add(forms: readonly { readonly folded: string }[]): void {
    if (this.#total + forms.length > this.#all.length) {
      const larger = new Uint32Array((this.#total + forms.length) * 2);
      larger.set(this.#all);
      this.#all = larger;
    }
    for (const { folded } of forms) this.#all[this.#total++] = this.#numberOf(folded);
    this.#ends.push(this.#total);
  }

  #numberOf(form: string): number {
    const known = this.#numbers.get(form);
    if (known !== undefined) return known;
    this.#numbers.set(form, this.#forms.length);
    return this.#forms.push(form) - 1;
  }

  /** The index of all that was added, which is let go. */
  index(): ReturnType<typeof newIndex> {
    const average = this.#total / Math.max(1, this.count);
    /** How often each form is in the passage that is being added, which begins at `start`. */
    const frequencies = new Uint16Array(this.#forms.length);
    let start = 0;
    const index = newIndex({
      encode: (passage) => {
        start = this.#ends[Number(passage) - 1] ?? 0;
        const numbers = this.#all.subarray(start, this.#ends[Number(passage)]);
        for (const number of numbers) frequencies[number] = 0;
        for (const number of numbers) frequencies[number] = (frequencies[number] ?? 0) + 1;
        return Array.from(numbers, (number) => this.#forms[number] ?? "");
      },
      score: (content, _form, place) =>
        bm25Slot(frequencies[this.#all[start + place] ?? 0] ?? 1, content.length / average),
    });
    for (let passage = 0; passage < this.count; passage++) index.add(passage, String(passage));
    this.#numbers.clear();
    this.#all = new Uint32Array(0);
    return index;
  }
}

/** A form's weight in a passage (BM25 without its idf, which is known at query time), as a slot: 0 weighs most. */
function bm25Slot(frequency: number, relativeLength: number): number {
  const weight = frequency / (frequency + k1 * (1 - b + b * relativeLength));
  return Math.min(slotCount - 1, Math.floor((1 - weight) * slotCount));
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
