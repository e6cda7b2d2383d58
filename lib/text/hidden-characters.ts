/** A character that nobody sees: `control` may be obeyed by what shows it, `bidirectional` reorders what is read. */
type HiddenCharacter = {
  readonly kind: "control" | "bidirectional" | "invisible";
  /** « U+001B ». */
  readonly code: string;
  readonly offset: number;
};

// The line ends, the tab and the form feed, which a PDF leaves where its pages end, are white space.
const control = /(?![\t\n\f\r])\p{Cc}/u;
const bidirectional = /[\u061C\u202A-\u202E\u2066-\u2069]/u;
/** Those that make an emoji, or shape a letter, stand between what they join; a soft hyphen is one as well. */
const hidden = /(?![\t\n\f\r])[\p{Cc}\p{Cf}]/gu;

/** The characters of a text that are not seen, in their order. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  return [...text.matchAll(hidden)].map(({ 0: character, index }) => ({
    kind: control.test(character) ? "control" : bidirectional.test(character) ? "bidirectional" : "invisible",
    code: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
    offset: index,
  }));
}

/** The same text as it is seen: a name is the same whatever hides in it. */
export function withoutHidden(text: string): string {
  return text.replace(hidden, "");
}
