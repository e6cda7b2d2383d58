import { formsOf, stem } from "./analyse";
import type { ParsedQuery } from "./query";
import { readClauses, type ReadClause, type Vocabulary } from "./reading";
import type { Counted } from "./store";

/**
 * The words of a few texts, to be asked for as those of the archive are. A word that they do not have stays unknown:
 * where everything is in sight, nothing is corrected.
 */
export function vocabularyOf(texts: readonly string[], synonyms: readonly (readonly string[])[] = []): Vocabulary {
  const places = placesOf(texts);
  const families = new Map<string, string[]>();
  for (const form of places.keys()) append(families, stem(form), form);
  const counted = (form: string): Counted => ({ form, count: places.get(form)?.size ?? 0 });
  const familyOf = (word: string) => {
    const forms = families.get(stem(word)) ?? [];
    const holders = new Set(forms.flatMap((form) => [...(places.get(form) ?? [])]));
    return { forms: forms.map(counted), count: holders.size };
  };
  return {
    overview: () => Promise.resolve({ passageCount: texts.length, synonyms }),
    families: (words) => {
      const found = words.map((word) => [word, familyOf(word)] as const);
      return Promise.resolve(new Map(found.filter(([, { forms }]) => forms.length > 0)));
    },
    beginningWith: (prefix) =>
      Promise.resolve(
        [...places.keys()]
          .filter((form) => form.startsWith(prefix))
          .map(counted)
          .sort((left, right) => right.count - left.count || (left.form < right.form ? -1 : 1)),
      ),
    resembling: () => Promise.resolve([]),
  };
}

/** What a question looks for in these texts, as a search of the archive reads it; what it excludes is no matter here. */
export async function readLocally(query: ParsedQuery, vocabulary: Vocabulary): Promise<readonly ReadClause[]> {
  const { clauses } = await readClauses({ ...query, excluded: [] }, vocabulary);
  return clauses;
}

/** For each form, the texts that hold it. */
function placesOf(texts: readonly string[]): ReadonlyMap<string, ReadonlySet<number>> {
  const places = new Map<string, Set<number>>();
  for (const [place, text] of texts.entries()) {
    for (const { folded: form } of formsOf(text)) {
      const known = places.get(form);
      if (known) known.add(place);
      else places.set(form, new Set([place]));
    }
  }
  return places;
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
