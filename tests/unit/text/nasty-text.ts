import fc from "fast-check";

const pieces = [
  ..."* _ [ ] ( ) ~ # + - < > & | ` \\ ! : { } ^ = \" ' ’ « » “ ” . ? … ; , @ $ % /".split(" "),
  ...["**", "__", "~~", "1.", "12)", "2024.", "# ", "> ", "---", "***", "[^4]", "[^4](x)", "[^1]: ", "![a](b)"],
  ...[
    "<b>",
    "</sup>",
    "<!-- page 3 -->",
    "&amp;",
    "&#x41;",
    "http://a.fr/b_c_d",
    "www.fiction.example",
    "a@b.fr",
    "{#i3}",
  ],
  ...[
    "« Non. »",
    "l'art",
    "qu’il",
    "M.",
    "XXe",
    "œuvre",
    "É",
    "e\u0301",
    "👩‍👩‍👧",
    "\u00a0",
    "\u202f",
    "\u200b",
    "| a | b |",
    ":--",
  ],
];

/** Words of one line, made of what Markdown, HTML and French typography find hard; single plain spaces between them. */
export const nastyLine = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      { weight: 2, arbitrary: fc.constantFrom(" ", " ", "mot", "Deux mots") },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 4 }) },
    ),
    { minLength: 1, maxLength: 14 },
  )
  // Control characters are no part of a text that was received.
  .map((parts) =>
    parts
      .join("")
      .replace(/\p{Cc}/gu, "")
      .replace(/\s+/gu, " ")
      .trim(),
  )
  .filter((line) => line !== "");
