import {
  aboutPath,
  correctionsPath,
  correctionsPolicyPath,
  dataPath,
  displayPath,
  glossaryPath,
  hearingsPath,
  homePath,
  peoplePath,
  searchHelpPath,
  searchPath,
  siteMapPath,
  verifyPath,
} from "./addresses";

/** The pages that every archive has, in the order in which the site map lists them. */
export const sitePages = [
  { path: homePath, label: "Accueil" },
  { path: hearingsPath, label: "Auditions" },
  { path: peoplePath, label: "Intervenants" },
  { path: searchPath, label: "Recherche" },
  { path: searchHelpPath, label: "Aide à la recherche" },
  { path: verifyPath, label: "Vérifier une citation" },
  { path: glossaryPath, label: "Glossaire" },
  { path: dataPath, label: "Données ouvertes" },
  { path: correctionsPath, label: "Corrections" },
  { path: correctionsPolicyPath, label: "Ce que l'archive promet" },
  { path: aboutPath, label: "À propos" },
  { path: displayPath, label: "Affichage" },
  { path: siteMapPath, label: "Plan du site" },
] as const;
