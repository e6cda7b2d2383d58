import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  htmlToRuns,
  insertPages,
  normalizeRuns,
  runsText,
  runsToHtml,
  sameMark,
  sliceRuns,
  type Mark,
  type Run,
} from "@/lib/text/inline";
import { nastyLine } from "./nasty-text";

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom<Mark>({ type: "em" }, { type: "strong" }, { type: "sup" }, { type: "sub" }),
  fc.constant<Mark>({ type: "a", href: "https://fiction.example/?a=1&b=2" }),
);
const marks = fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type });
const withoutLink = marks.map((list) => list.filter(({ type }) => type !== "a"));
const run: fc.Arbitrary<Run> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant("text" as const), value: nastyLine, marks }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("break" as const), marks: withoutLink }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("call" as const),
      note: fc.constantFrom("n1", "n2", "n13"),
      label: fc.constantFrom("1", "2", "13"),
      marks: withoutLink,
    }),
  },
);
const page: fc.Arbitrary<Run> = fc.record({
  type: fc.constant("page" as const),
  page: fc.integer({ min: 1, max: 99 }),
  marks: fc.constant([]),
});
const runs = fc.array(run, { minLength: 1, maxLength: 8 }).map(normalizeRuns);

/** Neighbouring texts with the same marks are one text to a reader. */
function merged(list: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const next of list) {
    const last = result.at(-1);
    const same =
      last?.type === "text" &&
      next.type === "text" &&
      last.marks.length === next.marks.length &&
      last.marks.every((one, index) => sameMark(one, next.marks[index]));
    if (same) result[result.length - 1] = { ...last, value: last.value + next.value };
    else result.push(next);
  }
  return result;
}

describe("runs of inline text", () => {
  it("are single-spaced once normalized, whatever stood between the words", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(run, page), { maxLength: 8 }), (list) => {
        const text = runsText(normalizeRuns(list));
        expect(text).toBe(text.replace(/\s+/gu, " ").trim());
      }),
    );
  });

  it("keep text, calls and marks through HTML and back", () => {
    fc.assert(
      fc.property(runs, (list) => {
        expect(merged(htmlToRuns(runsToHtml(list)))).toEqual(merged(list));
      }),
    );
  });

  it("are those that a parser of HTML finds, whatever the tags", () => {
    const tags = "em strong sup sub i".split(" ").flatMap((tag) => [`<${tag}>`, `</${tag}>`]);
    const pieces = [...tags, "<br>", "</br>", '<a href="#n1">1</a>', '<a href="#n13"></a>', '<a href="/x">', "</a>"];
    const plain = ["blé", " ", "<em>a</em>", "<sup>e</sup>", "<em><strong>b</strong></em>", "&#x26;", "\0", "\r", "\n"];
    const html = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...plain), nastyLine), { maxLength: 9 });
    fc.assert(
      fc.property(html, (list) => {
        // No record has this tag: where it stands, a parser is asked.
        expect(htmlToRuns(list.join(""))).toEqual(htmlToRuns(`${list.join("")}<i></i>`));
      }),
      { numRuns: 2_000 },
    );
    const deep = `${"<em>".repeat(99)}blé${"</em>".repeat(99)}`;
    expect(htmlToRuns(deep)).toEqual(htmlToRuns(`${deep}<i></i>`));
  });

  it("are written as they are where they are words alone", () => {
    fc.assert(
      fc.property(nastyLine, (value) => {
        const text: Run = { type: "text", value, marks: [] };
        // A break is no word: with one, a printer of HTML is asked.
        expect(`${runsToHtml([text])}<br>`).toBe(runsToHtml([text, { type: "break", marks: [] }]));
      }),
    );
  });

  it("lose nothing and repeat nothing when they are cut anywhere", () => {
    const paged = fc.array(fc.oneof(run, page), { minLength: 1, maxLength: 8 }).map(normalizeRuns);
    fc.assert(
      fc.property(paged, fc.array(fc.nat(60), { maxLength: 4 }), (list, places) => {
        const length = runsText(list).length;
        const inner = [...new Set(places)].filter((place) => place > 0 && place < length).sort((a, b) => a - b);
        const cuts = [0, ...inner, length];
        const slices = cuts.slice(1).flatMap((to, index) => sliceRuns(list, cuts[index] ?? 0, to));
        const isPage = ({ type }: Run): boolean => type === "page";
        const isNone = (one: Run): boolean => !isPage(one);
        expect(slices.filter(isPage)).toEqual(list.filter(isPage));
        expect(merged(slices.filter(isNone))).toEqual(merged(list.filter(isNone)));
      }),
    );
  });

  it("take pages in, each at its offset, and stay what they were without them", () => {
    fc.assert(
      fc.property(runs, fc.array(fc.nat(60), { maxLength: 4 }), (list, places) => {
        const length = runsText(list).length;
        const offsets = [...new Set(places)].filter((place) => place < length).sort((a, b) => a - b);
        const pages = offsets.map((offset, index) => ({ page: index + 2, offset }));
        const paged = insertPages(list, pages);
        let offset = 0;
        const found = paged.flatMap((one) => {
          offset += runsText([one]).length;
          return one.type === "page" ? [{ page: one.page, offset }] : [];
        });
        expect(found).toEqual(pages);
        expect(merged(paged.filter(({ type }) => type !== "page"))).toEqual(merged(list));
      }),
    );
  });

  it("give a call to the text before it, a page to the text after it", () => {
    const list: Run[] = [
      { type: "text", value: "Un mot.", marks: [] },
      { type: "call", note: "n1", label: "1", marks: [] },
      { type: "page", page: 2, marks: [] },
      { type: "text", value: " Un autre.", marks: [] },
    ];
    expect(sliceRuns(list, 0, 7).map(({ type }) => type)).toEqual(["text", "call"]);
    expect(sliceRuns(list, 7, 17).map(({ type }) => type)).toEqual(["page", "text"]);
  });
});
