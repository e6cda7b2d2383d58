import { formsOf, stem } from "@/lib/search/analyse";
import { Contents } from "@/lib/search/contents";
import type { Facets, HearingFact, Overview, Passage } from "@/lib/search/store";
import { participantOf, type Hearing } from "@/lib/model/hearing";
import type { Intervention, Paragraph } from "@/lib/model/intervention";
import type { Synonyms } from "@/lib/model/synonyms";
import type { Database } from "./engine";
import { postingsOf } from "./postings";

type Speech = { readonly hearing: Hearing; readonly intervention: Intervention; readonly firstPassage: number };

/**
 * Writes an archive to the database, under a name: the index that the build would cut into shards is committed to
 * FlexSearch's own tables; the other questions have tables beside them.
 */
export async function writeArchive(
  database: Database,
  name: string,
  { hearings, synonyms }: { readonly hearings: readonly Hearing[]; readonly synonyms: Synonyms },
): Promise<void> {
  const speeches = speechesOf(hearings);
  const contents = new Contents();
  for (const { intervention } of speeches) for (const { text } of intervention.paragraphs) contents.add(formsOf(text));
  const overview: Overview = { passageCount: contents.count, synonyms };
  const index = contents.index();
  await index.mount(postingsOf(database, name));
  await index.commit();
  await database.none(
    `CREATE SCHEMA $1:name;
     CREATE TABLE $1:name.form (form text COLLATE "C" PRIMARY KEY, stem text NOT NULL, count int NOT NULL);
     CREATE INDEX ON $1:name.form (stem);
     CREATE TABLE $1:name.passage (number int PRIMARY KEY, first_page int, last_page int, record jsonb NOT NULL);
     CREATE TABLE $1:name.fact (name text PRIMARY KEY, value jsonb NOT NULL)`,
    [name],
  );
  await writeForms(database, name);
  await writePassages(database, name, speeches);
  const facts = [
    { name: "overview", value: overview },
    { name: "facets", value: facetsOf(speeches) },
  ];
  await insert(database, name, { table: "fact", columns: "name text, value jsonb", rows: facts });
}

/** The forms are those of the index, as it stands in the database; their stems are ours. */
async function writeForms(database: Database, name: string): Promise<void> {
  const counted = await database.any<{ form: string; count: number }>(
    "SELECT key AS form, count(*)::int AS count FROM $1:name.map GROUP BY key",
    [`flexsearch_${name}`],
  );
  const rows = counted.map(({ form, count }) => ({ form, stem: stem(form), count }));
  await insert(database, name, { table: "form", columns: "form text, stem text, count int", rows });
}

async function writePassages(database: Database, name: string, speeches: readonly Speech[]): Promise<void> {
  const rows = speeches.flatMap((speech) =>
    speech.intervention.paragraphs.map((paragraph, index) => ({
      number: speech.firstPassage + index,
      first_page: paragraph.page,
      last_page: paragraph.pageEnd ?? paragraph.page,
      record: toPassage(speech, paragraph),
    })),
  );
  const columns = "number int, first_page int, last_page int, record jsonb";
  await insert(database, name, { table: "passage", columns, rows });
}

type Rows = { readonly table: string; readonly columns: string; readonly rows: readonly object[] };

async function insert(database: Database, name: string, { table, columns, rows }: Rows): Promise<void> {
  await database.none("INSERT INTO $1:name.$2:name SELECT * FROM jsonb_to_recordset($3:json) AS given ($4:raw)", [
    name,
    table,
    rows,
    columns,
  ]);
}

/** Newest first, as the hearings are given; a passage is a paragraph. */
function speechesOf(hearings: readonly Hearing[]): Speech[] {
  let firstPassage = 0;
  return hearings.flatMap((hearing) =>
    hearing.interventions.map((intervention) => {
      const speech = { hearing, intervention, firstPassage };
      firstPassage += intervention.paragraphs.length;
      return speech;
    }),
  );
}

function toPassage({ hearing, intervention, firstPassage }: Speech, { sentences }: Paragraph): Passage {
  const { id, speaker, paragraphs } = intervention;
  return {
    hearing: toFact(hearing),
    intervention: id,
    speaker: { id: speaker, name: speaker },
    role: participantOf(hearing, speaker).role,
    span: [firstPassage, firstPassage + paragraphs.length],
    sentences: sentences.map(({ id: sentence, page, text }) => ({ id: sentence, page, text })),
  };
}

function facetsOf(speeches: readonly Speech[]): Facets {
  const groupOf = ({ hearing, intervention: { speaker } }: Speech) => participantOf(hearing, speaker).group;
  const hearings = [...new Set(speeches.map(({ hearing }) => hearing))];
  const people = [...new Set(speeches.map(({ intervention: { speaker } }) => speaker))];
  const groups = [...new Set(speeches.map(groupOf))].filter((group) => group !== undefined);
  return {
    people: people.map((id) => ({ id, name: id })),
    groups,
    hearings: hearings.map(toFact),
    interventions: speeches.map((speech) => ({
      hearing: hearings.indexOf(speech.hearing),
      speaker: people.indexOf(speech.intervention.speaker),
      group: groups.indexOf(groupOf(speech) ?? ""),
      firstPassage: speech.firstPassage,
    })),
  };
}

function toFact({ id, number, title, date, series }: Hearing): HearingFact {
  return { id, number, title, date, series: series.id };
}
