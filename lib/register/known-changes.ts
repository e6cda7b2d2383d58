import { isIntervention, ownerOf, type PassageId, type Register, type RegisteredPassage } from "@/lib/model/register";
import { words } from "@/lib/text/words";
import type { Hunk, Word } from "./compare-units";

/** What the registrations after the first one did. */
export class KnownChanges {
  readonly #register: Register | undefined;
  /** The passages that took in the words of others. */
  readonly #homes: ReadonlySet<PassageId>;
  readonly #places: ReadonlyMap<PassageId, number>;

  constructor(register: Register | undefined) {
    this.#register = register;
    this.#homes = new Set([...(register?.passages.values() ?? [])].flatMap(({ to }) => to));
    const owners = [...(register?.order.get("interventions") ?? []), ...(register?.order.get("footnotes") ?? [])];
    const all = owners.flatMap((id) => [id, ...(register?.order.get(id) ?? [])]);
    this.#places = new Map(all.map((id, place) => [id, place]));
  }

  explain({ lost, added, before, after }: Hunk): boolean {
    const ids = [...new Set(added.map(({ unit }) => unit.id))];
    return ids.every((id) => this.#isChanged(id)) && this.#hadWords(lost, [before, ...ids, after]);
  }

  explainSpeaker(id: PassageId): boolean {
    const owner = this.#register?.passages.get(ownerOf(id));
    if (!owner) return false;
    return (
      owner.published.registration > 1 ||
      owner.changes.some(({ event }) => event === "reattributed") ||
      (!isIntervention(id) && (this.#homes.has(id) || (this.#passage(id)?.published.registration ?? 0) > 1))
    );
  }

  #passage(id: PassageId): RegisteredPassage | undefined {
    return this.#register?.passages.get(id);
  }

  #isChanged(id: PassageId): boolean {
    const [passage, owner] = [this.#passage(id), this.#passage(ownerOf(id))];
    if (!passage || !owner) return false;
    return (
      passage.changes.length > 0 ||
      this.#homes.has(id) ||
      passage.published.registration > 1 ||
      owner.published.registration > 1
    );
  }

  /** Were these words published there, in what has changed since, or in what has moved? */
  #hadWords(lost: readonly Word[], near: readonly (PassageId | undefined)[]): boolean {
    if (lost.length === 0) return true;
    const places = near.flatMap((id) => (id === undefined ? [] : (this.#places.get(id) ?? [])));
    // A passage of which nothing is around it any more is at the beginning, or at the end.
    const first = near[0] === undefined ? 0 : Math.min(...places);
    const last = near.at(-1) === undefined ? this.#places.size : Math.max(...places);
    const left = new Map<string, number>();
    for (const passage of this.#register?.passages.values() ?? []) {
      const place = this.#places.get(passage.id) ?? -1;
      const isNear = place >= first && place <= last;
      const isMoved = passage.state === "elsewhere" || passage.changes.some(({ event }) => event === "moved");
      if (passage.changes.length === 0 || !(isNear || isMoved)) continue;
      // What the law took out is known by nobody.
      if (passage.state === "erased") return true;
      const gone = passage.state === "live" ? [] : words(passage.text ?? "");
      const former = passage.changes.flatMap((change) => words(change.former.text ?? ""));
      for (const word of [...gone, ...former]) left.set(word, (left.get(word) ?? 0) + 1);
    }
    return lost.every(({ word }) => {
      const count = left.get(word) ?? 0;
      left.set(word, count - 1);
      return count > 0;
    });
  }
}
