const announced = "Lien copié";
const failed = "La copie est impossible ici : copiez l'adresse du lien permanent";

/** Makes every `data-copy` button put its address, whole, on the clipboard, and say so. */
export function startCopyButtons(root: Document): void {
  const status = root.createElement("p");
  status.className = "toast";
  status.setAttribute("role", "status");
  root.body.append(status);
  root.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-copy]") : null;
    const address = button?.dataset["copy"];
    if (address !== undefined) void copy(new URL(address, root.baseURI).href, status);
  });
}

async function copy(text: string, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = announced;
  } catch {
    status.textContent = failed;
  }
  status.dataset["shown"] = "";
  setTimeout(() => {
    delete status.dataset["shown"];
    status.textContent = "";
  }, 4000);
}
