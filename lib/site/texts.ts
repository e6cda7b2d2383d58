import type { Hearing } from "@/lib/model/hearing";
import type { Intervention } from "@/lib/model/intervention";
import type { Series } from "@/lib/model/series";
import type { Site } from "@/lib/model/site";
import { formatFrenchDate } from "@/lib/text/french-date";
import { count } from "@/lib/text/plural";

// Files of their own, so that a browser module takes nothing else with them.
export { firstWords } from "@/lib/text/first-words";
export { pagesLabel } from "./pages-label";

/** French wordings that several pages share. */
export function hearingNumber({ number }: Pick<Hearing, "number">): string {
  return `Audition n° ${String(number)}`;
}

/** « Audition n° 11 · 28 mai 2024 » */
export function hearingLabel(hearing: Pick<Hearing, "number" | "date">): string {
  return `${hearingNumber(hearing)} · ${formatFrenchDate(hearing.date)}`;
}

export function kindLabel({ kind }: Pick<Intervention, "kind">): string {
  return kind === "presentation" ? "Exposé" : "Échange";
}

const wordsPerMinute = 220;

/** « 37 min de lecture », at 220 words a minute. */
export function readingTime(words: number): string {
  return `${count(Math.max(1, Math.round(words / wordsPerMinute)), "min", "min")} de lecture`;
}

/** « de Jean Dupont », « d'Asma Mhalla » */
export function de(name: string): string {
  return /^[AEIOUYÀÂÄÉÈÊËÎÏÔÖÙÛÜŒÆaeiouyàâäéèêëîïôöùûüœæH]/u.test(name) && !/^(?:Ya|Ye|Yo|Yu)/u.test(name)
    ? `d'${name}`
    : `de ${name}`;
}

/** « Intervention d'Asma Mhalla »: what citations name. */
export function interventionTitle(displayName: string): string {
  return `Intervention ${de(displayName)}`;
}

export function seriesTitle({ title, displayTitle }: Series): string {
  return displayTitle ?? title;
}

/** Who publishes what was said, for citations: the one who held the hearings, else the archive. */
export function publisherOf({ series, site }: { readonly series: Series; readonly site: Site }): string {
  return series.organiser ?? site.publisher;
}

/** « Accessibilité : non conforme »: the words that the law wants on the home page, letter for letter. */
export function accessibilityMention({ accessibility }: Pick<Site, "accessibility">): string {
  return `Accessibilité : ${accessibility}`;
}

/** Two letters that stand for a person: the first of the first name and of the surname. */
export function initials(name: string): string {
  const words = name.split(/[\s]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? "").join("");
}
