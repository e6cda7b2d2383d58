const noBreak = "\u00a0";
const narrowNoBreak = "\u202f";

// All of these begin with the space: what looks behind it first would be tried at every letter.
const beforeSign = / (?=[;!?])/gu;
/** « 1 500 », « 100 000 »; not « 2023 500 », which are two numbers. */
const inThousands = / (?<=(?<![\d.,])\d{1,3} )(?=\d{3}(?!\d))/gu;

const months = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
const units = "millions?|milliards?|euros?|dollars?|[ckm]?m[23]?|kg|g|ha|h|min|s|[kMGT]o|[kMGT]?Wh?|[%‰€$£°]" as const;

/**
 * Where the Imprimerie nationale wants a full no-break space and a plain one stands: before « : » and inside « »; between
 * a number in figures and its unit; and where what is on one side says nothing alone (« 28 mai », « XXe siècle »,
 * « n° 11 », « p. 9 », « M. MEUNIER »).
 */
const full = new RegExp(
  ` (?:${[
    "(?=[:»])",
    "(?<=« )",
    `(?<=\\d )(?=(?:${units})(?![\\p{L}\\p{M}\\p{N}'’]))`,
    `(?<=(?<![\\d.,])(?:[12]?\\d|3[01]|1er) )(?=(?:${months})(?!\\p{L}))`,
    "(?<=(?<![\\p{L}\\p{N}])[IVX]+(?:er|i?[eè](?:me)?) )(?=siècles?(?!\\p{L}))",
    "(?<=(?<![\\p{L}\\p{N}])(?:[nN]°|§|pp?\\.|art\\.) )(?=\\d)",
    "(?<=(?<![\\p{L}\\p{N}])(?:MM?\\.|Mmes?|Mlles?|Dr|Pr|Mgr) )(?=\\p{Lu})",
  ].join("|")})`,
  "gu",
);

/**
 * French spacing as a view: a plain space that must not end a line, or begin one, becomes one that does not break, thin
 * before « ; ! ? » and in thousands. Nothing else changes and no space is added, so that plain spaces put back give the
 * stored text, letter for letter; addresses, hours (10:30) and code have no such space (STANDARDS, 2).
 */
export function withFrenchSpaces(text: string): string {
  return text.replace(beforeSign, narrowNoBreak).replace(inThousands, narrowNoBreak).replace(full, noBreak);
}
