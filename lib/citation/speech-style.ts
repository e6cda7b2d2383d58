import type { Element, ElementContent } from "xast";
import { visit } from "unist-util-visit";
import { fromXml } from "xast-util-from-xml";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { citedType } from "./bibliographic-item";

/**
 * What a CSL 1.0.2 style needs to print the entry of one speech: the same entry, from a fraction of its rules. The
 * branches that ask for other types of items are left out, what it prints in a text, and how it sorts several; citeproc
 * expands every macro wherever it is called, so that a whole style takes up to a second to be read.
 */
export function speechStyle(xml: string): string {
  const tree = fromXml(xml);
  visit(tree, "element", (element, _place, parent) => {
    const isOfCitations = element.name === "layout" && parent?.type === "element" && parent.name === "citation";
    if (isOfCitations) element.children = [x("text", { variable: "title" })];
    if (element.name === "bibliography") element.children = element.children.filter((child) => !isSort(child));
    if (element.name === "choose") element.children = branchesOfSpeeches(element);
  });
  return toXml(tree);
}

function isSort(node: ElementContent): boolean {
  return node.type === "element" && node.name === "sort";
}

/** Of what is chosen from, the branches that a speech may come to, the first of them named as a first one is. */
function branchesOfSpeeches({ children }: Element): Element[] {
  const branches = children.filter((child): child is Element => child.type === "element" && !isOfOthers(child));
  const [first = x("else"), ...others] = branches;
  // All speeches come to what is left of the choice when it says nothing else.
  const attributes = first.name === "else" ? { type: citedType, match: "any" } : first.attributes;
  return [{ ...first, name: "if", attributes }, ...others];
}

/** Asks for types alone, and no speech is any of them. */
function isOfOthers({ name, attributes: { type, match, ...more } }: Element): boolean {
  if (name === "else" || !type || Object.keys(more).length > 0 || match === "none") return false;
  return !type.split(/\s+/u).includes(citedType);
}
