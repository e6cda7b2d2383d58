import type { Site } from "@/lib/model/site";
import { correctionsPath, correctionsPolicyPath, href } from "@/lib/site/addresses";
import { Breadcrumb } from "./breadcrumb";
import { Document } from "./document";

/** What the archive promises to whoever links to it. */
export function CorrectionsPolicyPage({ site }: { readonly site: Site }) {
  return (
    <Document
      site={site}
      path={correctionsPolicyPath}
      title="Ce que l'archive promet"
      description="Les adresses restent, les mots ne changent pas en silence : comment les textes sont corrigés et retirés."
    >
      <div className="prose">
        <Breadcrumb links={[{ path: correctionsPath, label: "Corrections" }]} current="Ce que l'archive promet" />
        <h1>Ce que l'archive promet</h1>
        <h2>Une adresse publiée répond toujours</h2>
        <p>
          Chaque intervention, chaque phrase et chaque note a une adresse. Une fois publiée, elle mène à ces mots, à ces
          mots et à ce qui en a changé, ou à la mention de leur retrait. Elle n'est jamais donnée à d'autres mots.
        </p>
        <h2>Rien ne change en silence</h2>
        <p>
          Les mots sont ceux du document reçu, fautes comprises. Une correction, même d'une lettre, est enregistrée avec
          sa date et son motif. La phrase porte la mention « modifiée le … », et les mots d'avant restent lisibles dans
          la <a href={href(correctionsPath)}>liste des corrections</a>.
        </p>
        <h2>Les mots de l'un ne deviennent pas ceux d'un autre</h2>
        <p>
          Une attribution ne peut être corrigée que par une décision explicite, dite comme telle. Sans elle, la
          publication est refusée.
        </p>
        <h2>Phrases divisées, réunies, déplacées</h2>
        <p>
          Une phrase divisée garde son adresse sur sa première partie. De deux phrases réunies, les deux adresses mènent
          à la phrase entière. Une phrase déplacée se retrouve à son ancienne adresse.
        </p>
        <h2>Retrait et effacement</h2>
        <p>
          Un passage retiré laisse une mention à sa place, avec la date et le motif. Quand la loi ordonne d'effacer des
          mots, ils sont ôtés de tous les fichiers de l'archive, du fichier reçu et du registre ; restent leur adresse,
          la date, le motif et leur empreinte.
        </p>
        {site.contact !== undefined && (
          <>
            <h2>Signaler une erreur</h2>
            <p>
              Écrire à <a href={`mailto:${site.contact}`}>{site.contact}</a>, en donnant l'adresse du passage.
            </p>
          </>
        )}
      </div>
    </Document>
  );
}
