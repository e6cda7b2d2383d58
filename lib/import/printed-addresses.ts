/** What starts an address on its own is a link, as it is in Markdown. */
const printedAddress =
  /(?:https?:\/\/|www\.)[^\s<>«»]+|(?<![\p{L}\p{N}._+-])[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;

/** From where to where a text prints an address, where what is written there without a space ends, and what it leads to. */
type PrintedAddress = { readonly from: number; readonly to: number; readonly end: number; readonly url: string };

export function addressesIn(text: string): PrintedAddress[] {
  return [...text.matchAll(printedAddress)].map(({ 0: match, index }) => {
    const written = trimmed(match);
    return { from: index, to: index + written.length, end: index + match.length, url: urlOf(written) };
  });
}

function urlOf(written: string): string {
  if (/^https?:/iu.test(written)) return written;
  return /^www\./iu.test(written) ? `http://${written}` : `mailto:${written}`;
}

/** The punctuation of the sentence is not the address's, nor a bracket that it does not open. */
function trimmed(written: string): string {
  const bare = written.replace(/(?<![?!.,:*_~'"’;])[?!.,:*_~'"’;]+$/u, "");
  return bare.endsWith(")") && !bare.includes("(") ? trimmed(bare.slice(0, -1)) : bare;
}
