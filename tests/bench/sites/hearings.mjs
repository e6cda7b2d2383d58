import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { visit } from "unist-util-visit";
import rehypeStringify from "rehype-stringify";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { parse } from "yaml";

/* The canonical files as a generator without our records reads them: one Markdown parser, a page for each heading. */

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);
const printer = unified().use(remarkRehype).use(rehypeStringify);

let read;

/** Every hearing of CONTENT_DIR: its title, its date, and what is said in it as HTML, heading by heading. Read once. */
export function readHearings() {
  read ??= readFolder(process.env.CONTENT_DIR);
  return read;
}

function readFolder(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\/\d+\.md$/u.test(name))
    .map((name) => readHearing(readFileSync(join(folder, name), "utf8"), name.replace("/", "-").replace(/\.md$/u, "")));
}

function readHearing(text, id) {
  const tree = parser.parse(text);
  const { title, date } = parse(tree.children[0].value);
  const speeches = [];
  for (const node of tree.children.slice(1)) {
    if (node.type === "heading") speeches.push({ nodes: [], ...headingOf(node) });
    else if (node.type !== "html") speeches.at(-1)?.nodes.push(node);
  }
  const interventions = speeches.map(({ number, byline, nodes }) => {
    const body = { type: "root", children: nodes };
    visit(body, "html", (node, index, parent) => {
      if (node.value.startsWith("<!--")) parent.children.splice(index, 1);
    });
    return { number, byline, html: printer.stringify(printer.runSync(body)) };
  });
  return { id, title, date, interventions };
}

function headingOf(node) {
  const [, byline, number] = /^(.*) \{#i(\d+)\}$/u.exec(node.children.map((child) => child.value ?? "").join("")) ?? [];
  return { byline, number };
}
