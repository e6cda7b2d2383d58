import type { ArchiveRecords } from "@/lib/model/context";
import type { Hearing } from "@/lib/model/hearing";
import { lastUpdate } from "@/lib/model/history";
import type { InterventionId } from "@/lib/model/ids";
import type { Site } from "@/lib/model/site";
import {
  absolute,
  correctionsFeedPath,
  dataFilePath,
  dataPath,
  feedPath,
  hearingFilePath,
  hearingPath,
  href,
  interventionFilePath,
  jsonFeedPath,
  siteMapFilePath,
} from "@/lib/site/addresses";
import { attribution } from "@/lib/site/attribution";
import {
  checksums,
  citationFiles,
  hearingFiles,
  interventionFiles,
  publishedFiles,
  receivedName,
  type DataFile,
} from "@/lib/site/data-files";
import { datasetData } from "@/lib/site/structured-data";
import { hearingLabel } from "@/lib/site/texts";
import { CopyText } from "./copy-text";
import { Document } from "./document";
import { FileLinks } from "./file-links";
import { JsonLd } from "./machine-head";

type Props = { readonly archive: ArchiveRecords };

/** What each file is good for, and how it is read, in French. */
const uses: Readonly<Record<string, { readonly about: string; readonly example: (url: string) => string }>> = {
  "interventions.csv": {
    about:
      "Une ligne par intervention : qui, quand, à quelle page, les mots, les notes et l'adresse. Virgules, UTF-8 ; les paragraphes sont séparés par une ligne vide. Une valeur que les tableurs prendraient pour une formule est précédée d'une apostrophe. Dans Excel : Données, À partir d'un fichier texte, UTF-8.",
    example: (url) => `curl -sS ${url} | head -n 1`,
  },
  "interventions.jsonl": {
    about:
      "Un objet JSON par ligne, avec les phrases et leurs identifiants, celui qui parle, sa fonction et les notes. Schéma : intervention.",
    example: (url) => `curl -sS ${url} | wc -l`,
  },
  "auditions.json": {
    about:
      "Chaque audition sans ses mots : date, titre, participants, version, empreinte du fichier reçu, et l'adresse de ses fichiers. Schéma : hearingEntry.",
    example: (url) => `curl -sS ${url} | grep -c '"published"'`,
  },
  "intervenants.json": {
    about: "Chaque personne, ses auditions, sa fonction et le nombre de ses mots. Schéma : person.",
    example: (url) => `curl -sS ${url} | grep '"displayName"'`,
  },
  "schema.json": {
    about:
      "Ce que contient le JSON d'une audition (JSON Schema 2020-12) ; sous $defs, celui des autres fichiers. Un champ publié ne change ni de nom ni de sens.",
    example: (url) => `curl -sS ${url} | head -n 4`,
  },
  "catalogue.jsonld": {
    about: "La description de ces données que moissonnent data.gouv.fr et les autres portails (DCAT-AP).",
    example: (url) => `curl -sS ${url} | grep downloadURL`,
  },
  "LICENCE-DONNEES.md": {
    about: "Ce qui est permis, à quelle condition.",
    example: (url) => `curl -sS ${url}`,
  },
  "archive.zip": {
    about:
      "Le site entier, à ouvrir sans connexion (index.html), les textes dont il est fait, toutes les données et leurs empreintes.",
    example: (url) => `curl -sSO ${url} && unzip -q -o archive.zip -d archive && ls archive`,
  },
  SHA256SUMS: {
    about: "Pour prouver que les fichiers de ce dossier sont ceux qui ont été publiés.",
    example: (url) => `curl -sSO ${url} && cat SHA256SUMS`,
  },
};

const hearingUses: Readonly<Record<(typeof hearingFiles)[number]["name"], string>> = {
  json: "l'audition entière, comme ses pages la montrent (schéma : la racine)",
  csv: "ses interventions, dans les mêmes colonnes que interventions.csv",
  txt: "pour lire ou chercher sans rien installer ; [p. 3] dit où commence une page, [2] appelle une note",
  md: "le fichier que l'archive conserve, avec ses identifiants",
  "akn.xml": "Akoma Ntoso 1.0 (OASIS), pour les outils parlementaires et juridiques",
  "tei.xml": "TEI Parla-CLARIN, pour les corpus de linguistes",
};

