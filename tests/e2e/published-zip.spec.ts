import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import type { Element } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";

const folders = ["ARCHIVE", "FICTION", "SUB_PATH"].map((name) => process.env[`${name}_UNPACKED`] ?? "");
const published = "https://archive.invalid";

/** What is online only, by what its public address ends with. */
const onlineOnly =
  /(?:\/flux\.(?:xml|json)|\/sitemap\.xml|\/oembed\.json|\/opensearch\.xml|\/donnees\/(?:archive\.zip|SHA256SUMS))$/u;
/** Attributes that say where the page is published, and elements that do. */
const sayWhere = new Set(["dataPrintedAddress", "content", "cite", "dataCopy", "dataPath", "dataCiting"]);

type Address = { readonly page: string; readonly tag: string; readonly name: string; readonly value: string };

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

function parse(folder: string, page: string): Element[] {
  const elements: Element[] = [];
  const tree = unified()
    .use(rehypeParse)
    .parse(readFileSync(join(folder, page), "utf8"));
  visit(tree, "element", (element) => {
    elements.push(element);
  });
  return elements;
}

function attributesOf(folder: string): Address[] {
  return filesIn(folder)
    .filter((name) => name.endsWith(".html"))
    .flatMap((page) =>
      parse(folder, page).flatMap(({ tagName, properties }) =>
        Object.entries(properties).flatMap(([name, value]) =>
          [value].flat().flatMap((one) => (typeof one === "string" ? [{ page, tag: tagName, name, value: one }] : [])),
        ),
      ),
    );
}

for (const folder of folders) {
  test.describe(folder.split("/").at(-1) ?? "", () => {
    test("the sums are those of all the files", () => {
      const sums = filesIn(folder)
        .filter((name) => name !== "SHA256SUMS")
        .map(
          (name) =>
            `${createHash("sha256")
              .update(readFileSync(join(folder, name)))
              .digest("hex")}  ${name}`,
        );
      const written = readFileSync(join(folder, "SHA256SUMS"), "utf8").trimEnd().split("\n");
      expect(written.sort()).toEqual(sums.sort());
    });

    test("every address leads to a file, and to what it names in it", () => {
      const ids = new Map<string, Set<string>>();
      const idsOf = (page: string): Set<string> => {
        const known = ids.get(page) ?? new Set(parse(folder, page).map(({ properties }) => String(properties.id)));
        ids.set(page, known);
        return known;
      };
      const leads = ({ page, value }: Address): boolean => {
        const url = new URL(value, pathToFileURL(join(folder, page)));
        if (url.protocol !== "file:") return true;
        const file = fileURLToPath(new URL(url.pathname, url));
        if (!file.startsWith(`${folder}/`) || !existsSync(file) || !statSync(file).isFile()) return false;
        const anchor = url.hash.slice(1);
        return anchor === "" || !file.endsWith(".html") || idsOf(file.slice(folder.length + 1)).has(anchor);
      };
      const followed = attributesOf(folder).filter(({ name }) => ["href", "src", "action"].includes(name));
      expect(followed.length).toBeGreaterThan(100);
      expect(followed.filter((address) => !leads(address))).toEqual([]);
    });

    test("no address starts at the root, and only what is online is linked to there", () => {
      const isRight = ({ page, tag, name, value }: Address): boolean => {
        if (!value.startsWith(published)) return !value.startsWith("/");
        const isCanonical = tag === "link" && !onlineOnly.test(value);
        const isQuotation = page.endsWith("/integrer/index.html");
        return sayWhere.has(name) || isCanonical || isQuotation || onlineOnly.test(value);
      };
      expect(attributesOf(folder).filter((address) => !isRight(address))).toEqual([]);
    });

    test("no module runs, and nothing is fetched ahead", () => {
      const ahead = ["module", "modulepreload", "preload", "font"];
      expect(attributesOf(folder).filter(({ value }) => ahead.includes(value))).toEqual([]);
    });

    test("the words of each page are those that are published", () => {
      const served = folder.replace(/-unpacked$/u, "");
      for (const page of filesIn(folder).filter((name) => name.endsWith(".html")))
        expect(wordsOf(join(folder, page)), page).toBe(wordsOf(join(served, page)));
    });
  });
}

function wordsOf(path: string): string {
  const words: string[] = [];
  visit(unified().use(rehypeParse).parse(readFileSync(path, "utf8")), "text", ({ value }, _, parent) => {
    if (parent?.type !== "element" || parent.tagName === "script") return;
    // The size of the archive cannot be in the archive.
    if (typeof parent.properties["dataSizeOf"] !== "string") words.push(value);
  });
  return words.join("|");
}
