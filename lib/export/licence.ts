import type { ArchiveRecords } from "@/lib/model/context";
import { lastUpdate } from "@/lib/model/history";
import { attribution } from "@/lib/site/attribution";

/** `LICENCE-DONNEES.md`: under which terms the data may be taken, and the line that says where they come from. */
export function licenceText(archive: ArchiveRecords): string {
  const { name, url } = archive.site.licence;
  return `# Licence des données

Les textes et les données de ${archive.site.name} sont publiés sous ${name} :
<${url}>

Vous pouvez les reproduire, les diffuser, les adapter et les exploiter, y compris commercialement, à condition de
mentionner leur source et la date de leur dernière mise à jour, sans laisser croire que leur auteur approuve ce que vous en
faites. La mention à reprendre :

> ${attribution(archive.site, lastUpdate(archive))}

Les mots sont ceux des personnes qui les ont dits : citez-les tels quels, avec leur auteur et l'adresse du passage.
`;
}
