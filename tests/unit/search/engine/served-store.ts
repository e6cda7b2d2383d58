import { stem } from "@/lib/search/analyse";
import { mountIndex, type Storage } from "@/lib/search/flex-index";
import { countOf } from "@/lib/search/posting-list";
import { keep } from "@/lib/search/shard-storage";
import { resembling } from "@/lib/search/resembling";
import {
  slotCount,
  type Counted,
  type Facets,
  type Family,
  type Overview,
  type PageRange,
  type Passage,
  type Postings,
  type SearchStore,
  type Slots,
} from "@/lib/search/store";
import { frequencyOf, type ListedWord } from "@/lib/search/word-list";
import type { Database } from "./engine";
import { postingsOf } from "./postings";

const mostExpansions = 64;

/** The store of an archive that `writeArchive` wrote: the same questions, asked of a database. No file is read. */
export async function openServedStore(database: Database, name: string): Promise<SearchStore> {
  // Its types name neither `get` nor `has`, which all of FlexSearch's adapters have.
  const lookUp = await mountIndex(postingsOf(database, name) as unknown as Storage);
  const fact = async (called: string): Promise<unknown> =>
    (await database.one<{ value: unknown }>("SELECT value FROM $1:name.fact WHERE name = $2", [name, called])).value;
  const words = once(() => listedWords(database, name));
  return {
    // What `writeArchive` put there is read as it was typed.
    overview: once(async () => (await fact("overview")) as Overview),
    facets: once(async () => (await fact("facets")) as Facets),
    families: (words) => families(database, name, words),
    beginningWith: (prefix) =>
      database.any<Counted>(
        "SELECT form, count FROM $1:name.form WHERE starts_with(form, $2) ORDER BY count DESC, form LIMIT $3",
        [name, prefix, mostExpansions],
      ),
    // The rule of the archive's files, over the words of the database.
    resembling: async (word) => {
      const lists = await words();
      return resembling(word, [...lists.keys()], (letter) => Promise.resolve(lists.get(letter) ?? []));
    },
    postings: async (forms) => {
      const lists = forms.map(async (form): Promise<[string, Postings]> => {
        const slots = inOrder(await lookUp(form));
        return [form, { slots, count: countOf(slots), complete: true }];
      });
      return new Map(await Promise.all(lists));
    },
    pages: once(() => pages(database, name)),
    passages: (numbers) => passages(database, name, numbers),
  };
}

/** An archive that is published does not change: what all questions share is asked once. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  const kept = new Map<undefined, Promise<Value>>();
  return () => keep(kept, undefined, load);
}

async function families(
  database: Database,
  name: string,
  words: readonly string[],
): Promise<ReadonlyMap<string, Family>> {
  const stems = new Map(words.map((word) => [word, stem(word)]));
  const asked = [...new Set(stems.values())];
  const counted = await database.any<{ stem: string; forms: Counted[]; count: number }>(
    `SELECT stem, jsonb_agg(jsonb_build_object('form', form, 'count', count) ORDER BY form) AS forms,
       (SELECT count(DISTINCT id)::int FROM $2:name.map WHERE key = ANY (array_agg(form))) AS count
     FROM $1:name.form WHERE stem = ANY ($3::text[]) GROUP BY stem`,
    [name, `flexsearch_${name}`, asked],
  );
  const found = new Map(counted.map(({ stem: key, forms, count }) => [key, { forms, count }]));
  return new Map(
    [...stems].flatMap(([word, key]): [string, Family][] => {
      const family = found.get(key);
      return family ? [[word, family]] : [];
    }),
  );
}

/** The words that may be what somebody meant, by their first letter. */
async function listedWords(database: Database, name: string): Promise<ReadonlyMap<string, ListedWord[]>> {
  const words = await database.any<Counted>(
    "SELECT form, count FROM $1:name.form WHERE form ~ '^[a-z]{4,40}$' ORDER BY form",
    [name],
  );
  const lists = new Map<string, ListedWord[]>();
  for (const { form, count } of words) {
    const letter = form.charAt(0);
    const list = lists.get(letter) ?? [];
    list.push({ form, frequency: frequencyOf(count) });
    lists.set(letter, list);
  }
  return lists;
}

/** The adapter leaves out the slots that have nothing, and orders nothing in a slot. */
function inOrder(slots: Slots): Slots {
  if (slots.length === 0) return [];
  return Array.from({ length: slotCount }, (_, slot) => [...(slots[slot] ?? [])].sort((left, right) => left - right));
}

async function pages(database: Database, name: string): Promise<(PageRange | undefined)[]> {
  type Row = { first_page: number | null; last_page: number | null };
  const rows = await database.any<Row>("SELECT first_page, last_page FROM $1:name.passage ORDER BY number", [name]);
  return rows.map(({ first_page: first, last_page: last }) =>
    first === null || last === null ? undefined : [first, last],
  );
}

async function passages(
  database: Database,
  name: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Passage>> {
  const rows = await database.any<{ number: number; record: Passage }>(
    "SELECT number, record FROM $1:name.passage WHERE number = ANY ($2::int[])",
    [name, numbers],
  );
  const found = new Map(rows.map(({ number, record }) => [number, record]));
  const missing = numbers.filter((number) => !found.has(number));
  if (missing.length > 0) throw new Error(`the archive has no passage ${missing.join(", ")}`);
  return found;
}
