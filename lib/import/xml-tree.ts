import type { Position } from "unist";
import type { Nodes, Root } from "xast";
import { fromXml } from "xast-util-from-xml";
import { VFileMessage } from "vfile-message";
import type { Report } from "@/lib/diagnostics/report";
import { collapseSpaces } from "@/lib/text/spaces";

/** An element with its namespace resolved: `name` is the local one. Attributes keep the name that they are written with. */
export type XmlElement = {
  readonly type: "element";
  readonly namespace: string;
  readonly name: string;
  readonly attributes: Readonly<Partial<Record<string, string>>>;
  readonly children: readonly XmlNode[];
  readonly place: Position | undefined;
};

export type XmlText = { readonly type: "text"; readonly value: string; readonly place: Position | undefined };

export type XmlNode = XmlElement | XmlText;

/** Nothing that is said nests so deep: what does would exhaust whoever reads it. */
const deepest = 100;

/** A declaration, a document type or one of the roots that we read tell XML, whatever the file is called; so does its name. */
export function isXml(text: string, file: string): boolean {
  const root = /^<(?:!DOCTYPE|(?:[\w.-]+:)?(?:akomaNtoso|TEI)[\s>])/u;
  return text.trimStart().startsWith("<?xml") || root.test(afterProlog(text)) || /\.xml$/iu.test(file);
}

/** The root of an XML document; nothing, and the reason, when it is not well formed or declares a type. */
export function readXml(text: string, file: string, report: Report): XmlElement | undefined {
  const start = afterProlog(text);
  if (start.startsWith("<!DOCTYPE")) {
    const line = text.slice(0, text.length - start.length).split("\n").length;
    report.add(file, { line, column: 1 }, "import-xml-doctype");
    return undefined;
  }
  const root = wellFormed(text, file, report);
  const element = root?.children.find((node) => node.type === "element");
  if (!element) return undefined;
  if (isTooDeep(element, deepest)) {
    report.add(file, element.position?.start, "import-xml-too-deep", { deepest });
    return undefined;
  }
  const own = new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]);
  return resolve(element, { own, outer: undefined })[0] as XmlElement | undefined;
}

function wellFormed(text: string, file: string, report: Report): Root | undefined {
  try {
    return fromXml(text);
  } catch (error) {
    if (error instanceof VFileMessage) report.add(file, error.place, "import-xml-malformed");
    else if (error instanceof RangeError) report.add(file, undefined, "import-xml-too-deep", { deepest });
    else throw error;
    return undefined;
  }
}

/** Are nodes inside each other on more levels than that? */
export function isTooDeep(node: Nodes, left: number): boolean {
  return left === 0 || ("children" in node && node.children.some((child) => isTooDeep(child, left - 1)));
}

/** What follows the declaration, the comments and the instructions that a document may begin with. */
function afterProlog(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const end = rest.startsWith("<?") ? "?>" : rest.startsWith("<!--") ? "-->" : undefined;
    const at = end === undefined ? -1 : rest.indexOf(end);
    if (end === undefined || at === -1) return rest;
    rest = rest.slice(at + end.length).trimStart();
  }
}

/** The prefixes that an element declares, and those of the elements around it. */
type Scope = { readonly own: ReadonlyMap<string, string>; readonly outer: Scope | undefined };

function namespaceOf(prefix: string, scope: Scope): string {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const found = at.own.get(prefix);
    if (found !== undefined) return found;
  }
  return "";
}

function resolve(node: Nodes, inherited: Scope): XmlNode[] {
  if (node.type === "text" || node.type === "cdata") return [{ type: "text", value: node.value, place: node.position }];
  if (node.type !== "element") return [];
  const declared = Object.entries(node.attributes).flatMap(([name, value]): [string, string][] => {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) return [];
    return [[name.slice("xmlns:".length), value ?? ""]];
  });
  const scope = declared.length === 0 ? inherited : { own: new Map(declared), outer: inherited };
  const [prefix, name] = node.name.includes(":") ? node.name.split(":", 2) : ["", node.name];
  return [
    {
      type: "element",
      namespace: namespaceOf(prefix ?? "", scope),
      name: name ?? node.name,
      attributes: Object.fromEntries(Object.entries(node.attributes).map(([key, value]) => [key, value ?? undefined])),
      children: node.children.flatMap((child) => resolve(child, scope)),
      place: node.position,
    },
  ];
}

/** The elements inside, of that name where one is given. */
export function elementsIn(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (node): node is XmlElement => node.type === "element" && (name === undefined || node.name === name),
  );
}

/** The first element at the end of a path of names. */
export function elementAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((parent, name) => elementsIn(parent, name)[0], element);
}

/** Every element of that name inside, however deep, in reading order. */
export function allElements(element: XmlElement | undefined, name: string): XmlElement[] {
  return elementsIn(element).flatMap((child) => [...(child.name === name ? [child] : []), ...allElements(child, name)]);
}

/** All that is written in an element, as it is written; nothing where it is blank. */
export function writtenIn(element: XmlElement | undefined): string | undefined {
  const written = (element?.children ?? []).map((node) =>
    node.type === "text" ? node.value : (writtenIn(node) ?? ""),
  );
  const text = written.join("");
  return text.trim() === "" ? undefined : text;
}

/** The same with single plain spaces. */
export function textIn(element: XmlElement | undefined): string | undefined {
  const text = writtenIn(element);
  return text === undefined ? undefined : collapseSpaces(text);
}

/** A reference without its `#`. */
export function target(reference: string | undefined): string | undefined {
  return reference?.trim().replace(/^#/u, "");
}
