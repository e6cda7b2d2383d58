import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import type { Plugin } from "esbuild";

/** FlexSearch's build flags (`src/config.js`): what reads a mounted index, and nothing else. */
const flags = {
  RELEASE: "custom",
  DEBUG: false,
  PROFILER: false,
  POLYFILL: false,
  SUPPORT_WORKER: false,
  SUPPORT_ENCODER: false,
  SUPPORT_CHARSET: false,
  SUPPORT_CACHE: false,
  SUPPORT_ASYNC: false,
  SUPPORT_STORE: false,
  SUPPORT_SUGGESTION: false,
  SUPPORT_SERIALIZE: false,
  SUPPORT_DOCUMENT: false,
  SUPPORT_TAGS: false,
  SUPPORT_PERSISTENT: true,
  SUPPORT_KEYSTORE: false,
  SUPPORT_COMPRESSION: false,
  SUPPORT_RESOLVER: true,
  SUPPORT_HIGHLIGHTING: false,
};

/** With these flags nothing calls what is in them; the sources still import them. */
const unused = [
  ...[
    "async",
    "cache",
    "charset",
    "compress",
    "document",
    "encoder",
    "keystore",
    "profiler",
    "serialize",
    "type",
    "worker",
  ],
  ...["document/highlight", "document/search", "index/add", "index/remove"],
  ...["resolve/and", "resolve/handler", "resolve/not", "resolve/or", "resolve/xor"],
];
const importOfFlags = /import \{[^}]*\} from "(?:\.\.?\/)+config\.js";/gu;
const exportedName = /^export (?:function|const|let|var|class) (\w+)/gmu;

/**
 * A custom build of FlexSearch for browsers, as its own `build:custom` makes them from its sources and flags: an index
 * that is only read takes 2.6 KB instead of 15 (brotli). Node uses the published build of the same version.
 */
export function flexsearchReader(): Plugin {
  const source = join(dirname(createRequire(import.meta.url).resolve("flexsearch")), "../src");
  return {
    name: "flexsearch-reader",
    setup(build) {
      build.initialOptions.define = {
        ...build.initialOptions.define,
        ...Object.fromEntries(Object.entries(flags).map(([name, value]) => [name, JSON.stringify(value)])),
      };
      // Not where it is on this machine: the hash in the name of what is bundled would depend on it.
      build.onResolve({ filter: /^flexsearch$/ }, () => ({ path: "reader.js", namespace: "flexsearch" }));
      build.onLoad({ filter: /.*/, namespace: "flexsearch" }, () => ({
        contents: 'export { default as Index } from "./index.js";',
        resolveDir: source,
      }));
      build.onLoad({ filter: /[\\/]flexsearch[\\/]src[\\/].*\.js$/ }, async ({ path }) => {
        const text = await readFile(path, "utf8");
        const name = relative(source, path).replaceAll("\\", "/").replace(/\.js$/u, "");
        return { contents: unused.includes(name) ? stubOf(text) : text.replace(importOfFlags, "") };
      });
    },
  };
}

/** A module that exports the same names, and nothing under them. */
function stubOf(text: string): string {
  const names = [...text.matchAll(exportedName)].flatMap(([, name]) => name ?? []);
  return ["export default undefined;", ...names.map((name) => `export const ${name} = undefined;`)].join("\n");
}
