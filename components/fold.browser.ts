/** Folds the speech under its byline, which stays and offers to open it. */
export function setFolded(article: HTMLElement, folded: boolean): void {
  if (article.hasAttribute("data-folded") === folded) return;
  article.toggleAttribute("data-folded", folded);
  const speech = article.querySelector<HTMLElement>(".speech");
  if (folded) speech?.setAttribute("hidden", "until-found");
  else speech?.removeAttribute("hidden");
  article.querySelector("[data-unfold]")?.remove();
  if (folded) article.querySelector(".facts")?.append(unfoldButton(article));
}

/** A link to a folded intervention, or to something in it, wins over the lens. Says whether something was opened. */
export function showTarget(root: Document, view: Window): boolean {
  const id = decodeURIComponent(view.location.hash.slice(1));
  const target = id === "" ? null : root.getElementById(id);
  const article = target?.closest<HTMLElement>("article");
  if (!target || !article?.hasAttribute("data-folded")) return false;
  setFolded(article, false);
  target.scrollIntoView();
  return true;
}

function unfoldButton(article: HTMLElement): HTMLButtonElement {
  const button = article.ownerDocument.createElement("button");
  button.type = "button";
  button.dataset["unfold"] = "";
  button.textContent = "Afficher";
  button.setAttribute("aria-label", `Afficher l'intervention ${article.id.slice(1)}`);
  return button;
}
