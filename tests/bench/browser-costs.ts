import { queryKinds, type QueryKind } from "./draw-queries";
import { formatHearings } from "./format";
import { openBrowser } from "./open-browser";
import { PageLoader, type PageLoad } from "./page-load";
import type { PreparedArchive } from "./prepare-archive";
import { writeSearchPages, type SearchPage } from "./search-pages";
import { serveFolder, type Sent, type ServedFolder } from "./serve-folder";
import { median } from "./statistics";

/** What questions of one kind cost, as medians over the questions that had a result. */
export type BrowserCost = {
  readonly engine: SearchPage["engine"];
  readonly count: number;
  readonly kind: QueryKind;
  readonly asked: number;
  readonly answered: number;
  readonly bytesToIds: number | undefined;
  readonly bytesWithTexts: number | undefined;
  readonly requestsToIds: number | undefined;
  readonly requestsWithTexts: number | undefined;
  /** Milliseconds to the first result and to ten, without and with a slow network. */
  readonly first: number | undefined;
  readonly ten: number | undefined;
  readonly slowFirst: number | undefined;
  readonly slowTen: number | undefined;
};

/** Slow loads take longer: of each kind, the first questions only. */
export const slowQueries = 8;

type Asked = { readonly engine: SearchPage["engine"]; readonly loader: PageLoader };

/** Asks both search pages of an archive its questions, so many of each kind, in a real browser, the two in turn. */
export async function browserCosts(
  archive: PreparedArchive,
  most: number,
  say: (line: string) => void,
): Promise<BrowserCost[]> {
  const pages = await writeSearchPages(archive);
  const browser = await openBrowser();
  const servers: ServedFolder[] = [];
  try {
    const asked: Asked[] = [];
    for (const page of pages) {
      const server = await serveFolder(page.folder);
      servers.push(server);
      const loader = await PageLoader.open(browser, server, page);
      // The first load of a browser pays for its start.
      await loader.load(archive.queries.one[0] ?? "", false);
      asked.push({ engine: page.engine, loader });
    }
    const costs: BrowserCost[] = [];
    for (const kind of queryKinds) {
      say(`${formatHearings(archive.count)}, in the browser: ${kind}`);
      costs.push(...(await costsOf(asked, archive, kind, most)));
    }
    return costs;
  } finally {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  }
}

async function costsOf(
  asked: readonly Asked[],
  archive: PreparedArchive,
  kind: QueryKind,
  most: number,
): Promise<BrowserCost[]> {
  const loads = asked.map(({ engine, loader }) => ({ engine, loader, fast: [] as PageLoad[], slow: [] as PageLoad[] }));
  for (const [number, query] of archive.queries[kind].slice(0, most).entries()) {
    for (const { loader, fast, slow } of loads) {
      fast.push(await loader.load(query, false));
      if (number < slowQueries) slow.push(await loader.load(query, true));
    }
  }
  return loads.map(({ engine, fast, slow }) => toCost(engine, archive.count, kind, fast, slow));
}

function toCost(
  engine: SearchPage["engine"],
  count: number,
  kind: QueryKind,
  fast: readonly PageLoad[],
  slow: readonly PageLoad[],
): BrowserCost {
  const answered = fast.filter(({ first }) => first !== undefined);
  const middle = (value: (load: PageLoad) => number): number | undefined => median(answered.map(value));
  const time = (loads: readonly PageLoad[], name: "first" | "ten"): number | undefined =>
    median(loads.flatMap((load) => load[name] ?? []));
  return {
    engine,
    count,
    kind,
    asked: fast.length,
    answered: answered.length,
    bytesToIds: middle(({ toIds }) => bytes(toIds)),
    bytesWithTexts: middle(({ toIds, texts }) => bytes([...toIds, ...texts])),
    requestsToIds: middle(({ toIds }) => toIds.length),
    requestsWithTexts: middle(({ toIds, texts }) => toIds.length + texts.length),
    first: time(fast, "first"),
    ten: time(fast, "ten"),
    slowFirst: time(slow, "first"),
    slowTen: time(slow, "ten"),
  };
}

function bytes(sent: readonly Sent[]): number {
  return sent.reduce((sum, file) => sum + file.bytes, 0);
}
