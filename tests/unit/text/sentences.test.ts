import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences } from "@/lib/text/sentences";
import { nastyLine } from "./nasty-text";

/** Sentences between bars, as they should be cut. */
const examples = [
  ["a full stop ends a sentence", "Rien de nouveau, donc. | En revanche, oui."],
  ["a spaced mark ends one", "Et c'est très sympa ! | Vous riez ? | Oui."],
  ["a closing guillemet belongs to the sentence before", "Il dit : « C'est fermé. » | Il faut annoncer mieux."],
  ["and so does what follows it", "Disant « Vous allez respecter nos règles. » ? | Si telle est la question, oui."],
  ["a full stop after the guillemet too", "Notre propre rempart ? ». | Comment faire ?"],
  ["a question inside a sentence does not cut it", "À la question « Pourquoi ? » elle a répondu non."],
  ["nor one between English quotation marks", "Il a dit “Pourquoi ?” et il est parti."],
  ["nor a mark before a small letter", "Hélas ! trois fois hélas ! | Fin."],
  ["a stray full stop before a mark is kept", "Le super calculateur Jean ZAY. ! | C'est incroyable."],
  ["civilities do not end a sentence", "M. BRUME et Mme LAGUNE, avec MM. VARECH et NASSE. | Le Dr. CORDAGE."],
  ["initials do not", "Avec J. Martin et A. B. Cordage. | Voilà."],
  ["a letter at the end of a sentence does", "La bataille du B to B. | Par ailleurs, oui."],
  ["« etc. » ends one before a capital", "Du code, etc. | S'agissant de cela, non."],
  ["and not before a comma", "Des couvertures, de la soupe, etc., que nous donnons."],
  ["references keep their number", "Voir l'art. 5, p. 12 et fig. 3. | Puis la loi no. 7."],
  ["months and measures too", "Le 12 sept. 2024, env. 40 personnes. | Bien."],
  ["a number can start a sentence", "En formation, en particulier. | 500 millions d'euros sont dédiés."],
  ["an ellipsis hesitates before a number", "Il y en avait… 500 peut-être."],
  ["an ellipsis ends one before a capital", "Pour endiguer... | Ce ne sont pas les risques."],
  ["« l'état de l'art » ends where it ends", "C'est l'état de l'art. | Ensuite, non."],
  ["a decimal point cuts nothing", "Cela fait 3.5 et 1 500. | Bien."],
  ["parentheses close in their sentence", "Au TGCC (Très Grand Centre de Calcul). | Nous l'avons. | (Rires.) | Merci."],
] as const;

describe("French sentences", () => {
  it.each(examples)("%s", (...[, cut]) => {
    const expected = cut.split(" | ");
    expect(sentences(expected.join(" "))).toEqual(expected);
  });

  it("are cut alike in a text too long to be read at once", () => {
    const expected = Array.from(
      { length: 4000 },
      (...[, index]) => examples[index % examples.length]?.[1] ?? "",
    ).flatMap((cut) => cut.split(" | "));
    const alone = expected.filter((sentence) => /^[\p{Lu}]/u.test(sentence) && sentence.endsWith("."));
    expect(sentences(alone.join(" "))).toEqual(alone);
  });

  it("that never end are one sentence, however long", () => {
    const text = "mot ".repeat(60_000).trim();
    expect(sentences(text)).toEqual([text]);
  });

  it("joined by one space are the text, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(nastyLine, { minLength: 1, maxLength: 6 }), (lines) => {
        const text = lines.join(". ").replace(/\s+/gu, " ").trim();
        const cut = sentences(text);
        expect(cut.join(" ")).toBe(text);
        expect(cut.filter((sentence) => sentence.trim() !== sentence || sentence === "")).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("never start with a mark that closes the one before", () => {
    fc.assert(
      fc.property(fc.array(nastyLine, { minLength: 1, maxLength: 6 }), (lines) => {
        const [, ...others] = sentences(lines.join(" ! "));
        expect(others.filter((sentence) => /^[»;:!?)]/u.test(sentence))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
