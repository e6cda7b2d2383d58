import type { RootContent } from "mdast";
import { readPageMarker } from "@/lib/transcript/page-marker";

/** The same blocks without their page markers, nor the space that stood before each. */
export function withoutPages(nodes: readonly RootContent[]): RootContent[] {
  return nodes.filter((node) => !isMarker(node)).map(withoutInside);
}

function withoutInside(node: RootContent): RootContent {
  if (!("children" in node)) return node;
  const inside: readonly RootContent[] = node.children;
  const left = inside.filter((child, index) => !isMarker(child) && !(isSpace(child) && isMarker(inside[index + 1])));
  // Fewer children, each of the kind that it was.
  return { ...node, children: left.map(withoutInside) } as RootContent;
}

function isMarker(node: RootContent | undefined): boolean {
  return node?.type === "html" && readPageMarker(node.value) !== undefined;
}

function isSpace(node: RootContent): boolean {
  return node.type === "text" && node.value === " ";
}
