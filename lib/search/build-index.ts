import type { Hearing } from "@/lib/model/hearing";
import { participantOf } from "@/lib/model/hearing";
import type { HearingId, PersonId } from "@/lib/model/ids";
import type { Intervention } from "@/lib/model/intervention";
import { termsOf } from "./analyse";
import { newIndex } from "./flex-index";
import type { IndexFile, TextsFile } from "./index-files";
import { slotCount, type Catalogue, type Passage } from "./store";

type BuiltIndex = {
  readonly catalogue: Catalogue;
  readonly index: IndexFile;
  readonly texts: readonly {
    readonly hearing: HearingId;
    readonly firstPassage: number;
    readonly passages: TextsFile;
  }[];
};

/** The index of an archive: paragraphs are its passages, a FlexSearch index its postings, BM25 its order. */
export function buildIndex(hearings: readonly Hearing[], displayName: (speaker: PersonId) => string): BuiltIndex {
  const catalogue = toCatalogue(hearings, displayName);
  const texts = toTexts(hearings);
  const contents = texts.flatMap(({ passages }) =>
    passages.map((passage) => termsOf(textOf(passage)).map(({ term }) => term)),
  );
  return { catalogue, index: exportIndex(contents), texts };
}

function toCatalogue(hearings: readonly Hearing[], displayName: (speaker: PersonId) => string): Catalogue {
  const people: PersonId[] = [];
  const groups: string[] = [];
  let firstPassage = 0;
  const interventions = hearings.flatMap((hearing, index) =>
    hearing.interventions.map((intervention): Catalogue["interventions"][number] => {
      const { group, role } = participantOf(hearing, intervention.speaker);
      const entry = {
        id: intervention.id,
        hearing: index,
        speaker: position(people, intervention.speaker),
        group: group === undefined ? -1 : position(groups, group),
        ...(role === undefined ? {} : { role }),
        firstPassage,
      };
      firstPassage += intervention.paragraphs.length;
      return entry;
    }),
  );
  return {
    version: 1,
    passageCount: firstPassage,
    hearings: hearings.map(({ id, number, title, date, series }) => ({ id, number, title, date, series: series.id })),
    people: people.map((id) => ({ id, name: displayName(id) })),
    groups,
    interventions,
  };
}

/** The place of a value in a list, added at its end when it is new. */
function position<Value>(list: Value[], value: Value): number {
  const known = list.indexOf(value);
  return known === -1 ? list.push(value) - 1 : known;
}

function toTexts(hearings: readonly Hearing[]): BuiltIndex["texts"] {
  let firstPassage = 0;
  return hearings.map((hearing) => {
    const passages = hearing.interventions.flatMap(toPassages);
    const texts = { hearing: hearing.id, firstPassage, passages };
    firstPassage += passages.length;
    return texts;
  });
}

function toPassages({ paragraphs }: Intervention): Passage[] {
  return paragraphs.map(({ sentences }) => ({ sentences }));
}

function textOf({ sentences }: Passage): string {
  return sentences.map(({ text }) => text).join(" ");
}

function exportIndex(contents: readonly (readonly string[])[]): IndexFile {
  const index = newIndex({ encode: (text) => [...(contents[Number(text)] ?? [])], score: bm25Slots(contents) });
  for (const number of contents.keys()) index.add(number, String(number));
  const file: Record<string, string> = {};
  index.export((key, value) => {
    file[key] = value;
  });
  return file;
}

const k1 = 1.2;
const b = 0.75;

/** A term's weight in a passage (BM25 without its idf, which is known at query time), as a slot: 0 weighs most. */
function bm25Slots(contents: readonly (readonly string[])[]): (content: readonly string[], term: string) => number {
  const average = contents.reduce((sum, content) => sum + content.length, 0) / Math.max(1, contents.length);
  return (content, term) => {
    const frequency = content.filter((other) => other === term).length;
    const weight = frequency / (frequency + k1 * (1 - b + (b * content.length) / average));
    return Math.min(slotCount - 1, Math.floor((1 - weight) * slotCount));
  };
}
