import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "@/lib/register/align";

const lines = [
  "Le phare éclaire la côte par temps de brume.",
  "Oui.",
  "Les gardiens montent deux cents marches chaque soir d'hiver.",
  "La lampe fut changée après la tempête, et personne ne l'a regretté.",
  "Oui.",
] as const;

function pairs(old: readonly string[], now: readonly string[]): string[] {
  return align(old, now).map((bead) => `${bead.old.join("+")}→${bead.now.join("+")}`);
}

describe("passages of a speech, before and after", () => {
  it("are themselves where nothing changed, whatever stands between them now", () => {
    expect(pairs(lines, ["Une question nouvelle sur les marées ?", ...lines])).toEqual([
      "0→1",
      "1→2",
      "2→3",
      "3→4",
      "4→5",
    ]);
  });

  it("are found by their words when they are reworded, not by their place", () => {
    const now = [
      lines[0],
      "Une réponse qui n'a rien à voir.",
      "Les gardiens montaient deux cents marches chaque soir.",
      lines[3],
    ];
    expect(pairs(lines.slice(0, 4), now)).toContain("2→2");
    expect(pairs(lines.slice(0, 4), now)).not.toContain("1→1");
  });

  it("are split and joined", () => {
    const parts = ["La lampe fut changée après la tempête.", "Et personne ne l'a regretté."];
    expect(pairs(lines.slice(2, 4), [lines[2], ...parts])).toEqual(["0→0", "1→1+2"]);
    expect(pairs([lines[2], ...parts], lines.slice(2, 4))).toEqual(["0→0", "1+2→1"]);
  });

  it("are not the same when nothing of them is left", () => {
    expect(pairs(lines.slice(2, 4), [lines[2], "Zéro marée haute ici, jamais vu cela."])).toEqual(["0→0"]);
  });

  it("keep their order, and are each used once", () => {
    const text = fc.array(fc.constantFrom(...lines, "Il pleut sur la jetée ce matin encore.", "Non."), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, text, (old, now) => {
        const beads = align(old, now);
        for (const side of ["old", "now"] as const) {
          const places = beads.flatMap((bead) => bead[side]);
          expect(places).toEqual([...new Set(places)].sort((left, right) => left - right));
        }
      }),
    );
  });
});
