import type { z } from "zod";
import type { participantSchema } from "@/lib/model/participant";
import { slug } from "@/lib/text/fold";
import type { InventedWords } from "./invented-words";
import type { Random } from "./seeded-random";

type ParticipantDraft = z.input<typeof participantSchema>;

const firstNames = (
  "Agnès Alain Anaïs Bruno Camille Cécile Claire Denis Élodie Émile Fatou Françoise Gaël Hélène Hugues Inès Jacques " +
  "Jeanne Karim Léa Loïc Marc Mathilde Nadia Noël Odile Pascal Quentin Rachid Sophie Thérèse Victor Yves Zoé"
).split(" ");

const groups = ["Intervenants", "Groupes politiques", "Adjoints ou leurs cabinets", "Administration"] as const;

const roles = [
  ...["Politologue", "Directrice de recherche", "Conseiller de Paris", "Collaboratrice de groupe", "Cheffe de projet"],
  ...["Inspecteur général", "Présidente d'association", "Économiste", "Directeur de cabinet", "Rapporteure"],
];

/** How likely a seat is taken by somebody whom no hearing had heard: about 1.4 people a hearing. */
const newcomerShare = 0.15;

/** The people of an archive: the same ones come back, and a few new ones join at each hearing. */
export class InventedPeople {
  readonly #random: Random;
  readonly #words: InventedWords;
  readonly #pool: ParticipantDraft[] = [];

  constructor(random: Random, words: InventedWords) {
    this.#random = random;
    this.#words = words;
  }

  /** The 8 to 10 participants of the next hearing. */
  next(): ParticipantDraft[] {
    const seats = 8 + this.#random.below(3);
    const present = new Map<string, ParticipantDraft>();
    while (present.size < seats) {
      const known = this.#pool.length > present.size && !this.#random.chance(newcomerShare);
      const participant = known ? this.#random.pick(this.#pool) : this.#newcomer();
      present.set(participant.id, participant);
    }
    return [...present.values()];
  }

  #newcomer(): ParticipantDraft {
    const name = `${this.#random.pick(firstNames)} ${this.#words.surname()}`;
    const participant = {
      id: slug(name),
      name,
      role: this.#random.pick(roles),
      group: groups[this.#pool.length % groups.length] ?? groups[0],
      listed: true,
    };
    this.#pool.push(participant);
    return participant;
  }
}
