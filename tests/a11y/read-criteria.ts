import { z } from "zod";

const criteriaSchema = z.object({
  topics: z.array(
    z.object({
      number: z.int(),
      criteria: z.array(
        z.object({ criterium: z.object({ number: z.int(), tests: z.record(z.string(), z.unknown()) }) }),
      ),
    }),
  ),
});

/** The ids of all tests of the RGAA, « 10.11.1 », from its own list of criteria, which is no part of the project. */
export function readTestIds(criteria: unknown): string[] {
  return criteriaSchema
    .parse(criteria)
    .topics.flatMap((topic) =>
      topic.criteria.flatMap(({ criterium }) =>
        Object.keys(criterium.tests).map((test) => `${String(topic.number)}.${String(criterium.number)}.${test}`),
      ),
    );
}
