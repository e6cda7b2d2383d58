import { describe, expect, it } from "vitest";
import { openEverything } from "./store-of";

const ask = await openEverything();

describe("a search is kept to", () => {
  it("one speaker, across hearings", async () => {
    const { results } = await ask("phare", { speakers: ["philemon-cordage"] });
    expect(new Set(results.map(({ speaker }) => speaker.id))).toEqual(new Set(["philemon-cordage"]));
    expect(new Set(results.map(({ hearing }) => hearing.id))).toEqual(new Set(["fil-1", "fil-3"]));
  });

  it("one group, by the hearing that lists the speaker in it", async () => {
    const among = await ask("bibliothèque", { groups: ["Administration"] });
    expect(among.results.map(({ hearing }) => hearing.id)).toContain("fil-3");
    const others = await ask("bibliothèque", { groups: ["intervenants"] });
    expect(
      others.results.some(({ hearing, speaker }) => hearing.id === "fil-3" && speaker.id === "anne-lise-du-roseau"),
    ).toBe(false);
    expect(others.total).toBeGreaterThan(0);
  });

  it("one hearing", async () => {
    const { results, total } = await ask("marée", { hearings: ["fil-1"] });
    expect(total).toBeGreaterThan(0);
    expect(new Set(results.map(({ hearing }) => hearing.id))).toEqual(new Set(["fil-1"]));
  });

  it("the days from one to another, both included", async () => {
    const ids = async (filters: { from?: string; to?: string }): Promise<string[]> =>
      [
        ...new Set((await ask("marégraphe phare numérique", filters)).results.map(({ hearing }) => String(hearing.id))),
      ].sort();
    expect(await ids({})).toEqual(["fil-1", "fil-2", "fil-3", "ia-11"]);
    expect(await ids({ from: "2025-03-04" })).toEqual(["fil-2", "fil-3"]);
    expect(await ids({ from: "2025-03-05" })).toEqual(["fil-3"]);
    expect(await ids({ to: "2025-01-14" })).toEqual(["fil-1", "ia-11"]);
    expect(await ids({ from: "2025-01-14", to: "2025-03-04" })).toEqual(["fil-1", "fil-2"]);
    expect(await ids({ from: "2026-01-01" })).toEqual([]);
  });

  it("nothing, when a filter names nobody", async () => {
    expect(await ask("phare", { speakers: ["personne"] })).toMatchObject({ total: 0, exact: true });
  });

  it("everything, when a filter is empty", async () => {
    expect((await ask("phare", { speakers: [], groups: [], hearings: [], years: [], from: "", to: "" })).total).toBe(
      (await ask("phare")).total,
    );
  });

  it("people by their filter even where a part of the words is missing", async () => {
    const answer = await ask("phare xylophone", { hearings: ["fil-2"] });
    expect(answer.whole).toBe(0);
    expect(new Set(answer.results.map(({ hearing }) => hearing.id))).toEqual(new Set(["fil-2"]));
  });
});
