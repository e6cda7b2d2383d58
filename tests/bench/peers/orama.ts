import { create, insert, load, save, search, type RawData } from "@orama/orama";
import { stemmer } from "@orama/stemmers/french";
import { stopwords } from "@orama/stopwords/french";
import { passageLimit, type Engine } from "./engine";
import { interventionOf, passagesOf, withoutQuotes } from "./passages";
import { closeNothing, indexFile, partOfWholeIndex, readText, textsFile, writeJson } from "./whole-index";

/** Nobody sorts passages by their text: without a sorter the index is smaller. */
function newOrama() {
  return create({
    schema: { text: "string" },
    sort: { enabled: false },
    components: { tokenizer: { language: "french", stemming: true, stemmer, stopWords: stopwords } },
  });
}

export const orama = toEngine("Orama, French, defaults", 1);
export const oramaAll = toEngine("Orama, French, threshold 0 (all words)", 0);

function toEngine(label: string, threshold: number): Engine {
  return {
    label,
    build: async (hearings, folder) => {
      const index = newOrama();
      for (const passage of passagesOf(hearings)) await insert(index, passage);
      // Orama keeps the documents with the index: they are set apart, to compare like with like.
      const { docs, ...rest } = save(index);
      await writeJson(folder, indexFile, rest);
      await writeJson(folder, textsFile, docs);
    },
    open: async (folder) => {
      const index = newOrama();
      // What the build above wrote.
      const rest = JSON.parse(await readText(folder, indexFile)) as Omit<RawData, "docs">;
      load(index, { ...rest, docs: JSON.parse(await readText(folder, textsFile)) as unknown });
      return {
        search: async (query) => {
          const { hits } = await search(index, { term: withoutQuotes(query), limit: passageLimit, threshold });
          return hits.map(({ id }) => interventionOf(id));
        },
        close: closeNothing,
      };
    },
    partOf: partOfWholeIndex,
  };
}
