import type { Hearing } from "@/lib/model/hearing";
import { parse } from "../transcript/canonical-file";

/** A small hearing with everything that a record can hold, around these words. */
export function everything(words: string): Hearing {
  // Markdown takes any sign after a backslash for itself.
  const { hearing, rules } = parse(canonicalWith(words.replace(/[!-/:-@[-`{-~]/gu, String.raw`\$&`)));
  if (!hearing) throw new Error(rules.join(" "));
  return hearing;
}

function canonicalWith(words: string): string {
  return `---
number: 12
title: "Les moulins : « sel & vent » <1>"
date: 2024-05-28
language: br
status: provisoire
pages: 9
participants:
  - people:
      - name: Zélie MOULINEAU
        role: "Meunière & \\"poète\\""
  - group: "Groupes <politiques>"
    people:
      - name: Anatole D'ESTRAN
unlisted:
  - name: Zoé PLUME
    role: Lectrice
source:
  file: 12.source.md
  sha256: ${"a".repeat(64)}
  url: https://fiction.example/12.pdf?a=1&b=2
  received: 2024-06-01
---

<!-- page 2 -->

## Intervention de Zélie MOULINEAU, Meunière {#i4}

<!-- page 3 -->

${words} *Un mot. Deux <!-- page 4 --> mots.* *Trois.* **Quatre *cinq.*** Six<sup>e</sup> H<sub>2</sub>O.[^5][^2]

[lien *vif*](https://fiction.example/a?b=c&d=é) puis<br>fin.[^5]

[^2]: Note & *note*. Suite <!-- page 7 -->

[^5]: Voir <https://fiction.example/5>

## Zoé PLUME {#i2}

${words}
`;
}
