/** A way of asking, as the help page shows it: each example is a link to its answer, and a test. */
type Example = { readonly query: string; readonly says: string };

export type HelpSection = { readonly title: string; readonly intro: string; readonly examples: readonly Example[] };

/** The query language, for readers. The examples are about hearing 11. */
export const searchHelp: readonly HelpSection[] = [
  {
    title: "Des mots",
    intro:
      "Tous les mots sont cherchés dans un même paragraphe ; les paragraphes qui n'en contiennent qu'une partie viennent ensuite. Accents, capitales, apostrophes et traits d'union sont indifférents. Le mot tel qu'il est écrit passe avant ses autres formes : pluriels, féminins, dérivés.",
    examples: [
      { query: "souveraineté technologique", says: "les deux mots, dans n'importe quel ordre" },
      { query: "l'œuvre", says: "« œuvre » ou « oeuvre », avec ou sans article élidé" },
      { query: "IA", says: "un sigle, même de deux lettres" },
      { query: "cybersécurité", says: "aussi écrit « cyber-sécurité »" },
    ],
  },
  {
    title: "Une expression exacte",
    intro:
      "Entre guillemets, français ou anglais : les mots se suivent exactement ainsi. Seuls les accents et les capitales restent indifférents ; aucun pluriel, aucun dérivé n'est ajouté, aucune faute n'est corrigée.",
    examples: [
      { query: "« intelligence artificielle »", says: "cette expression, et pas « intelligences artificielles »" },
      { query: '"open source"', says: "les guillemets droits conviennent aussi" },
      { query: '"open source" Viginum', says: "une expression et un mot" },
    ],
  },
  {
    title: "Sans un mot, l'un ou l'autre",
    intro: "Un tiret collé devant un mot ou une expression l'exclut. OU, en capitales, accepte l'un ou l'autre.",
    examples: [
      { query: "Europe -Chine", says: "Europe, dans les paragraphes où la Chine n'est pas nommée" },
      { query: "Chine OU Russie", says: "l'un des deux mots au moins" },
      { query: 'désinformation -"deep fake"', says: "un mot, sans une expression" },
    ],
  },
  {
    title: "Le début d'un mot",
    intro: "Un astérisque à la fin remplace la suite du mot.",
    examples: [
      { query: "algorithm*", says: "algorithme, algorithmes, algorithmique…" },
      { query: "cyber*", says: "tout ce qui commence par « cyber »" },
    ],
  },
  {
    title: "Deux mots voisins",
    intro:
      "PRÈS, en capitales, demande que dix mots au plus séparent les deux, dans un ordre ou dans l'autre ; PRÈS/3 en demande trois au plus.",
    examples: [
      { query: "données PRÈS entraînement", says: "les deux mots dans la même phrase ou presque" },
      { query: "modèle PRÈS/3 fondation", says: "à trois mots l'un de l'autre au plus" },
    ],
  },
  {
    title: "Une partie de l'archive",
    intro:
      "Ces mots-clés se combinent avec tout ce qui précède, et entre eux. Seuls, ils donnent tous les passages concernés. Une valeur de plusieurs mots se met entre guillemets.",
    examples: [
      { query: "IA intervenant:avrin", says: "ce que dit une personne, par son nom" },
      { query: 'information intervenant:"Asma Mhalla"', says: "par son nom complet" },
      { query: "formation groupe:administration", says: "ce que dit un groupe de participants" },
      { query: "désinformation audition:11", says: "dans une audition, par son numéro ou un mot de son titre" },
      { query: "IA avant:2025", says: "dans les auditions d'avant 2025" },
      { query: "IA après:2024-05-01", says: "dans celles d'après ce jour, qui n'y est pas compris" },
      { query: "IA page:9", says: "à une page du document officiel ; page:9-12 pour plusieurs" },
    ],
  },
];
