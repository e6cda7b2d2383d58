import { readFile } from "node:fs/promises";
import { ImageResponse } from "next/og";
import { createElement as h, type CSSProperties, type ReactElement, type ReactNode } from "react";
import { cardSize, type Card } from "@/lib/export/card";
import { withFrenchSpaces } from "@/lib/text/typography";
import { drawable, fontFile } from "./fonts";

/** The light theme of site.css. */
const paper = "#fffdfa";
const text = "#1a1f2b";
const quiet = "#4a5263";
const line = "#ddd6c9";
const accent = "#1c3f60";
/** Of the mark that the speech goes on: not the colour of its words. */
const more = "#8a5a00";

type Font = { readonly name: string; readonly data: ArrayBuffer; readonly weight: 400 | 600 };

/** The fonts of cards, read once for all of them. */
export async function readCardFonts(cacheDir: string): Promise<Font[]> {
  const files = [
    { file: "card-400.ttf", weight: 400 },
    { file: "card-600.ttf", weight: 600 },
    { file: "card-other-400.ttf", weight: 400 },
    { file: "card-other-600.ttf", weight: 600 },
  ] as const;
  return Promise.all(
    files.map(async ({ file, weight }) => {
      const bytes = new Uint8Array(await readFile(await fontFile(file, cacheDir)));
      return { name: file.includes("other") ? "Other" : "Serif", data: bytes.buffer, weight };
    }),
  );
}

/** A card as PNG: the words first, then who says them and where. Change `template` (lib/export/card.ts) with it. */
export async function drawCard(card: Card, fonts: Font[]): Promise<Uint8Array> {
  const picture = new ImageResponse(layout(card), { ...cardSize, fonts });
  return new Uint8Array(await picture.arrayBuffer());
}

function box(style: CSSProperties, ...children: ReactNode[]): ReactElement {
  return h("div", { style: { display: "flex", ...style } }, ...children);
}

function layout(card: Card): ReactElement {
  return box(
    {
      width: "100%",
      height: "100%",
      flexDirection: "column",
      justifyContent: "space-between",
      padding: "48px 72px 44px 72px",
      background: paper,
      color: text,
      fontFamily: "Serif, Other",
      borderLeft: `16px solid ${accent}`,
    },
    box(
      { justifyContent: "space-between", fontSize: 26, color: quiet },
      box({ fontWeight: 600, color: accent }, drawable(card.site)),
      box({}, drawable(withFrenchSpaces(card.label))),
    ),
    quotation(card),
    signature(card),
  );
}

/** Each word is a box of its own, so that what tells that the speech goes on is not of its colour. */
function quotation({ words, cut }: Card): ReactElement {
  const size = words.length <= 70 ? 68 : words.length <= 130 ? 58 : 50;
  // A narrow no-break space is in no font of cards.
  const shown = drawable(withFrenchSpaces(words).replaceAll("\u202f", "\u00a0")).split(" ");
  const last = shown.pop() ?? "";
  return box(
    { flexGrow: 1, alignItems: "center" },
    box(
      { flexWrap: "wrap", columnGap: size * 0.235, fontSize: size, lineHeight: 1.28 },
      ...shown.map((word, index) => h("span", { key: index }, word)),
      box({}, last, cut ? h("span", { style: { paddingLeft: size * 0.18, color: more } }, "…") : undefined),
    ),
  );
}

function signature({ speaker, role, hearing }: Card): ReactElement {
  const clipped: CSSProperties = {
    display: "block",
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  };
  return box(
    { flexDirection: "column", paddingTop: 20, borderTop: `2px solid ${line}`, gap: 2, lineHeight: 1.3 },
    h("div", { style: { ...clipped, fontSize: 34, fontWeight: 600 } }, drawable(speaker)),
    role === undefined ? undefined : h("div", { style: { ...clipped, fontSize: 25, color: quiet } }, drawable(role)),
    h("div", { style: { ...clipped, fontSize: 25, color: accent } }, drawable(withFrenchSpaces(`« ${hearing} »`))),
  );
}
