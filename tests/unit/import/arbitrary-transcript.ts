import fc from "fast-check";
import { slug } from "@/lib/text/fold";
import type { Layout } from "./print-received";
import type { Atom, Model, Person, Speech, Turn } from "./transcript-model";

const names = [
  "Jean-Pierre de LA TOUR",
  "Rémi DU BOIS DE LA ROCHE",
  "Jérôme VAN DER ÇELIK",
  "Fatou N'DIAYE-LE GOFF",
  "J.-P. ÜNAL",
  "Íñigo ÑANDÚ",
  "Christine ŒUVRARD",
  "Zélie D’ÎLE",
  "Marie-Ève L'ESTOILE",
  "Ursula von der FARINE",
  "Élodie MOULINEAU",
  "Awa SY",
  "Éloi McDONALD",
];

const roles = [
  undefined,
  "Meunière",
  "Conseiller de Port-Fiction, chargé des digues, de l'eau et du 3<sup>e</sup> quartier",
  "Présidente de l'association « Les Essieux »",
  "Cheffe (par intérim) du bureau des Marées, DAE",
  "Directeur de cabinet d'Aldo FICTIF",
  "Collaboratrice Groupe L’Estran et Citoyen",
];

const groups = [
  "Intervenants",
  "Groupes politiques",
  "Adjoints ou leurs cabinets",
  "Personnalités qualifiées (Estran)",
];

function plain(printed: string): Atom {
  return { printed, text: printed.replace(/<[^>]+>/gu, "").replace(/\*/gu, ""), notes: [] };
}

const word = fc
  .constantFrom(
    ..."le la blé moud vent qu'il qu’on œuvre déjà ONU, RGPD l'IA – (Applaudissements) 2024 50 % M. DUPONT".split(" "),
    ...[
      "Jean ZAY",
      "Intervention de la ville",
      "M. le Président :",
      "M. Jean FARINE",
      "Zélie D'ÎLE, vous",
      "Titre III",
      "etc.,",
    ],
    ...[
      "*fake news*",
      "*ad nauseam*,",
      "**Attention**",
      "XX<sup>e</sup>",
      "m<sup>2</sup>",
      "10<sup>6</sup>",
      "n<sup>os</sup>",
    ],
    ...["H<sub>2</sub>O", "« *spleenternet* »", "e-tech", "1 500", "…", "ça", "Œ", "d'abord", "A", "R&D", "#12", "~5"],
  )
  .map(plain);

const end = fc
  .constantFrom("grains.", "grains !", "grains ?", "grains…", "« grains. »", "(grains.)", "*grains.*", "l'ONU.")
  .map(plain);
const opening = fc.constantFrom("Oui,", "Le", "À", "Non,", "Or", "C'est", "2024", "Premièrement,").map(plain);
const sentence = fc
  .tuple(opening, fc.array(word, { maxLength: 12 }), end)
  .map(([first, middle, last]) => [first, ...middle, last]);
const speech: fc.Arbitrary<Speech> = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((said) => said.flat());

/** Puts calls of notes 1, 2, 3… after atoms that can bear one, some of them twice on the same page or side by side. */
function annotate(turns: readonly Turn[], every: number): { turns: Turn[]; count: number } {
  let seen = 0;
  let number = 0;
  const call = (atom: Atom): Atom => {
    if (!/^\p{L}{2,}[,.]?$/u.test(atom.printed)) return atom;
    seen += 1;
    if (every === 0 || seen % every !== 0) return atom;
    const numbers = seen % 4 === 0 ? [number + 1, number + 2] : [number + 1];
    number += numbers.length;
    const printed = numbers.map((one) => `<sup>${String(one)}</sup>`).join("");
    const inside = seen % 3 === 0 && /[,.]$/u.test(atom.printed);
    const whole = inside ? atom.printed.replace(/(?=[,.]$)/u, printed) : atom.printed + printed;
    return { printed: seen % 5 === 0 ? `*${whole}*` : whole, text: atom.text, notes: numbers };
  };
  const annotated = turns.map((turn) => ({ ...turn, paragraphs: turn.paragraphs.map((said) => said.map(call)) }));
  return { turns: annotated, count: number };
}

