import type { Archive } from "@/lib/archive/read-archive";
import { absolute, homePath } from "@/lib/site/addresses";
import { attribution } from "@/lib/site/attribution";
import { formatFrenchDate } from "@/lib/text/french-date";
import { count } from "@/lib/text/plural";

/** `LISEZMOI.txt`: what somebody finds who unpacks the archive and knows nothing of us. Plain text, without a long line. */
export function archiveReadme({ site, hearings }: Archive, date: string): string {
  const title = `${site.name} — copie complète de l'archive`;
  return `${title}
${"=".repeat(title.length)}

${site.description}

Cette copie contient ${count(hearings.length, "audition")} ; elle est datée du ${formatFrenchDate(date)}.
Adresse publique de l'archive : ${absolute(homePath, site.address)}

LIRE
Ouvrir index.html dans un navigateur. Ni serveur ni connexion ne sont
nécessaires : la lecture, les liens vers une phrase, les filtres, la recherche
et la vérification des citations fonctionnent depuis ce dossier.
Un lien copié ici est l'adresse publique du passage. Les liens vers les flux
et vers ce fichier lui-même mènent au site en ligne.

CE QUE CONTIENT CE DOSSIER
  index.html, auditions/, intervenants/, recherche/…   les pages
  auditions/, donnees/                                 les données
  contenu/     ce dont tout est fait : transcriptions, fichiers tels que
               reçus (*.source.*), registre des passages (*.register.jsonl)
               et listes relues ; contenu/LISEZMOI.md en dit le format
  SHA256SUMS   les empreintes de tous ces fichiers

VÉRIFIER LES EMPREINTES
Dans ce dossier :
  sha256sum --check --quiet SHA256SUMS        (Linux)
  shasum -a 256 --check --quiet SHA256SUMS    (macOS)
Sous Windows, Get-FileHash -Algorithm SHA256 donne l'empreinte d'un fichier.

LICENCE
Textes sous ${site.licence.name} :
${site.licence.url}
Mention à reprendre :
${attribution(site, date)}
`;
}
