import { createHash } from "node:crypto";
import {
  registerLineSchema,
  type Change,
  type PassageId,
  type PassageLine,
  type Register,
  type RegisteredPassage,
  type RegisterLine,
} from "@/lib/model/register";
import type { HearingId } from "@/lib/model/ids";

/** A line before it is tied to those before it. */
export type LooseLine = RegisterLine extends infer Line ? (Line extends unknown ? Omit<Line, "chain"> : never) : never;

/** What is wrong with a register: the line, from 1, and why. */
type RegisterFault = { readonly line: number; readonly detail: string };

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The same register with lines more. What was there is not touched. */
export function appendLines(file: string, lines: readonly LooseLine[]): string {
  let chain = lastChain(file);
  const added = lines.map((line) => {
    chain = chainOf(chain, line);
    return `${JSON.stringify({ ...line, chain })}\n`;
  });
  return file + added.join("");
}

function lastChain(file: string): string {
  const last = file.trimEnd().split("\n").at(-1) ?? "";
  return last === "" ? "" : registerLineSchema.parse(JSON.parse(last)).chain;
}

/** The words are outside of the chain, behind their hash: those that are erased do not break it. */
function chainOf(previous: string, line: LooseLine): string {
  const tied = Object.entries(line)
    .filter(([key, value]) => key !== "text" && key !== "chain" && value !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return sha256(`${previous}\n${JSON.stringify(tied)}`);
}

/** Reads a register; the first thing that is wrong with it, where something is. */
export function readRegister(hearing: HearingId, file: string): Register | RegisterFault {
  const reader = new RegisterReader(hearing);
  let chain = "";
  for (const [index, json] of file.split("\n").entries()) {
    if (json === "" && index === file.split("\n").length - 1) break;
    const fault = (detail: string): RegisterFault => ({ line: index + 1, detail });
    const parsed = registerLineSchema.safeParse(parseJson(json));
    if (!parsed.success) return fault("ce n'est pas une ligne de registre");
    const line = parsed.data;
    if (line.chain !== chainOf(chain, line)) return fault("elle a été modifiée, ou celle qui la précède a disparu");
    if (line.type === "passage" && line.text !== undefined && line.hash !== sha256(line.text))
      return fault("ses mots ne sont pas ceux dont elle porte l'empreinte");
    const detail = reader.read(line);
    if (detail !== undefined) return fault(detail);
    chain = line.chain;
  }
  const missing = reader.missingLines;
  return missing > 0 ? { line: file.split("\n").length, detail: "la fin du fichier manque" } : reader.register();
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

export function isFault(read: Register | RegisterFault): read is RegisterFault {
  return "detail" in read;
}

class RegisterReader {
  readonly #hearing: HearingId;
  readonly #passages = new Map<PassageId, RegisteredPassage>();
  readonly #order = new Map<string, readonly PassageId[]>();
  readonly #registrations: Extract<RegisterLine, { type: "registration" }>[] = [];
  missingLines = 0;

  constructor(hearing: HearingId) {
    this.#hearing = hearing;
  }

  register(): Register {
    const registrations = this.#registrations.map(({ number, date, reason, source }) => ({
      number,
      date,
      reason,
      source,
    }));
    return { hearing: this.#hearing, passages: this.#passages, order: this.#order, registrations };
  }

  /** What is wrong with this line after those before it, if anything. */
  read(line: RegisterLine): string | undefined {
    if (line.type === "registration") {
      if (line.hearing !== this.#hearing) return `c'est le registre de ${line.hearing}`;
      if (this.missingLines > 0) return "des lignes manquent avant elle";
      this.missingLines = line.lines;
      this.#registrations.push(line);
      return undefined;
    }
    if (this.missingLines === 0) return "elle n'est d'aucun enregistrement";
    this.missingLines -= 1;
    if (line.type === "order") this.#order.set(line.of, line.ids);
    else return this.#readPassage(line);
    return undefined;
  }

  #readPassage(line: PassageLine): string | undefined {
    const known = this.#passages.get(line.id);
    const registration = this.#registrations.at(-1);
    if (!registration) return "elle n'est d'aucun enregistrement";
    if ((line.event === "added") === (known !== undefined))
      return known ? `${line.id} y est déjà` : `${line.id} n'y a jamais été`;
    const now = {
      text: "hash" in line ? line.text : known?.text,
      hash: line.hash ?? known?.hash,
      page: "page" in line ? line.page : known?.page,
      speaker: line.speaker ?? known?.speaker,
    };
    const to = line.into ?? (line.to === undefined ? [] : [line.to]);
    if (!known) {
      const published = { registration: registration.number, date: registration.date };
      this.#passages.set(line.id, { id: line.id, ...now, state: "live", to, published, changes: [] });
      return undefined;
    }
    const change: Change = {
      hearing: this.#hearing,
      id: line.id,
      event: line.event as Change["event"],
      registration: registration.number,
      date: registration.date,
      reason: registration.reason,
      former: { text: known.text, page: known.page, speaker: known.speaker },
      now,
      to,
    };
    this.#passages.set(line.id, { ...known, ...now, state: stateAfter(line), to, changes: [...known.changes, change] });
    return undefined;
  }
}

function stateAfter({ event, to }: PassageLine): RegisteredPassage["state"] {
  if (event === "withdrawn" || event === "erased") return event;
  return to === undefined ? "live" : "elsewhere";
}
