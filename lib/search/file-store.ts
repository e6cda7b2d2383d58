import { newIndex } from "./flex-index";
import { manifestName, type CatalogueFile, type IndexFile, type Manifest, type TextsFile } from "./index-files";
import type { Passage, SearchStore, Slots, Transport } from "./store";

/**
 * The store over files that `publish` wrote: a FlexSearch index, and the texts of one hearing a file.
 * Nothing is read before it is asked for, and nothing twice; a read that failed can be tried again.
 */
export function openFileStore(transport: Transport): SearchStore {
  // The files are our own build's, named by the hash of their content: they are trusted, not parsed through a schema.
  const read = <File>(name: string): Promise<File> => transport(name) as Promise<File>;
  const manifest = once(() => read<Manifest>(manifestName));
  const catalogue = once(async () => read<CatalogueFile>((await manifest()).catalogue));
  const index = once(async () => importIndex(await read<IndexFile>((await manifest()).index)));
  const texts = new Map<string, () => Promise<TextsFile>>();

  return {
    catalogue,
    postings: async (terms) => {
      const loaded = await index();
      return new Map(terms.map((term) => [term, loaded(term)]));
    },
    passages: async (numbers) => {
      const files = (await manifest()).texts;
      const entries = await Promise.all(
        numbers.map(async (number): Promise<[number, Passage] | undefined> => {
          const file = files.findLast(({ firstPassage }) => firstPassage <= number);
          if (!file) return undefined;
          const load = texts.get(file.file) ?? once(() => read<TextsFile>(file.file));
          texts.set(file.file, load);
          const passage = (await load())[number - file.firstPassage];
          return passage && [number, passage];
        }),
      );
      return new Map(entries.filter((entry) => entry !== undefined));
    },
  };
}

function importIndex(file: IndexFile): (term: string) => Slots {
  // Terms are looked up as they stand: they are stemmed already.
  const index = newIndex({ encode: (term) => [term] });
  for (const [key, value] of Object.entries(file)) index.import(key, value);
  return (term) => {
    const { result } = index.search(term, { resolve: false, limit: Number.MAX_SAFE_INTEGER }) as unknown as {
      result: Slots;
    };
    return result;
  };
}

/** The same promise at each call, unless it failed. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
