import { describe, expect, it } from "vitest";
import { formsOf, stem } from "@/lib/search/analyse";
import { resembling, slipsBetween } from "@/lib/search/resembling";
import { stopWords } from "@/lib/search/stop-words";
import { likelyStems, stemStart } from "@/lib/search/shard-storage";
import { searchHelp } from "@/lib/site/search-help";
import type { SentenceId } from "@/lib/model/ids";
import { fold } from "@/lib/text/fold";
import { archiveOf } from "../real-archives";
import { openFileStore } from "@/lib/search/file-store";
import { filesOf, memoryTransport } from "../../store-files";
import { asking, everyHearing, found, markedWords, openEverything, openHearings } from "./store-of";

const hearings = await everyHearing();
const ask = await openEverything();
const { synonyms } = await archiveOf("content");
const askWithSynonyms = await openEverything(synonyms);

type Paragraph = { readonly key: string; readonly page: number; readonly text: string; readonly folded: string };

/** Every paragraph, read plainly from the records. */
const paragraphs: Paragraph[] = hearings.flatMap(({ id, interventions }) =>
  interventions.flatMap(({ id: intervention, paragraphs: own }) =>
    own.map(({ text, page = 0 }) => ({
      key: `${id} ${intervention}`,
      page,
      text,
      folded: fold(text).replace(/[^a-z0-9]+/gu, " "),
    })),
  ),
);

const those = (test: (paragraph: Paragraph) => boolean): string[] =>
  [...new Set(paragraphs.filter(test).map(({ key }) => key))].sort();
const sorted = (list: readonly string[]): string[] => [...new Set(list)].sort();
const vocabulary = [...new Set(paragraphs.flatMap(({ text }) => formsOf(text).map(({ folded }) => folded)))];

describe("exclusion", () => {
  it("leaves out the passages that say a word, its inflections too", async () => {
    expect(sorted(found(await ask("marée -phare")))).toEqual(
      those(({ folded }) => /\bmarees?\b/u.test(folded) && !/\bphares?\b/u.test(folded)),
    );
  });

  it("leaves out a phrase, and a word too common for the index", async () => {
    expect(sorted(found(await ask('bibliothèque -"bibliothèque des marées"')))).toEqual(
      those(({ folded }) => /\bbibliotheques?\b/u.test(folded) && !folded.includes("bibliotheque des marees")),
    );
    expect(sorted(found(await ask("marée -pas")))).toEqual(
      those(({ folded }) => /\bmarees?\b/u.test(folded) && !/\bpas\b/u.test(folded)),
    );
  });

  it("alone asks for all the rest", async () => {
    expect((await ask("-phare", {}, 5)).total).toBe(
      paragraphs.filter(({ folded }) => !/\bphares?\b/u.test(folded)).length,
    );
    for (const [question, said] of [
      ["-la", " la "],
      ['-"de la"', " de la "],
      ['-"modèles intelligence"', " modeles intelligence "],
    ] as const) {
      const rest = paragraphs.filter(({ folded }) => !` ${folded} `.includes(said));
      expect(
        (await ask(question, {}, 500)).results.map(({ text }) => text),
        question,
      ).toEqual(expect.arrayContaining(rest.map(({ text }) => text)));
    }
  });
});

describe("a common word in capitals", () => {
  it("is no word that the archive lacks, unless nothing else is asked", async () => {
    for (const question of ["LE phare", "phare DANS", "POUR le phare", "MÊME phare"]) {
      const answer = await ask(question, {}, 100);
      expect(answer.notes, question).toEqual([]);
      expect(answer.whole, question).toBe((await ask("phare", {}, 100)).whole);
    }
    expect((await ask("-phare LE", {}, 100)).notes).toEqual([{ type: "unknown", said: "LE" }]);
  });
});

