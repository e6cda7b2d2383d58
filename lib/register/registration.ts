import type { Hearing } from "@/lib/model/hearing";
import type { Register } from "@/lib/model/register";
import type { LooseLine } from "./register-file";
import type { Plan } from "./plan-shape";

/** A register before the first publication of its hearing. */
export function emptyRegister({ id }: Pick<Hearing, "id">): Register {
  return { hearing: id, passages: new Map(), order: new Map(), registrations: [] };
}

type Options = { readonly date: string; readonly reason: string };

/** The lines that a plan adds to its register: what happened, why, and when. */
export function registrationLines(
  register: Register,
  { hearing, lines }: Plan,
  { date, reason }: Options,
): LooseLine[] {
  const number = register.registrations.length + 1;
  const source = hearing.source.sha256;
  return [{ type: "registration", hearing: hearing.id, number, date, reason, source, lines: lines.length }, ...lines];
}
