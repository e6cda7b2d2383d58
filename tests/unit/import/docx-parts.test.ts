import { describe, expect, it } from "vitest";
import { hiddenText, isTooHeavy, isTooLong, mainPart, plainParts, readWord } from "@/lib/import/docx-parts";

const main = "word/document.xml";

function parts(body: string, others: Readonly<Record<string, string>> = {}): Map<string, Buffer> {
  const document = `<?xml version="1.0"?><w:document xmlns:w="urn:w"><w:body>${body}</w:body></w:document>`;
  return new Map(Object.entries({ [main]: document, ...others }).map(([path, xml]) => [path, Buffer.from(xml)]));
}

/** The body as mammoth gets it. */
function plain(body: string, styles = ""): string | undefined {
  const received = parts(body, { "word/styles.xml": `<w:styles xmlns:w="urn:w">${styles}</w:styles>` });
  const word = readWord(received, main);
  const written = word && plainParts(received, word).get(main)?.toString();
  return /<w:body>(.*)<\/w:body>/su.exec(written ?? "")?.[1];
}

const run = (properties: string): string => `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>blé</w:t></w:r></w:p>`;
const style = (id: string, properties: string, base = ""): string =>
  `<w:style w:styleId="${id}">${base === "" ? "" : `<w:basedOn w:val="${base}"/>`}${properties}</w:style>`;
const pageBreak = '<w:r><w:br w:type="page"/></w:r>';

describe("a run", () => {
  const styles = [
    style("Base", '<w:rPr><w:i/><w:vertAlign w:val="superscript"/></w:rPr>'),
    style("Above", '<w:rPr><w:b w:val="1"/></w:rPr>', "Base"),
    style("Upright", '<w:rPr><w:i w:val="0"/></w:rPr>', "Base"),
    style("Loop", "", "Loop"),
  ].join("");

  it.each([
    ["Above", '<w:i/><w:b/><w:vertAlign w:val="superscript"/>'],
    ["Upright", '<w:vertAlign w:val="superscript"/>'],
    ["Loop", ""],
    ["Unknown", ""],
  ])("says by itself what its style %s gives", (name, added) => {
    const own = `<w:rStyle w:val="${name}"/>`;
    expect(plain(run(own), styles)).toBe(run(`${own}${added}`));
  });

  it("keeps what it says itself", () => {
    const own = '<w:rStyle w:val="Above"/><w:i w:val="false"/><w:b/><w:vertAlign w:val="baseline"/>';
    expect(plain(run(own), styles)).toBe(run(own));
  });

  it.each([
    ["8", '<w:vertAlign w:val="superscript"/>'],
    ["-8", '<w:vertAlign w:val="subscript"/>'],
    ["2", ""],
    ["haut", ""],
  ])("raised by %s half-points is at that level", (height, added) => {
    const own = `<w:position w:val="${height}"/>`;
    expect(plain(run(own))).toBe(run(`${own}${added}`));
  });

  it("takes nothing from what a revision changed", () => {
    const own = '<w:rPrChange><w:rPr><w:rStyle w:val="Above"/></w:rPr></w:rPrChange>';
    expect(plain(run(own), styles)).toBe(run(own));
  });

  it("without any property stays as it is", () => {
    const body = "<w:p><w:r><w:rPr/><w:t>a</w:t></w:r><w:r><w:rPr></w:rPr></w:r></w:p>";
    expect(plain(body, styles)).toBe(body);
  });
});

describe("a paragraph", () => {
  const styles = [
    style("Title", "<w:pPr><w:pageBreakBefore/></w:pPr>"),
    style("Under", "", "Title"),
    style("Not", '<w:pPr><w:pageBreakBefore w:val="0"/></w:pPr>', "Title"),
  ].join("");
  const paragraph = (properties: string, start = "", end = ""): string =>
    `<w:p><w:pPr>${properties}</w:pPr>${start}<w:r><w:t>blé</w:t></w:r>${end}</w:p>`;

  it.each([
    ["<w:pageBreakBefore/>", true],
    ['<w:pStyle w:val="Under"/>', true],
    ['<w:pStyle w:val="Not"/>', false],
    ['<w:pStyle w:val="Under"/><w:pageBreakBefore w:val="off"/>', false],
    ["<w:jc/>", false],
  ])("with %s starts a page: %s", (properties, breaks) => {
    expect(plain(paragraph(properties), styles)).toBe(paragraph(properties, breaks ? pageBreak : ""));
  });

  it.each([
    ["<w:sectPr><w:cols/></w:sectPr>", true],
    ['<w:sectPr><w:type w:val="nextPage"/></w:sectPr>', true],
    ["<w:sectPr/>", true],
    ['<w:sectPr><w:type w:val="continuous"/></w:sectPr>', false],
  ])("that ends a section, %s, ends a page: %s", (section, ends) => {
    expect(plain(paragraph(section))).toBe(paragraph(section, "", ends ? pageBreak : ""));
  });
});

