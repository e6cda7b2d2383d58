import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import type { ArchiveRecords } from "@/lib/model/context";
import { lastUpdate, updatedOn } from "@/lib/model/history";
import { absolute, hearingPath, interventionPath, personPath } from "@/lib/site/addresses";
import { sitePages } from "@/lib/site/pages";

type Entry = { readonly path: string; readonly updated: string };

/** The most addresses that one file may hold (sitemaps.org, 0.9). */
const mostEntries = 50_000;

/** The site map for search engines: every page that is meant to be found, in as many files as it takes. */
export function siteMapFiles(
  archive: ArchiveRecords,
  most = mostEntries,
): { readonly path: string; readonly text: string }[] {
  const { address } = archive.site;
  const entries = siteMapEntries(archive);
  const located = ({ path, updated }: Entry) => [x("loc", absolute(path, address)), x("lastmod", updated)];
  const file = (path: string, root: "urlset" | "sitemapindex", each: "url" | "sitemap", list: readonly Entry[]) => ({
    path,
    text: toXml(
      x(null, [
        { type: "instruction", name: "xml", value: 'version="1.0" encoding="UTF-8"' },
        x(
          root,
          { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" },
          list.map((entry) => x(each, located(entry))),
        ),
      ]),
    ),
  });
  if (entries.length <= most) return [file("/sitemap.xml", "urlset", "url", entries)];
  const parts = Array.from({ length: Math.ceil(entries.length / most) }, (_, index) =>
    file(`/sitemap-${String(index + 1)}.xml`, "urlset", "url", entries.slice(index * most, (index + 1) * most)),
  );
  const updated = lastUpdate(archive);
  return [
    file(
      "/sitemap.xml",
      "sitemapindex",
      "sitemap",
      parts.map(({ path }) => ({ path, updated })),
    ),
    ...parts,
  ];
}

function siteMapEntries(archive: ArchiveRecords): Entry[] {
  const { hearings, people, histories } = archive;
  const updated = lastUpdate(archive);
  return [
    ...sitePages.map(({ path }) => ({ path, updated })),
    ...hearings.flatMap((hearing) => {
      const changed = updatedOn(hearing, histories.get(hearing.id));
      const paths = hearing.interventions.map(({ id }) => interventionPath(hearing.id, id));
      return [hearingPath(hearing.id), ...paths].map((path) => ({ path, updated: changed }));
    }),
    ...people.map(({ id, appearances }) => ({
      path: personPath(id),
      updated: lastUpdate({ hearings: appearances.map(({ hearing }) => hearing), histories }),
    })),
  ];
}
