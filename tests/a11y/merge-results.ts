/** A rule of axe, as a page met it. */
export type AxeRule = { readonly id: string; readonly tags: readonly string[] };

/** What axe said of one page in one colour scheme. */
export type AxePage = {
  readonly page: string;
  readonly violations: readonly AxeRule[];
  readonly incomplete: readonly AxeRule[];
  readonly passes: readonly AxeRule[];
  readonly inapplicable: readonly AxeRule[];
};

/** A test of ours and how it ended; `undefined` when it did not run. */
export type OwnResult = {
  readonly spec: string;
  readonly title: string;
  readonly rgaa: readonly string[];
  readonly passed: boolean | undefined;
};

/**
 * `incomplete`: axe found something that only a person can judge. `inapplicable`: rules looked, and these pages have
 * nothing of the sort. `not covered`: nobody looked.
 */
export type Result = "fail" | "incomplete" | "pass" | "inapplicable" | "not covered";

export type TestReport = {
  /** A test of the RGAA: « 10.11.1 ». */
  readonly id: string;
  readonly result: Result;
  readonly rules: readonly string[];
  readonly ownTests: readonly { readonly spec: string; readonly title: string; readonly result: string }[];
  /** The pages where that result was met, for what axe met on pages. */
  readonly pages: readonly string[];
};

const outcomes = ["violations", "incomplete", "passes", "inapplicable"] as const;
type Outcome = (typeof outcomes)[number];

/** One line per test of the RGAA: those that are listed, and any other that a rule or a test of ours names. */
export function mergeByTest(
  listed: readonly string[],
  pages: readonly AxePage[],
  own: readonly OwnResult[],
): TestReport[] {
  const named = pages.flatMap((page) => outcomes.flatMap((outcome) => page[outcome].flatMap(testsOf)));
  const ids = new Set([...listed, ...named, ...own.flatMap(({ rgaa }) => rgaa)]);
  return [...ids].sort(byNumber).map((id) => reportOf(id, pages, own));
}

/** The tests of the RGAA that a rule says it bears on: axe writes them as tags, « RGAA-10.4.2 ». */
export function testsOf({ tags }: Pick<AxeRule, "tags">): string[] {
  return tags.flatMap((tag) => /^RGAA-(\d+\.\d+\.\d+)$/u.exec(tag)?.[1] ?? []);
}

function reportOf(id: string, pages: readonly AxePage[], own: readonly OwnResult[]): TestReport {
  const met = new Map<Outcome, Set<string>>(outcomes.map((outcome) => [outcome, new Set()]));
  const rules = new Set<string>();
  for (const page of pages) {
    for (const outcome of outcomes) {
      for (const rule of page[outcome].filter((one) => testsOf(one).includes(id))) {
        rules.add(rule.id);
        met.get(outcome)?.add(page.page);
      }
    }
  }
  const ownTests = own.filter(({ rgaa }) => rgaa.includes(id));
  const { result, outcome } = settle((one) => (met.get(one)?.size ?? 0) > 0, ownTests);
  return {
    id,
    result,
    rules: [...rules].sort(),
    ownTests: ownTests.map(({ spec, title, passed }) => ({ spec, title, result: resultOf(passed) })),
    pages: outcome === undefined ? [] : [...(met.get(outcome) ?? [])],
  };
}

/** The worst that was met; a test of ours that did not run says nothing. */
function settle(
  isMet: (outcome: Outcome) => boolean,
  own: readonly OwnResult[],
): { readonly result: Result; readonly outcome?: Outcome } {
  if (isMet("violations") || own.some(({ passed }) => passed === false))
    return { result: "fail", outcome: "violations" };
  if (isMet("incomplete")) return { result: "incomplete", outcome: "incomplete" };
  if (isMet("passes") || own.some(({ passed }) => passed === true)) return { result: "pass", outcome: "passes" };
  return isMet("inapplicable") ? { result: "inapplicable" } : { result: "not covered" };
}

function resultOf(passed: boolean | undefined): string {
  if (passed === undefined) return "not run";
  return passed ? "pass" : "fail";
}

function byNumber(left: string, right: string): number {
  const [first, second] = [left.split(".").map(Number), right.split(".").map(Number)];
  for (const [index, number] of first.entries()) {
    const difference = number - (second[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
