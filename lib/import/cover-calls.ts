import type { ListItem, PhrasingContent } from "mdast";
import { plainText, type Received } from "./blocks";
import type { Paged } from "./furniture";
import { numberOf } from "./notes";

/**
 * The cover without the note calls that follow its names, roles and titles: its header holds none, and « TAVERNIER1 » is
 * nobody's name. Each is said. « CO<sup>2</sup> » and « m<sup>2</sup> » call nothing.
 */
export function withoutCoverCalls(content: readonly Paged[], received: Received): readonly Paged[] {
  return content.map((block): Paged => {
    if (block.type === "list") return { ...block, node: { ...block.node, children: itemsOf(block.node, received) } };
    if (block.type !== "paragraph") return block;
    const lines = block.lines.map((line) => {
      const children = withoutCallsIn(line.children, received);
      return children === line.children ? line : { ...line, children, text: plainText(children, received.source) };
    });
    return { ...block, lines };
  });
}

function itemsOf({ children: items }: { readonly children: readonly ListItem[] }, received: Received): ListItem[] {
  return items.map((item) => ({
    ...item,
    children: item.children.map((child) =>
      child.type === "paragraph" ? { ...child, children: [...withoutCallsIn(child.children, received)] } : child,
    ),
  }));
}

function withoutCallsIn(children: readonly PhrasingContent[], received: Received): readonly PhrasingContent[] {
  const at = children.findIndex((_, index) => isCall(children, index, received));
  const number = at === -1 ? undefined : numberOf(children.slice(at, at + 3));
  if (number === undefined) return children;
  received.report.add(received.file, children[at]?.position, "import-call-on-cover", { number });
  return withoutCallsIn([...children.slice(0, at), ...children.slice(at + 3)], received);
}

/** A figure in a superscript, after a word of three letters or a mark, and before no other word. */
function isCall(children: readonly PhrasingContent[], index: number, { source }: Received): boolean {
  if (numberOf(children.slice(index, index + 3)) === undefined) return false;
  const before = plainText(children.slice(0, index), source);
  const after = plainText(children.slice(index + 3), source);
  return /(?:\p{L}{3}|[»”")\].])\s?$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
}
