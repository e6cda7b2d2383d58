import lunr from "lunr";
import addFrench from "lunr-languages/lunr.fr.js";
import addStemmerSupport from "lunr-languages/lunr.stemmer.support.js";
import { passageLimit, type Engine } from "./engine";
import { interventionOf, passagesOf, withoutQuotes } from "./passages";
import { closeNothing, indexFile, partOfWholeIndex, readText, writeJson } from "./whole-index";

addStemmerSupport(lunr);
addFrench(lunr);
// The plug-in puts itself there, which the types of lunr cannot know.
const { fr: french } = lunr as typeof lunr & { readonly fr: lunr.Builder.Plugin };

export const lunrFrench: Engine = {
  label: "Lunr, French",
  build: async (hearings, folder) => {
    const builder = new lunr.Builder();
    builder.use(french);
    builder.field("text");
    for (const passage of passagesOf(hearings)) builder.add(passage);
    await writeJson(folder, indexFile, builder.build());
  },
  open: async (folder) => {
    const index = lunr.Index.load(JSON.parse(await readText(folder, indexFile)) as object);
    return {
      search: (query) => {
        // Not through the syntax of lunr, to which « - » and « : » are operators.
        const tokens = lunr.tokenizer(withoutQuotes(query));
        const results = index.query((asked) => asked.term(tokens, {})).slice(0, passageLimit);
        return Promise.resolve(results.map(({ ref }) => interventionOf(ref)));
      },
      close: closeNothing,
    };
  },
  partOf: partOfWholeIndex,
};
