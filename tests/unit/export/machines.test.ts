import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { fromXml } from "xast-util-from-xml";
import { visit } from "unist-util-visit";
import { hearingsFeed, personFeed } from "@/lib/export/hearings-feed";
import { llmsText } from "@/lib/export/llms";
import { siteMapFiles } from "@/lib/export/site-map";
import { bothArchives } from "../real-archives";
import { schemasFolder, schemaText } from "../schemas";

/** The texts of the elements of that name. */
function textsOf(xml: string, name: string): string[] {
  const texts: string[] = [];
  visit(fromXml(xml), "element", (element) => {
    const [text] = element.children;
    if (element.name === name && text?.type === "text") texts.push(text.value);
  });
  return texts;
}

describe.each(await bothArchives())("for machines, $folder has", ({ archive }) => {
  it("feeds whose ids are addresses and whose dates are those of the content", () => {
    const atom = hearingsFeed(archive, "atom");
    const [own, ...ids] = textsOf(atom, "id");
    expect(own).toMatch(/^https:/u);
    expect(ids.map((id) => id.split("/auditions/")[1]).sort()).toEqual(
      archive.hearings.map(({ id }) => `${id}/`).sort(),
    );
    const days = [...archive.histories.values()].map(({ version }) => version.date).sort();
    expect(textsOf(atom, "updated")[0]).toBe(`${days.at(-1) ?? ""}T12:00:00.000Z`);
    expect(hearingsFeed(archive, "atom")).toBe(atom);
    const json = JSON.parse(hearingsFeed(archive, "json")) as { version: string; items: unknown[]; feed_url: string };
    expect(json.version).toContain("jsonfeed.org/version/1");
    expect(json.feed_url).toMatch(/flux\.json$/u);
    expect(json.items).toHaveLength(archive.hearings.length);
  });

  it("a feed for each speaker, with their interventions and no other", () => {
    for (const person of archive.people) {
      const [, ...ids] = textsOf(personFeed(archive, person), "id");
      const said = archive.hearings.flatMap(({ id, interventions }) =>
        interventions.filter(({ speaker }) => speaker === person.id).map((one) => `${id}/${one.id.slice(1)}/`),
      );
      expect(ids.map((id) => id.split("/auditions/")[1]).sort()).toEqual(said.sort());
    }
  });

  it("a text for language models that leads to every hearing", () => {
    for (const { id } of archive.hearings) expect(llmsText(archive)).toContain(`/auditions/${id}.txt`);
  });

  it("a site map in as many files as it takes", () => {
    const [whole, ...none] = siteMapFiles(archive);
    expect(none).toEqual([]);
    const addresses = textsOf(whole?.text ?? "", "loc");
    expect(new Set(addresses).size).toBe(addresses.length);
    const most = Math.ceil(addresses.length / 2) - 1;
    const [index, ...parts] = siteMapFiles(archive, most);
    expect(textsOf(index?.text ?? "", "loc").map((address) => new URL(address).pathname)).toEqual(
      parts.map(({ path }) => path),
    );
    expect(parts.map(({ path }) => path)).toEqual(["/sitemap-1.xml", "/sitemap-2.xml", "/sitemap-3.xml"]);
    expect(parts.flatMap(({ text }) => textsOf(text, "loc"))).toEqual(addresses);
    for (const { text } of parts) expect(textsOf(text, "loc").length).toBeLessThanOrEqual(most);
  });

  it.skipIf(schemasFolder === undefined)(
    "a site map that its schema accepts, and one without addresses that it refuses",
    () => {
      const schema = XmlDocument.fromString(schemaText("sitemap/sitemap.xsd"));
      const validator = XsdValidator.fromDoc(schema);
      const check = (text: string): void => {
        const document = XmlDocument.fromString(text);
        try {
          validator.validate(document);
        } finally {
          document.dispose();
        }
      };
      const text = siteMapFiles(archive)[0]?.text ?? "";
      check(text);
      expect(() => {
        check(text.replaceAll("loc>", "lieu>"));
      }).toThrow(/lieu/u);
      validator.dispose();
      schema.dispose();
    },
  );
});
