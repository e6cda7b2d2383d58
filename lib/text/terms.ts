export type FoundTerm<Value> = { readonly start: number; readonly end: number; readonly value: Value };

/** Where terms stand in a text, as whole words, in order and none across another. */
export type TermFinder<Value> = (text: string) => FoundTerm<Value>[];

type Term<Value> = { readonly name: string; readonly value: Value };

/**
 * Looks for terms: where several begin at a place, the longest is the one. Capitals are indifferent, or they matter: then
 * a term in small letters is found with capitals too (« Cloud »), another only as it is written (« IA » is not « ia »).
 * A hyphen, a full stop or an underscore joins words: « cyber » is not in « cyber-attaque ».
 */
export function termFinder<Value>(terms: readonly Term<Value>[], capitals: "ignored" | "matter"): TermFinder<Value> {
  const known = new Map<string, Term<Value>[]>();
  for (const term of terms) known.set(termKey(term.name), [...(known.get(termKey(term.name)) ?? []), term]);
  if (known.size === 0) return () => [];
  const longestFirst = [...known.keys()].sort((left, right) => right.length - left.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}][-‐‑._@]?)(?:${longestFirst.map(source).join("|")})(?![-‐‑._@]?[\\p{L}\\p{M}\\p{N}])`,
    "giu",
  );
  const isTerm = (said: string, name: string): boolean =>
    capitals === "ignored" || name === name.toLowerCase() || alike(said) === alike(name);
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: said, index }) => {
      const term = known.get(termKey(said))?.find(({ name }) => isTerm(said, name));
      return term ? [{ start: index, end: index + said.length, value: term.value }] : [];
    });
}

/** What two writings of a term have in common: capitals, the shape of an apostrophe and of a space are set aside. */
export function termKey(name: string): string {
  return alike(name).toLowerCase();
}

function alike(name: string): string {
  return name.normalize("NFC").replaceAll("’", "'").replace(/\s/gu, " ");
}

function source(key: string): string {
  return key
    .replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&")
    .replaceAll(" ", "\\s")
    .replaceAll("'", "['’]");
}
