import type { Point } from "unist";
import { fold } from "@/lib/text/fold";
import { findFrenchDate, formatFrenchDate } from "@/lib/text/french-date";
import type { Received } from "./blocks";

export type CoverLine = { readonly text: string; readonly place: Point | undefined };

/** The line that dates a hearing, the day that it says, and the place that it names after it. */
type CoverDate = { readonly line: CoverLine; readonly iso: string; readonly rest: CoverLine | undefined };

const weekdays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

const day = String.raw`(?:le\s+)?(?:(?:${weekdays.join("|")})\s+)?\d{1,2}(?:\s?er)?\s+\p{L}+\s+\d{4}`;
const before = String.raw`(?:[\p{L}'’ -]+,\s*|(?:séance|audition|réunion)\s(?:publique\s)?(?:du|tenue le)\s+|date\s?:\s?)?`;
const hour = String.raw`(?:\s?[,–—-]?\s?(?:à|de|\()?\s?(?:\d{1,2}\s?(?:h|heures)\b|matin|après-midi).{0,30})?`;
const dateLine = new RegExp(String.raw`^${before}${day}${hour}\.?$`, "iu");
/** « 28 mai 2024, Hôtel de Ville »: so may a title start, where another line is the date. */
const placedDateLine = new RegExp(String.raw`^${day}\s?,\s*\S.{0,80}$`, "iu");

/** A line of a cover that is a date, perhaps with an hour or a place. */
export function isDateLine(text: string): boolean {
  const composed = text.normalize("NFC");
  return dateLine.test(composed) || placedDateLine.test(composed);
}

/** The date of a cover: one line that is a date alone, else one that names a place after it. */
export function dateOf(lines: readonly CoverLine[], received: Received): CoverDate | undefined {
  const { file, report } = received;
  const alone = lines.filter((line) => dates(line, dateLine));
  const [line, second] = alone.length > 0 ? alone : lines.filter((one) => dates(one, placedDateLine));
  const iso = findFrenchDate(line?.text ?? "")?.iso;
  if (!line) report.add(file, lines.at(-1)?.place, "import-no-date");
  else if (second) report.add(file, second.place, "import-two-dates", { first: line.text, second: second.text });
  else if (iso === undefined || iso < "1000")
    report.add(file, line.place, "import-impossible-date", { value: line.text });
  else {
    checkWeekday(line, iso, received);
    const rest = alone.length > 0 ? undefined : line.text.slice(line.text.indexOf(",") + 1).trim();
    return { line, iso, rest: rest === undefined ? undefined : { text: rest, place: line.place } };
  }
  return undefined;
}

function dates({ text }: CoverLine, pattern: RegExp): boolean {
  return pattern.test(text.normalize("NFC")) && findFrenchDate(text) !== undefined;
}

/** The day of the month is kept: which of the two is the slip, the file does not tell. */
function checkWeekday({ text, place }: CoverLine, iso: string, { file, report }: Received): void {
  const printed = weekdays.find((weekday) => new RegExp(`(?<!\\p{L})${weekday}\\s+\\d`, "u").test(fold(text)));
  const weekday = weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? "";
  if (printed === undefined || printed === weekday) return;
  report.add(file, place, "import-weekday-differs", { printed, weekday, date: formatFrenchDate(iso) });
}
