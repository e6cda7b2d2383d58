import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hearingSchema, type Hearing } from "@/lib/model/hearing";
import { allElements, readXml, target, type XmlElement } from "@/lib/import/xml-tree";
import { Report } from "@/lib/diagnostics/report";
import { nastyLine } from "../text/nasty-text";
import { contextOf, formats, hearingContexts, readBack } from "./xml-formats";
import { everything } from "./everything";

const contexts = await hearingContexts();
const version = { number: 2, date: "2025-06-01" };
const named = contexts.map((context) => [context.hearing.id, context] as const);

function rootOf(xml: string): XmlElement {
  const root = readXml(xml, "a.xml", new Report());
  if (!root) throw new Error("no root");
  return root;
}

function attributesOf(element: XmlElement, name: string): string[] {
  const inner = element.children.flatMap((child) => (child.type === "element" ? attributesOf(child, name) : []));
  const own = element.attributes[name];
  return own === undefined ? inner : [own, ...inner];
}

function passageIds({ interventions, footnotes }: Hearing): string[] {
  const said = interventions.flatMap(({ id, paragraphs }) => [
    String(id),
    ...paragraphs.flatMap(({ sentences }) => sentences.map((sentence) => String(sentence.id))),
  ]);
  return [...said, ...footnotes.map(({ id }) => String(id))].sort();
}

describe.each(formats)("a record written as $name", (format) => {
  it.each(named)("%s is read back the same", (...[, context]) => {
    const { hearing, said } = readBack(format, format.write(context, version));
    expect(said).toEqual([]);
    expect(hearing).toStrictEqual(context.hearing);
  });

  it.each(named)("%s has the ids of its pages, each once", (...[, context]) => {
    const ids = attributesOf(rootOf(format.write(context, version)), format.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => /^(?:i\d+(?:-s\d+)?|n\d+)$/u.test(id)).sort()).toEqual(passageIds(context.hearing));
  });

  it.each(named)("%s attributes each speech to a person that it describes", (...[, context]) => {
    const root = rootOf(format.write(context, version));
    const [speech, by, person] = format.name === "akn" ? ["speech", "by", "TLCPerson"] : ["u", "who", "person"];
    const people = allElements(root, person).map(({ attributes }) => attributes[format.id]);
    const speakers = allElements(root, speech).map(({ attributes }) => target(attributes[by]));
    expect(speakers).toHaveLength(context.hearing.interventions.length);
    expect(speakers.filter((speaker) => !people.includes(speaker))).toEqual([]);
  });

  it("is the same whenever it is written, and dated by its registration", () => {
    for (const context of contexts) {
      expect(format.write(context, version)).toBe(format.write(context, version));
      expect(format.write(context, version)).toContain("2025-06-01");
      expect(format.write(context, undefined)).not.toContain("2025-06-01");
    }
  });

  it.each([
    ["signs of XML", `« a < b && c > d " ' »`],
    ["the end of a CDATA section", "x ]]> y ]]&gt;"],
    ["pictures and combining marks", "👩‍👩‍👧 e\u0301 👍🏽"],
    ["what looks like markup", `<span eId="i1"> &amp; &#65;`],
  ])("keeps %s", (...[, words]) => {
    const hearing = everything(words);
    expect(readBack(format, format.write(contextOf(hearing), undefined)).hearing).toStrictEqual(hearing);
  });

  it("keeps the spaces of names and titles as they are", () => {
    const hearing = everything("Oui.");
    const spaced = { ...hearing, title: "L'été\u00a0:\u202fle\nsel\t" };
    expect(readBack(format, format.write(contextOf(spaced), undefined)).hearing?.title).toBe(spaced.title);
  });

  it("puts a sign in place of a character that XML cannot hold", () => {
    const hearing = everything("Le moulinx.");
    const broken = hearingSchema.parse(JSON.parse(JSON.stringify(hearing).replaceAll("moulinx", "m\\u0001\\ud800x")));
    const back = readBack(format, format.write(contextOf(broken), undefined)).hearing;
    expect(back?.interventions[0]?.paragraphs[0]?.text).toMatch(/^Le m\uFFFD\uFFFDx\. /u);
  });

  it("percent-encodes what no address may hold, and nothing else", () => {
    const written = JSON.stringify(everything("Oui.")).replaceAll(
      "https://fiction.example/5",
      "https://fiction.example/[1] 100%?é=%C3%A9#b#c",
    );
    const xml = format.write(contextOf(hearingSchema.parse(JSON.parse(written))), undefined);
    expect(xml).toContain('"https://fiction.example/%5B1%5D%20100%25?é=%C3%A9#b%23c"');
    expect(xml).toContain('"https://fiction.example/a?b=c&#x26;d=é"');
  });

  it("is read back the same, whatever is said", () => {
    fc.assert(
      // Addresses have a test of their own.
      fc.property(nastyLine, (line) => {
        const hearing = everything(line.replace(/http|www/gu, "adresse"));
        expect(readBack(format, format.write(contextOf(hearing), undefined)).hearing).toStrictEqual(hearing);
      }),
      { numRuns: 60 },
    );
  });
});
