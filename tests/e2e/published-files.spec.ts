import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { headersOf, headerTable } from "@/lib/publish/headers";

const folders = [process.env["ARCHIVE_DIR"] ?? "", process.env["FICTION_DIR"] ?? ""];

function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
}

for (const folder of folders) {
  test(`every internal link and fragment leads somewhere: ${folder.split("/").at(-1) ?? ""}`, () => {
    const ids = new Map<string, Set<string>>();
    const links: { from: string; path: string; fragment: string }[] = [];
    for (const name of htmlFiles(folder)) {
      const own = new Set<string>();
      const page = `/${name.replace(/index\.html$/u, "")}`;
      visit(
        unified()
          .use(rehypeParse)
          .parse(readFileSync(join(folder, name), "utf8")),
        "element",
        ({ properties }) => {
          const { id, href } = properties;
          if (typeof id === "string") {
            expect(own.has(id), `${name} has the id ${id} twice`).toBe(false);
            own.add(id);
          }
          if (typeof href !== "string" || !/^[/#]/u.test(href)) return;
          const [path = "", fragment = ""] = href.split("#");
          links.push({ from: name, path: path === "" ? page : (path.split("?")[0] ?? ""), fragment });
        },
      );
      ids.set(page, own);
    }
    for (const { from, path, fragment } of links) {
      const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
      expect(existsSync(file) && statSync(file).isFile(), `${from} links to ${path}`).toBe(true);
      if (fragment !== "") expect(ids.get(path)?.has(fragment), `${from} links to ${path}#${fragment}`).toBe(true);
    }
    expect(links.length).toBeGreaterThan(100);
  });

  test(`each page says first what it may do, and nothing in it needs more: ${folder.split("/").at(-1) ?? ""}`, () => {
    const allowed = headersOf(headerTable(), "/", { secure: false })["Content-Security-Policy"] ?? "";
    for (const name of htmlFiles(folder)) {
      // As one page is printed again, once the sizes of files are known.
      const html = readFileSync(join(folder, name), "utf8").replaceAll("&#x27;", "'");
      const [, policy = ""] =
        /^<!doctype html><html[^>]*><head><meta charset="utf-8"\/?><meta http-equiv="Content-Security-Policy" content="(default-src 'none';[^"]+)"/iu.exec(
          html,
        ) ?? [];
      expect(policy, name).not.toBe("");
      expect(/<[^>]+\s(?:style|on[a-z]+)=/iu.exec(html), name).toBeNull();
      expect(/<style/iu.exec(html), name).toBeNull();
      for (const [, script = ""] of html.matchAll(/<script>([^]*?)<\/script>/gu)) {
        const hash = `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
        expect(policy, name).toContain(hash);
        expect(allowed, name).toContain(hash);
      }
    }
  });

  test(`the HTML is valid: ${folder.split("/").at(-1) ?? ""}`, async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      rules: {
        // React writes void elements and boolean attributes in its own valid way.
        "void-style": "off",
        "attribute-boolean-style": "off",
        "attribute-empty-style": "off",
        "doctype-style": "off",
        "attr-case": "off",
        "form-dup-name": ["error", { allowArrayBrackets: false, shared: ["checkbox"] }],
        // The length of a title is that of a hearing's own.
        "long-title": "off",
      },
    });
    const faults: string[] = [];
    for (const name of htmlFiles(folder)) {
      const { results } = await validator.validateFile(join(folder, name));
      for (const message of results.flatMap(({ messages }) => messages)) {
        faults.push(`${name}:${String(message.line)}:${String(message.column)} ${message.ruleId} ${message.message}`);
      }
    }
    expect([...new Set(faults)].slice(0, 20)).toEqual([]);
  });
}

test("nothing of Next is published", () => {
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const ours = /^(?:robots|llms|licences|\.well-known\/security|auditions\/[a-z0-9-]+)\.txt$/u;
    expect(names.filter((name) => /_next|__next|_not-found|\.txt$/u.test(name) && !ours.test(name))).toEqual([]);
  }
});

test("the record of hearing 11 is published as it is", () => {
  const record = JSON.parse(readFileSync(join(folders[0] ?? "", "auditions/ia-11.json"), "utf8")) as {
    interventions: { paragraphs: { text: string }[] }[];
    wordCount: number;
  };
  expect(record.interventions).toHaveLength(20);
  expect(record.wordCount).toBe(8176);
});
