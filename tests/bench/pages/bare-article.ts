import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hearingSchema, type Hearing } from "@/lib/model/hearing";
import type { Intervention } from "@/lib/model/intervention";

/** The records that a site publishes of a hearing. */
export function publishedHearing(outDir: string, id: string): Hearing {
  return hearingSchema.parse(JSON.parse(readFileSync(join(outDir, "auditions", `${id}.json`), "utf8")));
}

/** What a hearing says and nothing more: a heading for each turn, paragraphs, notes; no id, no link, no frame. */
export function bareHearing(hearing: Hearing): string {
  return hearing.interventions.map((turn) => turnOf(hearing, turn)).join("") + notesOf(hearing.footnotes);
}

export function bareIntervention(hearing: Hearing, turn: Intervention): string {
  const called = new Set<string>(turn.paragraphs.flatMap(({ footnotes }) => footnotes));
  return turnOf(hearing, turn) + notesOf(hearing.footnotes.filter(({ id }) => called.has(id)));
}

function turnOf(hearing: Hearing, { speaker, paragraphs }: Intervention): string {
  const name = hearing.participants.find(({ id }) => id === speaker)?.name ?? "";
  return `<h2>${name}</h2>${paragraphs.map(({ html }) => `<p>${html}</p>`).join("")}`;
}

function notesOf(notes: readonly { readonly html: string }[]): string {
  return notes.length === 0 ? "" : `<ol>${notes.map(({ html }) => `<li>${html}</li>`).join("")}</ol>`;
}