describe("alternatives, beginnings and neighbours", () => {
  it("OU accepts either, and all that follows is still asked for", async () => {
    expect(sorted(found(await ask("hareng OU horloge")))).toEqual(
      those(({ folded }) => /\b(?:harengs?|horloges?|horlogers?)\b/u.test(folded)),
    );
  });

  it("a star stands for the end of a word", async () => {
    expect(sorted(found(await ask("numeris*")))).toEqual(those(({ folded }) => /\bnumeris/u.test(folded)));
    expect(found(await ask("numéris*"))).toEqual(found(await ask("numeris*")));
  });

  it("a star stands for the end of a word, behind one that is too common alone", async () => {
    for (const start of ["entre", "sur", "par", "contre"]) {
      const isOwn = (word: string): boolean => word.startsWith(start) && !stopWords.has(word);
      const answer = await ask(`${start}*`, {}, 100);
      expect(sorted(found(answer)), start).toEqual(those(({ folded }) => folded.split(" ").some(isOwn)));
      expect(markedWords(answer).every((word) => fold(word).startsWith(start))).toBe(true);
    }
  });

  it("every word is found by each of its beginnings: its stem is where they lead", () => {
    for (const form of vocabulary) {
      const own = stem(form);
      for (let length = 3; length <= form.length; length++) {
        const prefix = form.slice(0, length);
        const isRead = likelyStems(prefix).includes(own) || own.startsWith(stemStart(prefix));
        expect(isRead, `${prefix}* finds ${form} (${own})`).toBe(true);
      }
    }
  });

  it("PRÈS wants the two words within a distance, in either order", async () => {
    const gap = (folded: string, one: RegExp, other: RegExp): number => {
      const words = folded.split(" ").filter(Boolean);
      const places = (pattern: RegExp): number[] => words.flatMap((word, index) => (pattern.test(word) ? [index] : []));
      return Math.min(...places(one).flatMap((left) => places(other).map((right) => Math.abs(left - right))));
    };
    for (const distance of [2, 5, 10]) {
      const near = await ask(`lecteurs PRÈS/${String(distance)} phare`);
      const expected = those(({ folded }) => gap(folded, /^(?:lecteur|lectrice)s?$/u, /^phares?$/u) <= distance);
      // Elided articles are no words here: the plain reading counts them, and may be stricter.
      for (const key of expected) expect(found(near)).toContain(key);
    }
    expect((await ask("horloge PRÈS/2 marée")).whole).toBeGreaterThan(0);
    expect((await ask("marée PRÈS/2 horloge")).whole).toBe((await ask("horloge PRÈS/2 marée")).whole);
    expect((await ask("lecteurs PRÈS/1 hareng")).total).toBe(0);
  });

  it("PRÈS counts the words between the two: as many as it says, and no more", async () => {
    // « une horloge de marée à la mairie »
    expect(found(await ask("horloge PRÈS/1 marée"))).toContain("fil-1 i7");
    expect(found(await ask("horloge PRÈS/0 marée"))).toEqual([]);
    expect(found(await ask("horloge PRÈS/4 mairie"))).toContain("fil-1 i7");
    expect(found(await ask("horloge PRÈS/3 mairie"))).toEqual([]);
  });
});

