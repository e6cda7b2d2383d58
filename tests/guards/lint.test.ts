import { describe, expect, it } from "vitest";
import { faults, typedFaults } from "./lint-planted";

/** For each rule a planted fault, and the same file without it. */
const planted = [
  {
    rule: "@typescript-eslint/no-explicit-any",
    path: "lib/text/planted.ts",
    fault: "export const planted = (value: any): string => String(value);\n",
    sound: "export const planted = (value: unknown): string => String(value);\n",
  },
  {
    rule: "@typescript-eslint/no-non-null-assertion",
    path: "lib/text/planted.ts",
    fault: "export const planted = (value?: string): string => value!;\n",
    sound: 'export const planted = (value?: string): string => value ?? "";\n',
  },
  {
    rule: "@typescript-eslint/consistent-type-imports",
    path: "lib/model/planted.ts",
    fault: 'import { Run } from "@/lib/text/inline";\nexport type Planted = Run;\n',
    sound: 'import type { Run } from "@/lib/text/inline";\nexport type Planted = Run;\n',
  },
  {
    rule: "@typescript-eslint/ban-ts-comment",
    path: "lib/text/planted.ts",
    fault: "// @ts-ignore\nexport const planted = 1;\n",
    sound: "// Said in words.\nexport const planted = 1;\n",
  },
  {
    rule: "eqeqeq",
    path: "lib/text/planted.ts",
    fault: "export const planted = (left: string, right: string) => left == right;\n",
    sound: "export const planted = (left: string, right: string) => left === right;\n",
  },
  {
    rule: "no-console",
    path: "lib/publish/planted.ts",
    fault: 'console.log("planted");\n',
    sound: 'process.stderr.write("planted");\n',
  },
  {
    rule: "no-restricted-globals",
    path: "components/planted.tsx",
    fault: "export const planted = () => document.title;\n",
    sound: "export const planted = (document: Document) => document.title;\n",
  },
  {
    rule: "no-restricted-globals",
    path: "lib/search/planted.ts",
    fault: "export const planted = () => globalThis.location.href;\n",
    sound: "export const planted = (location: Location) => location.href;\n",
  },
  {
    rule: "import-x/no-default-export",
    path: "components/planted.tsx",
    fault: "export default function Planted() {\n  return null;\n}\n",
    sound: "export function Planted() {\n  return null;\n}\n",
  },
  {
    rule: "max-lines",
    path: "lib/text/planted.ts",
    fault: "export {};\n".repeat(261),
    sound: "export {};\n".repeat(260),
  },
  {
    rule: "max-lines-per-function",
    path: "lib/text/planted.ts",
    fault: `export function planted(): void {\n${"  planted();\n".repeat(49)}}\n`,
    sound: `export function planted(): void {\n${"  planted();\n".repeat(48)}}\n`,
  },
  {
    rule: "max-lines-per-function",
    path: "components/planted.tsx",
    fault: `export function planted(): void {\n${"  planted();\n".repeat(89)}}\n`,
    sound: `export function planted(): void {\n${"  planted();\n".repeat(88)}}\n`,
  },
  {
    rule: "import-x/no-cycle",
    path: "tests/fixtures/planted/cycle/chicken.ts",
    fault: 'import { egg } from "./egg";\nexport const chicken = egg;\n',
    sound: 'export const chicken = "hatched";\n',
  },
  {
    rule: "import-x/no-self-import",
    path: "lib/text/fold.ts",
    fault: 'export * from "./fold";\n',
    sound: 'export * from "./words";\n',
  },
];

describe("a planted fault is found, and nothing once it is mended", () => {
  it.each(planted)("$rule in $path", async ({ rule, path, fault, sound }) => {
    const found = await faults(path, fault);
    expect(found.map((one) => one.rule)).toContain(rule);
    expect(await faults(path, sound)).toEqual([]);
  });

  it("rules that need types have them", { timeout: 120_000 }, async () => {
    const rule = "@typescript-eslint/no-floating-promises";
    const planted = "async function planted(): Promise<void> {\n  await Promise.resolve();\n}\n";
    expect(await typedFaults("lib/text/words.ts", `${planted}planted();\n`)).toEqual([{ rule, line: 4 }]);
    expect(await typedFaults("lib/text/words.ts", `${planted}await planted();\n`)).toEqual([]);
  });

  it("a comment silences nothing", async () => {
    const silenced = "// eslint-disable-next-line no-console\nconsole.log(1);\n";
    expect((await faults("lib/text/planted.ts", silenced)).map(({ rule }) => rule)).toContain("no-console");
  });
});

describe("a file is named after what it exports", () => {
  it.each([
    "lib/text/index.ts",
    "lib/text/utils.ts",
    "lib/text/helpers.ts",
    "lib/text/helpers/french.ts",
    "lib/text/camelCase.ts",
    "lib/text/snake_case.ts",
    "lib/text/été.ts",
    "components/HomePage.tsx",
    "app/Auditions/index.html/route.tsx",
    "tests/unit/Planted.test.ts",
  ])("%s is refused", async (path) => {
    expect((await faults(path, "export {};\n")).map(({ rule }) => rule)).toEqual(["verbatim/file-name"]);
  });

  it.each([
    "lib/text/french-date.ts",
    "components/copy-link.browser.ts",
    "components/planted.client.tsx",
    "app/auditions/[hearing]/[number]/index.html/route.tsx",
    "app/.well-known/security.txt/route.ts",
    "tests/unit/text/french-date.test.ts",
  ])("%s is fine", async (path) => {
    expect(await faults(path, "export {};\n")).toEqual([]);
  });
});

describe("exceptions are the ones that are written down", () => {
  it.each([
    { path: "next.config.ts", text: "export default {};\n" },
    { path: "app/sitemap.ts", text: "export default function sitemap() {\n  return [];\n}\n" },
    { path: "tests/planted.config.ts", text: "export default {};\n" },
    { path: "components/planted.browser.ts", text: "export const planted = () => window.location.href;\n" },
    { path: "components/planted.client.tsx", text: "export const planted = () => document.title;\n" },
    { path: "lib/cli/planted.ts", text: 'console.error("planted");\n' },
    { path: "lib/diagnostics/rules.ts", text: "export {};\n".repeat(300) },
  ])("$path", async ({ path, text }) => {
    expect(await faults(path, text)).toEqual([]);
  });
});
