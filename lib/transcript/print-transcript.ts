import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { stringify } from "yaml";
import type { RootContent } from "mdast";
import type { Header } from "./header";
import { gfmOptions } from "./markdown";

const printer = unified()
  .use(remarkStringify, {
    bullet: "-",
    emphasis: "*",
    strong: "*",
    rule: "-",
    listItemIndent: "one",
    resourceLink: false,
    // `[^1](…)` would call a note where the file has one of that number.
    unsafe: [{ before: "\\[", character: "^", inConstruct: "label" }],
  })
  .use(remarkGfm, gfmOptions)
  .freeze();

/** The canonical file: the header in YAML, then the blocks, one paragraph a line. */
export function printTranscript(header: Header, children: readonly RootContent[]): string {
  const yaml = stringify(header, { lineWidth: 0, singleQuote: null });
  return `---\n${yaml}---\n\n${printer.stringify({ type: "root", children: [...children] })}`;
}
