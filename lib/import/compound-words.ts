const pronoun =
  /^(?:je|tu|il|elle|on|nous|vous|ils|elles|ce|moi|toi|lui|leur|leurs|la|le|les|y|en|t|ci|là|même|mêmes)(?:-|$)/u;
const openings = [
  "non|sous|vice|demi|semi|quasi|après|avant|contre|peut|celui|celle|ceux|celles|très|vis|là|ci|entre",
  "sans|tout|toute|grand|grands|grande|saint|sainte|nord|sud|ouest|dix|vingt|trente|quarante|cinquante|soixante",
  "quatre|cent|mot|chef|porte|savoir|bien|ici|jusque|lui|eux|elles?|nous|vous|moi|toi|soi|aujourd",
].join("|");
/** « par », « de » are syllables too: they open a compound inside another, « c'est-à-dire », or before these words. */
const syllables = "au|par|de|d|du|à|en|et|est|sur|ex|mi";
const opening = new RegExp(`(?:^|-|['’])(?:${openings})$|-(?:${syllables})$`, "u");
const placed = /^(?:avant|arrière|ci|dedans|dehors|delà|derrière|dessous|dessus|devant|là)(?![\p{L}])/u;

/** « dit-il », « lui-même », « sous-champ », « au-delà »: the hyphen is the word's own. */
export function isCompound(before: string, after: string): boolean {
  return (
    pronoun.test(after) ||
    placed.test(after) ||
    opening.test(before.toLowerCase()) ||
    /^(?:à|de|en|et|du|des|d|l|la|le)-/u.test(after)
  );
}
