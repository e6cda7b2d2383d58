import { describe, expect, it } from "vitest";
import { countWords, words } from "@/lib/text/words";
import { count } from "@/lib/text/plural";

describe("words", () => {
  it("are the runs between spaces that hold a letter or a digit", () => {
    expect(words("Est-ce « vrai » ? Oui : 2 % – l'an 2030 … !")).toEqual([
      "Est-ce",
      "vrai",
      "Oui",
      "2",
      "l'an",
      "2030",
    ]);
    expect(countWords("")).toBe(0);
    expect(countWords(" — … ! ")).toBe(0);
  });

  it("are counted as French counts: zero and one are singular", () => {
    expect([0, 1, 2].map((number) => count(number, "mot"))).toEqual(["0 mot", "1 mot", "2 mots"]);
    expect(count(8176, "mot")).toBe("8\u202f176 mots");
  });
});
