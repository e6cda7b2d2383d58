import { describe, expect, it } from "vitest";
import { termFinder } from "@/lib/text/terms";

function found(names: readonly string[], text: string, capitals: "ignored" | "matter" = "ignored"): string[] {
  const find = termFinder(
    names.map((name) => ({ name, value: name })),
    capitals,
  );
  return find(text).map(({ start, end, value }) => `${text.slice(start, end)}=${value}`);
}

describe("terms in a text", () => {
  it("are whole words, after an elision too", () => {
    expect(found(["open source", "data"], "L'Open Source, l’open source, database, metadata ; data.")).toEqual([
      "Open Source=open source",
      "open source=open source",
      "data=data",
    ]);
  });

  it("are not parts of words that a hyphen, a full stop or an underscore joins", () => {
    expect(found(["cyber", "source"], "cyber-attaque, anti-cyber, open.source.org, x_source, cyber. Source")).toEqual([
      "cyber=cyber",
      "Source=source",
    ]);
  });

  it("are the longest where several begin at one place", () => {
    expect(found(["IA", "IA Act", "IA générative"], "l'IA Act, l'IA, l'IA générative")).toEqual([
      "IA Act=IA Act",
      "IA=IA",
      "IA générative=IA générative",
    ]);
  });

  it("keep their capitals where these matter, but in small letters take any", () => {
    const names = ["IA", "cloud", "Viginum"];
    expect(found(names, "ia, IA, Cloud, CLOUD, viginum, Viginum", "matter")).toEqual([
      "IA=IA",
      "Cloud=cloud",
      "CLOUD=cloud",
      "Viginum=Viginum",
    ]);
  });

  it("may hold any sign, and spaces of any kind", () => {
    expect(found(["R&D", "C++ (x)", "B to B"], "R&D, c++ (x) et B\u00a0to B")).toEqual([
      "R&D=R&D",
      "c++ (x)=C++ (x)",
      "B\u00a0to B=B to B",
    ]);
    expect(found([], "rien")).toEqual([]);
  });
});
