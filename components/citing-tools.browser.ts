import { citationFiles } from "@/lib/site/data-files";
import type { CitedAddress } from "./citing.browser";
import { make } from "./make-element.browser";
import { textAt } from "./place.browser";

const ofIntervention = "L'adresse citée est celle de l'intervention. Choisissez une phrase pour citer la sienne.";
const ofSentence = "L'adresse citée est celle de la phrase choisie.";

/** Gives the citations of a page the day of reading, buttons that copy them and, where they can be fetched, the files. */
export function addCitingTools(section: Element, address: CitedAddress): void {
  const citing = section.querySelector("[data-citing]");
  if (citing) startCitations(citing, address);
  const embedding = section.querySelector<HTMLElement>("[data-embedding]");
  if (embedding) startEmbedding(embedding);
}

function startCitations(citing: Element, address: CitedAddress): void {
  const scope = make("p", { "data-citing-scope": "" });
  citing.querySelector("summary")?.after(scope);
  address.onChange((isSentence) => {
    scope.textContent = isSentence ? ofSentence : ofIntervention;
  });
  sayToday(citing);
  for (const citation of citing.querySelectorAll("dd[id]")) {
    const label = citation.previousElementSibling;
    label?.append(" ", copyButton(citation.id, `la citation ${label.textContent}`));
  }
  for (const link of citing.querySelectorAll<HTMLAnchorElement>("dd a")) void showFile(link, address);
}

/** A file as one more citation; what cannot be fetched stays a link. */
async function showFile(link: HTMLAnchorElement, address: CitedAddress): Promise<void> {
  const file = citationFiles.find(({ name }) => link.pathname.endsWith(`.${name}`));
  const text = await textAt(link.href);
  if (!file || text === undefined) return;
  const id = `citer-${file.label.toLowerCase()}`;
  const shown = make("dd", {}, make("pre", { id }, text.trimEnd().replaceAll("\r", "")));
  const label = make("dt", {}, file.label, " ", copyButton(id, `la citation ${file.label}`));
  const last = link.closest("dd")?.previousElementSibling;
  last?.before(label, shown);
  address.followIn(shown);
}

/** The frame can be copied, and so can the quotation itself, which oEmbed has. */
function startEmbedding(embedding: HTMLElement): void {
  embedding.append(" ", copyButton("integrer-cadre", "le HTML du cadre", "Copier le cadre"));
  void textAt(new URL("oembed.json", embedding.baseURI).href).then((answer) => {
    const { html } = JSON.parse(answer ?? "{}") as { html?: string };
    if (html === undefined) return;
    embedding.after(
      make("pre", { id: "integrer-citation" }, html),
      make("p", {}, copyButton("integrer-citation", "le HTML de la citation", "Copier la citation")),
    );
  });
}

/** Its handler is that of every copy button. */
function copyButton(id: string, what: string, label = "Copier"): HTMLButtonElement {
  return make("button", { type: "button", "data-copies": id, "aria-label": `Copier ${what}` }, label);
}

function sayToday(citing: Element): void {
  const today = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long" }).format(new Date()).replace(/^1 /u, "1er ");
  for (const element of citing.querySelectorAll<HTMLElement>("[data-today]")) {
    const { today: before = "", after = "" } = element.dataset;
    element.textContent = `${before}${today}${after}`;
  }
}
