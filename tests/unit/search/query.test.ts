import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { termsOf, tokenize } from "@/lib/search/analyse";
import { describeQuery, parseQuery, termsOfQuery } from "@/lib/search/query";
import { fold } from "@/lib/text/fold";
import { nastyLine } from "../text/nasty-text";

describe("a query", () => {
  it("has a reading whatever is typed", () => {
    fc.assert(
      fc.property(fc.oneof(nastyLine, fc.string({ unit: "binary", maxLength: 60 })), (typed) => {
        const clauses = parseQuery(typed);
        expect(termsOfQuery(clauses).every((term) => term !== "")).toBe(true);
        expect(typeof describeQuery(clauses)).toBe("string");
      }),
      { numRuns: 500 },
    );
  });

  it.each(["__proto__", "constructor", "toString", '"__proto__"', "\\", "(", "a".repeat(5000), '"'.repeat(3001)])(
    "is not upset by %.20s",
    (typed) => {
      expect(Array.isArray(parseQuery(typed))).toBe(true);
    },
  );

  it("leaves out common words, unless there is nothing else or they are quoted", () => {
    expect(describeQuery(parseQuery("la souveraineté de l'Europe"))).toBe("souveraineté + Europe");
    expect(describeQuery(parseQuery("il y a"))).toBe("il + y + a");
    expect(describeQuery(parseQuery("« de la mer » et le phare"))).toBe("« de la mer » + phare");
  });

  it.each(['"open source"', "« open source »", "“open source”", "«\u00a0open source\u00a0»"])(
    "reads %s as a phrase",
    (typed) => {
      expect(parseQuery(typed)).toEqual([
        { type: "phrase", said: "open source", folded: ["open", "source"], terms: expect.any(Array) as string[] },
      ]);
    },
  );

  it("asks for the same thing once", () => {
    expect(parseQuery("phare Phare PHARES")).toHaveLength(1);
  });

  it("reads an unclosed quotation as words", () => {
    expect(describeQuery(parseQuery('"phare rouge'))).toBe("phare + rouge");
  });

  it("stops at a thousand characters", () => {
    expect(parseQuery(`${"mot ".repeat(300)}phare`).map(({ said }) => said)).toEqual(["mot"]);
  });
});

describe("the words of a text", () => {
  it("stand where the text has them", () => {
    fc.assert(
      fc.property(nastyLine, (line) => {
        let end = 0;
        for (const token of tokenize(line)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.folded).toBe(fold(line.slice(token.start, token.end)).replaceAll("'", ""));
          ({ end } = token);
        }
        for (const term of termsOf(line)) expect(line.slice(term.start, term.end)).toMatch(/[\p{L}\p{N}\p{M}]/u);
      }),
      { numRuns: 500 },
    );
  });

  it("set the elided article apart, and « aujourd'hui » not", () => {
    const folded = tokenize("L'œuvre qu’il voit aujourd'hui, aujourd’hui").map(({ folded: word, elided }) => [
      word,
      elided,
    ]);
    expect(folded).toEqual([
      ["l", true],
      ["oeuvre", false],
      ["qu", true],
      ["il", false],
      ["voit", false],
      ["aujourdhui", false],
      ["aujourdhui", false],
    ]);
  });
});
