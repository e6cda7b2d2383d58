import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, slug } from "@/lib/text/fold";
import { nastyLine } from "./nasty-text";

describe("folded text", () => {
  it.each([
    ["Émile", "emile"],
    ["E\u0301mile", "emile"],
    ["ŒUVRE, cœur", "oeuvre, coeur"],
    ["L’œil et L'œil", "l'oeil et l'oeil"],
    ["Port‑Fiction", "port-fiction"],
    ["Lætitia", "laetitia"],
  ])("sets aside the case, accents and ligatures of %s", (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it("is folded already", () => {
    fc.assert(
      fc.property(nastyLine, (line) => {
        expect(fold(fold(line))).toBe(fold(line));
      }),
    );
  });
});

describe("an address segment", () => {
  it.each([
    ["Asma MHALLA", "asma-mhalla"],
    ["Éloi D’ESTRAN", "eloi-d-estran"],
    ["  Jean-Pierre  de LA TOUR ", "jean-pierre-de-la-tour"],
    ["__proto__", "proto"],
    ["…", ""],
  ])("of %s is lower-case ASCII", (name, segment) => {
    expect(slug(name)).toBe(segment);
  });

  it("never changes when it is made again, and holds nothing else", () => {
    fc.assert(
      fc.property(nastyLine, (line) => {
        expect(slug(slug(line))).toBe(slug(line));
        expect(slug(line)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/u);
      }),
    );
  });
});
