import type { z } from "zod";
import { hearingSchema, type Hearing } from "@/lib/model/hearing";
import { planHearing, type PlannedIntervention } from "./hearing-plan";
import { InventedPeople } from "./invented-people";
import { seededRandom, type Random } from "./seeded-random";
import { WordStream } from "./word-stream";
import { writeSentence } from "./write-sentence";

type HearingDraft = z.input<typeof hearingSchema>;
type InterventionDraft = HearingDraft["interventions"][number];
type ParagraphDraft = InterventionDraft["paragraphs"][number];

const series = { id: "banc", title: "AUDITIONS INVENTÉES POUR LE BANC D'ESSAI" } as const;
const wordsPerPage = 500;
const years = { first: 2011, count: 15 } as const;

/**
 * That many hearings, one at a time, the same at each run: the texts of the first ones do not depend on how many
 * follow. Invented words in French clothes (WordStream); everything else is a valid record.
 */
export function* generateHearings(count: number, seed = 11): Generator<Hearing> {
  const random = seededRandom(seed);
  const stream = new WordStream(random);
  const people = new InventedPeople(random, stream.invented);
  for (let index = 0; index < count; index++) {
    const writer = new HearingWriter(random, stream);
    yield hearingSchema.parse(writer.write(index + 1, dateOf(index, count), people.next()));
  }
}

/** Spread evenly over 15 years, on days that every month has. */
function dateOf(index: number, count: number): string {
  const day = Math.floor((index * years.count * 12 * 28) / count);
  const two = (value: number): string => String(value).padStart(2, "0");
  const month = Math.floor(day / 28) % 12;
  return `${String(years.first + Math.floor(day / (12 * 28)))}-${two(month + 1)}-${two((day % 28) + 1)}`;
}

class HearingWriter {
  readonly #random: Random;
  readonly #stream: WordStream;
  #words = 0;

  constructor(random: Random, stream: WordStream) {
    this.#random = random;
    this.#stream = stream;
  }

  write(number: number, date: string, participants: HearingDraft["participants"]): HearingDraft {
    this.#stream.startHearing();
    let speaker = this.#random.below(participants.length);
    const interventions = planHearing(this.#random).map((plan, index) => {
      // Nobody takes the floor from themselves.
      speaker = (speaker + 1 + this.#random.below(participants.length - 1)) % participants.length;
      return this.#intervention(index + 1, plan, participants[speaker]);
    });
    return {
      id: `${series.id}-${String(number)}`,
      series,
      number,
      title: `Audition sur ${this.#stream.topic()} et ${this.#stream.topic()}`,
      date,
      language: "fr",
      pages: this.#page(),
      wordCount: this.#words,
      source: { file: `${String(number)}.source.md`, sha256: this.#hash() },
      participants,
      interventions,
      footnotes: [],
    };
  }

  #intervention(
    number: number,
    { kind, paragraphs: lengths }: PlannedIntervention,
    speaker: HearingDraft["participants"][number] | undefined,
  ): InterventionDraft {
    if (!speaker) throw new Error("a hearing without participants");
    const id = `i${String(number)}`;
    const wordsBefore = this.#words;
    const page = this.#page();
    let sentenceCount = 0;
    const paragraphs = lengths.map((length) => {
      const paragraph = this.#paragraph(length, () => `${id}-s${String(++sentenceCount)}`);
      return paragraph;
    });
    const pageEnd = paragraphs.at(-1)?.pageEnd ?? page;
    const byline = speaker.role === undefined ? speaker.name : `${speaker.name}, ${speaker.role}`;
    return { id, kind, speaker: speaker.id, byline, page, pageEnd, wordCount: this.#words - wordsBefore, paragraphs };
  }

  #paragraph(length: number, nextId: () => string): ParagraphDraft {
    const page = this.#page();
    const sentences: ParagraphDraft["sentences"] = [];
    const pageBreaks: NonNullable<ParagraphDraft["pageBreaks"]> = [];
    let offset = 0;
    let pageEnd = page;
    for (let left = length; left > 0;) {
      const pageHere = this.#page();
      if (pageHere !== pageEnd) pageBreaks.push({ page: pageHere, offset });
      pageEnd = pageHere;
      const { text, words } = writeSentence(this.#stream, this.#random, this.#sentenceLength(left));
      sentences.push({ id: nextId(), page: pageHere, text });
      offset += text.length + 1;
      this.#words += words;
      left -= words;
    }
    const text = sentences.map((sentence) => sentence.text).join(" ");
    const broken = pageBreaks.length === 0 ? {} : { pageBreaks };
    return { page, pageEnd, text, html: escaped(text), footnotes: [], ...broken, sentences };
  }

  /** 8 to 36 words; what would be left for a very short one is said at once. */
  #sentenceLength(left: number): number {
    const length = 8 + this.#random.below(29);
    return left - length < 8 ? left : length;
  }

  #page(): number {
    return 1 + Math.floor(this.#words / wordsPerPage);
  }

  /** Of no file, and in the shape of one. */
  #hash(): string {
    return Array.from({ length: 64 }, () => this.#random.below(16).toString(16)).join("");
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
