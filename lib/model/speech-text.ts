import type { Intervention } from "./intervention";

/** All that is said in an intervention, as one plain text. */
export function speechText({ paragraphs }: Pick<Intervention, "paragraphs">): string {
  return paragraphs.map(({ text }) => text).join(" ");
}

/** The first words of a text, none cut, nothing added and nothing taken away. */
export function wholeWords(text: string, longest: number): { readonly text: string; readonly whole: boolean } {
  if (text.length <= longest) return { text, whole: true };
  const end = text.slice(0, longest + 1).lastIndexOf(" ");
  return { text: text.slice(0, end === -1 ? longest : end), whole: false };
}

/**
 * What an intervention says first, by paragraph: all of it where it is short, else the first sentences that fit, one at
 * least.
 */
export function opening(
  { paragraphs }: Pick<Intervention, "paragraphs">,
  longest: number,
): { readonly paragraphs: readonly string[]; readonly whole: boolean } {
  const kept: string[] = [];
  let length = 0;
  for (const { sentences } of paragraphs) {
    const here: string[] = [];
    for (const { text } of sentences) {
      length += text.length + 1;
      // A sentence without end is cut between two words.
      if (length > 4 * longest && here.length + kept.length === 0) {
        return { paragraphs: [wholeWords(text, longest).text], whole: false };
      }
      if (length > longest && here.length + kept.length > 0) {
        return { paragraphs: here.length > 0 ? [...kept, here.join(" ")] : kept, whole: false };
      }
      here.push(text);
    }
    kept.push(here.join(" "));
  }
  return { paragraphs: kept, whole: true };
}
