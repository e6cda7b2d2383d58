import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Element, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { parse as parseYaml } from "yaml";
import { siteSchema } from "@/lib/model/site";
import { blanksOf } from "@/lib/model/site-blanks";

const siteOf = (content: string) => siteSchema.parse(parseYaml(readFileSync(join(content, "site.yaml"), "utf8")));
const archive = siteOf("content");
const fiction = siteOf("tests/fixtures/content");

const sites = [
  { folder: process.env["ARCHIVE_DIR"] ?? "", site: archive, base: "" },
  { folder: process.env["FICTION_DIR"] ?? "", site: fiction, base: "" },
  { folder: process.env["SUB_PATH_DIR"] ?? "", site: archive, base: "/archive" },
];

/** « Exemple de déclaration d’accessibilité » (DINUM): the headings, and the level of each. */
const model = [
  "2 État de conformité",
  "3 Résultats des tests",
  "2 Contenus non accessibles",
  "3 Non-conformités",
  "3 Dérogations pour charge disproportionnée",
  "3 Contenus non soumis à l’obligation d’accessibilité",
  "2 Établissement de cette déclaration d’accessibilité",
  "3 Technologies utilisées pour la réalisation du site",
  "3 Environnement de test",
  "3 Outils pour évaluer l’accessibilité",
  "3 Pages du site ayant fait l’objet de la vérification de conformité",
  "2 Retour d’information et contact",
  "2 Voies de recours",
];

function parse(folder: string, name: string): Root {
  return unified()
    .use(rehypeParse)
    .parse(readFileSync(join(folder, name), "utf8"));
}

function textOf(node: Root | Element): string {
  let text = "";
  visit(node, "text", ({ value }) => {
    text += value;
  });
  return text;
}

function elementsOf(node: Root | Element, ...names: string[]): Element[] {
  const found: Element[] = [];
  visit(node, "element", (element) => {
    if (names.includes(element.tagName)) found.push(element);
  });
  return found;
}

for (const { folder, site, base } of sites) {
  const name = folder.split("/").at(-1) ?? "";

  test(`every page leads to the declaration of accessibility, in the words of the law: ${name}`, () => {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const links = elementsOf(parse(folder, file), "footer")
        .flatMap((footer) => elementsOf(footer, "a"))
        .filter(({ properties }) => String(properties.href).endsWith(`${base}/accessibilite/`));
      expect(links.map(textOf), file).toEqual([`Accessibilité : ${site.accessibility}`]);
    }
  });

  test(`the declaration has the headings of the mandated model: ${name}`, () => {
    const headings = elementsOf(parse(folder, "accessibilite/index.html"), "h2", "h3");
    expect(headings.map((heading) => `${heading.tagName.slice(1)} ${textOf(heading)}`)).toEqual(model);
  });

  test(`what nobody wrote is said to be missing, and nothing else: ${name}`, () => {
    const said = ["accessibilite", "mentions-legales", "donnees-personnelles"].flatMap((page) =>
      elementsOf(parse(folder, `${page}/index.html`), "main").map(textOf),
    );
    expect(said).toHaveLength(3);
    expect(said.some((text) => /non renseigné/iu.test(text))).toBe(blanksOf(site).length > 0 || !site.audit);
  });
}
