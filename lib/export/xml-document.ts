import { toXml } from "xast-util-to-xml";
import type { Element, ElementContent, Root, Text } from "xast";
import { nestRuns, type InlineNode, type Mark, type Run } from "@/lib/text/inline";

/** Characters that XML 1.0 cannot hold, lone surrogates included: each is one unit, so that offsets stay true. */
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A document as text. `layout` names the elements that hold only elements: their children stand each on a line. */
export function printXml(root: Element, layout: ReadonlySet<string>): string {
  const tree: Root = {
    type: "root",
    children: [
      { type: "instruction", name: "xml", value: 'version="1.0" encoding="UTF-8"' },
      text("\n"),
      laidOut(root, layout, "\n"),
      text("\n"),
    ],
  };
  // No text may hold « ]]> », and a reader takes a bare carriage return for a line feed; nothing else here has either.
  return toXml(tree, { closeEmptyElements: true }).replaceAll("]]>", "]]&gt;").replaceAll("\r", "&#13;");
}

function laidOut(node: Element, layout: ReadonlySet<string>, line: string): Element {
  const spaced = layout.has(node.name) && node.children.length > 0;
  const inner = `${line}  `;
  const children = node.children.flatMap((child): ElementContent[] => {
    const printable = child.type === "element" ? laidOut(child, layout, inner) : legal(child);
    return spaced ? [text(inner), printable] : [printable];
  });
  const attributes = Object.entries(node.attributes).map(([name, value]) => [name, legalText(value ?? "")]);
  return {
    ...node,
    attributes: Object.fromEntries(attributes) as Element["attributes"],
    children: spaced ? [...children, text(line)] : children,
  };
}

function legal(node: Exclude<ElementContent, Element>): ElementContent {
  return node.type === "text" ? text(legalText(node.value)) : node;
}

function legalText(value: string): string {
  return value.replace(illegal, "\uFFFD");
}

function text(value: string): Text {
  return { type: "text", value };
}

type InlineElements = {
  readonly mark: (mark: Mark, children: ElementContent[]) => Element;
  readonly lineBreak: () => Element;
  readonly call: (note: string, label: string) => Element;
  readonly page: (page: number) => Element;
};

/** Inline text as a format writes it. */
export function inlineContent(runs: readonly Run[], elements: InlineElements): ElementContent[] {
  const toContent = (node: InlineNode): ElementContent => {
    switch (node.type) {
      case "text":
        return text(node.value);
      case "break":
        return elements.lineBreak();
      case "call":
        return elements.call(node.note, node.label);
      case "page":
        return elements.page(node.page);
      case "mark":
        return elements.mark(node.mark, node.children.map(toContent));
    }
  };
  return nestRuns(runs).map(toContent);
}

/** The same address as `xs:anyURI` admits it: what validators refuse is percent-encoded, the rest is as written. */
export function anyUri(address: string): string {
  const [beforeFragment = "", ...fragments] = address.split("#");
  const hash = fragments.length === 0 ? [] : [fragments.join("%23")];
  return [beforeFragment, ...hash]
    .join("#")
    .replace(/%(?![0-9a-f]{2})/giu, "%25")
    .replace(/[\s[\]]/gu, (character) => encodeURIComponent(character));
}
