import { isFieldName } from "./query-field";

const usualDistance = 10;

/** A part of a question, before its words are read. */
export type Piece =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "phrase"; readonly text: string }
  | { readonly type: "prefix"; readonly text: string }
  | { readonly type: "field"; readonly name: string; readonly value: string; readonly said: string }
  | { readonly type: "or" }
  | { readonly type: "near"; readonly said: string; readonly distance: number };

/** A sign before it excludes it. */
export type SignedPiece = { readonly negated: boolean; readonly piece: Piece };

const quoted = /"([^"]*)"|«([^»]*)»|[“”„]([^“”]*)[“”]/uy;
/** French sets a space before a colon, and one after it. */
const field = new RegExp(`(\\p{L}+)\\s*:\\s*(?:${quoted.source}|([^\\s"«“]+))`, "uy");
/** A hyphen, or the dash that a keyboard makes of it. */
const sign = /[-‐‑–−]\S/uy;
const chunk = /[^\s"«“]+|["«“]/uy;

/** Cuts a question at its quotation marks, fields, operators and signs; plain words that follow each other stay together. */
export function splitQuestion(question: string): SignedPiece[] {
  const pieces: SignedPiece[] = [];
  let at = 0;
  let text: { from: number; to: number } | undefined;
  const flush = (): void => {
    if (text) pieces.push({ negated: false, piece: { type: "text", text: question.slice(text.from, text.to) } });
    text = undefined;
  };
  while (at < question.length) {
    if (/\s/u.test(question.charAt(at))) {
      at += 1;
      continue;
    }
    // A sign only at the start of a word: « cyber-sécurité » excludes nothing.
    const negated = matchAt(sign, question, at) !== null;
    const read = readPiece(question, negated ? at + 1 : at);
    const plain = read.piece?.type === "text" && !negated;
    if (!plain) flush();
    if (plain) text = { from: text?.from ?? at, to: read.end };
    else if (read.piece) pieces.push({ negated, piece: read.piece });
    at = read.end;
  }
  flush();
  return pieces;
}

function readPiece(question: string, at: number): { piece: Piece | undefined; end: number } {
  const phrase = matchAt(quoted, question, at);
  if (phrase) return { piece: { type: "phrase", text: phrase[1] ?? phrase[2] ?? phrase[3] ?? "" }, end: endOf(phrase) };
  const named = matchAt(field, question, at);
  if (named && isFieldName(named[1] ?? "")) {
    const value = named[2] ?? named[3] ?? named[4] ?? named[5] ?? "";
    return { piece: { type: "field", name: named[1] ?? "", value, said: named[0] }, end: endOf(named) };
  }
  const plain = matchAt(chunk, question, at);
  if (!plain) return { piece: undefined, end: at + 1 };
  const [text] = plain;
  if (text === "OU") return { piece: { type: "or" }, end: endOf(plain) };
  // It is what is done anyway.
  if (text === "ET") return { piece: undefined, end: endOf(plain) };
  const near = /^PR[ÈE]S(?:\/(\d+)?)?$/u.exec(text.normalize("NFC"));
  if (near)
    return { piece: { type: "near", said: text, distance: Number(near[1] ?? usualDistance) }, end: endOf(plain) };
  if (/[\p{L}\p{N}]\*+$/u.test(text)) return { piece: { type: "prefix", text: text.slice(0, -1) }, end: endOf(plain) };
  return { piece: { type: "text", text }, end: endOf(plain) };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}
