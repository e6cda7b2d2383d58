import fc from "fast-check";

const words = [
  ..."a blé Le 2024 1 1. 3) . , ! ? … « » ’ ' \" ( ) - – : ; % € & # { } > = + /".split(" "),
  ...[" ", " ", " ", "\u00a0", "\u2028", "\ufeff", "😀", "𝒜", "e\u0301"],
];

/** What a plain block may hold, in any order. */
const plainMarks = [
  ..."* ** *** **** *a* *blé* **b** ***c*** <sup> </sup> <sub> </sub> <sup>1</sup> <sup>e</sup>".split(" "),
  ..."[^1] [^2] [^3] [^12] <http://a.fr> <https://a.fr/x_y*z?b=1&c=2> <http://é\\`>".split(" "),
  ...["<!-- page 3 -->", "  \n", "\n", "\n\n", "\n\n", "\n\n[^1]: a\n\n", "\n\n[^2]: <http://a.fr>\n\n", "\n\n---\n\n"],
];

/** What only a parser reads, or opens something that the rest is in. */
const hardMarks = [
  ..."_ __ ` ``` ~~~ ~ ~~ [ ] ]( ![ \\ | <!-- --> <br> <div> <script> </script> [^1]: &amp; &copy &#1; @ a@b.fr".split(
    " ",
  ),
  ..."http:// https://a www. www.a.fr === [x] \t \0 \r \r\n".split(" "),
  ...["| a |\n|-|", "    ", "\n    ", "\n  ", "\n---\n", "***\n", "- ", "\n- a\n", "1. ", "> ", "# ", "## ", "[x]: y"],
  ...["## Nom {#i1}", "\n\n## Nom {#i1}\n\n", "\n\n[^3]: b *c*\n\n    d\n\n", "[^4]: - a", "\n\n```\n\n"],
  ...["\n\n<!-- a\n\n", "\n\n-->\n\n", "- <!-- a\n\n"],
];

const sign = (hard: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...words) },
    { weight: 10, arbitrary: fc.constantFrom(...plainMarks) },
    { weight: hard, arbitrary: fc.constantFrom(...hardMarks) },
  );
const end = fc.constantFrom("", "\n", "\n\n[^1]: a\n\n[^2]: b\n", "\n\n[^1]: a\n\n[^2]: b\n\n    c\n");
const signs = fc.oneof(...[0, 1, 6].map((hard) => fc.array(sign(hard), { minLength: 1, maxLength: 40 })));

/** Stars, calls and tags close to each other and to what decides whether they open or close. */
const close = fc
  .array(fc.constantFrom("a", "é", ".", "!", " ", "[^1]", "<sup>", ":", "«", "2"), { maxLength: 3 })
  .map((inside) => inside.join(""));
const pair = fc
  .tuple(fc.constantFrom("*", "**", "***", "****"), close, close)
  .map(([stars, inside, next]) => stars + inside + stars + next);
const line = fc.array(fc.oneof(pair, close), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
const block = fc.array(line, { minLength: 1, maxLength: 2 }).map((lines) => lines.join("\n"));
const opened = fc.constantFrom("- a\n\n", "<!-- a\n\n[^1]: _b_\n\n-->\n\n", "", "", "[^1]: _b_\n\n");
const crowded = fc
  .tuple(opened, fc.array(block, { minLength: 1, maxLength: 2 }))
  .map(([open, blocks]) => [`${open}${blocks.join("\n\n")}`]);

/** A header that nobody closes leaves its mark on all that follows: nothing in it opens a list or a note. */
const start = fc.constantFrom("", "", "", "---\na: b\n\n", "---\na: b\n---\n\n", "---\n\n");

/** Texts of a few blocks: some a shortcut can read, some none can, some where what is open runs over the rest. */
export const markdown: fc.Arbitrary<string> = fc
  .tuple(start, fc.oneof(signs, crowded), end)
  .map(([first, parts, last]) => first + parts.join("") + last);
