import type { PhrasingContent } from "mdast";
import type { Point } from "unist";
import { linkAddresses } from "./pdf-addresses";
import type { Glyph } from "./pdf-glyphs";

/** Characters of one weight, slope and link. */
type Stretch = Pick<Glyph, "bold" | "italic" | "link"> & { readonly glyphs: readonly Glyph[] };

/** Printed characters as the inline content that Markdown would give: emphasis, superscripts and links. */
export function inlineContent(glyphs: readonly Glyph[], place: Point): PhrasingContent[] {
  return stretches(linkAddresses(glyphs))
    .flatMap(spacesOutside)
    .flatMap((stretch) => marked(stretch, place));
}

function stretches(glyphs: readonly Glyph[]): Stretch[] {
  const found: Stretch[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const [last, next] = [found.at(-1), glyphs[index + 1]];
    // A space in another font between words of one style is of that style.
    const between = glyph.text === " " && last && next && sameStyle(last, next);
    if (last && (between || sameStyle(last, glyph))) {
      found[found.length - 1] = { ...last, glyphs: [...last.glyphs, glyph] };
    } else {
      found.push({ bold: glyph.bold, italic: glyph.italic, link: glyph.link, glyphs: [glyph] });
    }
  }
  return found;
}

type Style = Pick<Glyph, "bold" | "italic" | "link">;

function sameStyle(left: Style, right: Style): boolean {
  return left.bold === right.bold && left.italic === right.italic && left.link === right.link;
}

const plain = { bold: false, italic: false, link: undefined } as const;

/** Marks hold words, never the spaces around them. */
function spacesOutside(stretch: Stretch): Stretch[] {
  const { glyphs } = stretch;
  const from = glyphs.findIndex(({ text }) => text !== " ");
  if (sameStyle(stretch, plain) || from === -1) return [{ ...plain, glyphs }];
  const to = glyphs.findLastIndex(({ text }) => text !== " ") + 1;
  const parts = [
    { ...plain, glyphs: glyphs.slice(0, from) },
    { ...stretch, glyphs: glyphs.slice(from, to) },
    { ...plain, glyphs: glyphs.slice(to) },
  ];
  return parts.filter((part) => part.glyphs.length > 0);
}

function marked({ bold, italic, link, glyphs }: Stretch, place: Point): PhrasingContent[] {
  const words = levels(glyphs).flatMap((level) => raisedContent(level, place));
  const slanted: PhrasingContent[] = italic ? [{ type: "emphasis", children: words }] : words;
  const heavy: PhrasingContent[] = bold ? [{ type: "strong", children: slanted }] : slanted;
  return link === undefined ? heavy : [{ type: "link", url: link, children: heavy }];
}

type Level = { readonly raised: Glyph["raised"]; readonly text: string };

function levels(glyphs: readonly Glyph[]): Level[] {
  const found: Level[] = [];
  for (const { raised, text } of glyphs) {
    const last = found.at(-1);
    if (last && last.raised === raised) found[found.length - 1] = { raised, text: last.text + text };
    else found.push({ raised, text });
  }
  return found.flatMap(splitLevel);
}

/** Spaces stand on the line; « e4 », all raised, is an ordinal and the call of note 4. */
function splitLevel({ raised, text }: Level): Level[] {
  if (raised === undefined) return [{ raised, text }];
  const said = text.trim();
  const start = text.length - text.trimStart().length;
  const [before, after] = [text.slice(0, start), text.slice(start + said.length)];
  const [, ordinal, call] = /^(\p{L}+)\s?(\d{1,3})$/u.exec(said) ?? [];
  const parts = ordinal === undefined || call === undefined || raised === "sub" ? [said] : [ordinal, call];
  return [
    { raised: undefined, text: before },
    ...parts.map((part) => ({ raised, text: part })),
    { raised: undefined, text: after },
  ].filter((level) => level.text !== "");
}

function raisedContent({ raised, text }: Level, place: Point): PhrasingContent[] {
  const position = { start: place, end: place };
  const word: PhrasingContent = { type: "text", value: text, position };
  if (raised === undefined) return [word];
  return [{ type: "html", value: `<${raised}>`, position }, word, { type: "html", value: `</${raised}>`, position }];
}
