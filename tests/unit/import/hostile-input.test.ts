import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "@/lib/diagnostics/format";
import { hearingSchema } from "@/lib/model/hearing";
import { nastyLine } from "../text/nasty-text";
import { firstTexts, importText, received, said, spoken } from "./received-transcript";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

function timed<Value>(work: () => Value): { value: Value; elapsed: number } {
  const start = performance.now();
  const value = work();
  return { value, elapsed: performance.now() - start };
}

const ordinary = spoken(`${"Je mouds le blé tendre, dit-il, puis l'orge. ".repeat(40)}\n\n`.repeat(30));

/**
 * Long enough for a quadratic regular expression to be seen: so many times what ten thousand ordinary words take, here
 * and now, on a machine that may be busy. What takes a second or less is not compared.
 */
function expectInTime(elapsed: number, mostTimes = 50): void {
  if (elapsed > 1_000) expect(elapsed / timed(() => importText(ordinary)).elapsed).toBeLessThan(mostTimes);
}

describe("hostile input", () => {
  it("that looks like a script is text, in the words and in the HTML", () => {
    const outcome = importText(spoken("Je <script>alert(1)</script> mouds <img src=x onerror=alert(1)> le blé."));
    expect(firstTexts(outcome)).toEqual(["Je <script>alert(1)</script> mouds <img src=x onerror=alert(1)> le blé."]);
    const html = outcome.hearing?.interventions[0]?.paragraphs[0]?.html ?? "";
    expect(html).not.toMatch(/<(?:script|img)/u);
    expect(outcome.rules).toEqual(["import-markup-as-text", "import-markup-as-text", "import-markup-as-text"]);
  });

  it("that is a block of HTML is text too", () => {
    const outcome = importText(spoken("<div onclick='x()'>\nUn cadre\n</div>\n\nJe mouds."));
    expect(firstTexts(outcome)?.join(" ")).toBe("<div onclick='x()'> Un cadre </div> Je mouds.");
    expect(outcome.rules).toContain("import-markup-as-text");
  });

  it.each([
    "[mouds](javascript:alert(1))",
    "[mouds](data:text/html,x)",
    "[mouds](file:///etc/passwd)",
    "<javascript:alert(1)>",
  ])("that links to %s never links", (link) => {
    const outcome = importText(spoken(`Je ${link} le blé.`));
    expect(outcome.hearing?.interventions[0]?.paragraphs[0]?.html).not.toContain("<a");
    expect(firstTexts(outcome)).toEqual([`Je ${link} le blé.`]);
  });

  it.each(["Au XXI<sup>e siècle.", "Au XXIe</sup> siècle.", "Au <sup>XXI<sub>e</sup></sub> siècle."])(
    "whose tags do not close is text as written: %s",
    (text) => {
      const outcome = importText(spoken(text));
      expect(firstTexts(outcome)).toEqual([text]);
      expect(new Set(outcome.rules)).toEqual(new Set(["import-markup-as-text"]));
    },
  );

  it.each(["qu’il@-M.A et x@y", "x@y.A- @M.@.http", "a@b_c.d-"])("that looks like an address is text: %s", (text) => {
    expect(firstTexts(importText(spoken(`Bonjour.\n\n${text}\n\nFin.`)))).toEqual(["Bonjour.", text, "Fin."]);
  });

  it("that is named like a property of every object is a name", () => {
    const people = ["__proto__, constructor", "Zélie MOULINEAU, toString", "constructor, __proto__"];
    const outcome = importText(received(["Zélie MOULINEAU\n\n__proto__ et constructor[^toString]."], { people }));
    expect(outcome.hearing?.participants.map(({ id }) => id)).toEqual(["proto", "zelie-moulineau", "constructor"]);
    expect(said(outcome)).toEqual(["zelie-moulineau: proto et constructor[^toString]."]);
  });

  it.each([
    [1_950, []],
    [6_000, ["markup-too-dense"]],
  ])(
    "that gives the floor to %d people whom nobody announced is answered in time",
    (count, refusals) => {
      const letters = (index: number): string =>
        index.toString(26).replace(/./gu, (digit) => alphabet[parseInt(digit, 26)] ?? "");
      const speeches = Array.from({ length: count }, (_, index) => `Barnabé LA${letters(index)}, Charretier\n\nOui.`);
      const { value, elapsed } = timed(() => importText(spoken(`Bonjour.\n\n${speeches.join("\n\n")}`)));
      expect(value.rules.filter((rule) => rule !== "import-name-not-listed")).toEqual(refusals);
      expect(value.hearing?.interventions.length).toBe(refusals.length === 0 ? count + 1 : undefined);
      expectInTime(elapsed, 200);
    },
    60_000,
  );

  it("that has more words than four hearings of a day is refused before it is parsed", () => {
    const { rules, report } = importText(spoken(`${"a ".repeat(95_000)}\n\n`.repeat(5)));
    expect(rules).toEqual(["markup-too-dense"]);
    expect(report.all[0]?.reason).toContain("mots");
  });

  it("is not a lively debate of thousands of turns", () => {
    const turns = Array.from({ length: 1_750 }, () => "Anatole D'ESTRAN\n\nOui.\n\nZélie MOULINEAU\n\nNon.");
    const { hearing, rules } = importText(spoken(`Bonjour.\n\n${turns.join("\n\n")}`));
    expect(rules).toEqual([]);
    expect(hearing?.interventions).toHaveLength(3_501);
  });

  it("that is one line of thirty thousand words is read whole", () => {
    const line = "Je mouds interminablement l'excellentissime froment d'automne. ".repeat(3_000).trim();
    const { value, elapsed } = timed(() => importText(spoken(line)));
    expect(firstTexts(value)?.[0]?.length).toBe(line.length);
    expectInTime(elapsed);
  });

  it.each([
    ["words", "Je mouds le blé. "],
    ["letters", "a"],
    ["asterisks", "*"],
    ["brackets", "["],
    ["angles", "<"],
  ])("that is one line of twenty megabytes of %s is refused at once", (...[, part]) => {
    const { value, elapsed } = timed(() => importText(spoken(part.repeat(20_000_000 / part.length))));
    expect(value.rules).toEqual(["file-too-large"]);
    expectInTime(elapsed);
  });

  it.each([
    ["a fence", "```"],
    ["a fence of tildes", "~~~ js"],
    ["a comment", "<!--"],
    ["a script", "<script>"],
    ["a frame", "<div>"],
    ["a section of data", "<![CDATA["],
    ["an instruction", "<?php"],
    ["a mark", "Je **mouds *le <sup>blé [tendre](http://"],
    ["a definition", "[blé]:"],
  ])("that opens %s and never closes it is contained in its paragraph", (...[, opening]) => {
    const outcome = importText(spoken(`${opening}\n\nAnatole D'ESTRAN, Boulanger\n\nJe cuis *le* pain.`));
    expect(said(outcome)?.[1]).toBe("anatole-d-estran: Je cuis le pain.");
    expect(outcome.hearing?.interventions[1]?.paragraphs[0]?.html).toBe("Je cuis <em>le</em> pain.");
    expect(said(outcome)?.[0]?.replace(/[\s*]+/gu, " ")).toBe(`zelie-moulineau: ${opening}`.replace(/[\s*]+/gu, " "));
  });

  it.each(["\u200b", "\u00ad", "\ufeff", "\u200f"])("that hides in a name changes nobody: %j", (character) => {
    const people = [`Zélie MOU${character}LINEAU, Meunière`, "Anatole D'ESTRAN, Boulanger"];
    const outcome = importText(
      received([`Zélie MOULINEAU, Meunière\n\nOui.\n\nAnatole D'EST${character}RAN, Boulanger\n\nNon.`], { people }),
    );
    expect(said(outcome)).toEqual(["zelie-moulineau: Oui.", "anatole-d-estran: Non."]);
    expect(outcome.hearing?.participants.map(({ name }) => name)).toEqual(["Zélie MOULINEAU", "Anatole D'ESTRAN"]);
    expect(new Set(outcome.rules)).toEqual(new Set(["import-invisible-character"]));
  });

  it.each([
    ["a terminal escape", "\u001b[2J", "control-character"],
    ["a C1 control", "\u009b31m", "control-character"],
    ["a null character", "\0", "control-character"],
    ["an override of direction", "\u202e", "bidirectional-character"],
    ["an isolate", "\u2067", "bidirectional-character"],
  ])("that holds %s is refused where it stands", (...[, character, rule]) => {
    const { report } = importText(spoken(`Je mouds.\n\nLe blé${character} tendre.`));
    expect(report.all.map((one) => [one.rule, one.line, one.column])).toEqual([[rule, 30, 7]]);
    expect(report.all.map(formatDiagnostic).join("")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it.each([
    ["&#x202e;", "bidirectional-character"],
    ["&#8238;", "bidirectional-character"],
    ["&#27;", "control-character"],
    ["&rlm;", "import-invisible-character"],
  ])("that hides behind an entity is said: %s", (entity, rule) => {
    expect(importText(spoken(`Le blé${entity} tendre.`)).rules).toContain(rule);
  });

  it("that shouts its addresses is linked as others are", () => {
    const outcome = importText(spoken("Voir [ici](HTTPS://example.org/a)."));
    expect(outcome.hearing?.interventions[0]?.paragraphs[0]?.html).toBe(
      'Voir <a href="https://example.org/a">ici</a>.',
    );
  });

  it.each([
    ["« M. »", "M. ".repeat(60_000)],
    ["lists", "- a\n\nb\n\n".repeat(4_000)],
    ["blank lines", "\n".repeat(1_000_000)],
    ["blank lines, a few", "\n".repeat(90_000)],
    ["entities", "&eacute; ".repeat(20_000)],
    ["short lists", "- a\n1. b\n".repeat(4_950)],
    ["headings", "# a\n".repeat(9_000)],
    ["definitions", `${"[a1]: /u\n".repeat(700)}\n`.repeat(20)],
    ["spaces in a line", `Je${" ".repeat(190_000)}mouds`],
    ["commas in a line", `Je ${",".repeat(190_000)} mouds`],
    ["escaped signs", `${"\\".repeat(190_000)}\n\n`.repeat(10)],
    ["marks of exclamation", `${"!".repeat(190_000)}\n\n`.repeat(10)],
    ["full stops", `${". ".repeat(95_000)}\n\n`.repeat(10)],
    ["letters", `${"a ".repeat(95_000)}\n\n`.repeat(10)],
    ["addresses", `${"http://a ".repeat(900)}\n\n`.repeat(200)],
    ["lines under instructions", `${"<?x ".repeat(1_900)}\n${"mot ".repeat(45_000)}`],
    ["lines under comments", `${"<!-- ".repeat(190)}\n${`${"mot ".repeat(200)}\n`.repeat(2_000)}`],
    [
      "lines under codes",
      `${Array.from({ length: 190 }, (__, at) => "`".repeat(at + 1)).join(" ")}${" mot".repeat(45_000)}`,
    ],
    ["lines under brackets", `${"[".repeat(1_400)}${" mot".repeat(45_000)}`],
    ["comments", `${"<!-- ".repeat(500)}\n\n`.repeat(35)],
    ["tags", `${"<br>a".repeat(1_900)}\n\n`.repeat(28)],
  ])("that is made of thousands of %s is read, or refused, in time", (_, text) => {
    expectInTime(timed(() => importText(spoken(text))).elapsed, 100);
  });

  it("whose one paragraph goes over hundreds of pages is read in time", () => {
    const words = (page: number): string => page.toString(2).replaceAll("0", "a ").replaceAll("1", "b ");
    const { value, elapsed } = timed(() =>
      importText(spoken(...Array.from({ length: 800 }, (_, page) => `mot ${words(page)}`))),
    );
    expect(value.hearing?.interventions[0]?.paragraphs).toHaveLength(1);
    expectInTime(elapsed, 200);
  });

  it.each([
    ["UTF-16, small end first", "utf16le", [], "UTF-16"],
    ["UTF-16 with its mark", "utf16le", [0xff, 0xfe], "UTF-16"],
  ] as const)("in %s is said to be", (...[, encoding, mark, said]) => {
    const bytes = Buffer.concat([Buffer.from(mark), Buffer.from(spoken("Je mouds le blé."), encoding)]);
    for (const one of [bytes, Buffer.from(bytes).swap16()]) {
      const { report } = importText(one);
      expect(report.all.map(({ rule }) => rule)).toEqual(["import-not-text"]);
      expect(report.all[0]?.reason).toContain(said);
    }
  });

  it.each(["latin1", "windows-1252"])("encoded twice, by way of %s, is said to be", (encoding) => {
    const bytes = Buffer.from(spoken("L’été dernier, l’orge a gelé : à Noël, rien n’était semé."));
    const { report } = importText(
      encoding === "latin1" ? bytes.toString("latin1") : new TextDecoder(encoding).decode(bytes),
    );
    expect(report.all.map(({ rule }) => rule)).toEqual(["import-not-text"]);
    expect(report.all[0]?.reason).toContain("deux fois");
  });

  it("may quote what another encoding made of a letter", () => {
    expect(
      importText(spoken("Le reçu portait « DÃ©bit Ã© Ã© Ã© Ã© Ã© », l'été dernier à Rézé.")).hearing,
    ).toBeDefined();
  });

  it.each([
    ["spaces", `Je${" ".repeat(50_000)}mouds`],
    ["opening brackets", "[".repeat(5_000)],
    ["asterisks", "* ".repeat(5_000)],
    ["nested emphasis", `${"*a ".repeat(200)}${"b* ".repeat(200)}`],
    ["full stops", `${". ".repeat(20_000)}fin`],
    ["guillemets", "» ".repeat(20_000)],
    ["capitals", `${"A".repeat(30_000)} ${"B-".repeat(10_000)}`],
    ["name-like words", "Zélie ".repeat(60)],
    ["a name-like line", `${"Zoé-".repeat(80)}MOULINEAU de la le des`],
    ["particles", `Zoé ${"de la ".repeat(60)}x`],
    ["superscripts", "<sup>1</sup>".repeat(3_000)],
    ["lone tags", "<sup>".repeat(3_000)],
    ["digits", `${"1".repeat(20_000)} ${"1 ".repeat(20_000)}m<sup>2</sup>`],
    ["commas", ",".repeat(20_000)],
    ["notes that are none", "[^1]".repeat(1_000)],
    ["deep quotations", `${">".repeat(200)} fin`],
    ["pipes", `|${"a|".repeat(2_000)}\n|${"-|".repeat(2_000)}`],
  ])("made of many %s neither hangs nor crashes", (...[, text]) => {
    const { value, elapsed } = timed(() => importText(spoken(`Bonjour.\n\n${text}\n\nFin.`)));
    expectInTime(elapsed);
    // Refused or not, it never passes in silence with other words: `saysSameWords` would have said so.
    expect(value.rules).not.toContain("import-words-differ");
    if (value.hearing) expect(hearingSchema.safeParse(value.hearing).success).toBe(true);
  });

  it("made of anything is refused with a reason, or keeps every word", () => {
    fc.assert(
      fc.property(
        fc.array(nastyLine, { minLength: 1, maxLength: 5 }),
        fc.constantFrom("\n\n", "\n", "  \n"),
        (lines, between) => {
          const outcome = importText(spoken(`Bonjour.\n\n${lines.join(between)}\n\nFin.`));
          expect(outcome.rules).not.toContain("import-words-differ");
          expect(outcome.hearing !== undefined || outcome.report.refused).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("made of any bytes is refused with a reason", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const outcome = importText(bytes);
        expect(outcome.hearing).toBeUndefined();
        expect(outcome.report.refused).toBe(true);
      }),
    );
  });
});
