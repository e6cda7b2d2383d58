import { nameKey } from "@/lib/text/person-name";
import type { HeaderPerson } from "@/lib/transcript/header";
import { mostPeople } from "./roster";

type Newcomer = { readonly name: string; role?: string };

/** Those who speak and are not on the cover, in the order of their first lines. */
export class Unlisted {
  readonly #people = new Map<string, Newcomer>();

  get all(): HeaderPerson[] {
    return [...this.#people.values()];
  }

  /** Are they more than any hearing hears? */
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
    return person;
  }
}
