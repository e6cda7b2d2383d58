import { nameKey } from "@/lib/text/person-name";
import type { HeaderPerson } from "@/lib/transcript/header";
import type { Received } from "./blocks";
import { mostPeople } from "./roster";

type Newcomer = { readonly name: string; role?: string };

/** Those who speak and are not on the cover, in the order of their first lines. */
export class Unlisted {
  readonly #people = new Map<string, Newcomer>();
  readonly #received: Received;

  constructor(received: Received) {
    this.#received = received;
  }

  get all(): HeaderPerson[] {
    return [...this.#people.values()];
  }

  /** Is the file refused, since no hearing hears so many? */
  get isFull(): boolean {
    return this.#people.size > mostPeople;
  }

  has(name: string): boolean {
    return this.#people.has(nameKey(name));
  }

  /** The person, where this line is their first. A role that only a later line gives is all that is known of them. */
  enrol(name: string, role: string | undefined): HeaderPerson | undefined {
    const key = nameKey(name);
    const known = this.#people.get(key);
    if (known && role !== undefined) known.role ??= role;
    if (known) return undefined;
    const person: Newcomer = role === undefined ? { name } : { name, role };
    this.#people.set(key, person);
    if (this.isFull) {
      const { file, report } = this.#received;
      report.add(file, undefined, "markup-too-dense", { what: "personnes", count: mostPeople + 1, most: mostPeople });
    }
    return person;
  }
}
