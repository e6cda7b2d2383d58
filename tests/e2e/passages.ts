/** Words of hearing 11: from the first occurrence of some in an intervention, to the first of others after them. */
export type Words = {
  readonly in: string;
  readonly from: string;
  /** Which occurrence, from 1. */
  readonly nth?: number;
  readonly to?: string;
  /** The intervention in which they end, when it is another. */
  readonly toIn?: string;
};

/** What a reader may select, by what makes it hard to link to. */
export const passages = {
  "a few words of a sentence": { in: "i7", from: "comparé les politiques publiques" },
  "a whole sentence, which is in the contents as well": {
    in: "i7",
    from: "Merci beaucoup pour ces auditions très instructives.",
  },
  "words across a page marker": { in: "i1", from: "elle le communiqué" },
  "words from a page marker": { in: "i1", from: "communiqué. Cela reste très officiel" },
  "words up to a page marker": { in: "i1", from: "un peu nouveau et que je salue, c'est qu'elle le" },
  "words over a note call": { in: "i1", from: "Palantir avait fait une très belle démonstration" },
  "words up to a note call": { in: "i2", from: "le supercalculateur Jean ZAY" },
  "words over two note calls": { in: "i2", from: "Jean ZAY et l'institut R3iLab avec des laboratoires" },
  "a no-break space and a note call": { in: "i1", from: "informationnelle : LII, LID, LIE." },
  "words in italics": { in: "i1", from: "soft power" },
  "roman and italics": { in: "i1", from: "de recyclage ad nauseum de La Boétie" },
  "one word among many of its like": { in: "i1", from: "information", nth: 6 },
  "a word used everywhere": { in: "i12", from: "pas" },
  "words after an elision": { in: "i1", from: "information, de la désinformation et du contenu" },
  "words up to an elision": { in: "i1", from: "une éducation populaire doit y participer", to: "qu'" },
  "guillemets and what they hold": { in: "i7", from: "« il faut former les individus »" },
  "what guillemets hold": { in: "i7", from: "il faut former les individus" },
  "a number with its no-break space": { in: "i2", from: "100 000 personnes" },
  "a sign after a no-break space": { in: "i1", from: "pour mon pays, c'est rock ! »." },
  "an ordinal in superscript": { in: "i2", from: "au début du XXe siècle" },
  "from the middle of a sentence to that of the next": {
    in: "i1",
    from: "absolument pas à l'échelle",
    to: "travaux sur les déclinaisons",
  },
  "words across paragraphs": { in: "i1", from: "C'est là que la conversation peut", to: "L'Iran." },
  "more than three hundred characters": {
    in: "i1",
    from: "Il ne s'agit donc pas de culpabilité individuelle",
    to: "un niveau systémique et global",
  },
  "the end of an intervention": { in: "i5", from: "C'est majeur." },
  "a whole intervention": { in: "i3", from: "J'ai lu une autre étude", to: "y arriver." },
  "the first words of an intervention": { in: "i6", from: "Tout à fait." },
  "two speakers": { in: "i5", from: "de notre état de droit.", toIn: "i6", to: "Tout à fait. A un niveau moindre" },
  "three speakers": { in: "i4", from: "pour nos besoins", toIn: "i6", to: "bâtiments" },
} as const satisfies Readonly<Record<string, Words>>;
