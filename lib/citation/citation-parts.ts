/**
 * A citation in pieces, so that a browser may put another address in it (the chosen sentence's) and the day it is read:
 * neither is known when the archive is built.
 */
export type CitationPart =
  | { readonly type: "text"; readonly text: string; readonly italic: boolean }
  | { readonly type: "address" }
  /** « [Consulté le 23 novembre 2026]. »: nothing until a browser says which day it is. */
  | { readonly type: "today"; readonly before: string; readonly after: string };

export type Citation = {
  /** An anchor of the page. */
  readonly id: string;
  readonly label: string;
  readonly parts: readonly CitationPart[];
};

/** Stands for the address while a citation is made. */
export const addressToken = "https://adresse.invalid/";

/** The parts of a text, cut at the address. */
export function cutAtAddress(text: string, italic = false): CitationPart[] {
  return text
    .split(addressToken)
    .flatMap((piece, index): CitationPart[] => [
      ...(index === 0 ? [] : [{ type: "address" as const }]),
      ...(piece === "" ? [] : [{ type: "text" as const, text: piece, italic }]),
    ]);
}

/** What a reader sees before any script has run. */
export function citationText({ parts }: Citation, address: string): string {
  return parts.map((part) => (part.type === "text" ? part.text : part.type === "address" ? address : "")).join("");
}
