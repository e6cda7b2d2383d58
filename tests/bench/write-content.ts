import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import type { Hearing } from "@/lib/model/hearing";
import { printHearing } from "@/lib/transcript/print-hearing";
import { generateHearings } from "./generate-hearings";

const site = {
  name: "Banc d'essai",
  publisher: "Ville inventée",
  description: "des auditions inventées",
  address: "https://banc.example",
  accessibility: "non conforme",
  licence: { name: "Licence Ouverte 2.0", url: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/" },
};

/** A `content/` of that many invented hearings, as clerks would have left it. */
export function writeContent(count: number, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  let seriesFolder: string | undefined;
  for (const hearing of generateHearings(count)) {
    if (seriesFolder === undefined) {
      seriesFolder = join(folder, hearing.series.id);
      mkdirSync(seriesFolder, { recursive: true });
      writeFileSync(join(folder, "site.yaml"), stringify(site));
      writeFileSync(join(seriesFolder, "series.yaml"), stringify({ title: hearing.series.title }));
    }
    const received = `${hearing.title}\n`;
    const sha256 = createHash("sha256").update(received).digest("hex");
    const { file } = hearing.source;
    writeFileSync(join(seriesFolder, file), received);
    writeFileSync(
      join(seriesFolder, `${String(hearing.number)}.md`),
      printHearing({ ...hearing, participants: byGroup(hearing.participants), source: { file, sha256 } }),
    );
  }
}

/** A cover names each group once. */
function byGroup(participants: Hearing["participants"]): Hearing["participants"] {
  return [...participants].sort((left, right) => (left.group ?? "").localeCompare(right.group ?? "", "fr"));
}
