import { fold } from "@/lib/text/fold";
import { withoutHidden } from "@/lib/text/hidden-characters";
import { hasCivility, nameKey, surname } from "@/lib/text/person-name";
import { collapseSpaces } from "@/lib/text/spaces";

/** A speaker line taken apart: « Intervention d'Asma MHALLA, Politologue et essayiste ». */
export type Byline = {
  readonly kind: "presentation" | "exchange";
  /** As printed, civility included. */
  readonly name: string;
  readonly role: string | undefined;
};

const presentation = /^Intervention (?:de |d['’ʼ] ?)/iu;

/** Every line has a reading; whether the name is somebody's is for the roster to say. */
export function readByline(line: string): Byline {
  // Some lines are printed with a colon before the speech: « Asma MHALLA : ».
  const printed = collapseSpaces(withoutHidden(line)).replace(/\s?:$/u, "");
  const rest = printed.replace(presentation, "");
  const comma = rest.indexOf(",");
  const name = (comma === -1 ? rest : rest.slice(0, comma)).trim();
  const role = comma === -1 ? "" : rest.slice(comma + 1).trim();
  return {
    kind: rest === printed ? "exchange" : "presentation",
    name,
    role: role === "" ? undefined : role,
  };
}

/** The same person unless `intervenants.yaml` separates them: case and accents aside too. */
export function foldedNameKey(name: string): string {
  return fold(nameKey(name));
}

export type Recognition<Named> =
  | { readonly type: "same" | "folded" | "surname"; readonly person: Named }
  | { readonly type: "ambiguous"; readonly people: readonly Named[] }
  | { readonly type: "nobody" };

/**
 * Who a printed name is, among people named on a cover: by the same name, else by the same letters,
 * else, after « M. » or « Mme », by a surname that only one of them bears.
 */
export function recognize<Named extends { readonly name: string }>(
  printed: string,
  people: readonly Named[],
): Recognition<Named> {
  const key = nameKey(printed);
  const folded = foldedNameKey(printed);
  const attempts = [
    { type: "same", matches: (name: string) => nameKey(name) === key },
    { type: "folded", matches: (name: string) => foldedNameKey(name) === folded },
    { type: "surname", matches: (name: string) => hasCivility(printed) && fold(surname(name)) === folded },
  ] as const;
  for (const { type, matches } of attempts) {
    const found = people.filter(({ name }) => matches(name));
    const [person] = found;
    if (found.length > 1) return { type: "ambiguous", people: found };
    if (person) return { type, person };
  }
  return { type: "nobody" };
}
