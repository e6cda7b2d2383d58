import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";

const folders = [process.env["ARCHIVE_DIR"] ?? "", process.env["FICTION_DIR"] ?? ""];

/** The address that tests/e2e/run.ts builds for. */
const origin = "https://archive.invalid";

const forbidden = /^citation_(?:journal_title|conference|book_title|technical_report_institution)/u;

type Head = { readonly metas: Map<string, string>; readonly data: string[]; readonly embeds: string[] };

function headOf(file: string): Head {
  const head: Head = { metas: new Map(), data: [], embeds: [] };
  visit(
    unified().use(rehypeParse).parse(readFileSync(file, "utf8")),
    "element",
    ({ tagName, properties, children }) => {
      const { name, property, content, type, href } = properties;
      if (tagName === "meta") head.metas.set(String(name ?? property), String(content));
      if (tagName === "link" && type === "application/json+oembed") head.embeds.push(String(href));
      const [text] = children;
      if (tagName === "script" && type === "application/ld+json" && text?.type === "text") head.data.push(text.value);
    },
  );
  return head;
}

/** The file that a whole address of the archive leads to. */
function fileAt(folder: string, address: string): string {
  expect(address.startsWith(`${origin}/`), address).toBe(true);
  const path = address.slice(origin.length);
  return join(folder, path.endsWith("/") ? `${path}index.html` : path);
}

const filesIn = (folder: string, pattern: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));

for (const folder of folders) {
  const name = folder.split("/").at(-1) ?? "";
  // Those of interventions that are read: one that is gone has a page too, which says so and nothing else.
  const pages = filesIn(folder, /^auditions\/[^/]+-\d+\.json$/u).flatMap((file) => {
    const { interventions } = JSON.parse(readFileSync(file, "utf8")) as { interventions: { id: string }[] };
    return interventions.map(({ id }) => join(file.slice(0, -".json".length), id.slice(1), "index.html"));
  });

  test(`an intervention says who, when and where, with a card: ${name}`, () => {
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      const { metas, embeds } = headOf(page);
      expect([...metas.keys()].filter((key) => forbidden.test(key))).toEqual([]);
      expect(metas.get("z:itemType")).toBe("hearing");
      expect(metas.get("og:locale")).toBe("fr_FR");
      expect(metas.get("article:published_time")).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect(metas.get("description")?.length).toBeLessThanOrEqual(200);
      const card = readFileSync(fileAt(folder, metas.get("og:image") ?? ""));
      expect([card.toString("latin1", 1, 4), card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual(["PNG", 1200, 630]);
      expect(metas.get("og:image:alt")).toMatch(/^« .+ — /u);
      expect(embeds.map((address) => existsSync(fileAt(folder, address)))).toEqual([true]);
    }
  });

  test(`every @id of JSON-LD is an address that answers: ${name}`, () => {
    const hearings = filesIn(folder, /^auditions\/[^/]+\/index\.html$/u);
    for (const page of [...pages, ...hearings]) {
      const { data } = headOf(page);
      expect(data, page).toHaveLength(1);
      const ids = [...(data[0] ?? "").matchAll(/"@id":"([^"]+)"/gu)].map(([, id]) => id ?? "");
      expect(ids.length).toBeGreaterThan(1);
      for (const id of ids) expect(existsSync(fileAt(folder, id)), id).toBe(true);
    }
  });

  test(`what is embedded has no script and is light: ${name}`, () => {
    const answers = filesIn(folder, /oembed\.json$/u);
    expect(answers).toHaveLength(pages.length);
    for (const file of answers) {
      const { html } = JSON.parse(readFileSync(file, "utf8")) as { html: string };
      expect(html).toMatch(/^<blockquote cite="https:/u);
      expect(html).not.toContain("<script");
    }
    const frames = filesIn(folder, /\/integrer\/index\.html$/u);
    expect(frames).toHaveLength(pages.length);
    for (const file of frames) {
      const html = readFileSync(file);
      expect(html.length, file).toBeLessThanOrEqual(15_000);
      expect(html.includes("<script")).toBe(false);
    }
  });

  test(`each intervention and each hearing has its files for reference managers: ${name}`, () => {
    for (const page of pages) {
      const base = page.slice(0, -"/index.html".length);
      for (const extension of ["bib", "ris", "csl.json"]) {
        expect(readFileSync(`${base}.${extension}`, "utf8")).toContain(origin);
        expect(existsSync(`${join(base, "..")}.${extension}`)).toBe(true);
      }
    }
  });
}

for (const folder of folders) {
  test(`machines read names in ordinary case: ${folder.split("/").at(-1) ?? ""}`, () => {
    const people = JSON.parse(readFileSync(join(folder, "donnees", "intervenants.json"), "utf8")) as {
      name: string;
      displayName: string;
    }[];
    // What is said is quoted as it is said.
    const lines = readFileSync(join(folder, "donnees", "interventions.jsonl"), "utf8")
      .trimEnd()
      .split("\n");
    const said = lines.flatMap((line) => (JSON.parse(line) as { paragraphs: { text: string }[] }).paragraphs);
    const printed = people
      .filter(({ name, displayName }) => name !== displayName && !said.some(({ text }) => text.includes(name)))
      .map(({ name }) => name);
    expect(printed.length).toBeGreaterThan(3);
    const heads = filesIn(folder, /\.html$/u).map((file) => [file, headText(file)] as const);
    // The corrections have a feed too, which quotes what was printed.
    const feeds = filesIn(folder, /(?<!corrections\/)(?:flux\.(?:xml|json)|oembed\.json|llms\.txt)$/u);
    expect(feeds.length).toBeGreaterThan(people.length);
    for (const [file, text] of [...heads, ...feeds.map((file) => [file, readFileSync(file, "utf8")] as const)])
      expect(
        printed.filter((name) => text.includes(name)),
        file,
      ).toEqual([]);
  });
}

/** All that the head of a page says: its title, metadata, links and structured data. */
function headText(file: string): string {
  return readFileSync(file, "utf8").split("</head>", 1)[0] ?? "";
}

test("what makes citations is in no file that browsers run", () => {
  for (const folder of folders) {
    for (const file of filesIn(folder, /^assets\/.*\.js$/u))
      expect(readFileSync(file, "utf8"), file).not.toMatch(/citeproc|citation-js|csl-entry/iu);
  }
});
