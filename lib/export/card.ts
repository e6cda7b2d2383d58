import { createHash } from "node:crypto";
import type { InterventionContext } from "@/lib/model/context";
import { participantOf } from "@/lib/model/hearing";
import type { Intervention } from "@/lib/model/intervention";
import { absolute, cardPath } from "@/lib/site/addresses";
import { hearingLabel, seriesTitle } from "@/lib/site/texts";
import { opening, speechText, wholeWords } from "@/lib/model/speech-text";

/** What a card shows, in words. */
export type Card = {
  /** The first words of the speech, as said. */
  readonly words: string;
  /** Does the speech go on? */
  readonly cut: boolean;
  readonly speaker: string;
  readonly role: string | undefined;
  readonly hearing: string;
  readonly label: string;
  readonly series: string;
  readonly site: string;
};

export const cardSize = { width: 1200, height: 630 } as const;

/** Changed with the drawing of cards (lib/publish/card-picture.ts), so that all are drawn again. */
const template = 1;

/** Cards are left out of a build by CARDS=none. */
export function cardsWanted(): boolean {
  return process.env["CARDS"] !== "none";
}

/** About five lines of a card, and what is enough to stop at the end of a sentence. */
const longestWords = 190;
const enoughWords = 70;

export function cardOf({ site, series, hearing, intervention }: InterventionContext): Card {
  const { name, role } = participantOf(hearing, intervention.speaker);
  const { text, whole } = firstWordsOf(intervention);
  return {
    words: text,
    cut: !whole,
    speaker: name,
    role,
    hearing: hearing.title,
    label: hearingLabel(hearing),
    series: seriesTitle(series),
    site: site.name,
  };
}

function firstWordsOf(intervention: Intervention): { readonly text: string; readonly whole: boolean } {
  const { paragraphs, whole } = opening(intervention, longestWords);
  const text = paragraphs.join(" ");
  return text.length >= enoughWords && text.length <= longestWords
    ? { text, whole }
    : wholeWords(speechText(intervention), longestWords);
}

/** The file of a card: another name as soon as it would show anything else, and only then. */
export function cardFile(card: Card): string {
  const content = JSON.stringify([template, ...Object.entries(card).flat()]);
  return `${createHash("sha256").update(content).digest("hex").slice(0, 20)}.png`;
}

/** A card as pages name it; nothing in a build that leaves cards out. */
export function cardLink(
  context: InterventionContext,
): { readonly url: string; readonly width: number; readonly height: number; readonly alt: string } | undefined {
  if (!cardsWanted()) return undefined;
  const card = cardOf(context);
  return {
    ...cardSize,
    url: absolute(cardPath(cardFile(card)), context.site.address),
    alt: cardText(card, context.displayName),
  };
}

/** What the picture says, for those who do not see it: a name in capitals may be spelt out by what reads it aloud. */
function cardText({ words, cut, hearing, label }: Card, speaker: string): string {
  return `« ${words} »${cut ? " (début)" : ""} — ${speaker}, ${hearing}, ${label}`;
}
