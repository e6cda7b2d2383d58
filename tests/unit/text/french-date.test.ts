import { describe, expect, it } from "vitest";
import { findFrenchDate, formatFrenchDate, isCalendarDate } from "@/lib/text/french-date";

describe("a date in words", () => {
  it.each([
    ["28 mai 2024", "2024-05-28"],
    ["mardi 28 mai 2024", "2024-05-28"],
    ["Paris, le MARDI 28 MAI 2024", "2024-05-28"],
    ["1er juin 2024", "2024-06-01"],
    ["5 août 2024", "2024-08-05"],
    ["5 aou\u0302t 2024", "2024-08-05"],
    ["29 février 2024", "2024-02-29"],
    ["28\u00a0décembre\u202f2024", "2024-12-28"],
  ])("%s is %s", (printed, iso) => {
    expect(findFrenchDate(printed)?.iso).toBe(iso);
  });

  it.each(["31 février 2024", "0 mai 2024", "29 février 2023", "32 janvier 2024"])("%s is no day", (printed) => {
    expect(findFrenchDate(printed)).toEqual({ printed: printed.replace("é", "e"), iso: undefined });
  });

  it.each(["mai 2024", "28/05/2024", "", "128 mai 2024", "28 mai 20245"])("« %s » holds none", (text) => {
    expect(findFrenchDate(text)).toBeUndefined();
  });
});

describe("a day of the calendar", () => {
  it("exists or not", () => {
    expect(["2024-02-29", "2024-12-31"].every(isCalendarDate)).toBe(true);
    expect(["2024-02-31", "2023-02-29", "2024-13-01", "24-05-28", "2024-5-28", "demain"].some(isCalendarDate)).toBe(
      false,
    );
  });

  it("is written as French writes it", () => {
    expect(formatFrenchDate("2024-05-28")).toBe("28 mai 2024");
    expect(formatFrenchDate("2024-06-01")).toBe("1er juin 2024");
  });

  it("has the words that the language's own data have, every day of a year", () => {
    const words = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });
    for (let day = 0; day < 366; day++) {
      const date = new Date(Date.UTC(2024, 0, 1 + day));
      const written = words.format(date).replace(/^1 /u, "1er ");
      expect(formatFrenchDate(date.toISOString().slice(0, 10))).toBe(written);
    }
  });
});
