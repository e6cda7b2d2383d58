import type { Site } from "@/lib/model/site";
import { aboutPath, dataPath, href, verifyPath } from "@/lib/site/addresses";
import { Document } from "./document";

export function AboutPage({ site }: { readonly site: Site }) {
  return (
    <Document
      site={site}
      path={aboutPath}
      title="À propos"
      description={`Ce qu'est ${site.name}, comment les textes sont établis, et comment les citer.`}
    >
      <div className="prose">
        <h1>À propos de {site.name}</h1>
        <p className="lede">
          {site.name} publie les transcriptions d'auditions publiques pour qu'on puisse les lire, y chercher et en citer
          les mots exacts.
        </p>
        <h2>Mot pour mot</h2>
        <p>
          Le texte publié est celui du document reçu. Seul ce qui tient à la mise en page est retiré : l'en-tête répété
          en haut de chaque page, les coupures de page au milieu d'une phrase. Les fautes et les particularités de
          l'original sont gardées. Le fichier reçu est conservé tel quel à côté de la transcription, et son empreinte
          est inscrite au bas de chaque audition.
        </p>
        <h2>Qui parle</h2>
        <p>
          Chaque intervention est attribuée d'après la ligne qui nomme son auteur et la liste des participants de la
          page de garde. Une personne qui parle sans y figurer est signalée comme telle.
        </p>
        <h2>Lier et citer</h2>
        <p>
          Chaque intervention a sa page et son adresse. Dans une audition, chaque phrase et chaque note ont aussi la
          leur. Le repère <span className="page">p. 7</span> dit où commence une page du document officiel.
        </p>
        <p>
          Sélectionnez des mots dans une transcription : une barre propose leur lien, qui les surligne chez qui l'ouvre,
          et leur citation, avec qui les a dits, quand et où. Au clavier, Tab mène à cette barre et Échap la ferme.
          Devant une citation lue ailleurs, <a href={href(verifyPath)}>vérifiez si elle est exacte</a>, et qui l'a dite.
        </p>
        <h2>Sans cookie ni tiers</h2>
        <p>Tout se lit sans JavaScript. La recherche se fait dans votre navigateur, sans service extérieur.</p>
        <h2>Réutiliser</h2>
        <p>
          Les textes sont publiés sous <a href={site.licence.url}>{site.licence.name}</a>. Chaque audition existe aussi
          en données, à la même adresse que sa page. <a href={href(dataPath)}>Toutes les données</a>
        </p>
      </div>
    </Document>
  );
}
