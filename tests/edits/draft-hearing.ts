import type { Hearing } from "@/lib/model/hearing";
import type { InterventionId, PersonId } from "@/lib/model/ids";
import { participantOf } from "@/lib/model/hearing";

/** A sentence that edits move, cut and change; it stays itself while they do. */
export type Unit = { text: string; page: number | undefined; speaker: PersonId };

/** A turn of a hearing that is being edited; a new one has no id. */
export type Turn = { id: InterventionId | undefined; speaker: PersonId; presentation: boolean; paragraphs: Unit[][] };

/** A hearing whose sentences can be moved about, and printed as a canonical file at any moment. */
export type DraftHearing = {
  readonly hearing: Hearing;
  readonly header: string;
  readonly notes: string;
  turns: Turn[];
};

/** Marks and note calls inside sentences are left out: what is edited are words. Each note is called at the end of a sentence. */
export function toDraft(hearing: Hearing, canonical: string): DraftHearing {
  const header = canonical.slice(0, canonical.indexOf("\n---\n", 4) + 5);
  const turns = hearing.interventions.map(({ id, speaker, kind, paragraphs }) => ({
    id,
    speaker,
    presentation: kind === "presentation",
    paragraphs: paragraphs.map(({ sentences }) => sentences.map(({ text, page }) => ({ text, page, speaker }))),
  }));
  const notes = hearing.footnotes
    .map(({ number, text }) => `[^${String(number)}]: ${escapeMarkdown(text)}`)
    .join("\n\n");
  return { hearing, header, notes, turns };
}

/** The canonical file of a draft. */
export function printDraft({ hearing, header, notes, turns }: DraftHearing): string {
  let page: number | undefined;
  const body = turns.map(({ id, speaker, presentation, paragraphs }, index) => {
    const { name } = participantOf(hearing, speaker);
    const heading = `## ${presentation ? "Intervention de " : ""}${name}${id === undefined ? "" : ` {#${id}}`}`;
    const texts = paragraphs
      .filter((units) => units.length > 0)
      .map((units) =>
        units
          .map((unit) => {
            // Pages go up only: a sentence that moved up takes the page where it comes.
            const turns = unit.page !== undefined && unit.page > (page ?? 0);
            if (turns) page = unit.page;
            return `${turns ? `<!-- page ${String(page)} --> ` : ""}${escapeMarkdown(unit.text)}`;
          })
          .join(" "),
      )
      // A marker at the start of a paragraph stands on its own line.
      .map((text) => text.replace(/^(<!-- page \d+ -->) /u, "$1\n\n"));
    const calls = index === 0 ? hearing.footnotes.map(({ number }) => `[^${String(number)}]`).join("") : "";
    return [heading, ...texts.slice(0, -1), `${texts.at(-1) ?? ""}${calls}`].join("\n\n");
  });
  return `${header}\n${body.join("\n\n")}\n\n${notes}\n`;
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\*_[\]<>#`~|]/gu, "\\$&")
    .replace(/^(\d+)\./u, "$1\\.")
    .replace(/^([-+])/u, "\\$1");
}
