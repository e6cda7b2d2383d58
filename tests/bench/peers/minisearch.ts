import MiniSearch, { type Options } from "minisearch";
import { stem, tokenize } from "@/lib/search/analyse";
import { stopWords } from "@/lib/search/stop-words";
import { passageLimit, type Engine } from "./engine";
import { interventionOf, passagesOf, withoutQuotes } from "./passages";
import { closeNothing, indexFile, partOfWholeIndex, readText, writeJson } from "./whole-index";

const defaults: Options = { fields: ["text"] };

/** The archive's own words and stems, and typos forgiven: what MiniSearch does best on French. */
const french: Options = {
  ...defaults,
  tokenize: (text) =>
    tokenize(text)
      .filter(({ elided }) => !elided)
      .map(({ folded }) => folded),
  processTerm: (folded) => (stopWords.has(folded) ? null : stem(folded)),
  searchOptions: { fuzzy: 0.2 },
};

export const miniSearch = toEngine("MiniSearch, defaults", defaults);
export const miniSearchFrench = toEngine("MiniSearch, our French, fuzzy 0.2", french);

function toEngine(label: string, options: Options): Engine {
  return {
    label,
    build: async (hearings, folder) => {
      const index = new MiniSearch(options);
      for (const passage of passagesOf(hearings)) index.add(passage);
      await writeJson(folder, indexFile, index);
    },
    open: async (folder) => {
      const index = MiniSearch.loadJSON(await readText(folder, indexFile), options);
      return {
        search: (query) => {
          const results = index.search(withoutQuotes(query)).slice(0, passageLimit);
          return Promise.resolve(results.map(({ id }) => interventionOf(String(id))));
        },
        close: closeNothing,
      };
    },
    partOf: partOfWholeIndex,
  };
}
