import { checkQuotation, type QuotationCheck } from "@/lib/quotation/check-quotation";
import { verdictText, verdictTitles } from "@/lib/quotation/wording";
import { openFileStore } from "@/lib/search/file-store";
import type { SearchStore } from "@/lib/search/store";
import { withFrenchSpaces as spaced } from "@/lib/text/typography";
import { find, findA, make } from "./make-element.browser";
import { openTransport } from "./place.browser";
import { foundItem, nearItem } from "./verify-result.browser";

/** A shorter wait is not announced. */
const patience = 400;
/** A longer quotation is not put in the address: servers refuse it. */
const longestAddress = 4000;

class VerifyView {
  readonly #form: HTMLFormElement;
  readonly #field: HTMLTextAreaElement;
  readonly #store: SearchStore;
  readonly #status = find("[data-verify-status]");
  readonly #answer = find("[data-verify-answer]");
  readonly #near = find("[data-verify-near]");
  /** Of answers that overlap, only the last one asked for is shown. */
  #asked = 0;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#field = findA(HTMLTextAreaElement, "textarea", form);
    this.#store = openFileStore(openTransport(new URL(form.dataset["verify"] ?? "", document.baseURI)));
  }

  start(): void {
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      const citation = this.#field.value.trim();
      const query = new URLSearchParams({ citation }).toString();
      const address = query.length > longestAddress ? location.pathname : `${location.pathname}?${query}`;
      if (address !== location.pathname + location.search) window.history.pushState(null, "", address);
      void this.#check(citation);
    });
    this.#field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.#form.requestSubmit();
    });
    window.addEventListener("popstate", () => {
      this.#fill();
    });
    this.#fill();
  }

  /** Puts the quotation of the address in the form, and checks it. */
  #fill(): void {
    const citation = new URLSearchParams(location.search).get("citation") ?? "";
    this.#field.value = citation;
    void this.#check(citation.trim());
  }

  async #check(citation: string): Promise<void> {
    const asked = ++this.#asked;
    this.#clear();
    if (citation === "") return;
    const waiting = setTimeout(() => {
      // A later quotation may have been checked first.
      if (asked === this.#asked) this.#status.textContent = "Vérification en cours…";
    }, patience);
    try {
      const check = await checkQuotation(this.#store, citation);
      if (asked === this.#asked) this.#show(check);
    } catch {
      if (asked === this.#asked) this.#fail(citation);
    } finally {
      clearTimeout(waiting);
    }
  }

  #show(check: QuotationCheck): void {
    this.#status.replaceChildren(
      make("strong", {}, `${verdictTitles[check.verdict]}.`),
      ` ${spaced(verdictText(check))}`,
    );
    this.#answer.replaceChildren(...foundItem(check));
    const near = check.nearest.map(nearItem);
    find("ol", this.#near).replaceChildren(...near);
    this.#near.hidden = near.length === 0;
  }

  #clear(): void {
    this.#status.textContent = "";
    this.#answer.replaceChildren();
    this.#near.hidden = true;
  }

  #fail(citation: string): void {
    this.#status.textContent = "La vérification n'a pas pu lire une partie de l'index. ";
    const retry = make("button", { type: "button" }, "Réessayer");
    retry.addEventListener("click", () => void this.#check(citation));
    this.#status.append(retry);
  }
}

const form = document.querySelector<HTMLFormElement>("[data-verify]");
if (form) new VerifyView(form).start();
