import type { ArchiveRecords } from "@/lib/model/context";
import { interventionsBy, type Hearing } from "@/lib/model/hearing";
import { updatedOn, type HearingHistory } from "@/lib/model/history";
import type { Person } from "@/lib/model/person";
import { speechText } from "@/lib/model/speech-text";
import {
  absolute,
  feedPath,
  hearingPath,
  homePath,
  interventionPath,
  jsonFeedPath,
  personFeedPath,
  personPath,
} from "@/lib/site/addresses";
import { firstWords, hearingLabel, hearingNumber } from "@/lib/site/texts";
import { asHtml, atNoon, newFeed } from "./feed";

const longestSummary = 280;

/** New hearings, the last one published first: Atom (RFC 4287) and JSON Feed 1.1. */
export function hearingsFeed({ site, hearings, people, histories }: ArchiveRecords, format: "atom" | "json"): string {
  const text = format === "atom" ? asHtml : (plain: string): string => plain;
  const feed = newFeed(site, {
    title: site.name,
    description: site.description,
    path: homePath,
    links: { atom: feedPath, json: jsonFeedPath },
    dates: hearings.map((hearing) => updatedOn(hearing, histories.get(hearing.id))),
  });
  const shown = new Map(people.map(({ id, displayName }) => [id, displayName]));
  for (const hearing of lastFirst(hearings, histories)) {
    const speakers = new Set(hearing.interventions.map(({ speaker }) => speaker));
    const names = hearing.participants
      .filter(({ id }) => speakers.has(id))
      .map(({ id, name }) => shown.get(id) ?? name);
    feed.addItem({
      id: absolute(hearingPath(hearing.id), site.address),
      link: absolute(hearingPath(hearing.id), site.address),
      title: text(`${hearingNumber(hearing)} : ${hearing.title}`),
      ...datesOf(hearing, histories),
      description: text(`${hearingLabel(hearing)}. La transcription complète, avec ${names.join(", ")}.`),
    });
  }
  return format === "atom" ? feed.atom1() : feed.json1();
}

/** What one person says, hearing by hearing. */
export function personFeed({ site, histories }: ArchiveRecords, { id, displayName, appearances }: Person): string {
  const hearings = appearances.map(({ hearing }) => hearing);
  const feed = newFeed(site, {
    title: `${displayName} — ${site.name}`,
    description: `Les interventions de ${displayName}.`,
    path: personPath(id),
    links: { atom: personFeedPath(id) },
    dates: hearings.map((hearing) => updatedOn(hearing, histories.get(hearing.id))),
  });
  for (const hearing of lastFirst(hearings, histories)) {
    for (const intervention of interventionsBy(hearing, id)) {
      const address = absolute(interventionPath(hearing.id, intervention.id), site.address);
      feed.addItem({
        id: address,
        link: address,
        title: asHtml(`${hearing.title} (${hearingLabel(hearing)})`),
        ...datesOf(hearing, histories),
        description: asHtml(firstWords(speechText(intervention), longestSummary)),
      });
    }
  }
  return feed.atom1();
}

type Histories = ReadonlyMap<Hearing["id"], HearingHistory>;

function lastFirst(hearings: readonly Hearing[], histories: Histories): Hearing[] {
  const day = (hearing: Hearing): string => histories.get(hearing.id)?.published ?? hearing.date;
  return [...hearings].sort((left, right) => day(right).localeCompare(day(left)) || right.number - left.number);
}

function datesOf(hearing: Hearing, histories: Histories): { date: Date; published: Date } {
  const history = histories.get(hearing.id);
  return { date: atNoon(updatedOn(hearing, history)), published: atNoon(history?.published ?? hearing.date) };
}
