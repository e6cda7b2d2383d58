/** The parts of a Word document, by their path in the ZIP. */
export type DocxParts = ReadonlyMap<string, Buffer>;

/** The part that holds the text, by the relation that says so; nothing where the ZIP is no Word document. */
export function mainPart(parts: DocxParts): string | undefined {
  const relations = parts.get("_rels/.rels")?.toString("utf8") ?? "";
  const relation = /<Relationship\b[^>]*\/officeDocument"[^>]*>/u.exec(relations)?.[0] ?? "";
  const target = /\bTarget="\/?([^"]+)"/u.exec(relation)?.[1];
  if (!target?.startsWith("word/")) return undefined;
  return parts.has(target) ? target : undefined;
}

/**
 * The same parts with what mammoth does not look for made plain: italics, bold and superscripts that a character
 * style gives are written on each run, and each page that a paragraph or a section starts is a break in the text.
 */
export function plainParts(parts: DocxParts, main: string): Map<string, Buffer> {
  const folder = main.slice(0, main.lastIndexOf("/"));
  const styles = readStyles(parts.get(`${folder}/styles.xml`)?.toString("utf8") ?? "");
  const plain = new Map(parts);
  for (const path of [main, `${folder}/footnotes.xml`, `${folder}/endnotes.xml`]) {
    const xml = parts.get(path)?.toString("utf8");
    if (xml === undefined) continue;
    const marked = withoutFields(xml).replace(/<w:rPr>(.*?)<\/w:rPr>/gsu, (...[, inside]: [string, string]) =>
      markRun(inside, styles),
    );
    plain.set(path, Buffer.from(path === main ? breakPages(marked, styles) : marked));
  }
  return plain;
}

/** What a field shows, a date or a reference, is text; mammoth leaves out a field with all that it holds. */
function withoutFields(xml: string): string {
  return xml.replace(/<\/?w:(?:fldSimple|smartTag|customXml)\b[^>]*>/gu, "");
}

/** What a style gives; what it does not say, the style that it is based on does. */
type Style = {
  readonly basedOn: string | undefined;
  readonly properties: string;
  readonly breaks: boolean;
};

type Styles = ReadonlyMap<string, Style>;

function readStyles(xml: string): Styles {
  const found = [...xml.matchAll(/<w:style\b([^>]*)>(.*?)<\/w:style>/gsu)];
  return new Map(
    found.map(([, attributes = "", content = ""]) => [
      /w:styleId="([^"]*)"/u.exec(attributes)?.[1] ?? "",
      {
        basedOn: /<w:basedOn w:val="([^"]*)"/u.exec(content)?.[1],
        properties: /<w:rPr>(.*?)<\/w:rPr>/su.exec(content)?.[1] ?? "",
        breaks: isOn(content, "pageBreakBefore") === true,
      },
    ]),
  );
}

/** The style and those that it is based on, nearest first. */
function lineage(id: string | undefined, styles: Styles): Style[] {
  const line: Style[] = [];
  for (let style = styles.get(id ?? ""); style && line.length < 20; style = styles.get(style.basedOn ?? "")) {
    line.push(style);
  }
  return line;
}

/** Whether a property is set, or unset; nothing where it is not named. */
function isOn(xml: string, name: string): boolean | undefined {
  const [tag] = new RegExp(`<w:${name}(?:\\s[^>]*)?/>`, "u").exec(xml) ?? [];
  return tag === undefined ? undefined : !/w:val="(?:0|false|off|none)"/u.test(tag);
}

/** The first words that the document holds and does not show. */
export function hiddenText(xml: string): string | undefined {
  for (const [, run = ""] of xml.matchAll(/<w:r(?:\s[^>]*)?>((?:(?!<\/w:r>).)*)<\/w:r>/gsu)) {
    const text = Array.from(run.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/gu), ([, words = ""]) => words).join("");
    if (text.trim() !== "" && isOn(run, "vanish") === true) return text.trim();
  }
  return undefined;
}

const marks = ["i", "b"] as const;

function markRun(inside: string, styles: Styles): string {
  const style = /<w:rStyle w:val="([^"]*)"/u.exec(inside)?.[1];
  const own = [inside, ...lineage(style, styles).map(({ properties }) => properties)];
  const added = marks.flatMap((mark) => {
    if (isOn(inside, mark) !== undefined) return [];
    return own.map((xml) => isOn(xml, mark)).find((on) => on !== undefined) === true ? [`<w:${mark}/>`] : [];
  });
  const level = inside.includes("<w:vertAlign") ? undefined : own.map(verticalAlignment).find(Boolean);
  if (level !== undefined) added.push(`<w:vertAlign w:val="${level}"/>`);
  return `<w:rPr>${inside}${added.join("")}</w:rPr>`;
}

/** A run raised by hand is a superscript, as one that says so. */
function verticalAlignment(properties: string): string | undefined {
  const said = /<w:vertAlign w:val="(superscript|subscript)"/u.exec(properties)?.[1];
  const raised = Number(/<w:position w:val="(-?\d+)"/u.exec(properties)?.[1] ?? 0);
  if (said !== undefined || Math.abs(raised) < 4) return said;
  return raised > 0 ? "superscript" : "subscript";
}

const pageBreak = '<w:r><w:br w:type="page"/></w:r>';

function breakPages(xml: string, styles: Styles): string {
  const broken = xml.replace(/<w:pPr>(.*?)<\/w:pPr>/gsu, (...[whole, inside]: [string, string]) => {
    const style = /<w:pStyle w:val="([^"]*)"/u.exec(inside)?.[1];
    const breaks = isOn(inside, "pageBreakBefore") ?? lineage(style, styles).some((one) => one.breaks);
    return breaks ? `${whole}${pageBreak}` : whole;
  });
  // A section ends with the paragraph that holds its properties: the next starts a page, unless it says otherwise.
  return broken.replace(
    /(<w:sectPr\b(?:(?!<\/w:sectPr>).)*<\/w:sectPr>\s*<\/w:pPr>)((?:(?!<\/w:p>).)*)(<\/w:p>)/gsu,
    (...[, section, said, end]: [string, string, string, string]) =>
      `${section}${said}${section.includes('<w:type w:val="continuous"') ? "" : pageBreak}${end}`,
  );
}
