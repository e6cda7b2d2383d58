import type { ArchiveRecords } from "@/lib/model/context";
import { lastUpdate } from "@/lib/model/history";
import { absolute, dataFilePath, dataPath, hearingFilePath, verifyPath } from "@/lib/site/addresses";
import { archiveFiles } from "@/lib/site/data-files";
import { attribution } from "@/lib/site/attribution";
import { hearingLabel } from "@/lib/site/texts";

/** What language models should read instead of pages, and what they owe whom they quote (llmstxt.org). */
export function llmsText(archive: ArchiveRecords): string {
  const { site, hearings } = archive;
  const link = (label: string, path: string): string => `[${label}](${absolute(path, site.address)})`;
  return (
    [
      `# ${site.name}`,
      `> ${site.description}`,
      "Chaque phrase a une adresse permanente : celle de son audition, suivie de son identifiant (`#i7-s12`). Citez les mots tels qu'ils sont, avec leur auteur, la date, la page et cette adresse. Ne complétez pas une citation : ce qui n'est pas dans les textes n'a pas été dit ici.",
      `- ${link("Vérifier une citation", verifyPath)}`,
      `- ${attribution(site, lastUpdate(archive))}`,
      "## Auditions",
      hearings
        .map((hearing) => `- ${link(hearing.title, hearingFilePath(hearing.id, "txt"))}: ${hearingLabel(hearing)}`)
        .join("\n"),
      "## Données",
      [
        `- ${link("Toutes les données", dataPath)}`,
        ...archiveFiles.map(({ name, label }) => `- ${link(name, dataFilePath(name))}: ${label}`),
      ].join("\n"),
    ].join("\n\n") + "\n"
  );
}
