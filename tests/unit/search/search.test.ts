import { describe, expect, it } from "vitest";
import { fold } from "@/lib/text/fold";
import { everyHearing, found, markedWords, openEverything } from "./store-of";

const ask = await openEverything();
const hearings = await everyHearing();

/** Interventions whose words match, by plain reading of the records. */
function saying(pattern: RegExp): string[] {
  return hearings.flatMap(({ id, interventions }) =>
    interventions
      .filter(({ paragraphs }) => paragraphs.some(({ text }) => pattern.test(text)))
      .map((intervention) => `${id} ${intervention.id}`),
  );
}

const sorted = (list: readonly string[]): string[] => [...new Set(list)].sort();

describe("a search finds", () => {
  it("words without their accents, best passage first", async () => {
    const answer = await ask("souverainete technologique");
    expect(answer.whole).toBeGreaterThan(0);
    expect(answer.total).toBeGreaterThan(0);
    const [best] = answer.results;
    const words = best?.pieces.map(({ text }) => text).join("") ?? "";
    expect(fold(words)).toMatch(/souverain/u);
    expect(markedWords(answer).length).toBeGreaterThan(0);
  });

  it("the same whatever the accents, the capitals and the composition of the letters", async () => {
    const expected = found(await ask("bibliothèque des marées"));
    expect(expected).toContain("fil-1 i1");
    for (const typed of ["BIBLIOTHEQUE DES MAREES", "bibliotheque des marees", "bibliothe\u0300que des mare\u0301es"])
      expect(found(await ask(typed))).toEqual(expected);
  });

  it.each(["œuvre", "oeuvre", "Œuvre", "OEUVRE", "œuvres"])("« œuvre » when it is typed %s", async (typed) => {
    expect(sorted(found(await ask(typed)))).toEqual(sorted(saying(/(?<!\p{L})œuvres?(?!\p{L})/u)));
  });

  it.each(["l'encre", "l’encre", "encre", "d'encre", "L'ENCRE", "qu'encre"])("« encre » behind %s", async (typed) => {
    expect(sorted(found(await ask(typed)))).toEqual(sorted(saying(/\bencres?\b/u)));
  });

  it.each([
    ["marée", "marées"],
    ["bénévole", "bénévoles"],
    ["technologique", "technologiques"],
    ["numérique", "numériques"],
  ])("%s and %s alike", async (one, many) => {
    expect(sorted(found(await ask(many)))).toEqual(sorted(found(await ask(one))));
    expect((await ask(one)).total).toBeGreaterThan(0);
  });

  it("the passages that hold every word before those that hold a part", async () => {
    const whole = await ask("phare horloge bibliothèque");
    expect(whole).toMatchObject({ whole: 0, exact: true });
    const both = await ask("tempete hareng");
    expect(both.whole).toBeGreaterThan(0);
    expect(both.total).toBeGreaterThan(both.whole);
    const firstPart = both.results.findIndex((result) => !result.whole);
    expect(both.results.slice(firstPart).some((result) => result.whole)).toBe(false);
    for (const { sentence, hearing } of both.results.slice(0, firstPart)) {
      const paragraph = hearings
        .filter(({ id }) => id === hearing.id)
        .flatMap(({ interventions }) => interventions.flatMap(({ paragraphs }) => paragraphs))
        .find(({ sentences }) => sentences.some(({ id }) => id === sentence));
      expect(paragraph?.text).toMatch(/tempêtes/u);
      expect(paragraph?.text).toMatch(/hareng/u);
    }
  });

  it("first the short passage that is about it, then those that mention it", async () => {
    expect(found(await ask("horloge de marée"))[0]).toBe("fil-1 i7");
    expect(found(await ask("panneau calendrier"))[0]).toBe("fil-1 i6");
  });

  it.each(["technologie", "technologies", "citoyen", "citoyens", "entreprise"])(
    "the word as typed before its inflections: %s",
    async (typed) => {
      const { results } = await ask(typed);
      const exact = (index: number): boolean =>
        results[index]?.pieces.some(({ marked, text }) => marked && fold(text) === typed) ?? false;
      expect(results.length).toBeGreaterThan(1);
      expect(exact(0)).toBe(true);
    },
  );

  it("a quoted phrase exactly, never its inflections", async () => {
    const phrase = await ask("« heures d'ouverture »");
    expect(sorted(found(phrase))).toEqual(sorted(saying(/heures d'ouverture/iu)));
    expect(phrase.total).toBeGreaterThan(1);
    expect((await ask('"heure d\'ouverture"')).total).toBe(0);
    expect((await ask('"ouverture d\'heures"')).total).toBe(0);
    expect((await ask('"HEURES D’OUVERTURE"')).total).toBe(phrase.total);
  });

  it("a quoted phrase whatever its capitals are beside its stops", async () => {
    for (const { interventions } of hearings)
      for (const { paragraphs } of interventions)
        for (const { text } of paragraphs) {
          const cut = /\p{L}{5,}[,.;:] \p{L}{2,4} /u.exec(text);
          if (!cut) continue;
          const phrase = `"${cut[0].toUpperCase()}"`;
          expect(
            (await ask(phrase)).results.map((result) => result.text),
            phrase,
          ).toContain(text);
        }
  });

  it("a quoted phrase of common words", async () => {
    expect(sorted(found(await ask('"il y en a"')))).toEqual(sorted(saying(/il y en a\b/iu)));
  });

  it.each([
    ["cyber-sécurité", "cybersécurité"],
    ["start-up", "startup"],
    ["vade-mecum", "vademecum"],
  ])("%s and %s alike", async (hyphenated, joined) => {
    const one = found(await ask(hyphenated));
    expect(one.length).toBeGreaterThan(0);
    expect(sorted(found(await ask(joined)))).toEqual(sorted(one));
  });

  it("numbers with and without the space of thousands", async () => {
    const expected = sorted(saying(/1 500/u));
    expect(expected.length).toBeGreaterThan(1);
    for (const typed of ["1 500", "1500", "1\u202f500", '"1 500"'])
      expect(sorted(found(await ask(typed)))).toEqual(expected);
  });

  it("nothing for an empty query, and nothing for a word that nobody says", async () => {
    for (const typed of ["", "   ", "?!…", "«»"])
      expect(await ask(typed)).toMatchObject({ total: 0, whole: 0, results: [], understood: "" });
    expect(await ask("xylophone")).toMatchObject({ total: 0, whole: 0, results: [], understood: "xylophone" });
  });

  it("a part of what was asked, and says so", async () => {
    const answer = await ask("phare xylophone");
    expect(answer.whole).toBe(0);
    expect(answer.total).toBe((await ask("phare")).total);
  });

  it("no more than was asked for, and counts them all", async () => {
    const all = await ask("phare");
    const [first] = found(all);
    const one = await ask("phare", {}, 1);
    expect(found(one)).toEqual([first]);
    expect(one.total).toBe(all.total);
  });
});

describe("what is marked", () => {
  it.each(["souverainete", "l'encre", "1500", "cybersécurité", "marees", '"heures d\'ouverture"', "oeuvre"])(
    "for %s is a matched word of the original, which the excerpt keeps letter by letter",
    async (typed) => {
      const answer = await ask(typed);
      expect(answer.total).toBeGreaterThan(0);
      for (const { hearing, sentence, pieces } of answer.results) {
        const text = hearings
          .filter(({ id }) => id === hearing.id)
          .flatMap(({ interventions }) => interventions.flatMap(({ paragraphs }) => paragraphs))
          .flatMap(({ sentences }) => sentences)
          .find(({ id }) => id === sentence)?.text;
        const excerpt = pieces.map((piece) => piece.text).join("");
        expect(text).toContain(excerpt.replace(/^… | …$/gu, ""));
        expect(pieces.filter(({ marked }) => marked).length).toBeGreaterThan(0);
      }
      const letters = (word: string): string => fold(word).replace(/[^a-z0-9]/gu, "");
      const wanted = letters(typed.replace(/^l'/u, "")).slice(0, 5);
      for (const word of markedWords(answer)) expect(letters(word)).toContain(wanted);
    },
  );

  it("leaves the article of an elision alone", async () => {
    expect(markedWords(await ask("l'encre")).filter((word) => /['’]/u.test(word))).toEqual([]);
  });
});
