import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nastyLine } from "../text/nasty-text";
import { everyHearing, openEverything } from "./store-of";

const ask = await openEverything([["IA", "intelligence artificielle"]]);
const texts = new Set(
  (await everyHearing()).flatMap(({ interventions }) =>
    interventions.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
  ),
);

const words = [
  "phare",
  "IA",
  "marée*",
  "-horloge",
  '"heures d\'ouverture"',
  "« IA »",
  "OU",
  "PRÈS/3",
  "intervenant:nasse",
  "page:2",
  "il y a",
  "zzzz",
  "souverainté",
  "cyber-sécurité",
  "1 500",
];

/** A database is slower to ask than files in memory. */
const numRuns = process.env["ENGINE_FOLDER"] === undefined ? 300 : 100;

describe("a question", () => {
  it("whatever it is, is answered with pieces of the texts, and says what it understood", async () => {
    const question = fc.oneof(
      nastyLine,
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.array(fc.oneof(fc.constantFrom(...words), nastyLine), { maxLength: 6 }).map((parts) => parts.join(" ")),
    );
    await fc.assert(
      fc.asyncProperty(question, async (typed) => {
        const answer = await ask(typed, {}, 5);
        expect(answer.whole).toBeLessThanOrEqual(answer.total);
        expect(answer.results.length).toBeLessThanOrEqual(answer.total);
        if (answer.total > 0) expect(answer.understood).not.toBe("");
        for (const { text, pieces } of answer.results) {
          expect(texts.has(text)).toBe(true);
          for (const piece of pieces.filter(({ marked }) => marked)) expect(text).toContain(piece.text);
        }
      }),
      { numRuns },
    );
  });

  it.each([
    "a".repeat(10_000),
    "mot ".repeat(2500),
    "(".repeat(10_000),
    '"'.repeat(10_001),
    `${"-".repeat(5000)}IA`,
    "a:".repeat(5000),
    `"${"a ".repeat(4000)}"`,
    "é".repeat(9999),
    "\u0301".repeat(10_000),
    "OU ".repeat(3000),
  ])("of ten thousand characters is answered at once: %.12s", async (typed) => {
    const start = performance.now();
    await ask(typed, {}, 5);
    // A machine may be busy: a hang would take minutes.
    expect(performance.now() - start).toBeLessThan(25_000);
  });
});