describe("the part of the archive that a question names", () => {
  it("is a person, by a part of the name, its whole or its id, with a slip at most", async () => {
    const expected = sorted(found(await ask("phare", { speakers: ["philemon-cordage"] })));
    expect(expected.length).toBeGreaterThan(0);
    for (const name of ["cordage", '"Philémon CORDAGE"', "philemon-cordage", "cordaje", "phil"])
      expect(sorted(found(await ask(`phare intervenant:${name}`)))).toEqual(expected);
  });

  it("is a hearing, a group, a time, a page", async () => {
    expect(new Set((await ask("phare audition:2")).results.map(({ hearing }) => hearing.id))).toEqual(
      new Set(["fil-2"]),
    );
    expect(new Set((await ask("marée audition:numérisation")).results.map(({ hearing }) => hearing.id))).toEqual(
      new Set(["fil-3"]),
    );
    const before = await ask("marégraphe phare avant:2025");
    expect(before.results.every(({ hearing }) => hearing.date < "2025")).toBe(true);
    const onPage = await ask("audition:11 page:12", {}, 100);
    expect(sorted(found(onPage))).toEqual(
      sorted(
        hearings
          .filter(({ id }) => id === "ia-11")
          .flatMap(({ id, interventions }) =>
            interventions.flatMap(({ id: intervention, paragraphs: own }) =>
              own.some(({ page = 0, pageEnd = 0 }) => page <= 12 && pageEnd >= 12) ? [`${id} ${intervention}`] : [],
            ),
          ),
      ),
    );
  });

  it("alone gives all of it, in the order of the archive", async () => {
    const all = await ask("intervenant:meunier", {}, 100);
    const own = hearings.flatMap(({ interventions }) =>
      interventions.filter(({ speaker }) => speaker === "emile-meunier"),
    );
    expect(all).toMatchObject({ total: own.reduce((sum, one) => sum + one.paragraphs.length, 0), exact: true });
    expect(all.understood).toBe("intervenant : emile-meunier");
  });

  it("is left aside when nobody knows it, and said", async () => {
    const answer = await ask("phare intervenant:personne");
    expect(answer.total).toBe((await ask("phare")).total);
    expect(answer.faults).toEqual([{ type: "field", fault: "unknown-speaker", said: "intervenant:personne" }]);
  });

  it("is said as it was understood: what it leaves out, and either of several", async () => {
    expect((await ask("phare -avant:2025")).understood).toBe("phare + sans avant:2025");
    expect((await ask("phare -page:2")).understood).toBe("phare + sans page:2");
    expect((await ask("IA page:12-9")).results).toEqual((await ask("IA page:9-12")).results);
    expect((await ask("IA page:12-9")).total).toBeGreaterThan(0);
    const either = await ask("intervenant:meunier intervenant:nasse", {}, 100);
    const said = await ask("intervenant:meunier OU intervenant:nasse", {}, 100);
    expect([said.faults, found(said)]).toEqual([[], found(either)]);
    expect((await ask("intervenant:meunier OU audition:2", {}, 100)).faults).toEqual([
      { type: "operator", said: "OU" },
    ]);
    expect(either.understood).toBe("intervenant : emile-meunier ou balthazar-nasse");
    expect(new Set(either.results.map(({ speaker }) => speaker.id))).toEqual(
      new Set(["emile-meunier", "balthazar-nasse"]),
    );
    expect((await ask("phare -intervenant:nasse -intervenant:goemon")).understood).toBe(
      "phare + sans intervenant : balthazar-nasse + sans intervenant : mahaut-goemon",
    );
  });

  it("is a person whose whole name has a slip", async () => {
    const expected = found(await ask("phare intervenant:cordage"));
    for (const name of ["Philémon Cordaje", "Philemmon Cordage", "cordage philémont"])
      expect(found(await ask(`phare intervenant:"${name}"`)), name).toEqual(expected);
    expect((await ask('phare intervenant:"Philémon Xylophone"')).faults).toHaveLength(1);
  });

  it("is read as words when it is all that was asked and cannot be read", async () => {
    expect((await ask("avant:phare")).understood).toBe("phare");
    expect((await ask("intervenant:phare")).total).toBe((await ask("phare")).total);
  });
});

