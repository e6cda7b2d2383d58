import { countWords } from "@/lib/text/words";
import { elisionBefore } from "./function-words";
import type { Random } from "./seeded-random";
import type { DrawnWord, WordStream } from "./word-stream";

const commaShare = 0.09;
const quotationShare = 0.12;

type Sentence = { readonly text: string; readonly words: number };

/** A sentence of about that many words: elisions, commas, guillemets and an end, as French has them. */
export function writeSentence(stream: WordStream, random: Random, length: number): Sentence {
  const pieces = toPieces(drawWords(stream, length));
  punctuate(pieces, random);
  quote(pieces, random);
  const text = `${capitalised(pieces.join(" "))}${ending(random)}`;
  return { text, words: countWords(text) };
}

/** A sentence does not stop on an article: it goes on until a word that means something, for a few words. */
function drawWords(stream: WordStream, length: number): DrawnWord[] {
  const drawn: DrawnWord[] = [];
  while (drawn.length < length || (drawn.at(-1)?.isFunction === true && drawn.length < length + 4)) {
    const word = stream.next();
    drawn.push(word);
  }
  return drawn;
}

/** The words as they are written: « le » and « amène » become « l'amène ». */
function toPieces(drawn: readonly DrawnWord[]): string[] {
  const pieces: string[] = [];
  let before = "";
  for (const [index, { word, isFunction }] of drawn.entries()) {
    const elision = isFunction && before === "" ? elisionBefore(word, drawn[index + 1]?.word ?? "") : undefined;
    if (elision === undefined) pieces.push(before + word);
    before = elision ?? "";
  }
  return pieces;
}

function punctuate(pieces: string[], random: Random): void {
  for (const [index, piece] of pieces.entries()) {
    if (index < pieces.length - 1 && piece.length > 5 && random.chance(commaShare)) pieces[index] = `${piece},`;
  }
}

function quote(pieces: string[], random: Random): void {
  if (pieces.length < 8 || !random.chance(quotationShare)) return;
  const from = 1 + random.below(pieces.length - 6);
  const to = from + random.below(4);
  pieces[from] = `« ${pieces[from] ?? ""}`;
  pieces[to] = `${(pieces[to] ?? "").replace(/,$/u, "")} »`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function ending(random: Random): string {
  const draw = random.next();
  return draw < 0.9 ? "." : draw < 0.96 ? " ?" : " !";
}
