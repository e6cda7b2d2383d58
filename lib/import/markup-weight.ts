/**
 * Most tags, attributes and entities of an XML text, and most characters outside its tags. A Word document of 100,000
 * words, a run for every five of them, has 250,000 of the ones, 650,000 of the others.
 */
export const mostMarks = 500_000;
export const mostCharacters = 6_000_000;

const [ampersand, lessThan, equals, greaterThan] = [0x26, 0x3c, 0x3d, 0x3e];

/** How much of both some XML holds, in UTF-8: what is counted is in ASCII. */
export function weigh(xml: Uint8Array): { readonly marks: number; readonly characters: number } {
  let [marks, characters] = [0, 0];
  let inTag = false;
  for (const byte of xml) {
    if (byte === ampersand || byte === lessThan || byte === equals) marks += 1;
    if (byte === lessThan) inTag = true;
    if (!inTag) characters += 1;
    if (byte === greaterThan) inTag = false;
  }
  return { marks, characters };
}
