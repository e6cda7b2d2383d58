import { describe, expect, it } from "vitest";
import { firstTexts, importText, spoken, type Outcome } from "./received-transcript";

const rule = "\n\n---\n\n";
const note = (number: number, text = `Note ${String(number)}.`): string => `<sup>${String(number)}</sup> ${text}`;

function html({ hearing }: Outcome): string | undefined {
  return hearing?.interventions[0]?.paragraphs.map((paragraph) => paragraph.html).join("\n");
}

const call = (number: number): string => `<a href="#n${String(number)}">${String(number)}</a>`;

describe("a note", () => {
  it.each([
    ["before a full stop", "Je mouds<sup>1</sup>.", `Je mouds${call(1)}.`],
    ["after a full stop", "Je mouds.<sup>1</sup>", `Je mouds.${call(1)}`],
    ["after a comma", "Je mouds,<sup>1</sup> je dors.", `Je mouds,${call(1)} je dors.`],
    ["after a guillemet", "Le « blé »<sup>1</sup> mûrit.", `Le « blé »${call(1)} mûrit.`],
    ["inside italics", "Je *mouds<sup>1</sup> bien*.", `Je <em>mouds${call(1)} bien</em>.`],
    ["after italics", "Je *mouds*<sup>1</sup>.", `Je <em>mouds</em>${call(1)}.`],
    ["after an ordinal", "Au XX<sup>e</sup><sup>1</sup> siècle.", `Au XX<sup>e</sup>${call(1)} siècle.`],
    ["after a year", "Je mouds<sup>1</sup> depuis 2023<sup>1</sup>.", `Je mouds${call(1)} depuis 2023${call(1)}.`],
    [
      "after a number that ends a sentence",
      "Je mouds 10<sup>1</sup> sacs. Voir n° 325.<sup>1</sup>",
      `Je mouds 10<sup>1</sup> sacs. Voir n° 325.${call(1)}`,
    ],
    ["with a space on both sides", "Je mouds <sup>1</sup> bien.", `Je mouds${call(1)} bien.`],
    ["twice", "Je mouds<sup>1</sup> et mouds<sup>1</sup>.", `Je mouds${call(1)} et mouds${call(1)}.`],
  ])("is called %s", (...[, text, expected]) => {
    const outcome = importText(spoken(`${text}${rule}${note(1)}`));
    expect(html(outcome)).toBe(expected);
    expect(outcome.hearing?.footnotes).toEqual([{ id: "n1", number: 1, page: 2, text: "Note 1.", html: "Note 1." }]);
    expect(outcome.hearing?.interventions[0]?.paragraphs[0]?.footnotes).toEqual(["n1"]);
    expect(outcome.rules).toEqual([]);
  });

  it("is called in brackets, where it is printed so", () => {
    const outcome = importText(spoken(`Je mouds<sup>(1)</sup> bien.${rule}<sup>(1)</sup> Note 1.`));
    expect(html(outcome)).toBe(`Je mouds${call(1)} bien.`);
    expect(outcome.hearing?.footnotes).toMatchObject([{ id: "n1", text: "Note 1." }]);
    expect(outcome.rules).toEqual([]);
  });

  it("is called beside another", () => {
    const outcome = importText(spoken(`Je mouds<sup>1</sup><sup>2</sup>.${rule}${note(1)}\n\n${note(2)}`));
    expect(html(outcome)).toBe(`Je mouds${call(1)}${call(2)}.`);
    expect(outcome.hearing?.footnotes.map(({ id }) => id)).toEqual(["n1", "n2"]);
  });

  it("leaves no trace in the words", () => {
    const outcome = importText(
      spoken(`Je mouds,<sup>1</sup> puis dors.<sup>2</sup> Bien.${rule}${note(1)}\n\n${note(2)}`),
    );
    expect(firstTexts(outcome)).toEqual(["Je mouds, puis dors. Bien."]);
  });

  it("is on the page at whose foot it is printed, though it is called before", () => {
    const outcome = importText(spoken("Je mouds<sup>1</sup> le blé", `quand il vente.${rule}${note(1)}`));
    expect(outcome.hearing?.footnotes[0]).toMatchObject({ page: 3, text: "Note 1." });
    expect(outcome.rules).toEqual([]);
  });

  it("keeps its italics, its links and the several lines that it is printed on", () => {
    const text = `<sup>1</sup> Voir *La Meule*, p. 3 :\n[le registre](https://fiction.example/a_b)\n<https://fiction.example/c>`;
    const outcome = importText(spoken(`Je mouds<sup>1</sup>.${rule}${text}`));
    expect(outcome.hearing?.footnotes[0]?.html).toBe(
      'Voir <em>La Meule</em>, p. 3 : <a href="https://fiction.example/a_b">le registre</a> ' +
        '<a href="https://fiction.example/c">https://fiction.example/c</a>',
    );
  });

  it("may be printed with others in one paragraph, or without a rule above", () => {
    for (const between of ["\n\n---\n\n", "\n\n"]) {
      const outcome = importText(spoken(`Je mouds<sup>1</sup> et dors<sup>2</sup>.${between}${note(1)}\n${note(2)}`));
      expect(outcome.hearing?.footnotes.map(({ text }) => text)).toEqual(["Note 1.", "Note 2."]);
    }
  });

  it("is ordered by its number, even past nine", () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const text = numbers.map((number) => `Mot<sup>${String(number)}</sup>`).join(" ");
    const outcome = importText(spoken(`${text}.${rule}${numbers.map((number) => note(number)).join("\n\n")}`));
    expect(outcome.hearing?.footnotes.map(({ number }) => number)).toEqual(numbers);
  });
});

