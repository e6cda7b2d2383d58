/** Numbers from 0 to below a bound, the same for the same seed: mulberry32. */
type Chance = (bound: number) => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

/** What Markdown, HTML, YAML, names and French find hard. */
const tokens = [
  ...["*", "**", "***", "_", "~~", "`", "```", "~~~", "[", "]", "](", "[^1]", "[^1]:", "![", "<", ">", "<!--", "-->"],
  ...["<sup>", "</sup>", "<sup>1</sup>", "<sup>2</sup>", "<sub>", "<br>", "<script>", "<![CDATA[", "<?", "<div>"],
  ...[
    "\n",
    "\n\n",
    "  \n",
    "\r",
    "\r\n",
    "\t",
    "    ",
    "---",
    "\n---\n",
    "===",
    "# ",
    "## ",
    "> ",
    "- ",
    "1. ",
    "| a |",
  ],
  ...["|-|\n", "\\", "&amp;", "&#0;", "&#x202E;", "&lt;", "{#i1}", "{#i2}", "<!-- page 2 -->", "javascript:", "data:"],
  ...["http://a.fr", "www.a.fr", "a@b.fr", "mailto:a@-b.c", "__proto__", "constructor", "toString", "../../x", "\0"],
  ...[
    "\u001b[2J",
    "\u202e",
    "\u200b",
    "\ufeff",
    "\u00a0",
    "\u2028",
    "e\u0301",
    "\ud800",
    "👩‍👩‍👧",
    "’",
    "«\u00a0",
    "\u00a0»",
    "…",
    ".",
  ],
  ...[
    "AUDITION #12",
    "AUDITION #99999999999999999999",
    "31 février 2024",
    "1er mai 2024",
    "Intervenants :",
    "number: 1",
  ],
  ...[
    "&a [*a, *a]",
    "!!js/function x",
    "? ",
    ": ",
    '"',
    "'",
    "M. ",
    "Mme ",
    "Intervention de ",
    ", Meunier",
    "VOUS",
    "Zoé MARTIN",
  ],
];

const edits: readonly ((bytes: Buffer, chance: Chance, others: readonly Buffer[]) => Buffer)[] = [
  // A bit changes.
  (bytes, chance) => {
    const changed = Buffer.from(bytes);
    const place = chance(bytes.length);
    changed[place] = (changed[place] ?? 0) ^ (1 << chance(8));
    return changed;
  },
  // Something hard is put somewhere, or in the place of something.
  (bytes, chance) => spliced(bytes, chance(bytes.length + 1), 0, tokenOf(chance)),
  (bytes, chance) => spliced(bytes, chance(bytes.length + 1), chance(12), tokenOf(chance)),
  (bytes, chance) =>
    spliced(
      bytes,
      chance(bytes.length + 1),
      0,
      Buffer.from(
        tokenOf(chance)
          .toString()
          .repeat(1 + chance(60)),
      ),
    ),
  // A stretch goes, or comes twice, or from another file.
  (bytes, chance) => spliced(bytes, chance(bytes.length + 1), chance(200), Buffer.alloc(0)),
  (bytes, chance) => spliced(bytes, chance(bytes.length + 1), 0, stretchOf(bytes, chance)),
  (bytes, chance, others) =>
    spliced(bytes, chance(bytes.length + 1), 0, stretchOf(others[chance(others.length)] ?? bytes, chance)),
  // Two lines change places; one goes; one comes again elsewhere.
  (bytes, chance) =>
    withLines(bytes, (lines) => {
      const [one, other] = [chance(lines.length), chance(lines.length)];
      [lines[one], lines[other]] = [lines[other] ?? "", lines[one] ?? ""];
    }),
  (bytes, chance) => withLines(bytes, (lines) => void lines.splice(chance(lines.length), 1)),
  (bytes, chance) =>
    withLines(bytes, (lines) => void lines.splice(chance(lines.length), 0, lines[chance(lines.length)] ?? "")),
  // The file ends early.
  (bytes, chance) => bytes.subarray(0, chance(bytes.length + 1)),
];

/** The same bytes, damaged one to four times. */
export function mutate(bytes: Buffer, chance: Chance, others: readonly Buffer[]): Buffer {
  let mutated = bytes;
  for (let left = 1 + chance(4); left > 0 && mutated.length > 0; left--)
    mutated = edits[chance(edits.length)]?.(mutated, chance, others) ?? mutated;
  return mutated;
}

function tokenOf(chance: Chance): Buffer {
  return Buffer.from(tokens[chance(tokens.length)] ?? "");
}

function stretchOf(bytes: Buffer, chance: Chance): Buffer {
  const start = chance(bytes.length + 1);
  return bytes.subarray(start, start + chance(300));
}

function spliced(bytes: Buffer, place: number, removed: number, added: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, place), added, bytes.subarray(place + removed)]);
}

function withLines(bytes: Buffer, change: (lines: string[]) => void): Buffer {
  // Latin-1 keeps every byte what it is.
  const lines = bytes.toString("latin1").split("\n");
  change(lines);
  return Buffer.from(lines.join("\n"), "latin1");
}
