import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { litFragment, type TextFragment } from "@/lib/site/text-directive";

/** As a browser reads it: https://wicg.github.io/scroll-to-text-fragment/#parse-a-text-directive */
function read(directive: string): TextFragment {
  const terms = directive.split(",");
  const prefix = terms[0]?.endsWith("-") === true ? terms.shift()?.slice(0, -1) : undefined;
  const suffix = terms.at(-1)?.startsWith("-") === true ? terms.pop()?.slice(1) : undefined;
  const [textStart = "", textEnd] = terms;
  const decoded = (term: string | undefined): string | undefined =>
    term === undefined ? undefined : decodeURIComponent(term);
  return {
    prefix: decoded(prefix),
    textStart: decoded(textStart) ?? "",
    textEnd: decoded(textEnd),
    suffix: decoded(suffix),
  };
}

describe("the fragment that lights words", () => {
  it("holds the id, then what a browser looks for", () => {
    expect(litFragment("i7-s2", [{ textStart: "tri, viande & co", prefix: "vous-mêmes", suffix: "etc." }])).toBe(
      "i7-s2:~:text=vous%2Dm%C3%AAmes-,tri%2C%20viande%20%26%20co,-etc%2E",
    );
    expect(litFragment("i7-s2", [{ textStart: "un", textEnd: "deux" }, { textStart: "trois" }])).toBe(
      "i7-s2:~:text=un,deux&text=trois",
    );
  });

  it("is the id alone when no words can be lit", () => {
    expect(litFragment("i7-s2", [])).toBe("i7-s2");
  });

  it("is read again as it was written, whatever the words", () => {
    const words = fc.string({ unit: "grapheme", minLength: 1 });
    const maybe = fc.option(words, { nil: undefined });
    fc.assert(
      fc.property(fc.record({ prefix: maybe, textStart: words, textEnd: maybe, suffix: maybe }), (fragment) => {
        expect(read(litFragment("i1-s1", [fragment]).slice("i1-s1:~:text=".length))).toEqual(fragment);
      }),
    );
  });
});
