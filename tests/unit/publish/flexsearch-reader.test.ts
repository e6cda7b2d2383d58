import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { flexsearchReader } from "@/lib/publish/flexsearch-reader";
import type { Storage } from "@/lib/search/flex-index";
import type { Slots } from "@/lib/search/store";

type Bundle = { readonly mountIndex: (storage: Storage) => Promise<(form: string) => Promise<Slots>> };

async function bundle(): Promise<{ text: string; sources: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: 'export { mountIndex } from "./lib/search/flex-index";', resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    metafile: true,
    plugins: [flexsearchReader()],
  });
  return { text: outputFiles[0]?.text ?? "", sources: Object.keys(metafile.inputs) };
}

describe("FlexSearch as browsers get it", () => {
  it("is its own sources, less what only writes", async () => {
    const { text, sources } = await bundle();
    expect(sources.filter((path) => path.endsWith("flexsearch/src/index/search.js"))).toHaveLength(1);
    expect(sources.filter((path) => path.includes("flexsearch/dist/"))).toEqual([]);
    expect(text.length).toBeLessThan(12_000);
  });

  it("reads a mounted index as the published build does", async () => {
    const { text } = await bundle();
    const { mountIndex } = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as Bundle;
    const published = await import("@/lib/search/flex-index");
    const lists: Record<string, Slots> = { mer: [[1, 4], [], [2]], vent: [] };
    const storage: Storage = {
      mount: (index) => {
        Object.assign(index, { db: storage });
        return Promise.resolve();
      },
      get: (form) => Promise.resolve(lists[form] ?? []),
      has: () => Promise.resolve(true),
    };
    for (const lookUp of [await mountIndex(storage), await published.mountIndex(storage)]) {
      expect(await lookUp("mer")).toEqual([[1, 4], [], [2]]);
      expect(await lookUp("vent")).toEqual([]);
      expect(await lookUp("nulle part")).toEqual([]);
    }
  });
});
