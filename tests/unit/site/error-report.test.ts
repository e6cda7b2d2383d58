import { expect, it } from "vitest";
import { errorReportHref } from "@/lib/site/error-report";

it("begins a message that names the passage, its first words and its address", () => {
  const href = errorReportHref({
    contact: "archives+ia@paris.example",
    passage: "ia-11#i7",
    words: "Merci & bravo pour ces auditions très instructives. Madame, vous avez comparé les politiques.",
    address: "https://archive.example/auditions/ia-11/#i7",
  });
  expect(href).toMatch(/^mailto:archives%2Bia@paris\.example\?subject=[^&\s]+&body=[^&\s]+$/u);
  const message = new URL(href);
  expect(message.searchParams.get("subject")).toBe("Erreur signalée : ia-11#i7");
  expect(message.searchParams.get("body")?.split("\r\n")).toEqual([
    "Passage : ia-11#i7",
    "« Merci & bravo pour ces auditions très instructives. Madame… »",
    "https://archive.example/auditions/ia-11/#i7",
    "",
    "Erreur constatée : ",
  ]);
});