describe("exact forms", () => {
  it("come before what only shares their stem", async () => {
    const sizes = new Map<string, number>();
    for (const form of vocabulary) sizes.set(stem(form), (sizes.get(stem(form)) ?? 0) + 1);
    const several = vocabulary.filter((form) => (sizes.get(stem(form)) ?? 0) > 1);
    expect(several.length).toBeGreaterThan(500);
    for (const word of several.filter((_, index) => index % 5 === 0)) {
      const { results } = await ask(word, {}, 100);
      const isExact = results.map(({ text }) => formsOf(text).some(({ folded }) => folded === word));
      expect(isExact[0], word).toBe(true);
      expect(isExact.lastIndexOf(true), `${word}: no inflection before`).toBe(isExact.filter(Boolean).length - 1);
    }
  });

  it("are not held up by a word that only shares a stem: « audition » is no « audit », « données » no « don »", async () => {
    const [hearing] = hearings;
    if (!hearing) throw new Error("there is a hearing");
    const [first] = hearing.interventions;
    if (!first) throw new Error("it has an intervention");
    const texts = [
      "Un audit, un audit, un audit.",
      "Un don, des dons.",
      `Cette audition ${"porte sur autre chose ".repeat(20)}.`,
      `Des données ${"sans autre objet ".repeat(20)}.`,
    ];
    const [paragraph] = first.paragraphs;
    if (!paragraph) throw new Error("it has a paragraph");
    const paragraphsOf = texts.map((text, index) => ({
      ...paragraph,
      text,
      sentences: [{ ...paragraph.sentences[0], id: `i1-s${String(index + 1)}` as SentenceId, text }],
    }));
    const made = { ...hearing, interventions: [{ ...first, paragraphs: paragraphsOf }] };
    const askMade = await openHearings([made]);
    expect((await askMade("audition")).results.map(({ sentence }) => sentence)).toEqual(["i1-s3", "i1-s1"]);
    expect((await askMade("données")).results.map(({ sentence }) => sentence)).toContain("i1-s4");
    expect((await askMade("données")).results[0]?.sentence).toBe("i1-s4");
  });
});

describe("words joined by a hyphen", () => {
  it("are not found by one of them alone, where the archive has them together", async () => {
    const expected = those(({ text }) => /sous-marins?/u.test(text));
    expect(sorted(found(await ask("sous-marin")))).toEqual(expected);
    expect(sorted(found(await ask("vis-à-vis")))).toEqual(those(({ text }) => /vis-à-vis/iu.test(text)));
  });

  it("are found where both are too common", async () => {
    const answer = await ask("peut-être", {}, 100);
    expect(sorted(found(answer))).toEqual(those(({ text }) => /peut-être/iu.test(text)));
    expect(markedWords(answer).map(fold)).toEqual(markedWords(answer).map(() => "peut-etre"));
  });
});

describe("a word that the archive does not have", () => {
  it("is corrected, and that is said", async () => {
    const answer = await ask("souverainté technologique");
    expect(answer.notes).toEqual([{ type: "corrected", said: "souverainté", instead: ["souveraineté"] }]);
    expect(found(answer)).toEqual(found(await ask("souveraineté technologique")));
    expect(answer.understood).toBe("souveraineté + technologique");
  });

  it.each(["biblotheque", "bilbiothèque", "ibbliotheque", "nibliotheque", "bibliothequee", "bibloitheque"])(
    "%s is « bibliothèque »",
    async (typed) => {
      expect((await ask(`${typed} marées`)).notes).toMatchObject([{ type: "corrected", instead: ["bibliothèque"] }]);
    },
  );

  it("is named in the order of the question, whatever a store answers first", async () => {
    const store = openFileStore(memoryTransport(await filesOf(hearings)));
    const slow = {
      ...store,
      resembling: async (word: string) => {
        if (word === "souverainte") await new Promise((resolve) => setTimeout(resolve, 20));
        return store.resembling(word);
      },
    };
    const { notes } = await asking(slow)("souverainté xylophone phare");
    expect(notes.map(({ said }) => said)).toEqual(["souverainté", "xylophone"]);
  });

  it("is the beginning of one while it is typed", async () => {
    const answer = await ask("photographier numér");
    expect(answer.notes).toEqual([{ type: "completed", said: "numér" }]);
    expect(answer.whole).toBeGreaterThan(0);
  });

  it("is corrected by its plural, where the archive only has that", async () => {
    expect((await ask("scenrio")).notes).toMatchObject([{ type: "corrected", instead: ["scénarios"] }]);
  });

  it("is what it is between quotation marks", async () => {
    expect(await ask('"souverainté"')).toMatchObject({ total: 0, notes: [] });
  });

  it("resembles the nearest, then the most frequent", async () => {
    const listed = (words: string) =>
      words.split(" ").map((word) => ({ form: word.slice(0, -1), frequency: Number(word.slice(-1)) }));
    const lists = new Map([
      ["m", listed("maire4 marie2 maree6 marge1")],
      ["s", listed("souverainete5 souverain3")],
    ]);
    const read = (letter: string) => Promise.resolve(lists.get(letter) ?? []);
    expect(await resembling("mraee", ["m", "s"], read)).toEqual(["maree"]);
    expect(await resembling("nouverainete", ["m", "s"], read)).toEqual(["souverainete"]);
    expect(await resembling("mer", ["m", "s"], read)).toEqual([]);
    expect(await resembling("xylophone", ["m", "s"], read)).toEqual([]);
    expect(slipsBetween("maree", "mraee")).toBe(1);
  });
});

