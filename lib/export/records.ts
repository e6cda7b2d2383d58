import type { ArchiveRecords } from "@/lib/model/context";
import type { HearingEntry, InterventionRecord, PersonRecord } from "@/lib/model/data";
import { footnotesOf, interventionsBy, participantOf, type Hearing } from "@/lib/model/hearing";
import type { Intervention } from "@/lib/model/intervention";
import type { Site } from "@/lib/model/site";
import { absolute, hearingFilePath, hearingPath, interventionPath, personPath } from "@/lib/site/addresses";
import { citationFiles, hearingFiles } from "@/lib/site/data-files";

/** `/auditions/ia-11/7.json` */
export function interventionRecord(
  { address }: Pick<Site, "address">,
  hearing: Hearing,
  intervention: Intervention,
): InterventionRecord {
  const { id, series, number, title, date } = hearing;
  return {
    url: absolute(interventionPath(id, intervention.id), address),
    hearing: { id, series, number, title, date, url: absolute(hearingPath(id), address) },
    ...intervention,
    participant: participantOf(hearing, intervention.speaker),
    footnotes: footnotesOf(hearing, [intervention]),
  };
}

/** `interventions.jsonl`: every intervention, one a line, newest hearing first; a piece for each hearing. */
export function* interventionLines({ site, hearings }: Pick<ArchiveRecords, "site" | "hearings">): Generator<string> {
  for (const hearing of hearings)
    yield hearing.interventions
      .map((intervention) => `${JSON.stringify(interventionRecord(site, hearing, intervention))}\n`)
      .join("");
}

/** `auditions.json`: every hearing, newest first. */
export function hearingEntries({ site, hearings, histories }: ArchiveRecords): HearingEntry[] {
  return hearings.map(({ interventions, footnotes: _, ...hearing }) => {
    const history = histories.get(hearing.id);
    return {
      ...hearing,
      url: absolute(hearingPath(hearing.id), site.address),
      ...(history ? { published: history.published, version: history.version } : {}),
      interventions: interventions.length,
      files: [...hearingFiles, ...citationFiles].map(({ name, type }) => ({
        type,
        url: absolute(hearingFilePath(hearing.id, name), site.address),
      })),
    };
  });
}

/** `intervenants.json`: everybody, by surname. */
export function personRecords({ site, people }: ArchiveRecords): PersonRecord[] {
  return people.map(({ id, name, displayName, appearances }) => ({
    id,
    name,
    displayName,
    url: absolute(personPath(id), site.address),
    appearances: appearances.map(({ hearing, participant: { id: _, name: __, ...participant } }) => {
      const interventions = interventionsBy(hearing, id);
      return {
        hearing: hearing.id,
        ...participant,
        interventions: interventions.length,
        words: interventions.reduce((sum, { wordCount }) => sum + wordCount, 0),
      };
    }),
  }));
}
