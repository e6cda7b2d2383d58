import type { Near, Place, QuotationCheck } from "@/lib/quotation/check-quotation";
import { differenceText, omissionText, placeText } from "@/lib/quotation/wording";
import { href, interventionNumber, passagePath } from "@/lib/site/addresses";
import { withFrenchSpaces as spaced } from "@/lib/text/typography";
import { make } from "./make-element.browser";
import { addressHere } from "./place.browser";

type Piece = QuotationCheck["pieces"][number];

/** Of what is not in question, the beginning and the end are enough. */
const longestAside = 500;

/** Who said it and where, the published words with what the quotation makes of them, and that in words; or nothing. */
export function foundItem(check: QuotationCheck): HTMLLIElement[] {
  const { place, pieces, differences, omitted, voices } = check;
  if (!place) return [];
  const said = [...differences.map(differenceText), ...omitted.map(omissionText)];
  const passage = make("blockquote", { class: "excerpt" }, ...pieces.flatMap(pieceNodes));
  const item = make("li", {}, heading(place), passage, whereLine(place));
  if (said.length > 0)
    item.append(make("ul", { class: "search-notes" }, ...said.map((text) => make("li", {}, spaced(shortened(text))))));
  const others = voices.filter(
    ({ sentence, hearing }) => sentence !== place.sentence || hearing.id !== place.hearing.id,
  );
  return [item, ...others.map((voice) => make("li", {}, heading(voice), whereLine(voice)))];
}

export function nearItem(near: Near): HTMLLIElement {
  return make("li", {}, heading(near), make("p", { class: "excerpt" }, spaced(shortened(near.text))), whereLine(near));
}

function heading({ hearing, intervention, sentence, speaker, role }: Place): HTMLHeadingElement {
  const link = make("a", { href: addressHere(href(passagePath(hearing.id, sentence))) }, speaker.name);
  const place = `, audition ${String(hearing.number)}, intervention ${interventionNumber(intervention)}`;
  link.append(make("span", { class: "visually-hidden" }, place));
  const made = make("h3", {}, link);
  if (role !== undefined) made.append(make("span", { class: "role" }, role));
  return made;
}

function whereLine(place: Place): HTMLParagraphElement {
  return make("p", { class: "where" }, placeText(place));
}

/** Struck out: in the quotation only. Underlined: in the text only. Each is said as well, to those who do not see it. */
function pieceNodes({ kind, text }: Piece): (Node | string)[] {
  switch (kind) {
    case "around":
      return [make("span", { class: "aside" }, spaced(shortened(text)))];
    case "same":
      return [spaced(text)];
    case "foreign":
      return [/^\s/u.test(text) ? " " : "", make("del", {}, aloud(" dans la citation seulement : "), text.trim()), " "];
    case "missing":
    case "omitted":
      return [make("ins", {}, aloud(" dans le texte seulement : "), spaced(shortened(text)))];
  }
}

function aloud(text: string): HTMLSpanElement {
  return make("span", { class: "visually-hidden" }, text);
}

function shortened(text: string): string {
  if (text.length <= longestAside) return text;
  const half = longestAside / 2;
  const from = text.lastIndexOf(" ", half);
  return `${text.slice(0, from < 1 ? half : from)} […] ${text.slice(text.indexOf(" ", text.length - half) + 1)}`;
}
