import type { AdoptStyles } from "./adopt-styles.browser";
import { addressForOthers } from "./shared-address.browser";
import { styles } from "./toast.browser.css?text";

const shownFor = 4000;

/**
 * Makes the copy buttons of a page work, and says so: `data-copy` holds an address, which is copied whole, or nothing,
 * for that of the intervention around it; `data-copies` the id of the element whose text is.
 */
export function startCopyButtons(root: Document, adoptStyles: AdoptStyles): void {
  adoptStyles(root, styles);
  const status = root.createElement("p");
  status.className = "toast";
  status.setAttribute("role", "status");
  root.body.append(status);
  root.addEventListener("click", (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>("[data-copy], [data-copies]") : null;
    const { copy: address, copies: id } = button?.dataset ?? {};
    const text =
      address === undefined
        ? root.getElementById(id ?? "")?.textContent
        : new URL(address || passageAddress(button, root), root.baseURI).href;
    if (text) void copy(text, address !== undefined, status);
  });
}

/** Without the question that a lens or a search put in the address. */
function passageAddress(button: HTMLElement | null, root: Document): string {
  const page = new URL(addressForOthers(root.location.href));
  return Object.assign(page, { search: "", hash: button?.closest("article")?.id ?? "" }).href;
}

async function copy(text: string, isLink: boolean, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = isLink ? "Lien copié" : "Copié";
  } catch {
    status.textContent = isLink
      ? "La copie est impossible ici : copiez l'adresse du lien permanent"
      : "La copie est impossible ici : sélectionnez le texte";
  }
  status.dataset["shown"] = "";
  setTimeout(() => {
    delete status.dataset["shown"];
    status.textContent = "";
  }, shownFor);
}
