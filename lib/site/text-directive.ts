/** What a text fragment says: words, or the first and the last of them, and what stands around. */
export type TextFragment = {
  readonly prefix?: string | undefined;
  readonly textStart: string;
  readonly textEnd?: string | undefined;
  readonly suffix?: string | undefined;
};

/**
 * The fragment of an address that lands on an id and lights words: `i7-s12:~:text=…`, the directive as its grammar wants
 * it (https://wicg.github.io/scroll-to-text-fragment/). Without words, the id alone.
 */
export function litFragment(id: string, lit: readonly TextFragment[]): string {
  return lit.length === 0 ? id : `${id}:~:${lit.map((one) => `text=${directive(one)}`).join("&")}`;
}

function directive({ prefix, textStart, textEnd, suffix }: TextFragment): string {
  const parts = [
    prefix ? `${encode(prefix)}-` : "",
    encode(textStart),
    textEnd ? encode(textEnd) : "",
    suffix ? `-${encode(suffix)}` : "",
  ];
  // A link in a message loses the full stop or the bracket at its end.
  return parts
    .filter((part) => part !== "")
    .join(",")
    .replace(/\.$/u, "%2E");
}

/** `-`, `,` and `&` are the grammar's own. */
function encode(words: string): string {
  return encodeURIComponent(words).replace(
    /[-!'()*~]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
