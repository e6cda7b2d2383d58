import { isCalendarDate } from "@/lib/text/french-date";
import { fold } from "@/lib/text/fold";

/** `intervenant:`, `groupe:`, `audition:`, `avant:`, `après:`, `page:`: which part of the archive is searched. */
export type Field =
  | {
      readonly type: "speaker" | "group" | "hearing";
      readonly value: string;
      readonly said: string;
      readonly negated: boolean;
    }
  | { readonly type: "period"; readonly from?: string; readonly to?: string; readonly said: string }
  | {
      readonly type: "page";
      readonly first: number;
      readonly last: number;
      readonly said: string;
      readonly negated: boolean;
    };

export type FieldFault = {
  readonly type: "field";
  readonly fault: "date" | "page" | "unknown-speaker" | "unknown-group" | "unknown-hearing";
  readonly said: string;
};

/** Without their endings: « intervenante » and « pages » are names too. */
const names = {
  intervenant: "speaker",
  group: "group",
  audition: "hearing",
  avant: "before",
  apr: "after",
  pag: "page",
} as const;

function keyOf(name: string): string {
  return fold(name).replace(/e?s?$/u, "");
}

export function isFieldName(name: string): boolean {
  return Object.hasOwn(names, keyOf(name));
}

/** Of what two values of the field are alternatives; nothing where both must hold. */
export function alternativeOf(name: string): "speaker" | "group" | "hearing" | undefined {
  const kind = names[keyOf(name) as keyof typeof names];
  return kind === "speaker" || kind === "group" || kind === "hearing" ? kind : undefined;
}

export function readField(name: string, value: string, said: string, negated: boolean): Field | FieldFault {
  const kind = names[keyOf(name) as keyof typeof names];
  switch (kind) {
    case "before":
    case "after":
      return readPeriod(kind, value, said, negated);
    case "page": {
      const pages = /^(\d{1,5})(?:[-–](\d{1,5}))?$/u.exec(value.trim());
      if (!pages) return { type: "field", fault: "page", said };
      const first = Number(pages[1]);
      return { type: "page", first, last: Number(pages[2] ?? first), said, negated };
    }
    default:
      return { type: kind, value, said, negated };
  }
}

/** « avant:2024 » ends on the last day of 2023, « après:2024 » starts on the first of 2025: the period itself is left out. */
function readPeriod(kind: "before" | "after", value: string, said: string, negated: boolean): Field | FieldFault {
  const days = periodOf(value.trim());
  if (!days) return { type: "field", fault: "date", said };
  const [first, last] = days;
  // « -avant: » keeps what is not before.
  if (negated) return kind === "before" ? { type: "period", from: first, said } : { type: "period", to: last, said };
  return kind === "before"
    ? { type: "period", to: addDays(first, -1), said }
    : { type: "period", from: addDays(last, 1), said };
}

/** The first and the last day of « 2024 », « 2024-05 », « 05/2024 », « 2024-05-28 », « 28/05/2024 ». */
function periodOf(value: string): readonly [first: string, last: string] | undefined {
  const french = /^(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})$/u.exec(value);
  const [year, month, day] = french
    ? [french[3], french[2], french[1]]
    : (/^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u.exec(value)?.slice(1) ?? []);
  if (year === undefined) return undefined;
  const first = `${year}-${two(month ?? "1")}-${two(day ?? "1")}`;
  if (!isCalendarDate(first)) return undefined;
  if (day !== undefined) return [first, first];
  if (month === undefined) return [first, `${year}-12-31`];
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return [first, `${year}-${two(month)}-${String(lastDay)}`];
}

function two(digits: string): string {
  return digits.padStart(2, "0");
}

function addDays(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
