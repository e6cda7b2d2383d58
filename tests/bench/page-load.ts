import { setTimeout as wait } from "node:timers/promises";
import type { Browser, CDPSession, Page } from "@playwright/test";
import type { SearchPage } from "./search-pages";
import type { Sent, ServedFolder } from "./serve-folder";

/** One question asked of a search page by a browser that has nothing in its cache. */
export type PageLoad = {
  /** What was fetched to know which results, and then to show them: neither HTML, nor style, nor font, nor icon. */
  readonly toIds: readonly Sent[];
  readonly texts: readonly Sent[];
  /** From the birth of the page that holds the question, in milliseconds; nothing when there was no result. */
  readonly first: number | undefined;
  /** The tenth result, or the last one where there are fewer. */
  readonly ten: number | undefined;
};

/** 10 Mbit/s, and 60 ms before the first byte of each answer. */
const slow = { offline: false, latency: 60, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 } as const;

const fast = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 } as const;

const longestWait = 20_000;
/** Nothing was sent for so long: all that the answer takes has been, also where it has fewer than ten results. */
const settling = 250;

/** Asks questions of one search page, one after the other, in one tab. */
export class PageLoader {
  readonly #tab: Page;
  readonly #network: CDPSession;
  readonly #server: ServedFolder;
  readonly #page: SearchPage;
  #loads = 0;

  private constructor(tab: Page, network: CDPSession, server: ServedFolder, page: SearchPage) {
    this.#tab = tab;
    this.#network = network;
    this.#server = server;
    this.#page = page;
  }

  static async open(browser: Browser, server: ServedFolder, page: SearchPage): Promise<PageLoader> {
    const tab = await browser.newPage({ locale: "fr-FR" });
    await tab.addInitScript(markResults);
    const network = await tab.context().newCDPSession(tab);
    await network.send("Network.enable");
    return new PageLoader(tab, network, server, page);
  }

  async load(query: string, isThrottled: boolean): Promise<PageLoad> {
    await this.#network.send("Network.emulateNetworkConditions", isThrottled ? slow : fast);
    this.#server.takeSent();
    await this.#tab.goto(this.#address(query), { waitUntil: "commit" });
    // A question without an answer in time counts as one: it takes no other with it.
    await this.#tab
      .waitForFunction(isAnswered, undefined, { polling: 40, timeout: longestWait })
      .catch(() => undefined);
    let before: number;
    do {
      before = this.#server.sentCount();
      await wait(settling);
    } while (this.#server.sentCount() > before);
    const sent = this.#server.takeSent().filter(({ path }) => !isFrame(path));
    const isText = ({ path }: Sent): boolean => this.#page.isText(path);
    const [first, ten] = await this.#tab.evaluate(readMarks);
    return { toIds: sent.filter((file) => !isText(file)), texts: sent.filter(isText), first, ten };
  }

  /**
   * A site that the browser has never seen, so that nothing is in its caches: every name under `localhost` is this
   * machine. A context for each question would do too, but opens a window for each.
   */
  #address(query: string): string {
    const address = new URL(this.#page.address, this.#server.url);
    address.hostname = `${this.#page.engine}-${String(++this.#loads)}.localhost`;
    address.searchParams.set("q", query);
    return address.href;
  }
}

/** The same for both pages: it would be there without any search. */
function isFrame(path: string): boolean {
  return /\.(?:html|css|woff2|svg|ico)$/u.test(path);
}

/** Runs in the page, before its own scripts: notes when it starts, and when each of the first ten results is shown. */
function markResults(): void {
  performance.mark("question");
  let shown = 0;
  new MutationObserver(() => {
    const count = Math.min(10, document.querySelectorAll("[data-search-results] > li").length);
    for (; shown < count; shown++) performance.mark(`result-${String(shown + 1)}`);
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the page: ten results are shown, or the page says that it has no more. */
function isAnswered(): boolean {
  const status = document.querySelector("[data-search-status]")?.textContent ?? "";
  // « Recherche en cours… » is no answer.
  return performance.getEntriesByName("result-10").length > 0 || (status !== "" && !status.endsWith("…"));
}

/** Runs in the page: when the first result was shown, and the last one of the first ten. */
function readMarks(): [number | undefined, number | undefined] {
  const question = performance.getEntriesByName("question").at(0)?.startTime ?? 0;
  const marks = performance.getEntriesByType("mark").filter(({ name }) => name.startsWith("result-"));
  const times = marks.map(({ startTime }) => startTime - question);
  return [times.at(0), times.at(-1)];
}
