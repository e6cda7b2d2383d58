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
    let pending: Family[] = [];
    let size = 0;
    let last = "";
    this.#boundaries = [];
    for (const [index, family] of this.#families.entries()) {
      const added = sizes[index] ?? 0;
      if (pending.length > 0 && size + added > target) {
        yield* this.#shard(pending, last);
        last = pending.at(-1)?.stem ?? "";
        pending = [];
        size = 0;
      }
      pending.push(family);
      size += added;
      // Written below: its lists are not needed any longer.
      this.#families[index] = { stem: family.stem, forms: [] };
    }
    // An archive without a word has one empty shard.
    yield* this.#shard(pending, last);
    yield* this.#wordLists();
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

  *#shard(families: readonly Family[], previous: string): Generator<StoreFile> {
    const [first] = families;
    const number = this.#boundaries.length;
    this.#boundaries.push(number === 0 || !first ? "" : first.stem.slice(0, sharedLength(previous, first.stem) + 1));
    const entries: ShardEntry[] = [];
    for (const family of families) {
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