/** Every file that may be taken, what it is good for, and a line that fetches it. */
export function DataPage({ archive }: Props) {
  const { site, hearings } = archive;
  const [example] = hearings;
  return (
    <Document
      site={site}
      path={dataPath}
      title="Données ouvertes"
      description="Toutes les auditions dans les formats que lisent vos outils, à reprendre sans demander."
      modules={["speech.js"]}
      head={<JsonLd data={datasetData(archive)} />}
      alternates={[
        { path: dataFilePath("catalogue.jsonld"), type: "application/ld+json", title: "Catalogue DCAT" },
        { path: feedPath, type: "application/atom+xml", title: site.name },
      ]}
    >
      <div className="prose data">
        <h1>Données ouvertes</h1>
        <p className="lede">
          Tout ce qui est publié ici peut être repris sans demander, sous{" "}
          <a href={site.licence.url}>{site.licence.name}</a>. Dans tous les formats, une phrase garde l'identifiant
          qu'elle a dans la page.
        </p>
        <h2>Mentionner la source</h2>
        <p>
          <span id="mention">{attribution(site, lastUpdate(archive))}</span>{" "}
          <CopyText id="mention" what="la mention de la source" />
        </p>
        <h2>Toute l'archive</h2>
        {[...publishedFiles(), checksums].map((file) => (
          <ArchiveFile key={file.name} file={file} url={absolute(dataFilePath(file.name), site.address)} />
        ))}
        {example && <EachHearing site={site} hearing={example} />}
        <Feeds />
        <h2>Toutes les auditions</h2>
        <ul>
          {hearings.map((hearing) => (
            <li key={hearing.id}>
              <a href={href(hearingPath(hearing.id))}>{hearing.title}</a> ({hearingLabel(hearing)}) :{" "}
              <FileLinks files={hearingFiles} pathOf={(name) => hearingFilePath(hearing.id, name)} />
            </li>
          ))}
        </ul>
      </div>
    </Document>
  );
}

/** The forms of one hearing and of one of its interventions: those of all the others are alike. */
function EachHearing({ site, hearing }: { readonly site: Site; readonly hearing: Hearing }) {
  const [speech] = hearing.interventions;
  const pathOf = (name: string): string => hearingFilePath(hearing.id, name);
  return (
    <>
      <h2>Chaque audition</h2>
      <p>À l'adresse de sa page, sans la barre finale. Par exemple, pour l'audition la plus récente :</p>
      <ul>
        {hearingFiles.map(({ name, label }) => (
          <li key={name}>
            <a href={href(pathOf(name))}>{label}</a> <Size path={pathOf(name)} /> : {hearingUses[name]}
          </li>
        ))}
        <li>
          Pour les logiciels de bibliographie : <FileLinks files={citationFiles} pathOf={pathOf} />
        </li>
        <li>
          <a href={href(pathOf(receivedName(hearing)))}>Le fichier reçu</a>, à l'octet près
        </li>
      </ul>
      <Command text={`curl -sS ${absolute(pathOf("txt"), site.address)} | head -n 4`} />
      {speech && <EachIntervention site={site} hearing={hearing} id={speech.id} />}
    </>
  );
}

function EachIntervention({ site, hearing, id }: { site: Site; hearing: Hearing; id: InterventionId }) {
  const pathOf = (name: string): string => interventionFilePath(hearing.id, id, name);
  return (
    <>
      <h2>Chaque intervention</h2>
      <p>
        De même : <FileLinks files={interventionFiles} pathOf={pathOf} />. Le JSON suffit à vérifier une citation :
        chaque phrase y a son texte, sa page et son identifiant.
      </p>
      <Command text={`curl -sS ${absolute(pathOf("json"), site.address)} | head -c 300`} />
    </>
  );
}

function Feeds() {
  return (
    <>
      <h2>Suivre</h2>
      <ul>
        <li>
          Nouvelles auditions : <a href={href(feedPath)}>Atom</a>, <a href={href(jsonFeedPath)}>JSON Feed</a>
        </li>
        <li>
          <a href={href(correctionsFeedPath)}>Corrections</a>
        </li>
        <li>Chaque intervenant : le lien « Suivre » de sa page</li>
        <li>
          <a href={href(siteMapFilePath)}>Plan du site pour les moteurs</a>
        </li>
      </ul>
    </>
  );
}

function ArchiveFile({ file: { name, label }, url }: { readonly file: DataFile; readonly url: string }) {
  const use = uses[name];
  if (!use) throw new Error(`nothing says what ${name} is for`);
  return (
    <section>
      <h3>
        <a href={href(dataFilePath(name))}>{name}</a> <Size path={dataFilePath(name)} />
      </h3>
      <p>
        {label}. {use.about}
      </p>
      <Command text={use.example(url)} />
    </section>
  );
}

/** Filled in once the file is there (lib/publish/data-files.ts): the path is from the root of `out/`, and no address. */
function Size({ path }: { readonly path: string }) {
  return <small className="size" data-size-of={path.slice(1)} />;
}

function Command({ text }: { readonly text: string }) {
  return (
    <pre>
      <code>{text}</code>
    </pre>
  );
}
