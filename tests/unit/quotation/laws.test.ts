import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparedWords } from "@/lib/quotation/compared-words";
import { everyHearing } from "../search/store-of";
import { nastyLine } from "../text/nasty-text";
import { openCheck } from "./fixture-quotations";

const check = await openCheck();
const paragraphs = (await everyHearing()).flatMap(({ interventions }) =>
  interventions.flatMap((intervention) => intervention.paragraphs.map(({ text }) => text)),
);
const texts = paragraphs.map((text) =>
  comparedWords(text)
    .map(({ key }) => key)
    .join(" "),
);

/** Words of a paragraph that follow each other, as they are printed. */
const run = fc
  .tuple(fc.constantFrom(...paragraphs), fc.nat(), fc.integer({ min: 4, max: 40 }))
  .map(([text, from, length]) => {
    const words = comparedWords(text);
    const start = from % Math.max(1, words.length - length);
    const [first, last] = [words[start], words[Math.min(words.length, start + length) - 1]];
    return text.slice(first?.start ?? 0, last?.end ?? 0);
  });

const variations: Record<string, (text: string) => string> = {
  "curly apostrophes": (text) => text.replaceAll("'", "’"),
  "no-break spaces": (text) => text.replaceAll(" ", "\u00a0"),
  "thin spaces": (text) => text.replace(/ (?=[;:!?»])/gu, "\u202f"),
  "line breaks": (text) => text.replaceAll(", ", ",\n"),
  ligatures: (text) => text.replaceAll("œ", "oe").replaceAll("Œ", "OE"),
  capitals: (text) => text.toUpperCase(),
  "no accents": (text) => text.normalize("NFD").replace(/\p{M}/gu, ""),
  "letters and accents apart": (text) => text.normalize("NFD"),
  "other quotation marks": (text) => text.replace(/«\s*/gu, "“").replace(/\s*»/gu, "”"),
  "other hyphens": (text) => text.replace(/(?<=\p{L})-(?=\p{L})/gu, "‑"),
  "no commas": (text) => text.replace(/,(?= )/gu, ""),
  "marks around": (text) => `« ${text} »`,
  "a stop at the end": (text) => `${text}.`,
};

/** A « ? » is what comes after these words, somewhere. */
function isAsked(text: string): boolean {
  return paragraphs.some((paragraph) => {
    const at = paragraph.indexOf(text);
    return at >= 0 && /^[^\p{L}\p{N}]*\?/u.test(paragraph.slice(at + text.length));
  });
}

/** The same without a word that is neither the first nor the last. */
function without(text: string, place: number): { text: string; keys: string[] } {
  const words = comparedWords(text);
  const dropped = words[1 + (place % Math.max(1, words.length - 2))];
  const rest = `${text.slice(0, dropped?.start ?? 0)}${text.slice(dropped?.end ?? 0)}`;
  return { text: rest, keys: comparedWords(rest).map(({ key }) => key) };
}

describe("of the words of a paragraph", () => {
  it("any run is exact", async () => {
    await fc.assert(
      fc.asyncProperty(run, async (text) => {
        expect((await check(text)).verdict).toBe("exact");
      }),
      { numRuns: 150 },
    );
  });

  it("any typography of a run is typographic, or exact", async () => {
    const varied = fc.uniqueArray(fc.constantFrom(...Object.keys(variations)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(run, varied, async (text, names) => {
        // A question that a stop ends is a statement.
        fc.pre(!names.includes("a stop at the end") || !isAsked(text));
        const changed = names.reduce((so, name) => variations[name]?.(so) ?? so, text);
        expect(["exact", "typographic"]).toContain((await check(changed)).verdict);
      }),
      { numRuns: 250 },
    );
  });

  it("no run with a word less, unless it is said elsewhere, is exact or typographic", async () => {
    await fc.assert(
      fc.asyncProperty(run, fc.nat(), async (text, place) => {
        const { text: shorter, keys } = without(text, place);
        fc.pre(!texts.some((words) => ` ${words} `.includes(` ${keys.join(" ")} `)));
        expect(["exact", "typographic"]).not.toContain((await check(shorter)).verdict);
      }),
      { numRuns: 250 },
    );
  });

  it("no run with another word in it is exact, typographic or cut", async () => {
    await fc.assert(
      fc.asyncProperty(run, fc.nat(), async (text, place) => {
        const words = comparedWords(text);
        const changed = words[1 + (place % Math.max(1, words.length - 2))];
        const other = `${text.slice(0, changed?.start)}zorglub${text.slice(changed?.end)}`;
        expect(["altered", "not-found"]).toContain((await check(other)).verdict);
      }),
      { numRuns: 250 },
    );
  });
});

it("whatever is pasted gets an answer whose words are published", async () => {
  const pasted = fc
    .array(fc.oneof(run, nastyLine, fc.constantFrom("…", "[…]", "...", "«", "»", "ne", "pas", "\n")), { maxLength: 5 })
    .map((parts) => parts.join(" "));
  await fc.assert(
    fc.asyncProperty(pasted, async (text) => {
      const { verdict, place, pieces } = await check(text);
      expect(place === undefined).toBe(verdict === "not-found");
      const published = pieces.filter(({ kind }) => kind !== "foreign").map((piece) => piece.text);
      if (place) expect(paragraphs.join(" ")).toContain(published.join(""));
    }),
    { numRuns: 200 },
  );
});
