import { crc32, deflateRawSync } from "node:zlib";

/** What a paragraph says: words, or runs as Word has them. */
type SmallParagraph = readonly string[];

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document of these paragraphs, and of one more; what other parts hold, « footnotes », by their names. */
export function smallDocx(
  before: readonly SmallParagraph[],
  others: Readonly<Record<string, string>> = {},
): (last: SmallParagraph) => Buffer {
  return (last) => {
    const paragraphs = [...before, last].map((runs) => `<w:p>${runs.map(run).join("")}</w:p>`).join("");
    return storedZip({
      "[Content_Types].xml": Buffer.from(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      "_rels/.rels": Buffer.from(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      "word/document.xml": Buffer.from(`<w:document ${namespace}><w:body>${paragraphs}</w:body></w:document>`),
      ...Object.fromEntries(
        Object.entries(others).map(([name, inside]) => [
          `word/${name}.xml`,
          Buffer.from(`<w:${name} ${namespace}>${inside}</w:${name}>`),
        ]),
      ),
    });
  };
}

function run(said: string): string {
  return said.startsWith("<") ? said : `<w:r><w:t xml:space="preserve">${said}</w:t></w:r>`;
}

/** A ZIP of these files; the sizes that its directory declares may be others than theirs. */
export function storedZip(
  files: Readonly<Record<string, Buffer>>,
  declared: Readonly<Record<string, number>> = {},
): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content, { level: 9 });
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x0800, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(declared[name] ?? content.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const entry = Buffer.concat([Buffer.from("PK\u0003\u0004"), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), head, tail, Buffer.from(name)]));
    local.push(entry);
    at += entry.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...local, central, Buffer.from("PK\u0005\u0006"), end]);
}