describe("a superscript that calls no note", () => {
  it.each([
    ["a square", "Sur 64 m<sup>2</sup> de sol<sup>2</sup>.", "Sur 64 m<sup>2</sup> de sol", "2"],
    ["a cube", "Dans 3 cm<sup>3</sup> d'eau<sup>3</sup>.", "Dans 3 cm<sup>3</sup> d'eau", "3"],
    ["a power", "Soit 10<sup>6</sup> grains<sup>6</sup>.", "Soit 10<sup>6</sup> grains", "6"],
  ])("is text: %s beside a note of that number", (...[, text, before, number]) => {
    const outcome = importText(spoken(`${text}${rule}${note(Number(number))}`));
    expect(html(outcome)).toBe(`${before}${call(Number(number))}.`);
    expect(outcome.rules).toEqual([]);
  });

  it.each([
    "Au XXI<sup>e</sup> siècle.",
    "Les n<sup>os</sup> 3 et 4.",
    "La 1<sup>re</sup> fois.",
    "M<sup>me</sup> LAMEULE.",
  ])("is text: %s", (text) => {
    const outcome = importText(spoken(text));
    expect(html(outcome)).toBe(text);
    expect(outcome.rules).toEqual([]);
  });

  it("is text where no note bears its number from there on, and is said", () => {
    const outcome = importText(
      spoken(`Je mouds<sup>1</sup>.${rule}${note(1)}`, "Puis je dors<sup>1</sup>. Et je mange<sup>7</sup>."),
    );
    expect(firstTexts(outcome)).toEqual(["Je mouds.", "Puis je dors1. Et je mange7."]);
    expect(outcome.rules).toEqual(["import-call-without-note", "import-call-without-note"]);
  });

  it("stays an exponent after a unit, even where nothing else calls the note, which is refused", () => {
    const outcome = importText(spoken(`Sur 64 m<sup>2</sup> de sol.${rule}${note(2)}`));
    expect(outcome.hearing).toBeUndefined();
    expect(outcome.rules).toEqual(["import-note-without-call"]);
  });

  it.each(["Il y en a 1 500", "Il y a 12 km", "En 4 s"])(
    "calls the note that nothing else calls after %s",
    (before) => {
      const outcome = importText(spoken(`${before}<sup>1</sup>.${rule}${note(1)}`));
      expect(html(outcome)).toBe(`${before}${call(1)}.`);
      expect(outcome.rules).toEqual(["import-call-after-number"]);
    },
  );
});

describe("a space before a call", () => {
  const foot = "\n\n---\n\n<sup>1</sup> Ici.\n\n<sup>2</sup> Là.";

  it.each([
    ["Je mouds<sup>1</sup> <sup>2</sup>, puis je dors.", "Je mouds, puis je dors."],
    ["Je mouds <sup>1</sup> <sup>2</sup>.", "Je mouds."],
    ["Je mouds <sup>1</sup><sup>2</sup>.", "Je mouds."],
    ["Je mouds<sup>1</sup> <sup>2</sup> le blé.", "Je mouds le blé."],
    ["Je mouds<sup>1</sup> <sup>2</sup>le blé.", "Je mouds le blé."],
    ["Je mouds <sup>1</sup> !<sup>2</sup>", "Je mouds !"],
  ])("parts no word from its mark: %s", (line, text) => {
    const outcome = importText(spoken(line + foot));
    expect(firstTexts(outcome)).toEqual([text]);
    expect(outcome.hearing?.interventions[0]?.paragraphs[0]?.footnotes).toEqual(["n1", "n2"]);
  });
});

