import {
  aboutPath,
  accessibilityPath,
  correctionsPath,
  correctionsPolicyPath,
  dataPath,
  hearingsPath,
  homePath,
  legalPath,
  peoplePath,
  personalDataPath,
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
  { path: dataPath, label: "Données ouvertes" },
  { path: correctionsPath, label: "Corrections" },
  { path: correctionsPolicyPath, label: "Ce que l'archive promet" },
  { path: aboutPath, label: "À propos" },
  { path: siteMapPath, label: "Plan du site" },
  { path: accessibilityPath, label: "Accessibilité" },
  { path: legalPath, label: "Mentions légales" },
  { path: personalDataPath, label: "Données personnelles" },
] as const;
