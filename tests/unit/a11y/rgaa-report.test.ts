import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mergeByTest, testsOf, type AxePage } from "../../a11y/merge-results";
import { ownTests } from "../../a11y/own-tests";
import { notice, printReport } from "../../a11y/print-report";
import { readTestIds } from "../../a11y/read-criteria";
import { readOwnResults } from "../../a11y/read-own-results";
import { schemasFolder, schemaText } from "../schemas";

const rule = (id: string, ...tests: string[]) => ({ id, tags: ["wcag2a", ...tests.map((test) => `RGAA-${test}`)] });
const seen = (page: string, found: Partial<Omit<AxePage, "page">>): AxePage => ({
  page,
  violations: [],
  incomplete: [],
  passes: [],
  inapplicable: [],
  ...found,
});

describe("what axe found, per test of the RGAA", () => {
  it("reads the tests in the tags of a rule", () => {
    expect(testsOf({ tags: ["wcag2aa", "RGAAv4", "RGAA-3.2.1", "RGAA-10.4.2", "EN-9.1.4.3"] })).toEqual([
      "3.2.1",
      "10.4.2",
    ]);
  });

  it("keeps the worst of all pages, with the pages where it was met, each once", () => {
    const contrast = rule("color-contrast", "3.2.1");
    const [row] = mergeByTest(
      [],
      [
        seen("/", { passes: [contrast] }),
        seen("/a/", { incomplete: [contrast], passes: [contrast] }),
        seen("/b/", { violations: [contrast] }),
        seen("/b/", { violations: [contrast] }),
      ],
      [],
    );
    expect(row).toEqual({ id: "3.2.1", result: "fail", rules: ["color-contrast"], ownTests: [], pages: ["/b/"] });
  });

  it("holds each result apart, in the order of the numbers", () => {
    const pages = [
      seen("/", {
        passes: [rule("html-has-lang", "8.3.1"), rule("image-alt", "10.1.1")],
        incomplete: [rule("image-alt-again", "10.1.1")],
        inapplicable: [rule("video-caption", "4.3.1")],
      }),
    ];
    const rows = mergeByTest(["1.1.1", "8.3.1", "13.2.1", "4.3.1"], pages, []);
    expect(rows.map(({ id, result }) => [id, result])).toEqual([
      ["1.1.1", "not covered"],
      ["4.3.1", "inapplicable"],
      ["8.3.1", "pass"],
      ["10.1.1", "incomplete"],
      ["13.2.1", "not covered"],
    ]);
  });

  it("takes our own tests in: one that fails is a failure, one that did not run says nothing", () => {
    const own = (title: string, test: string, passed: boolean | undefined) => ({
      spec: "a.spec.ts",
      title,
      rgaa: [test],
      passed,
    });
    const results = [
      own("narrow", "10.11.1", true),
      own("space", "10.12.1", false),
      own("skip", "12.7.1", undefined),
      own("lang", "8.3.1", false),
    ];
    const rows = mergeByTest([], [seen("/", { passes: [rule("html-has-lang", "8.3.1")] })], results);
    expect(rows.map(({ id, result, ownTests: [one] }) => [id, result, one?.result])).toEqual([
      ["8.3.1", "fail", "fail"],
      ["10.11.1", "pass", "pass"],
      ["10.12.1", "fail", "fail"],
      ["12.7.1", "not covered", "not run"],
    ]);
  });
});

describe("the table of our own tests", () => {
  it("names tests that exist, in the file that it says", () => {
    const specs = new Map(
      readdirSync("tests/e2e").map((name) => [name, readFileSync(join("tests/e2e", name), "utf8")] as const),
    );
    const isThere = ({ spec, title }: { readonly spec: string; readonly title: string }): boolean =>
      [`test("${title}"`, `test(\`${title}\${`].some((start) => specs.get(spec)?.includes(start));
    expect(isThere({ spec: "accessibility.spec.ts", title: "no such test" })).toBe(false);
    expect(ownTests.filter((own) => !isThere(own))).toEqual([]);
  });

  it.skipIf(schemasFolder === undefined)("names tests of the RGAA that exist, among 258", () => {
    const ids = readTestIds(JSON.parse(schemaText("rgaa/criteres.json")));
    expect(new Set(ids).size).toBe(258);
    expect(ownTests.flatMap(({ rgaa }) => rgaa).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("is joined to what Playwright says: all that a title starts passed, or one failed", () => {
    const spec = (title: string, ok: boolean, status = "expected") => ({
      title,
      ok,
      file: "e2e/accessibility.spec.ts",
      tests: [{ status }],
    });
    const report = {
      suites: [
        {
          specs: [spec("wide: home", true)],
          suites: [{ specs: [spec("wide: search", false), spec("skip", true), spec("off", true, "skipped")] }],
        },
      ],
    };
    const table = ["wide: ", "skip", "off", "ski"].map((title) => ({
      spec: "accessibility.spec.ts",
      title,
      rgaa: ["1.1.1"],
    }));
    expect(readOwnResults(report, table).map(({ passed }) => passed)).toEqual([false, true, undefined, undefined]);
  });
});

describe("the report for people", () => {
  const tests = mergeByTest(["1.1.1"], [seen("/a/", { violations: [rule("color-contrast", "3.2.1")] })], []);
  const report = { notice, axe: "4.13.0", complete: true, pages: ["/a/"], tests, otherViolations: [] };

  it("says first that it is no audit", () => {
    expect(printReport(report).split("\n\n")[1]).toContain("n'est pas un audit");
    expect(Object.keys(report)[0]).toBe("notice");
  });

  it("has a line per test, with its rules and where they were broken", () => {
    expect(printReport(report)).toContain("| 1.1.1 | non couvert |  |  |  |");
    expect(printReport(report)).toContain("| 3.2.1 | **échec** | `color-contrast` |  | `/a/` |");
  });

  it("says when the list of the RGAA was not at hand", () => {
    expect(printReport({ ...report, complete: false })).toContain("SCHEMAS_DIR");
    expect(printReport(report)).not.toContain("SCHEMAS_DIR");
  });
});
