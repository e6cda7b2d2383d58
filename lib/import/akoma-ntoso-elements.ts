import { elementsIn, type XmlElement } from "./xml-tree";

/** Parts of `meta` that are read, or that describe the document and not what was said. */
export const metaParts = new Set([
  ...[
    "identification",
    "publication",
    "classification",
    "lifecycle",
    "workflow",
    "temporalData",
    "references",
    "notes",
  ],
  ...["proprietary", "presentation"],
]);

/** What holds speeches: sections of a debate, of whatever nature. */
export const sections = new Set([
  ...["debateSection", "speechGroup", "administrationOfOath", "rollCall", "prayers", "oralStatements"],
  ...["writtenStatements", "personalStatements", "ministerialStatements", "resolutions", "nationalInterest"],
  ...["declarationOfVote", "communication", "petitions", "papers", "noticesOfMotion", "questions", "address"],
  ...["proceduralMotions", "pointOfOrder", "adjournment"],
]);

/** The blocks inside one that hold words and no other block. */
export function innermostBlocks(element: XmlElement): XmlElement[] {
  const inner = elementsIn(element).filter(({ name }) => blocks.has(name));
  const mixed = element.children.some((node) => node.type === "text" && node.value.trim() !== "");
  return inner.length === 0 || mixed ? [element] : inner.flatMap(innermostBlocks);
}

const blocks = new Set(["p", "ul", "ol", "li", "blockList", "item", "listIntroduction", "listWrapUp", "block"]);