it("a figure of a formula calls no note that something else calls", () => {
  const outcome = importText(
    spoken(
      "Le CO<sup>2</sup> monte.<sup>1</sup> Le moulin<sup>2</sup> tourne.\n\n---\n\n<sup>1</sup> Ici.\n\n<sup>2</sup> Là.",
    ),
  );
  expect(firstTexts(outcome)).toEqual(["Le CO2 monte. Le moulin tourne."]);
});

describe("a raised number", () => {
  it.each([
    ["in a paragraph", `Je mouds<sup>123456</sup> le blé.`, "<sup>123456</sup>"],
    ["in italics", "Je *mouds<sup>1234567</sup>* le blé.", "<em>mouds<sup>1234567</sup></em>"],
    ["in a list", "Je mouds.\n\n- le blé<sup>123456</sup>\n- le seigle", "<sup>123456</sup>"],
    ["at the foot of a page", `Je mouds.${rule}<sup>123456</sup> Voir le registre.`, "<sup>123456</sup> Voir"],
  ])("of six figures %s is text, and is said", (_, text, expected) => {
    const outcome = importText(spoken(text));
    expect(html(outcome)).toContain(expected);
    expect(outcome.rules).toContain("import-note-number-too-large");
  });
});

describe("the number of a note that is printed with other marks", () => {
  const notes = `${rule}${note(1)}\n\n${note(2)}`;

  it.each([
    ["in italics alone", "Je mouds*<sup>1</sup>*, je dors*<sup>2</sup>*."],
    ["in bold alone", "Je mouds**<sup>1</sup>**, je dors<sup>**2**</sup>."],
    ["inside its superscript", "Je mouds<sup>*1*</sup>, je dors<sup>*2*</sup>."],
  ])("is a call: %s", (_, text) => {
    expect(html(importText(spoken(`${text}${notes}`)))).toBe(`Je mouds${call(1)}, je dors${call(2)}.`);
  });

  it("is a call in italics that go on after it", () => {
    const outcome = importText(spoken(`Je *mouds*<sup>1</sup>* du blé*.<sup>2</sup>${notes}`));
    expect(html(outcome)).toBe(`Je <em>mouds${call(1)} du blé</em>.${call(2)}`);
  });

  it.each(["1,2", "1, 2", "1 ; 2"])("is that of several calls: %s", (numbers) => {
    expect(html(importText(spoken(`Je mouds<sup>${numbers}</sup>.${notes}`)))).toBe(`Je mouds${call(1)}${call(2)}.`);
  });

  it("is an exponent after a digit, where other words call the notes", () => {
    const outcome = importText(spoken(`Soit 10<sup>1,2</sup>, voilà<sup>1</sup> tout<sup>2</sup>.${notes}`));
    expect(html(outcome)).toBe(`Soit 10<sup>1,2</sup>, voilà${call(1)} tout${call(2)}.`);
  });
});

describe("a note that its page cuts", () => {
  const page = `Je mouds<sup>1</sup>.${rule}${note(1, "Au moulin, où")}`;

  it.each([
    ["above the notes of the next page", `Je dors<sup>2</sup>.${rule}l'on moud encore.\n\n${note(2)}`],
    ["under the rule of the next page", `Je dors.${rule}l'on moud encore.`],
  ])("goes on %s", (_, next) => {
    const outcome = importText(spoken(page, next));
    expect(outcome.hearing?.footnotes[0]).toMatchObject({ page: 2, text: "Au moulin, où l'on moud encore." });
    expect(firstTexts(outcome)).toEqual(["Je mouds.", "Je dors."]);
  });

  it("is not what opens a sentence under a rule", () => {
    const outcome = importText(spoken(page, `Je dors.${rule}On moud encore.`));
    expect(firstTexts(outcome)).toEqual(["Je mouds.", "Je dors.", "On moud encore."]);
  });

  it("may be followed by a list, which is said", () => {
    expect(importText(spoken(`Je mouds<sup>1</sup>.${rule}${note(1)}\n\n- Le blé.`)).rules).toEqual([
      "import-note-interrupted",
    ]);
  });
});
