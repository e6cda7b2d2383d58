import { quoteWords, type QuotedWords } from "@/lib/citation/quoted-words";
import { errorReportHref } from "@/lib/site/error-report";
import { litFragment } from "@/lib/site/text-directive";
import { placeBar } from "./bar-place.browser";
import { make } from "./make-element.browser";
import { pagesOf, selectedPassages, wordsOf, type Passage } from "./selected-passage.browser";

/** In ms: a selection that changes faster than that is still being made. */
const pause = 250;
/** Speakers whose words a link lights; of more it gives the first sentence. */
const mostLit = 4;

type Link = { readonly address: string; readonly isLit: boolean };

/** What is offered for the words that a reader selects: their link, their citation, and to say that they are wrong. */
export class SelectionBar {
  readonly #root: Document;
  readonly #view: Window;
  readonly #bar: HTMLElement;
  readonly #status: HTMLElement;
  readonly #report: HTMLAnchorElement | undefined;
  #passages: readonly Passage[] = [];
  #timer = 0;
  #isPressed = false;
  #byKeyboard = false;
  #byTouch = false;

  constructor(root: Document, view: Window) {
    this.#root = root;
    this.#view = view;
    this.#status = make("p", { role: "status" });
    const button = (label: string, act: () => Promise<string>): HTMLButtonElement => {
      const made = make("button", { type: "button" }, label);
      made.addEventListener(
        "click",
        () =>
          void act().then(
            (said) => {
              this.#say(said);
            },
            () => undefined,
          ),
      );
      return made;
    };
    this.#report = contactOf(root) === undefined ? undefined : make("a", {}, "Signaler une erreur");
    this.#bar = make(
      "div",
      { class: "selection-bar", role: "group", "aria-label": "Mots sélectionnés", hidden: "" },
      button("Copier le lien", () => this.#copyLink()),
      button("Copier la citation", () => this.#copyCitation()),
      ...("share" in navigator ? [button("Partager", () => this.#share())] : []),
      ...(this.#report ? [this.#report] : []),
      this.#status,
    );
  }

  start(): void {
    const { body } = this.#root;
    body.append(this.#bar);
    this.#root.addEventListener("selectionchange", () => {
      this.#lookSoon();
    });
    this.#root.addEventListener("pointerdown", ({ pointerType }) => {
      this.#isPressed = true;
      this.#byKeyboard = false;
      this.#byTouch = pointerType === "touch";
    });
    for (const end of ["pointerup", "pointercancel"]) {
      this.#root.addEventListener(end, () => {
        this.#isPressed = false;
        this.#lookSoon();
      });
    }
    // A press in the bar leaves the words selected.
    this.#bar.addEventListener("mousedown", (event) => {
      event.preventDefault();
    });
    this.#root.addEventListener("keydown", (event) => {
      this.#onKey(event);
    });
    for (const moved of ["scroll", "resize"])
      this.#view.addEventListener(
        moved,
        () => {
          this.#place();
        },
        { passive: true },
      );
    this.#lookSoon();
  }

  #lookSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#view.setTimeout(() => {
      this.#look();
    }, pause);
  }

  #look(): void {
    if (this.#isPressed && !this.#byTouch) return;
    const passages = selectedPassages(this.#root);
    if (passages.length === 0 && this.#hasFocus()) return;
    if (isSame(passages, this.#passages)) return;
    this.#passages = passages;
    this.#status.textContent = "";
    this.#bar.hidden = passages.length === 0;
    const [first] = passages;
    if (!first) return;
    // What makes a link is on its way while the reader reaches for the button.
    void import("./words-link.browser");
    this.#writeReport(first);
    this.#place();
    if (this.#byKeyboard) this.#say("Tab pour choisir, Échap pour fermer");
  }

  #place(): void {
    const first = this.#passages[0];
    const last = this.#passages.at(-1);
    if (this.#bar.hidden || !first || !last) return;
    const { top } = first.range.getBoundingClientRect();
    const { left, bottom } = last.range.getBoundingClientRect();
    placeBar(this.#bar, { top, bottom, left }, this.#byTouch, this.#view);
  }

  #say(said: string): void {
    this.#status.textContent = said;
    this.#place();
  }

  #close(): void {
    if (this.#hasFocus()) this.#focusText();
    this.#bar.hidden = true;
  }

  #hasFocus(): boolean {
    return this.#bar.contains(this.#root.activeElement);
  }

  #onKey(event: KeyboardEvent): void {
    this.#byKeyboard = true;
    this.#byTouch = false;
    if (this.#bar.hidden) return;
    if (event.key === "Escape") {
      this.#close();
    } else if (event.key === "Tab" && !event.altKey && !event.ctrlKey && !event.metaKey) {
      this.#onTab(event);
    }
  }

  /** The bar comes right after the words selected, and before what follows them. */
  #onTab(event: KeyboardEvent): void {
    const stops = [...this.#bar.querySelectorAll<HTMLElement>("a, button")];
    const { activeElement } = this.#root;
    const isInText = activeElement === this.#root.body || activeElement?.matches("p, article") === true;
    if (isInText && !event.shiftKey) {
      event.preventDefault();
      stops[0]?.focus({ preventScroll: true });
    } else if (activeElement === stops.at(-1) && !event.shiftKey) {
      // From there, the browser goes to what follows the words.
      this.#focusText();
    } else if (activeElement === stops[0] && event.shiftKey) {
      event.preventDefault();
      this.#focusText();
    }
  }

  /** Puts the focus where the words are; they stay selected. */
  #focusText(): void {
    const range = this.#passages.at(-1)?.range;
    const paragraph = range?.endContainer.parentElement?.closest<HTMLElement>(".speech > p");
    if (!paragraph) return;
    paragraph.tabIndex = -1;
    paragraph.addEventListener(
      "blur",
      () => {
        paragraph.removeAttribute("tabindex");
      },
      { once: true },
    );
    paragraph.focus({ preventScroll: true });
  }

  async #copyLink(): Promise<string> {
    const link = await this.#link();
    try {
      await navigator.clipboard.writeText(link.address);
    } catch {
      return "La copie est impossible ici : copiez l'adresse du lien permanent";
    }
    return link.isLit ? "Lien copié" : "Lien copié, vers la phrase : ces mots ne peuvent pas être surlignés";
  }

  async #copyCitation(): Promise<string> {
    const link = await this.#link();
    const { text, html } = quoteWords(
      this.#passages.map((passage, index) => quoted(passage, index === 0 ? link.address : undefined, this.#root)),
    );
    try {
      await copyBoth(text, html);
    } catch {
      return "La copie est impossible ici : copiez les mots sélectionnés";
    }
    return this.#passages.length > 1 ? "Citations copiées, chacune avec son auteur" : "Citation copiée";
  }

  async #share(): Promise<string> {
    const { address } = await this.#link();
    const words = this.#passages.flatMap(wordsOf).join(" ");
    await navigator.share({ title: this.#root.title, text: `« ${words} »`, url: address });
    return "";
  }

  /** The address of the words where this page is published, or shown for a trial. */
  async #link(): Promise<Link> {
    const passages = this.#passages;
    const [first] = passages;
    if (!first) throw new Error("no words are selected");
    const lit = await fragmentsOf(passages);
    const page = new URL(pathOf(first), this.#view.location.href);
    page.search = "";
    page.hash = litFragment(first.sentence, lit);
    return { address: page.href, isLit: lit.length > 0 };
  }

  #writeReport(passage: Passage): void {
    const contact = contactOf(this.#root);
    if (!this.#report || contact === undefined) return;
    this.#report.href = errorReportHref({
      contact,
      passage: `${passage.article.closest<HTMLElement>("[data-hearing]")?.dataset["hearing"] ?? ""}#${passage.sentence}`,
      words: wordsOf(passage)[0] ?? "",
      address: publicAddress(passage, this.#root),
    });
  }
}

function isSame(left: readonly Passage[], right: readonly Passage[]): boolean {
  if (left.length !== right.length) return false;
  return left.every(({ range }, index) => {
    const other = right[index]?.range;
    return (
      other?.startContainer === range.startContainer &&
      other.startOffset === range.startOffset &&
      other.endContainer === range.endContainer &&
      other.endOffset === range.endOffset
    );
  });
}

/** A fragment for each speaker, so that nothing between them is lit; none unless there is one for all. */
async function fragmentsOf(passages: readonly Passage[]) {
  if (passages.length > mostLit || new Set(passages.map(pathOf)).size > 1) return [];
  const maker = await import("./words-link.browser").catch(() => undefined);
  const lit = passages.flatMap((passage) => maker?.fragmentOf(passage) ?? []);
  return lit.length === passages.length ? lit : [];
}

/** The page that the words are linked to: this one, unless it is not theirs. */
function pathOf({ article }: Passage): string {
  return article.dataset["path"] ?? "";
}

/** The address of the words where the archive is published. */
function publicAddress(passage: Passage, root: Document): string {
  const canonical = root.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? root.baseURI;
  const address = new URL(pathOf(passage), canonical);
  address.hash = passage.sentence;
  return address.href;
}

function quoted(passage: Passage, link: string | undefined, root: Document): QuotedWords {
  const address = publicAddress(passage, root);
  const { article } = passage;
  return {
    paragraphs: wordsOf(passage),
    source: {
      speaker: article.dataset["by"] ?? "",
      hearing: article.closest<HTMLElement>("[data-cited]")?.dataset["cited"] ?? "",
      pages: pagesOf(passage),
      address,
    },
    link: link ?? address,
  };
}

/** Who keeps the archive, if the page says so: its own links to report an error name them. */
function contactOf(root: Document): string | undefined {
  const report = root.querySelector<HTMLAnchorElement>("a[data-report]");
  return report ? decodeURIComponent(report.pathname) : undefined;
}

async function copyBoth(text: string, html: string): Promise<void> {
  const blob = (type: string, content: string): Blob => new Blob([content], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ "text/plain": blob("text/plain", text), "text/html": blob("text/html", html) }),
    ]);
  } catch {
    await navigator.clipboard.writeText(text);
  }
}
