import type { Element } from "hast";
import rehypeParse from "rehype-parse";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { publishedAddress, unpackedAddress, unpackedFolder, type UnpackedSite } from "./unpacked-address";

/** Attributes that hold an address to follow, as hast names them. */
const followed = ["href", "src", "action", "formAction", "poster", "cite"] as const;
/** Folders that scripts read from. */
const folders = ["dataSearch", "dataVerify"] as const;
/** Addresses that readers copy, to give them to others. */
const given = ["dataCopy", "dataPath"] as const;

type PageOptions = UnpackedSite & {
  /** The classic script that stands for a module, by the path of its file. */
  readonly scriptOf: (module: string) => string;
};

const parser = unified().use(rehypeParse);
const printer = unified().use(rehypeStringify);

/** A page of the site as one that opens from a folder. `page` is the path of its file. */
export function unpackedPage(html: string, page: string, site: PageOptions): string {
  const tree = parser.parse(html);
  visit(tree, "element", (element, index, parent) => {
    if (parent && index !== undefined && isUseless(element)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (element.tagName === "html") fetchAtOnce(element);
    if (isModule(element)) makeClassic(element, page, site);
    else rewriteAddresses(element, page, site);
    return undefined;
  });
  return printer.stringify(tree);
}

/**
 * What fetches ahead: a font that a page of a folder may not share with its style sheet, the files of the search store.
 * And the policy: a file has no origin, so that nothing would be of the page's own.
 */
function isUseless({ tagName, properties }: Element): boolean {
  if (tagName === "meta") return properties.httpEquiv !== undefined;
  if (tagName === "link") return hasRel(properties.rel, "preload");
  return tagName === "script" && properties.src === undefined && properties.type === undefined;
}

function hasRel(rel: Element["properties"][string], name: string): boolean {
  return Array.isArray(rel) && rel.includes(name);
}

/** The module that comes late is one of the page: its script of the head, which fetches it, is not there. */
function fetchAtOnce({ properties, children }: Element): void {
  const src = properties["dataModule"];
  if (typeof src !== "string") return;
  delete properties["dataModule"];
  const head = children.find((child) => child.type === "element" && child.tagName === "head");
  if (head?.type === "element")
    head.children.push({ type: "element", tagName: "script", properties: { type: "module", src }, children: [] });
}

function isModule({ tagName, properties }: Element): boolean {
  return tagName === "script" && properties.type === "module";
}

/** A module waits for the page to be there: so does a script that is deferred. */
function makeClassic({ properties }: Element, page: string, site: PageOptions): void {
  const root = `${site.basePath}/`;
  const module = String(properties.src).slice(root.length);
  delete properties.type;
  properties.defer = true;
  properties.src = unpackedAddress(`${root}${site.scriptOf(module)}`, page, site);
}

function rewriteAddresses({ properties }: Element, page: string, site: UnpackedSite): void {
  const rewrite = (names: readonly string[], to: (address: string) => string): void => {
    for (const name of names) {
      const address = properties[name];
      if (typeof address === "string") properties[name] = to(address);
    }
  };
  rewrite(followed, (address) => unpackedAddress(address, page, site));
  rewrite(["srcSet"], (set) => unpackedSources(set, page, site));
  rewrite(folders, (address) => unpackedFolder(address, page, site));
  rewrite(given, (address) => publishedAddress(address, page, site));
}

/** Of several sizes of a picture, each is an address and what it is for. */
function unpackedSources(set: string, page: string, site: UnpackedSite): string {
  const sources = set.split(",").map((source) => source.trim().split(/\s+/u));
  return sources.map(([address = "", ...size]) => [unpackedAddress(address, page, site), ...size].join(" ")).join(", ");
}
