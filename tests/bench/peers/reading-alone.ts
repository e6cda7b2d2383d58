import type { Engine } from "./engine";
import { closeNothing } from "./whole-index";

/** What every build but Pagefind's begins with: starting Node and reading all the records. It finds nothing. */
export const readingAlone: Engine = {
  label: "(reading the records, no index)",
  build: (hearings) => {
    let words = 0;
    for (const { wordCount } of hearings) words += wordCount;
    return words > 0 ? Promise.resolve() : Promise.reject(new Error("there is nothing to read"));
  },
  open: () => Promise.resolve({ search: () => Promise.resolve([]), close: closeNothing }),
  partOf: () => undefined,
};
