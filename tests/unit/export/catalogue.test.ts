import jsonld from "jsonld";
import { Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { catalogue } from "@/lib/export/catalogue";
import { bothArchives } from "../real-archives";
import { schemasFolder, schemaText } from "../schemas";

/** JSON-LD as triples, read by another library. */
async function triples(document: object): Promise<Store> {
  const quads = await jsonld.toRDF(document, { format: "application/n-quads" });
  return new Store(new Parser({ format: "N-Quads" }).parse(z.string().parse(quads)));
}

const dcat = "http://www.w3.org/ns/dcat#";
const dct = "http://purl.org/dc/terms/";

describe.each(await bothArchives())("the catalogue of $folder", ({ archive }) => {
  it("says what a portal harvests: title, licence, period, and where each file is", async () => {
    const store = await triples(catalogue(archive));
    const datasets = store.getObjects(null, `${dcat}dataset`, null);
    expect(datasets).toHaveLength(1);
    const [dataset] = datasets;
    for (const property of [
      `${dct}title`,
      `${dct}description`,
      `${dct}temporal`,
      `${dct}accrualPeriodicity`,
      `${dcat}keyword`,
    ])
      expect(store.countQuads(dataset ?? null, property, null, null), property).toBeGreaterThan(0);
    const distributions = store.getObjects(dataset ?? null, `${dcat}distribution`, null);
    expect(distributions).toHaveLength(5);
    for (const distribution of distributions) {
      expect(store.countQuads(distribution, `${dcat}downloadURL`, null, null)).toBe(1);
      expect(store.countQuads(distribution, `${dct}license`, null, null)).toBe(1);
    }
  });

  it.skipIf(schemasFolder === undefined)("is what DCAT-AP 3 asks for; without a description it is not", async () => {
    const shapes = new Store(new Parser().parse(schemaText("dcat/dcat-ap-3.0.1-SHACL.ttl")));
    const validator = new SHACLValidator(shapes);
    const report = await validator.validate(await triples(catalogue(archive)));
    expect(
      report.results.map((result) => [result.focusNode.value, result.path.value, result.message.map(String)]),
    ).toEqual([]);
    const poor = JSON.parse(
      JSON.stringify(catalogue(archive)).replaceAll('"dct:description"', '"dct:abstract"'),
    ) as object;
    expect((await validator.validate(await triples(poor))).conforms).toBe(false);
  });
});
