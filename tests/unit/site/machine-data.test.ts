import { describe, expect, it } from "vitest";
import { hearingContext, interventionContexts } from "@/lib/archive/find";
import { hearingMetadata, interventionMetadata } from "@/lib/site/head-metadata";
import { absolute, hearingPath, homePath, interventionPath, personPath } from "@/lib/site/addresses";
import { hearingData, interventionData } from "@/lib/site/structured-data";
import { archiveOf, contents } from "../real-archives";

/** What reference managers would take for a journal, a conference, a book or a report. */
const forbidden =
  /^citation_(?:journal_title|conference|book_title|technical_report_institution|dissertation_institution)/u;

function idsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "@id" && typeof inner === "string" ? [inner] : idsOf(inner),
  );
}

describe.each(contents)("what the pages of %s say to machines", async (content) => {
  const archive = await archiveOf(content);
  const { site, hearings, people } = archive;
  const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
  const published = new Set(
    [
      homePath,
      ...people.map(({ id }) => personPath(id)),
      ...hearings.flatMap(({ id, interventions }) => [
        hearingPath(id),
        ...interventions.map((one) => interventionPath(id, one.id)),
      ]),
    ].map((path) => absolute(path, site.address)),
  );

  it("has an @id only where the archive has an address", () => {
    const data = [
      ...hearings.map(({ id }) => hearingData(hearingContext(archive, id), names)),
      ...interventionContexts(archive).map(interventionData),
    ];
    const ids = data.flatMap(idsOf);
    expect(ids.length).toBeGreaterThan(data.length);
    expect(ids.filter((id) => !published.has(id))).toEqual([]);
  });

  it("never names a journal, a conference, a book or a report", () => {
    const metas = [
      ...hearings.flatMap(({ id }) => hearingMetadata(hearingContext(archive, id))),
      ...interventionContexts(archive).flatMap(interventionMetadata),
    ];
    expect(metas.map(([name]) => name).filter((name) => forbidden.test(name))).toEqual([]);
    expect(metas.filter(([, value]) => value.trim() === "")).toEqual([]);
  });
});

it("says of an intervention what Zotero and Highwire read", async () => {
  const [first] = interventionContexts(await archiveOf("content"));
  if (!first) throw new Error("an archive has an intervention");
  expect(Object.fromEntries(interventionMetadata(first))).toMatchObject({
    "z:itemType": "hearing",
    citation_title: "Intervention d'Asma Mhalla",
    citation_author: "Mhalla, Asma",
    citation_date: "2024/05/28",
    citation_public_url: "https://verbatim.example/auditions/ia-11/1/",
    citation_language: "fr",
    citation_publisher: "Ville de Paris",
    "DC.creator": "Mhalla, Asma",
    "DC.date": "2024-05-28",
    "DC.isPartOf": "https://verbatim.example/auditions/ia-11/",
  });
});
