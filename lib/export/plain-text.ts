import { speakerReference } from "@/lib/citation/reference";
import type { HearingContext } from "@/lib/model/context";
import type { Hearing } from "@/lib/model/hearing";
import type { Paragraph } from "@/lib/model/intervention";
import type { Participant } from "@/lib/model/participant";
import { absolute, hearingPath, passagePath } from "@/lib/site/addresses";
import { attribution } from "@/lib/site/attribution";
import { hearingLabel, seriesTitle } from "@/lib/site/texts";
import { htmlToRuns, insertPages, type Run } from "@/lib/text/inline";

const rule = "-".repeat(72);

/** A hearing to be read or searched as plain text: a paragraph a line, `[p. 3]` where a page starts, `[2]` for a note. */
export function plainText({ site, series, hearing }: HearingContext, updated: string): string {
  const blocks = [
    `${hearing.title}\n${hearingLabel(hearing)}\n${seriesTitle(series)}\n${absolute(hearingPath(hearing.id), site.address)}`,
    `Participants\n\n${participants(hearing)}`,
    ...speeches(hearing, site.address),
    ...(hearing.footnotes.length === 0 ? [] : [notes(hearing)]),
    attribution(site, updated),
  ];
  return `${blocks.join(`\n\n${rule}\n\n`)}\n`;
}

function participants({ participants: all }: Hearing): string {
  const groups = new Map<string, Participant[]>();
  for (const participant of all) {
    const group = participant.group ?? "Hors de la page de garde";
    groups.set(group, [...(groups.get(group) ?? []), participant]);
  }
  return [...groups]
    .map(([group, people]) => [group, ...people.map((one) => `- ${speakerReference(one)}`)].join("\n"))
    .join("\n\n");
}

function speeches({ id: hearing, interventions }: Hearing, address: string): string[] {
  let page: number | undefined;
  return interventions.map(({ id, byline, paragraphs }) => {
    const texts = paragraphs.map((paragraph) => {
      const start = paragraph.page !== undefined && paragraph.page !== page ? `[p. ${String(paragraph.page)}] ` : "";
      page = paragraph.pageEnd ?? page;
      return start + paragraphText(paragraph);
    });
    return [`${byline}\n${absolute(passagePath(hearing, id), address)}`, ...texts].join("\n\n");
  });
}

function paragraphText({ html, pageBreaks = [] }: Paragraph): string {
  return insertPages(htmlToRuns(html), pageBreaks).map(plainRun).join("");
}

function plainRun(run: Run): string {
  switch (run.type) {
    case "text":
      return run.value;
    case "break":
      return " ";
    case "call":
      return `[${run.label}]`;
    case "page":
      return `[p. ${String(run.page)}] `;
  }
}

function notes({ footnotes }: Hearing): string {
  const lines = footnotes.map(
    ({ number, text, page }) => `[${String(number)}] ${text}${page === undefined ? "" : ` (p. ${String(page)})`}`,
  );
  return ["Notes", ...lines].join("\n\n");
}