it("fields and tags are left out, in each other too, not what they hold", () => {
  const words = "<w:r><w:t>le blé</w:t></w:r>";
  const nested = `<w:p><w:smartTag><w:fldSimple w:instr="a > b">${words}</w:fldSimple></w:smartTag><w:fldSimple/></w:p>`;
  expect(plain(nested)).toBe(`<w:p>${words}</w:p>`);
});

it("hidden words are those of a run that hides them", () => {
  const shown = "<w:r><w:t>vu</w:t></w:r>";
  const hidden = (value: string): string => `<w:r><w:rPr><w:vanish${value}/></w:rPr><w:t>ca</w:t><w:t>ché</w:t></w:r>`;
  const found = (body: string): string | undefined => {
    const word = readWord(parts(`<w:p>${body}</w:p>`), main);
    return word && hiddenText(word);
  };
  expect(found(`${shown}${hidden("")}${hidden("")}`)).toBe("caché");
  expect(found(`${shown}${hidden(' w:val="0"')}`)).toBeUndefined();
});

describe("a part", () => {
  it.each(["<w:r>", "<w:rPr>", "<w:fldSimple ", "<w:r ", "<w:vanish ", "</w:p>"])(
    "that is not well formed, of many %s, makes no document",
    (tag) => {
      expect(readWord(parts(tag.repeat(200_000)), main)).toBeUndefined();
      const broken = { "word/styles.xml": tag.repeat(200_000) };
      expect(readWord(parts("<w:p/>", broken), main)).toBeUndefined();
    },
  );

  it("nested beyond any document makes none", () => {
    for (const depth of [500, 20_000])
      expect(readWord(parts(`${"<w:r>".repeat(depth)}${"</w:r>".repeat(depth)}`), main)).toBeUndefined();
  });

  it.each(["<w:r/>", '<w:r a="b"/>', "&amp;"])("of more %s than any transcript is too heavy", (mark) => {
    expect(isTooHeavy(parts(mark.repeat(10_000)))).toBe(false);
    expect(isTooHeavy(parts(mark.repeat(900_000)))).toBe(true);
  });

  it("of more paragraphs or runs than any transcript is too long, whatever its marks", () => {
    const isLong = (body: string): boolean => {
      const word = readWord(parts(body), main);
      return word !== undefined && isTooLong(word);
    };
    expect(isLong("<w:p/>".repeat(12_000))).toBe(false);
    expect(isLong("<w:p/>".repeat(12_001))).toBe(true);
    expect(isLong("<w:p><w:r/></w:p>".repeat(12_000))).toBe(false);
    expect(isLong(`<w:p>${"<w:r/>".repeat(4_000)}</w:p>`.repeat(13))).toBe(true);
    expect(isLong(`<w:p>${"<w:r/>".repeat(5_001)}</w:p>`)).toBe(true);
    expect(isLong(`<w:r>${"<w:t/>".repeat(5_001)}</w:r>`)).toBe(true);
  });

  it.each(["_rels/.rels", "word/_rels/document.xml.rels", "word/a.XML"])("is weighed like the others: %s", (path) => {
    expect(isTooHeavy(parts("", { [path]: "<Relationship/>".repeat(600_000) }))).toBe(true);
  });

  it("of more characters than any transcript is too heavy", () => {
    expect(isTooHeavy(parts("a".repeat(5_000_000)))).toBe(false);
    expect(isTooHeavy(parts("a".repeat(7_000_000)))).toBe(true);
  });

  it("may start with a mark of order", () => {
    const document = `<w:document>${run('<w:position w:val="8"/>')}</w:document>`;
    const received = new Map([[main, Buffer.from(`\ufeff${document}`)]]);
    const word = readWord(received, main);
    expect(word && plainParts(received, word).get(main)?.toString()).toBe(
      document.replace("</w:rPr>", '<w:vertAlign w:val="superscript"/></w:rPr>'),
    );
  });

  it("that holds the text is the one that the relations name", () => {
    const relation = (kind: string, target: string): string => `<Relationship Type="urn:${kind}" Target="${target}"/>`;
    const named = (...relations: string[]): string | undefined =>
      mainPart(parts("", { "_rels/.rels": `<Relationships>${relations.join("")}</Relationships>` }));
    expect(named(relation("/core", "a.xml"), relation("/officeDocument", "/word/document.xml"))).toBe(main);
    expect(named(relation("/officeDocument", "xl/workbook.xml"))).toBeUndefined();
    expect(named(relation("/officeDocument", "word/other.xml"))).toBeUndefined();
    expect(named("<Relationship ".repeat(200_000))).toBeUndefined();
  });
});
