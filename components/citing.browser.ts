const ofIntervention = "L'adresse citée est celle de l'intervention. Choisissez une phrase pour citer la sienne.";
const ofSentence = "L'adresse citée est celle de la phrase choisie.";

/** Puts in the citations of a page what only its reader knows: the day, and the sentence that was chosen. */
export function startCiting(root: Document, view: Window): void {
  const citing = root.querySelector<HTMLElement>("[data-citing]");
  if (!citing) return;
  const addresses = [...root.querySelectorAll<HTMLElement>("[data-address]")];
  const own = addresses[0]?.textContent ?? "";
  const follow = (): void => {
    const sentence = chosenSentence(root, view.location.hash);
    const address = sentence === undefined ? own : `${citing.dataset["citing"] ?? ""}#${sentence}`;
    for (const element of addresses) element.textContent = address;
    const scope = citing.querySelector("[data-citing-scope]");
    if (scope) scope.textContent = sentence === undefined ? ofIntervention : ofSentence;
  };
  follow();
  view.addEventListener("hashchange", follow);
  sayToday(root);
}

/** The id of the sentence that a fragment names, when this page has it. */
function chosenSentence(root: Document, hash: string): string | undefined {
  const id = /^#(i\d+-s\d+)$/u.exec(hash)?.[1];
  return id !== undefined && root.getElementById(id) !== null ? id : undefined;
}

function sayToday(root: Document): void {
  const today = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long" }).format(new Date()).replace(/^1 /u, "1er ");
  for (const element of root.querySelectorAll<HTMLElement>("[data-today]")) {
    const { today: before = "", after = "" } = element.dataset;
    element.textContent = `${before}${today}${after}`;
  }
}
