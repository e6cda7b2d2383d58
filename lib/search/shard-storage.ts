import { stem } from "./analyse";
import type { Storage } from "./flex-index";
import { countWhere } from "./halve";
import { placeOf, shardFile, tailFile } from "./index-files";
import { countOf, joinLists, passagesOf } from "./posting-list";
import { readShard, readTail, type ShardEntry } from "./shard";
import type { Counted, Family, Postings, Slots } from "./store";

/** What the storage needs to know of the index before it reads any of it. */
type Layout = { readonly passageCount: number; readonly boundaries: readonly string[] };

const mostExpansions = 64;
/** How far a short beginning is followed at the most. */
const mostShards = 16;

/**
 * FlexSearch's storage over shards: read-only, each file read once, whatever asks for it. A form that has too many
 * passages for a shard keeps its best ones there; `get` gives those, `complete` all of them.
 */
export class ShardStorage implements Storage {
  readonly #read: (name: string) => Promise<Uint8Array>;
  readonly #layout: Layout;
  readonly #shards = new Map<number, Promise<ReadonlyMap<string, ShardEntry>>>();
  readonly #tails = new Map<number, Promise<Slots>>();

  constructor(read: (name: string) => Promise<Uint8Array>, layout: Layout) {
    this.#read = read;
    this.#layout = layout;
  }

  mount = (index: object): Promise<void> => {
    // What FlexSearch's own storages do: the index asks `db` from now on.
    Object.assign(index, { db: this });
    return Promise.resolve();
  };

  get = async (form: string): Promise<Slots> => (await this.#entry(form))?.slots ?? [];

  has = (id: number | string): Promise<boolean> => Promise.resolve(Number(id) < this.#layout.passageCount);

  async postings(form: string, slots: Slots, depth: "best" | "all"): Promise<Postings> {
    const rest = (await this.#entry(form))?.rest;
    if (!rest) return { slots, count: countOf(slots), complete: true };
    if (depth === "best") return { slots, count: rest.count, complete: false };
    return { slots: joinLists(slots, await this.#tail(rest.tail)), count: rest.count, complete: true };
  }

  async family(word: string): Promise<Family> {
    const key = stem(word);
    const entries = familyIn([...(await this.#shard(this.#placeOf(key))).values()], key);
    const counted = entries.map(toCounted);
    const known = entries.find(({ rest }) => rest)?.rest?.familyCount;
    return { forms: counted, count: known ?? unionCount(entries) };
  }

  async beginningWith(prefix: string): Promise<Counted[]> {
    const places = new Set(likelyStems(prefix).map((key) => this.#placeOf(key)));
    const start = stemStart(prefix);
    const last = this.#placeOf(`${start}\uffff`);
    for (let place = this.#placeOf(start); place <= last && places.size < mostShards; place++) places.add(place);
    const shards = await Promise.all([...places].map((place) => this.#shard(place)));
    return shards
      .flatMap((shard) => [...shard.values()].filter(({ form }) => form.startsWith(prefix)).map(toCounted))
      .sort((left, right) => right.count - left.count || (left.form < right.form ? -1 : 1))
      .slice(0, mostExpansions);
  }

  #placeOf(key: string): number {
    return placeOf(this.#layout.boundaries, key);
  }

  async #entry(form: string): Promise<ShardEntry | undefined> {
    return (await this.#shard(this.#placeOf(stem(form)))).get(form);
  }

  #shard(place: number): Promise<ReadonlyMap<string, ShardEntry>> {
    return keep(this.#shards, place, async () => {
      const entries = readShard(await this.#read(shardFile(place)), this.#layout.passageCount);
      return new Map(entries.map((entry) => [entry.form, entry]));
    });
  }

  #tail(tail: number): Promise<Slots> {
    return keep(this.#tails, tail, async () => readTail(await this.#read(tailFile(tail)), this.#layout.passageCount));
  }
}

/** The forms of one stem, among those of a shard: they are in the order of their stems, few of which need be known. */
function familyIn(entries: readonly ShardEntry[], key: string): ShardEntry[] {
  const low = countWhere(entries.length, (place) => stem(entries[place]?.form ?? "") < key);
  const after = entries.findIndex(({ form }, index) => index >= low && stem(form) !== key);
  return entries.slice(low, after < 0 ? entries.length : after);
}

function toCounted({ form, slots, rest }: ShardEntry): Counted {
  return { form, count: rest?.count ?? countOf(slots) };
}

function unionCount(entries: readonly ShardEntry[]): number {
  const [only] = entries;
  if (only && entries.length === 1) return countOf(only.slots);
  return new Set(entries.flatMap(({ slots }) => passagesOf(slots))).size;
}

/** The stems that a word may have that begins so, when its end was cut: what it begins with, and its own stem. */
export function likelyStems(prefix: string): string[] {
  const cut = Array.from({ length: Math.max(0, prefix.length - 1) }, (_, index) => prefix.slice(0, index + 2));
  return [prefix, stem(prefix), ...cut, ...cut.map((one) => one.replace(/y$/u, "i"))];
}

/** What all the other stems begin with: a stem may differ from its word in its last letters (« fréquence », « frequent »). */
export function stemStart(prefix: string): string {
  return prefix.slice(0, Math.max(Math.min(4, prefix.length), prefix.length - 5));
}

/** The same promise for the same key, unless it failed: then it can be asked for again. */
export function keep<Key, Value>(kept: Map<Key, Promise<Value>>, key: Key, load: () => Promise<Value>): Promise<Value> {
  const known = kept.get(key);
  if (known) return known;
  const loading = load().catch((error: unknown) => {
    kept.delete(key);
    throw error;
  });
  kept.set(key, loading);
  return loading;
}
