import type { Doubt } from "./speaker-line";

/** What reads as the line of somebody, and is said. */
export function inText({ name }: { readonly name: string }): Doubt {
  return { rule: "import-name-in-text", facts: { name } };
}

export function beforeSmallLetter({ name }: { readonly name: string }): Doubt {
  return { rule: "import-speaker-before-small-letter", facts: { name } };
}

/** What several people fit and is part of a sentence is nobody's line. */
export function textual(doubt: Doubt | undefined): Doubt | undefined {
  return doubt?.rule === "import-ambiguous-speaker" ? inText(doubt.facts) : doubt;
}

const noteSign = /^(?:[¹²³⁰⁴-⁹]+|[*†‡]+)(?=\s?[\p{L}«])/u;

/** « ¹ Une note. », « * Une note. »: signs that notes are printed with, and that are not read as their numbers. */
export function asNote(text: string): Doubt | undefined {
  const sign = noteSign.exec(text)?.[0];
  return sign === undefined ? undefined : { rule: "import-note-as-text", facts: { sign } };
}
