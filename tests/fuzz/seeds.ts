import { readFileSync } from "node:fs";
import { importText, received, spoken } from "../unit/import/received-transcript";
import type { Seed } from "./fuzz";

const notes =
  "---\n\n<sup>1</sup> *Tendre*, ou dur : <https://example.org/ble>\n\n<sup>2</sup> Voir [la meule](https://example.org/meule).";

/** Small files, so that many are read: all that a transcript can hold, in a page or two. */
const small = [
  spoken(
    "Je mouds le *blé*<sup>1</sup> au XXI<sup>e</sup> siècle.\n\nLe vent, qui\n\nAnatole D'ESTRAN, Boulanger\n\nNon.<sup>2</sup>\n\n" +
      notes,
  ),
  received([
    "Intervention de Zélie MOULINEAU, Meunière\n\nLa meule tourne<sup>1</sup> parce que le vent\n\n---\n\n<sup>1</sup> Fort.",
    "la pousse, « toujours ».\n\nM. DE LA MEULE, Charron\n\n- un rai\n- deux jantes\n\n| a | b |\n|---|---|\n| 1 | m<sup>2</sup> |",
  ]),
  received(
    [
      "Zélie MOULINEAU, Meunière\n\nOui.\n\nZoé MARTIN, Élève\n\nPourquoi **cela** ?\n\n> Une citation.\n\nZélie MOULINEAU\n\nParce que.",
    ],
    { date: "1<sup>er</sup> juin 2024" },
  ),
];

export function fuzzSeeds(): Seed[] {
  const imported = small.map((text) => importText(text).imported?.canonical ?? "");
  const register = ["tests/fixtures/rules/note-label/12.md", "tests/fixtures/rules/page-order/12.md"];
  return [
    ...small.map((text) => ({ kind: "received", bytes: Buffer.from(text) }) as const),
    ...imported.map((text) => ({ kind: "canonical", bytes: Buffer.from(text) }) as const),
    ...register.map((path) => ({ kind: "canonical", bytes: readFileSync(path) }) as const),
  ];
}
