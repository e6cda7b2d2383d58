import { z } from "zod";
import type { OwnResult } from "./merge-results";
import type { OwnTest } from "./own-tests";

type Spec = { readonly file: string; readonly title: string; readonly ok: boolean; readonly isRun: boolean };

const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(z.object({ status: z.string() })),
});

type Suite = { readonly specs?: z.infer<typeof specSchema>[] | undefined; readonly suites?: Suite[] | undefined };

const suiteSchema: z.ZodType<Suite> = z.object({
  specs: z.array(specSchema).optional(),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});

/** How each test of the table ended, from Playwright's JSON report: all that its title starts passed, or one failed. */
export function readOwnResults(report: unknown, table: readonly OwnTest[]): OwnResult[] {
  const { suites } = z.object({ suites: z.array(suiteSchema) }).parse(report);
  const specs = suites.flatMap(specsOf);
  return table.map((own) => {
    const found = specs.filter(
      ({ file, title, isRun }) => isRun && file.endsWith(own.spec) && (title === own.title || isMadeFrom(title, own)),
    );
    return { ...own, passed: found.length === 0 ? undefined : found.every(({ ok }) => ok) };
  });
}

function isMadeFrom(title: string, own: OwnTest): boolean {
  return own.title.endsWith(": ") && title.startsWith(own.title);
}

function specsOf({ specs = [], suites = [] }: Suite): Spec[] {
  const own = specs.map(({ title, file, ok, tests }) => ({
    file,
    title,
    ok,
    isRun: tests.some(({ status }) => status !== "skipped"),
  }));
  return [...own, ...suites.flatMap(specsOf)];
}
