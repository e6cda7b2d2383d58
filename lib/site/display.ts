/** Under which name a browser keeps the choices, as JSON: `{"theme":"sombre","taille":"grande"}`. */
export const displayKey = "affichage";

/** What a reader may choose; the first option, without a value, is what the device asks for or what is ordinary. */
export const displayChoices = [
  {
    name: "theme",
    legend: "Couleurs",
    options: [
      ["", "Celles de l'appareil"],
      ["clair", "Claires"],
      ["sombre", "Sombres"],
    ],
  },
  {
    name: "contraste",
    legend: "Contraste",
    options: [
      ["", "Celui de l'appareil"],
      ["eleve", "Élevé"],
    ],
  },
  {
    name: "taille",
    legend: "Taille du texte",
    options: [
      ["", "Ordinaire"],
      ["grande", "Grande"],
      ["tres-grande", "Très grande"],
    ],
  },
  {
    name: "police",
    legend: "Caractères",
    options: [
      ["", "De lecture (Source Serif ; ceux de l'appareil sur un téléphone)"],
      ["lecture", "De lecture, sur un téléphone aussi"],
      ["confort", "De confort (Atkinson Hyperlegible, lignes plus écartées)"],
    ],
  },
] as const;

/** The choices are there before anything is drawn. */
const restoreDisplay = `try{Object.assign(document.documentElement.dataset,JSON.parse(localStorage.${displayKey}))}catch{}`;

/** The script at the head of a page, and what that page adds to it: the same in all pages of a kind, as its hash is. */
export function earlyScript(more?: string): string {
  return more === undefined ? restoreDisplay : `${restoreDisplay};${more}`;
}
