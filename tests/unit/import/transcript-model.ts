/** A word, or words that hold together: as a transcript prints it, as a record holds it. */
export type Atom = { readonly printed: string; readonly text: string; readonly notes: readonly number[] };

/** A paragraph: atoms that spaces separate; its last one ends a sentence. */
export type Speech = readonly Atom[];

export type Person = { readonly id: string; readonly name: string; readonly role?: string; readonly listed: boolean };

/** Somebody takes the floor: the line as printed, then paragraphs. */
export type Turn = {
  readonly person: Person;
  readonly kind: "presentation" | "exchange";
  readonly line: string;
  readonly paragraphs: readonly Speech[];
};

/** What a transcript says, before it is printed in any way. */
export type Model = {
  readonly groups: readonly { readonly name: string; readonly people: readonly Person[] }[];
  readonly turns: readonly Turn[];
  readonly notes: readonly { readonly number: number; readonly printed: string; readonly text: string }[];
};
