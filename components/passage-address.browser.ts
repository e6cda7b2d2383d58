import { quoteWords } from "@/lib/citation/quoted-words";
import { errorReportHref } from "@/lib/site/error-report";
import { litFragment, type TextFragment } from "@/lib/site/text-directive";
import { pagesOf, wordsOf, type Passage } from "./selected-passage.browser";

/** Speakers whose words a link lights; of more it gives the first sentence. */
const mostLit = 4;

export type PassageLink = { readonly address: string; readonly isLit: boolean };

/** The link to passages, where this page is published or shown for a trial: their first sentence, and their words lit. */
export async function linkTo(passages: readonly Passage[], page: string): Promise<PassageLink> {
  const first = firstOf(passages);
  const lit = await fragmentsOf(passages);
  const address = new URL(pathOf(first), page);
  address.search = "";
  address.hash = litFragment(first.sentence, lit);
  return { address: address.href, isLit: lit.length > 0 };
}

/** Passages as they are cited, each with its speaker; the link of the first one lights them all. */
export function citationOf(passages: readonly Passage[], link: string, root: Document): ReturnType<typeof quoteWords> {
  return quoteWords(
    passages.map((passage, index) => {
      const { article } = passage;
      const address = publicAddress(passage, root);
      return {
        paragraphs: wordsOf(passage),
        source: {
          speaker: speakerOf(article),
          hearing: article.closest<HTMLElement>("[data-cited]")?.dataset["cited"] ?? "",
          pages: pagesOf(passage),
          address,
        },
        link: index === 0 ? link : address,
      };
    }),
  );
}

/** As the page names them: « Asma MHALLA, Politologue et essayiste ». */
function speakerOf(article: HTMLElement): string {
  const named = [...article.querySelectorAll(".byline :is(h1 a, h2 a, .role)")];
  return article.dataset["by"] ?? named.map(({ textContent }) => textContent).join(", ");
}

/** Who keeps the archive, if the page says so: its own links to report an error name them. */
export function contactOf(root: Document): string | undefined {
  const report = root.querySelector<HTMLAnchorElement>("a[data-report]");
  return report ? decodeURIComponent(report.pathname) : undefined;
}

/** A message to them about the words. */
export function reportOf(passages: readonly Passage[], contact: string, root: Document): string {
  const first = firstOf(passages);
  const hearing = first.article.closest<HTMLElement>("[data-hearing]")?.dataset["hearing"] ?? "";
  return errorReportHref({
    contact,
    passage: `${hearing}#${first.sentence}`,
    words: wordsOf(first)[0] ?? "",
    address: publicAddress(first, root),
  });
}

function firstOf([first]: readonly Passage[]): Passage {
  if (!first) throw new Error("no words are selected");
  return first;
}

/** A fragment for each speaker, so that nothing between them is lit; none unless there is one for all. */
async function fragmentsOf(passages: readonly Passage[]): Promise<readonly TextFragment[]> {
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