describe("synonyms", () => {
  it("are searched too, after the word itself, and said", async () => {
    const plain = await ask("« intelligence artificielle »", {}, 100);
    const answer = await askWithSynonyms("IA éthique", {}, 100);
    expect(answer.notes).toContainEqual({ type: "synonyms", said: "IA", also: ["intelligence artificielle"] });
    const both = await askWithSynonyms("IA", {}, 100);
    for (const key of found(plain)) expect(found(both)).toContain(key);
    const says = both.results.map(({ text }) => /\bIA\b/u.test(text));
    expect(says.lastIndexOf(true)).toBe(says.filter(Boolean).length - 1);
    // Two words that are the synonym only side by side are marked only so.
    for (const word of markedWords(both)) expect(fold(word)).toMatch(/^(?:ia|intelligences? artificielles?)$/u);
  });

  it("of several words are known in a question", async () => {
    const answer = await askWithSynonyms("intelligence artificielle", {}, 100);
    expect(answer.notes).toContainEqual({ type: "synonyms", said: "intelligence artificielle", also: ["IA"] });
    expect(answer.whole).toBeGreaterThan((await ask("intelligence artificielle", {}, 100)).whole);
  });

  it("are what is searched for a word that the archive does not have, and not what resembles it", async () => {
    const answer = await askWithSynonyms("USA", {}, 100);
    expect(answer.notes).toEqual([
      { type: "unknown", said: "USA" },
      { type: "synonyms", said: "USA", also: ["États-Unis"] },
    ]);
    expect(sorted(found(answer))).toEqual(those(({ text }) => text.includes("États-Unis")));
    // « OpenAI » has the stem of « open ».
    const split = await (await openHearings(hearings, [["OpenAI", "Open AI"]]))("openai", {}, 100);
    expect(sorted(found(split))).toEqual(those(({ text }) => text.includes("Open AI")));
    const spaced = await (await openHearings(hearings, [["OpenAI", "Open AI"]]))("Open AI", {}, 100);
    expect(spaced.notes).toEqual([]);
    expect(spaced).toEqual({ ...(await ask("Open AI", {}, 100)) });
  });

  it("are never added to a phrase", async () => {
    expect((await askWithSynonyms('"intelligence artificielle"')).notes).toEqual([]);
  });
});

describe("the examples of the help page", () => {
  const help = searchHelp.flatMap(({ examples }) => examples);
  const opening = openHearings(
    hearings.filter(({ id }) => id === "ia-11"),
    synonyms,
  );
  it.each(help.map(({ query }) => query))("%s is read whole and has an answer in hearing 11", async (query) => {
    const only = await (await opening)(query);
    expect(only.faults).toEqual([]);
    expect(only.notes.filter(({ type }) => type === "unknown" || type === "corrected")).toEqual([]);
    expect(only.whole).toBeGreaterThan(0);
  });
});
