import { readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import table from "../floors.json";
import { faults, root } from "./lint-planted";

type Floor = keyof typeof table;

const floors = Object.keys(table) as Floor[];

/** One import that each row of DESIGN's table does not have, written by hand: the table cannot loosen itself unseen. */
const forbidden: Record<Floor, string> = {
  text: "lib/model/hearing",
  model: "lib/diagnostics/report",
  diagnostics: "lib/model/hearing",
  site: "lib/diagnostics/report",
  transcript: "lib/archive/find",
  register: "lib/transcript/byline",
  "search (query side)": "lib/search/build-index",
  "search (index)": "lib/archive/read-archive",
  citation: "lib/transcript/byline",
  import: "lib/register/align",
  export: "lib/archive/read-archive",
  archive: "lib/site/texts",
  quotation: "lib/search/build-index",
  publish: "lib/transcript/byline",
  components: "lib/search/build-index",
  app: "lib/diagnostics/report",
  cli: "components/document",
};

function fileOf(floor: Floor): string {
  const [path = ""] = table[floor].paths;
  return path.endsWith("/") ? `${path}planted.ts` : path;
}

/** The same module by alias and by relative path. */
function specifiersOf(from: Floor, module: string): string[] {
  const path = relative(dirname(fileOf(from)), module);
  return [`@/${module}`, path.startsWith(".") ? path : `./${path}`];
}

describe("a floor imports what its row names", () => {
  it.each(floors)("%s may not reach what its row leaves out, by alias or by relative path", async (floor) => {
    for (const specifier of specifiersOf(floor, forbidden[floor])) {
      expect(await faults(fileOf(floor), `export { planted } from "${specifier}";\n`)).toEqual([
        { rule: "verbatim/floors", line: 1 },
      ]);
    }
    expect(await faults(fileOf(floor), 'export { planted } from "./beside";\n')).toEqual([]);
  });

  it.each(floors)("%s may import its row, and no other floor", async (floor) => {
    const others = floors.filter((other) => other !== floor);
    const lines = others.flatMap((other) =>
      specifiersOf(floor, fileOf(other).replace(/\.ts$/u, "")).map((specifier) => ({ other, specifier })),
    );
    const text = lines.map(({ specifier }, index) => `export { x${String(index)} } from "${specifier}";\n`).join("");
    const allowed: readonly string[] = table[floor].mayImport;
    const expected = lines.flatMap(({ other }, index) =>
      allowed.includes(other) ? [] : [{ rule: "verbatim/floors", line: index + 1 }],
    );
    expect(await faults(fileOf(floor), text)).toEqual(expected);
  });

  it.each([
    'import type { Hearing } from "@/lib/model/hearing";\nexport type Planted = Hearing;\n',
    'export type Planted = import("@/lib/model/hearing").Hearing;\n',
    'export * from "@/lib/model/hearing";\n',
    'export const planted = import("../model/hearing");\n',
    "export const planted = import(`../model/hearing`);\n",
    "export const planted = (name: string) => import(name);\n",
    'export * from "../../tests/unit/planted";\n',
    'export * from "@/package.json";\n',
  ])("holds for every way to import: %s", async (text) => {
    expect(await faults("lib/text/planted.ts", text)).toContainEqual({ rule: "verbatim/floors", line: 1 });
  });

  it.each(["./build-index", "./build-index.ts", "./build-index.js", "@/lib/search/../search/build-index"])(
    "the query side of search never reaches its index: %s",
    async (specifier) => {
      expect(await faults("lib/search/query.ts", `export * from "${specifier}";\n`)).toContainEqual({
        rule: "verbatim/floors",
        line: 1,
      });
    },
  );

  it("a new folder of lib needs a row", async () => {
    expect(await faults("lib/planted/planted.ts", "export const planted = 1;\n")).toEqual([
      { rule: "verbatim/floors", line: 1 },
    ]);
    const folders = readdirSync(join(root, "lib"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const known = Object.values(table).flatMap(({ paths }) => paths);
    expect(folders.map(({ name }) => `lib/${name}/`).filter((path) => !known.includes(path))).toEqual([]);
  });
});

describe("a floor takes from Node what its row says", () => {
  it.each(floors)("%s", async (floor) => {
    const text = 'export * from "node:path";\nexport * from "node:fs/promises";\nexport * from "write-file-atomic";\n';
    const expected = { none: [1, 2, 3], "without disk": [2, 3], all: [] }[table[floor].node] ?? [];
    expect(await faults(fileOf(floor), text)).toEqual(
      expected.map((line) => ({ rule: "verbatim/node-modules", line })),
    );
  });

  it("only archive, publish and cli touch the disk", () => {
    expect(floors.filter((floor) => table[floor].node === "all")).toEqual(["archive", "publish", "cli"]);
  });

  it("what runs in a browser is pure", () => {
    for (const floor of [
      "text",
      "model",
      "site",
      "citation",
      "quotation",
      "components",
      "search (query side)",
    ] as const)
      expect(table[floor].node).toBe("none");
  });
});