type LineForm = {
  readonly kind: Turn["kind"];
  readonly titled: boolean;
  readonly civility: string;
  readonly short: boolean;
};

const lineForm: fc.Arbitrary<LineForm> = fc.record({
  kind: fc.constantFrom("presentation", "exchange", "exchange"),
  titled: fc.boolean(),
  civility: fc.constantFrom("", "", "M. ", "Mme "),
  short: fc.boolean(),
});

/** A speaker line for somebody; the first of an unlisted person has their whole name. */
function lineOf(
  { name, role, listed }: Person,
  { kind, titled, civility, short }: LineForm,
  apostrophe: string,
): string {
  const surname = name.split(" ").slice(1).join(" ");
  const printed = civility !== "" && short && listed ? `${civility}${surname}` : `${civility}${name}`;
  const said = kind === "exchange" ? printed : `Intervention ${/^[AEIOUÉÍŒ]/u.test(printed) ? "d'" : "de "}${printed}`;
  const line = titled && role !== undefined ? `${said}, ${role}` : said;
  return line.replace(/['’]/gu, apostrophe);
}

function idOf(name: string): string {
  return slug(name);
}

const cast: fc.Arbitrary<Person[]> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...names), { minLength: 3, maxLength: 9 }),
    fc.array(fc.constantFrom(...roles), { minLength: 9, maxLength: 9 }),
  )
  .map(([chosen, given]) =>
    chosen.map((name, index): Person => {
      const role = given[index];
      const listed = index < 2 || index % 4 !== 3;
      return { id: idOf(name), name, listed, ...(role === undefined ? {} : { role }) };
    }),
  );

const draft = fc.record({
  who: fc.nat(),
  form: lineForm,
  apostrophe: fc.constantFrom("'", "’"),
  paragraphs: fc.array(speech, { minLength: 1, maxLength: 4 }),
});

/** Any transcript that the rules of DESIGN give one reading of. */
export const model: fc.Arbitrary<Model> = fc
  .tuple(cast, fc.array(draft, { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 6 }), fc.boolean())
  .map(([people, drafts, every, lined]) => {
    const said = drafts.map(({ who, form, apostrophe, paragraphs }): Turn => {
      const person = people[who % people.length];
      if (!person) throw new Error("nobody");
      return { person, kind: form.kind, line: lineOf(person, form, apostrophe), paragraphs };
    });
    const { turns, count } = annotate(said, every);
    const listed = people.filter((person) => person.listed);
    const half = Math.ceil(listed.length / 2);
    const lists = [listed.slice(0, half), listed.slice(half)].filter((list) => list.length > 0);
    return {
      groups: lists.map((list, index) => ({ name: groups[(index + count) % groups.length] ?? "Élus", people: list })),
      turns,
      notes: Array.from({ length: count }, (_, index) => {
        const text = `Voir le registre ${String(index + 1)}, p. 3`;
        return { number: index + 1, text, printed: lined ? text.replace(", ", ",\n") : text };
      }),
    };
  });

export const layout: fc.Arbitrary<Layout> = fc.record({
  furniture: fc.constantFrom(
    ["Aldo FICTIF", "Adjoint au Maire de Port-Fiction,", "chargé du 3<sup>e</sup> quartier"],
    ["Pénélope D'EAU", "Adjointe à la Maire,", "chargée des Digues,", "des Grains", "et de l'Estran", "Conseillère"],
    ["Aldo FICTIF", "Adjoint au Maire"],
  ),
  marks: fc.array(fc.constantFrom("***", "**", "***  "), { minLength: 1, maxLength: 4 }),
  date: fc.constantFrom("28 mai 2024", "mardi 28 mai 2024", "MARDI 28 MAI 2024", "Mardi 28 mai 2024"),
  cuts: fc.array(fc.record({ blocks: fc.integer({ min: 1, max: 7 }), atoms: fc.integer({ min: 5, max: 16 }) }), {
    minLength: 1,
    maxLength: 5,
  }),
  lineEnd: fc.constantFrom("\n", "\r\n"),
  byteOrderMark: fc.boolean(),
  form: fc.constantFrom("NFC", "NFC", "NFD"),
  noBreak: fc.integer({ min: 0, max: 5 }),
  rule: fc.boolean(),
});
