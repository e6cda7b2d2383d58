import type { Index } from "flexsearch";
import { stem } from "./analyse";
import { packBoundaries, shardFile, tailFile, wordsFile, type StoreFile } from "./index-files";
import { countOf, passagesOf, splitList } from "./posting-list";
import { headLength, writeShard, writeTail, type ShardEntry } from "./shard";
import type { Counted, Slots } from "./store";
import { sharedLength } from "./word-code";
import { frequencyOf, writeWordList } from "./word-list";

/** In bytes, about: the reader of one form fetches one shard. */
const shardSize = 2048;
/** Between these parts of its size, a shard ends where the next one's boundary takes fewest letters: every reader fetches them. */
const [soonest, latest] = [0.55, 1.1];
/** Beyond that many, shards grow instead: their boundaries are all in the manifest. */
const mostShards = 4096;
/** A list longer than this keeps its best passages only in its shard. */
const longestList = 1280;
/** In an archive of more words than that, one that a single passage holds is no likely correction of a slip. */
const mostRareWords = 50_000;

type Family = { readonly stem: string; readonly forms: readonly (readonly [form: string, slots: Slots])[] };

/** FlexSearch's storage at build time: what the index commits becomes shards, in the order of stems. */
export class ShardWriter {
  readonly #passageCount: number;
  #families: Family[] = [];
  #boundaries: string[] = [];
  #tails = 0;
  readonly #words = new Map<string, Counted[]>();

  constructor(passageCount: number) {
    this.#passageCount = passageCount;
  }

  mount = (index: Index): Promise<void> => {
    Object.assign(index, { db: this });
    return Promise.resolve();
  };

  /** Called by FlexSearch; `map` is what its own storages read, and its types do not name. */
  commit = ({ map }: { readonly map: ReadonlyMap<string, Slots> }): Promise<void> => {
    const families = new Map<string, [string, Slots][]>();
    for (const [form, slots] of map) {
      const key = stem(form);
      const family = families.get(key);
      if (family) family.push([form, slots]);
      else families.set(key, [[form, slots]]);
    }
    this.#families = [...families]
      .map(([key, forms]) => ({ stem: key, forms: forms.sort(([left], [right]) => compare(left, right)) }))
      .sort((left, right) => compare(left.stem, right.stem));
    return Promise.resolve();
  };

  *files(): Generator<StoreFile> {
    const sizes = this.#families.map((family) => this.#sizeOf(family));
    const target = Math.max(shardSize, sizes.reduce((sum, size) => sum + size, 0) / mostShards);
    this.#boundaries = [];
    for (let start = 0; start < this.#families.length || start === 0;) {
      const end = this.#endOfShard(start, sizes, target);
      yield* this.#shard(start, end);
      // Written: its lists are not needed any longer.
      for (let place = start; place < end; place++) this.#families[place] = { stem: this.#stemAt(place), forms: [] };
      // An archive without a word has one empty shard.
      start = Math.max(end, start + 1);
    }
    yield* this.#wordLists();
  }

  /** Where the shard ends that begins there: of the places that give it about its size, the last of the cheapest. */
  #endOfShard(start: number, sizes: readonly number[], target: number): number {
    const previous = this.#boundaryAt(start);
    let best = start + 1;
    let fewest = Number.POSITIVE_INFINITY;
    let size = 0;
    for (let end = start + 1; end <= this.#families.length; end++) {
      size += sizes[end - 1] ?? 0;
      if (end > start + 1 && size > latest * target) return best;
      const boundary = this.#boundaryAt(end);
      const letters = boundary.length - sharedLength(previous, boundary);
      if (size < soonest * target) best = end;
      else if (letters <= fewest) [best, fewest] = [end, letters];
    }
    return best;
  }

  #stemAt(place: number): string {
    return this.#families[place]?.stem ?? "";
  }

  /** What tells a family from the one before it. */
  #boundaryAt(place: number): string {
    const key = this.#stemAt(place);
    return place === 0 ? "" : key.slice(0, sharedLength(this.#stemAt(place - 1), key) + 1);
  }

  *#wordLists(): Generator<StoreFile> {
    const total = [...this.#words.values()].reduce((sum, words) => sum + words.length, 0);
    for (const [letter, words] of [...this.#words].sort(([left], [right]) => compare(left, right))) {
      const kept = total > mostRareWords ? words.filter(({ count }) => count > 1) : words;
      const list = kept.map(({ form, count }) => ({ form, frequency: frequencyOf(count) }));
      yield {
        name: wordsFile(letter),
        bytes: writeWordList(list.sort((left, right) => compare(left.form, right.form))),
      };
    }
  }

  boundaries(): string {
    return packBoundaries(this.#boundaries);
  }

  letters(): string[] {
    return [...this.#words.keys()].sort(compare);
  }

  *#shard(start: number, end: number): Generator<StoreFile> {
    const number = this.#boundaries.length;
    this.#boundaries.push(this.#boundaryAt(start));
    const entries: ShardEntry[] = [];
    for (const family of this.#families.slice(start, end)) {
      for (const [form, slots] of family.forms) {
        this.#addWord(form, countOf(slots));
        const entry = this.#entry(form, slots, family);
        entries.push(entry.shown);
        if (entry.tail) yield { name: tailFile(this.#tails - 1), bytes: writeTail(entry.tail, this.#passageCount) };
      }
    }
    yield { name: shardFile(number), bytes: writeShard(entries, this.#passageCount) };
  }

  #entry(form: string, slots: Slots, family: Family): { shown: ShardEntry; tail?: Slots } {
    const count = countOf(slots);
    if (count <= longestList) return { shown: { form, slots } };
    const { head, tail } = splitList(slots, headLength);
    const rest = { tail: this.#tails++, count, familyCount: unionCount(family) };
    return { shown: { form, slots: head, rest }, tail };
  }

  #addWord(form: string, count: number): void {
    if (!/^[a-z]{4,40}$/u.test(form)) return;
    const letter = form.charAt(0);
    const words = this.#words.get(letter) ?? [];
    words.push({ form, count });
    this.#words.set(letter, words);
  }

  /** What a family takes in a shard, in bytes, about. */
  #sizeOf({ forms }: Family): number {
    return forms.reduce((sum, [form, slots]) => {
      const count = countOf(slots);
      const shown = count > longestList ? headLength : count;
      return sum + form.length / 2 + 3 + (shown * (Math.log2(this.#passageCount / count + 1) + 3.2)) / 8;
    }, 0);
  }
}

function unionCount({ forms }: Family): number {
  return new Set(forms.flatMap(([, slots]) => passagesOf(slots))).size;
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
