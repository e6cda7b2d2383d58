import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wholeWords } from "@/lib/text/whole-words";
import { nastyLine } from "./nasty-text";

function taken(text: string, stretch: string): string | undefined {
  const from = text.indexOf(stretch);
  const words = wholeWords(text, from, from + stretch.length);
  return words && text.slice(words.start, words.end);
}

describe("the whole words of a stretch of text", () => {
  const text = "Comprenez « belle » comme vous le souhaitez, à l'État de 100 000 œuvres.";

  it("complete the words that it cuts, at both ends", () => {
    expect(taken(text, "prenez « bel")).toBe("Comprenez « belle");
    expect(taken(text, "uvr")).toBe("œuvres");
  });

  it("leave the spaces at its ends, and keep the signs", () => {
    expect(taken(text, " « belle » ")).toBe("« belle »");
    expect(taken(text, "souhaitez, ")).toBe("souhaitez,");
  });

  it("part an elision from what it precedes", () => {
    expect(taken(text, "État")).toBe("État");
    expect(taken(text, "tat de")).toBe("État de");
    expect(taken(text, "l'")).toBe("l'");
  });

  it("are none where there is no word", () => {
    expect(taken(text, " « ")).toBeUndefined();
    expect(wholeWords(text, 4, 4)).toBeUndefined();
  });

  it("hold what was taken but its outer spaces, and are their own whole words", () => {
    fc.assert(
      fc.property(nastyLine, fc.nat(), fc.nat(), (any, one, other) => {
        const [from = 0, to = 0] = [one % (any.length + 1), other % (any.length + 1)].sort((a, b) => a - b);
        const words = wholeWords(any, from, to);
        if (!words) return !/[\p{L}\p{N}]/u.test(any.slice(from, to));
        const kept = any.slice(words.start, words.end);
        return (
          kept.includes(any.slice(from, to).trim()) &&
          kept === kept.trim() &&
          JSON.stringify(wholeWords(any, words.start, words.end)) === JSON.stringify(words)
        );
      }),
    );
  });
});
