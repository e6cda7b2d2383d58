import type { Random } from "./seeded-random";
import { functionWords } from "./function-words";

const onsets = [
  ..."b c d f g l m n p r s t v j b c d f l m p r s t v p m c d l m n p r s t v c r".split(" "),
  ..."br cr dr fr gr pr tr bl cl fl pl ch qu ph".split(" "),
];
const nuclei = "a e i o u a e i o u a i o u é é è ou an on oi ai ê".split(" ");
const codas = ["", "", "", "", "", "", "", "", "", "l", "r", "r", "s", "n", "m", "c"];
/** A root ends in a consonant: every ending below starts with a vowel. */
const finals = "t t t d d l l r n m m s v p c b g ss nn ct rt nt rm st ch ll".split(" ");

/** Families of endings that one root takes: what a French stemmer takes off, and what it leaves apart. */
const families: readonly (readonly string[])[] = [
  "er e es ent ait aient é ée és ées ons ez ant era eront erait ation ations".split(" "),
  "er e es ent ait aient é ée és ées ons ez ant era eront erait ement ements".split(" "),
  "ation ations ateur ateurs atrice atrices atif ative atifs atives".split(" "),
  ..."e,es e,es e,es e,es,er,ent,ait e,es,é,és,ée,ées et,ets".split(" ").map((family) => family.split(",")),
  "ique iques iquement icité icien iciens icienne".split(" "),
  "iser ise isent isait isé isée isés isation isations isme iste istes".split(" "),
  "ité ités itaire itaires".split(" "),
  "al ale aux ales alement alité".split(" "),
  "eux euse euses eusement".split(" "),
  "if ive ifs ives ivement ivité".split(" "),
  "ence ences ent ente ents entes".split(" "),
  "el elle els elles ellement".split(" "),
  "able ables abilité abilités".split(" "),
  "eur eurs euse euses".split(" "),
  "age ages".split(" "),
  "ure ures".split(" "),
  "ir is it issent issait i ie is ies issement issements".split(" "),
  "et ets ette ettes".split(" "),
  "ain aine ains aines".split(" "),
];

const prefixes = ["sous", "vice", "contre", "demi", "auto", "non", "inter", "porte", "quasi", "micro"];
const capitals = "A B C D E F G I L M N O P R S T U V".split(" ");

/** A root and the endings that no text has used yet. */
type Lexeme = { readonly root: string; readonly unused: string[] };

/** Invents words that look French and that a French stemmer acts upon; never the same one twice. */
export class InventedWords {
  readonly #random: Random;
  readonly #known = new Set<string>(functionWords);
  readonly #roots = new Set<string>();
  readonly #lexemes: Lexeme[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  /** A new word, and its lexeme: none for a number, an acronym or a compound, which have no other form. */
  newWord(): { readonly word: string; readonly lexeme: number } {
    const kind = this.#random.next();
    if (kind < 0.02) return { word: this.#unknown(() => this.#number()), lexeme: -1 };
    if (kind < 0.035) return { word: this.#unknown(() => this.#acronym()), lexeme: -1 };
    const lexeme = { root: this.#newRoot(), unused: [...this.#random.pick(families)] };
    const index = this.#lexemes.push(lexeme) - 1;
    if (kind < 0.055) return { word: this.#unknown(() => this.#compound(lexeme)), lexeme: -1 };
    return { word: this.inflection(index) ?? lexeme.root, lexeme: index };
  }

  /** Another form of a lexeme, as long as it has one that was never used. */
  inflection(index: number): string | undefined {
    const lexeme = this.#lexemes[index];
    while (lexeme && lexeme.unused.length > 0) {
      const [ending] = lexeme.unused.splice(this.#random.below(lexeme.unused.length), 1);
      const word = joined(lexeme.root, ending ?? "");
      if (this.#know(word)) return word;
    }
    return undefined;
  }

  /** A name of a person, as covers print them. */
  surname(): string {
    return joined(this.#newRoot(), this.#random.pick(["ain", "et", "el", "ier", "eau", "ard", "on"])).toUpperCase();
  }

  #unknown(invent: () => string): string {
    for (;;) {
      const word = invent();
      if (this.#know(word)) return word;
    }
  }

  #know(word: string): boolean {
    if (this.#known.has(word)) return false;
    this.#known.add(word);
    return true;
  }

  #newRoot(): string {
    for (;;) {
      const root = this.#root();
      if (!this.#roots.has(root)) {
        this.#roots.add(root);
        return root;
      }
    }
  }

  /** The first roots, which will be the most frequent, are the shortest, as in any language. */
  #root(): string {
    const draw = this.#random.next() + (this.#roots.size < 500 ? 0 : 0.3);
    const syllables = draw < 0.65 ? 1 : draw < 1.2 ? 2 : 3;
    let root = "";
    for (let index = 0; index < syllables; index++) {
      const onset = index === 0 && this.#random.chance(0.28) ? "" : this.#random.pick(onsets);
      const coda = index < syllables - 1 ? this.#random.pick(codas) : this.#random.pick(finals);
      root += onset + this.#random.pick(nuclei) + coda;
    }
    return root;
  }

  #number(): string {
    const random = this.#random;
    const size = random.next();
    if (size < 0.3) return String(1950 + random.below(100));
    if (size < 0.6) return String(2 + random.below(998));
    return `${String(1 + random.below(999))} ${random.chance(0.5) ? "000" : String(100 + random.below(900))}`;
  }

  #acronym(): string {
    return Array.from({ length: 2 + this.#random.below(3) }, () => this.#random.pick(capitals)).join("");
  }

  #compound({ root, unused }: Lexeme): string {
    return `${this.#random.pick(prefixes)}-${joined(root, this.#random.pick(unused))}`;
  }
}

/** French spelling keeps the sound of a root: « ge » before a and o. */
function joined(root: string, ending: string): string {
  if (/^[aâo]/u.test(ending) && root.endsWith("g")) return `${root}e${ending}`;
  return root + ending;
}
