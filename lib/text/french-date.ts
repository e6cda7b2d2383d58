import { fold } from "./fold";

const months = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

const foldedMonths = months.map(fold);
const pattern = new RegExp(`(?<!\\d)(\\d{1,2})(?:er)?\\s+(${foldedMonths.join("|")})\\s+(\\d{4})(?!\\d)`, "u");

type FrenchDate = { readonly printed: string; readonly iso: string | undefined };

/**
 * The first date written in words, « mardi 28 mai 2024 » or « 1er juin 2024 »; nothing when there is none.
 * `iso` is absent when the words name a day that does not exist, as « 31 février 2024 ».
 */
export function findFrenchDate(text: string): FrenchDate | undefined {
  const match = pattern.exec(fold(text));
  if (!match) return undefined;
  const [printed, day = "", month = "", year = ""] = match;
  const iso = `${year}-${String(foldedMonths.indexOf(month) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return { printed, iso: isCalendarDate(iso) ? iso : undefined };
}

/** Is this `YYYY-MM-DD` a day of the calendar? */
export function isCalendarDate(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return false;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

/** « 28 mai 2024 », and « 1er juin 2024 » for a first day, from `2024-05-28`. */
export function formatFrenchDate(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return `${day === 1 ? "1er" : String(day)} ${months[month - 1] ?? ""} ${String(year)}`;
}
