import { createTwoFilesPatch } from "diff";
import { visible } from "@/lib/diagnostics/format";
import type { Imported } from "@/lib/import/received-file";
import type { Hearing } from "@/lib/model/hearing";
import { count } from "@/lib/text/plural";
import { shown } from "./command";

/** What became of one file. */
export type Outcome = {
  readonly file: string;
  /** What was read of it, refused or not. */
  readonly imported: Imported | undefined;
  /** Where it is written, or would be. */
  readonly target: string | undefined;
  readonly written: boolean;
  /** What is there now; nothing where there is nothing. */
  readonly existing?: string | undefined;
};

type Turns = {
  readonly id: string;
  readonly name: string;
  readonly group?: string;
  readonly listed: boolean;
  readonly interventions: number;
  readonly words: number;
};

/** For machines. */
export function summaryOf({ file, imported, target, written, existing }: Outcome, dryRun: boolean) {
  if (!imported || target === undefined || !written) return { file: shown(file), imported: false };
  const { hearing, joined } = imported;
  return {
    file: shown(file),
    imported: true,
    target: shown(target),
    id: hearing.id,
    title: hearing.title,
    date: hearing.date,
    pages: hearing.pages,
    words: hearing.wordCount,
    participants: hearing.participants.length,
    interventions: hearing.interventions.length,
    footnotes: hearing.footnotes.length,
    joinedParagraphs: joined,
    people: turnsOf(hearing),
    ...(dryRun ? { difference: differenceOf(target, existing, imported) } : {}),
  };
}

/** For people: what was recognised, so that what is missing shows. */
export function reportOf({ file, imported, target, written, existing }: Outcome, dryRun: boolean): string {
  const difference = dryRun && imported && target !== undefined ? `\n${differenceOf(target, existing, imported)}` : "";
  if (!imported || target === undefined || !written)
    return `${visible(shown(file))} : refusé, rien n'est écrit\n${difference}`;
  const { hearing, joined } = imported;
  const facts = [
    count(hearing.participants.length, "participant"),
    count(hearing.interventions.length, "intervention"),
    count(hearing.wordCount, "mot"),
    ...(hearing.pages === undefined ? [] : [count(hearing.pages, "page")]),
    count(hearing.footnotes.length, "note"),
    `${count(joined, "paragraphe")} recousu${joined > 1 ? "s" : ""}`,
  ].join(", ");
  const verb = dryRun ? "serait écrit" : "écrit";
  const people = turnsOf(hearing).map(turnsLine).join("");
  return `${visible(shown(file))} → ${visible(shown(target))} ${verb} : ${facts}\n${people}${difference}`;
}

function turnsOf({ participants, interventions }: Hearing): Turns[] {
  return participants.map(({ id, name, group, listed }) => {
    const said = interventions.filter(({ speaker }) => speaker === id);
    const words = said.reduce((sum, { wordCount }) => sum + wordCount, 0);
    return { id, name, ...(group === undefined ? {} : { group }), listed, interventions: said.length, words };
  });
}

function turnsLine({ name, group, listed, interventions, words }: Turns): string {
  const where = listed ? (group === undefined ? "" : ` (${visible(group)})`) : " (absent de la page de garde)";
  const turns =
    interventions === 0 ? "aucune intervention" : `${count(interventions, "intervention")}, ${count(words, "mot")}`;
  return `  ${visible(name)}${where} : ${turns}\n`;
}

/** What writing would change, line by line; nothing where the file is already that one. */
function differenceOf(target: string, existing: string | undefined, { canonical }: Imported): string {
  if (existing === canonical) return "Aucune différence avec le fichier présent.\n";
  const before = existing === undefined ? "/dev/null" : shown(target);
  return (
    createTwoFilesPatch(before, shown(target), existing ?? "", canonical, undefined, undefined, { context: 3 })
      .split("\n")
      // The first two lines are for tools older than this format.
      .slice(before === "/dev/null" ? 1 : 2)
      .map(visible)
      .join("\n")
  );
}
