import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { fromXml } from "xast-util-from-xml";

const folders = [process.env["ARCHIVE_DIR"] ?? "", process.env["FICTION_DIR"] ?? ""];

/** The address that tests/e2e/run.ts builds for. */
const origin = "https://archive.invalid";

const filesIn = (folder: string, pattern: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => pattern.test(name));

function htmlOf(folder: string, name: string) {
  return unified()
    .use(rehypeParse)
    .parse(readFileSync(join(folder, name), "utf8"));
}

/** The ids of interventions, sentences and notes among these. */
function passages(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id) => /^(?:i\d+(?:-s\d+)?|n\d+)$/u.test(id)))].sort();
}

function idsOfHtml(folder: string, name: string): string[] {
  const ids: string[] = [];
  const gone: string[] = [];
  visit(htmlOf(folder, name), "element", ({ properties: { id, className } }) => {
    if (typeof id !== "string") return;
    ids.push(id);
    if (Array.isArray(className) && className.some((one) => /^(?:gone|former)/u.test(one))) gone.push(id);
  });
  return passages(ids.filter((id) => !gone.includes(id)));
}

function idsOfXml(folder: string, name: string, attribute: string): string[] {
  const ids: string[] = [];
  visit(fromXml(readFileSync(join(folder, name), "utf8")), "element", ({ attributes }) => {
    const id = attributes[attribute];
    if (typeof id === "string") ids.push(id);
  });
  return passages(ids);
}

type Record = {
  id: string;
  interventions: { id: string; paragraphs: { sentences: { id: string }[] }[] }[];
  footnotes: { id: string }[];
};

for (const folder of folders) {
  const name = folder.split("/").at(-1) ?? "";

  test(`a passage has one id in every format: ${name}`, () => {
    for (const file of filesIn(folder, /^auditions\/[^/]+-\d+\.json$/u)) {
      const { id, interventions, footnotes } = JSON.parse(readFileSync(join(folder, file), "utf8")) as Record;
      const ids = passages([
        ...interventions.map((one) => one.id),
        ...interventions.flatMap((one) => one.paragraphs.flatMap(({ sentences }) => sentences.map((each) => each.id))),
        ...footnotes.map((note) => note.id),
      ]);
      expect(ids.length).toBeGreaterThan(20);
      expect(idsOfXml(folder, `auditions/${id}.akn.xml`, "eId"), "akn").toEqual(ids);
      expect(idsOfXml(folder, `auditions/${id}.tei.xml`, "xml:id"), "tei").toEqual(ids);
      // The page has those that are gone too.
      expect(idsOfHtml(folder, `auditions/${id}/index.html`)).toEqual(expect.arrayContaining(ids));
    }
  });

  test(`the site map is every page that is meant to be found, and no other: ${name}`, () => {
    const listed: string[] = [];
    visit(fromXml(readFileSync(join(folder, "sitemap.xml"), "utf8")), "element", (element) => {
      const [text] = element.children;
      if (element.name === "loc" && text?.type === "text") listed.push(text.value.slice(origin.length));
    });
    const meant = filesIn(folder, /\.html$/u).filter((page) => {
      const said = new Set<string>();
      visit(htmlOf(folder, page), "element", ({ tagName, properties }) => {
        if (tagName === "meta") said.add(String(properties.name));
      });
      return !said.has("robots");
    });
    expect(listed.sort()).toEqual(meant.map((page) => `/${page.replace(/index\.html$/u, "")}`).sort());
  });

  test(`what is said to exist in another form does: ${name}`, () => {
    let forms = 0;
    for (const page of filesIn(folder, /\.html$/u))
      visit(htmlOf(folder, page), "element", ({ tagName, properties: { rel, href, type } }) => {
        if (tagName !== "link" || !Array.isArray(rel) || !rel.includes("alternate")) return;
        const path = String(href).replace(origin, "");
        expect(existsSync(join(folder, path)), `${page}: ${path}`).toBe(true);
        expect(type).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/u);
        forms += 1;
      });
    expect(forms).toBeGreaterThan(50);
  });

  test(`the page of the data says how large each file is, and their sums are right: ${name}`, () => {
    const sums = execFileSync("sha256sum", ["-c", "SHA256SUMS"], { cwd: join(folder, "donnees"), encoding: "utf8" });
    const checked = sums.trim().split("\n");
    expect(checked.every((line) => line.endsWith(": OK") || line.endsWith(": Réussi"))).toBe(true);
    const sized: string[] = [];
    visit(htmlOf(folder, "donnees/index.html"), "element", ({ properties, children }) => {
      const path = properties["dataSizeOf"];
      const [text] = children;
      if (typeof path === "string" && text?.type === "text" && /^[\d,\s]+(?:octets?|ko|Mo)$/u.test(text.value))
        sized.push(path);
    });
    for (const line of checked) expect(sized).toContain(`donnees/${line.split(":")[0] ?? ""}`);
  });
}
