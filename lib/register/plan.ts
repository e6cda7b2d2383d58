import type { Hearing } from "@/lib/model/hearing";
import type { InterventionId, PersonId, SentenceId } from "@/lib/model/ids";
import { sentenceIdSchema } from "@/lib/model/ids";
import type { Intervention, Paragraph } from "@/lib/model/intervention";
import {
  isIntervention,
  isSentence,
  ownerOf,
  type PassageEvent,
  type PassageId,
  type PassageLine,
  type Register,
  type RegisteredPassage,
} from "@/lib/model/register";
import { align } from "./align";
import {
  fewestWordsElsewhere,
  leastAlikeElsewhere,
  optionalPage,
  type Loose,
  type Plan,
  type PlanFault,
} from "./plan-shape";
import { longestAscending, withGone } from "./order";
import { sha256 } from "./register-file";
import { placeNotes } from "./plan-notes";
import { registeredSentences, type SentenceDraft } from "./segment";
import { similarity } from "./similarity";

type Options = {
  /** The passages whose change of speaker is meant. */
  readonly reattributed?: ReadonlySet<string>;
  /** The passages that leave, and how: they are not looked for. */
  readonly gone?: ReadonlyMap<PassageId, "withdrawn" | "erased">;
};

/**
 * Holds a hearing against its register. A passage is the same one when the same person says it, in the same speech, in
 * words that are alike; then when the same person says it elsewhere. Its place alone is never enough.
 */
export function planRegistration(register: Register, hearing: Hearing, options: Options = {}): Plan {
  return new Planner(register, hearing, options).plan();
}

/** The number of the next intervention: none was ever used for another, not even for one that is gone. */
export function nextIntervention({ passages }: Register): number {
  const numbers = [...passages.keys()].flatMap((id) => (isIntervention(id) ? [Number(id.slice(1))] : []));
  return Math.max(0, ...numbers) + 1;
}

/** What the line of a passage says besides what happened to which. */
type Details = Partial<Pick<PassageLine, "page" | "speaker" | "hash" | "text" | "to" | "into">>;
type OrderOf = Extract<Loose, { type: "order" }>["of"];

/** A sentence of the hearing on its way to an id. */
type Draft = SentenceDraft & { id?: SentenceId };
type Speech = { readonly intervention: Intervention; readonly paragraphs: readonly (readonly Draft[])[] };

class Planner {
  readonly #register: Register;
  readonly #hearing: Hearing;
  readonly #reattributed: ReadonlySet<string>;
  readonly #gone: NonNullable<Options["gone"]>;
  readonly #lines: Loose[] = [];
  readonly #faults: PlanFault[] = [];
  readonly #speeches: readonly Speech[];
  /** Live sentences that no speech has claimed yet. */
  readonly #lost = new Map<PassageId, RegisteredPassage>();
  readonly #numbers = new Map<string, number>();

  constructor(register: Register, hearing: Hearing, { reattributed = new Set(), gone = new Map() }: Options) {
    this.#register = register;
    this.#hearing = hearing;
    this.#reattributed = reattributed;
    this.#gone = gone;
    this.#speeches = hearing.interventions.map((intervention) => ({
      intervention,
      paragraphs: intervention.paragraphs.map((paragraph) =>
        registeredSentences(paragraph, this.#live(intervention.id)),
      ),
    }));
    for (const passage of register.passages.values()) {
      if (passage.state === "live" && isSentence(passage.id) && !gone.has(passage.id))
        this.#lost.set(passage.id, passage);
      if (isSentence(passage.id)) this.#count(passage.id);
    }
  }

  plan(): Plan {
    for (const speech of this.#speeches) this.#placeSpeech(speech);
    const homeless = this.#speeches.flatMap((speech) =>
      speech.paragraphs.flat().flatMap((draft) => (draft.id ? [] : [{ draft, speech }])),
    );
    this.#findElsewhere(homeless);
    this.#mint();
    this.#withdrawSpeeches();
    const notes = placeNotes(this.#register, this.#hearing, this.#gone);
    this.#lines.push(...notes.lines);
    this.#faults.push(...notes.faults);
    for (const [id, event] of this.#gone) if (this.#register.passages.get(id)?.state !== event) this.#say(event, id);
    this.#writeOrders();
    return { hearing: this.#result(), lines: this.#lines, faults: this.#faults };
  }

  /** The live sentences of an intervention, in their order. */
  #live(id: InterventionId): RegisteredPassage[] {
    return (this.#register.order.get(id) ?? []).flatMap((sentence) => {
      const passage = this.#register.passages.get(sentence);
      return passage?.state === "live" && !this.#gone.has(sentence) ? [passage] : [];
    });
  }

  #count(id: PassageId): void {
    const [intervention = "", number = "0"] = id.split("-s");
    this.#numbers.set(intervention, Math.max(this.#numbers.get(intervention) ?? 0, Number(number)));
  }

  #say(event: PassageEvent, id: PassageId, more: Details = {}): void {
    this.#lines.push({ type: "passage", event, id, ...more });
  }

  #placeSpeech({ intervention, paragraphs }: Speech): void {
    const { id, speaker, byline, page } = intervention;
    const known = this.#register.passages.get(id);
    if (!known) {
      this.#say("added", id, { ...optionalPage(page), speaker, hash: sha256(byline), text: byline });
      return;
    }
    if (known.state !== "live") this.#faults.push({ type: "id-reused", id, text: byline });
    if (known.speaker !== speaker) {
      if (!this.#reattributed.has(id) && known.speaker)
        this.#faults.push({ type: "attribution", id, text: byline, speaker: known.speaker });
      this.#say("reattributed", id, { speaker, hash: sha256(byline), text: byline });
    } else if (known.text !== byline) this.#say("reworded", id, { hash: sha256(byline), text: byline });
    if (known.page !== page) this.#say("moved", id, optionalPage(page));
    this.#placeSentences(this.#live(id), paragraphs.flat());
  }

  #placeSentences(old: readonly RegisteredPassage[], now: readonly Draft[]): void {
    const beads = align(
      old.map(({ text = "" }) => text),
      now.map(({ text }) => text),
    );
    for (const bead of beads) {
      const passages = bead.old.flatMap((place) => old[place] ?? []);
      const drafts = bead.now.flatMap((place) => now[place] ?? []);
      const [first] = passages;
      const [draft] = drafts;
      if (!first || !draft) continue;
      draft.id = first.id as SentenceId;
      this.#lost.delete(first.id);
      if (drafts.length > 1) {
        for (const part of drafts.slice(1)) part.id = this.#next(first.id);
        this.#say("split", first.id, { ...wordsOf(draft), into: drafts.slice(1).flatMap(({ id }) => id ?? []) });
        for (const part of drafts.slice(1)) if (part.id) this.#say("added", part.id, wordsOf(part));
      } else if (passages.length > 1) {
        this.#say("joined", first.id, wordsOf(draft));
        for (const other of passages.slice(1)) {
          this.#lost.delete(other.id);
          this.#say("joined", other.id, { to: first.id });
        }
      } else if (first.text !== draft.text) this.#say("reworded", first.id, wordsOf(draft));
      else if (first.page !== draft.page) this.#say("moved", first.id, optionalPage(draft.page));
    }
  }

  #next(sibling: PassageId): SentenceId {
    const [intervention = ""] = sibling.split("-s");
    const number = (this.#numbers.get(intervention) ?? 0) + 1;
    this.#numbers.set(intervention, number);
    return sentenceIdSchema.parse(`${intervention}-s${String(number)}`);
  }

  /** Looks for what is lost among what is new: the same person's first, since the same words under another name are a fault. */
  #findElsewhere(homeless: readonly { draft: Draft; speech: Speech }[]): void {
    for (const passage of [...this.#lost.values()]) {
      const { id, text = "" } = passage;
      if (text.split(" ").length < fewestWordsElsewhere) continue;
      const speaker = this.#register.passages.get(ownerOf(id))?.speaker;
      const near = homeless
        .filter(({ draft }) => !draft.id)
        .map((place) => ({ ...place, alike: similarity(text, place.draft.text) }))
        .filter(({ alike }) => alike >= leastAlikeElsewhere)
        .sort((left, right) => right.alike - left.alike);
      const own = near.find(({ speech }) => speech.intervention.speaker === speaker);
      const [found = near[0]] = own ? [own] : [];
      if (!found) continue;
      this.#lost.delete(id);
      this.#settleElsewhere(passage, found.draft, found.speech.intervention, own !== undefined, speaker);
    }
  }

  #settleElsewhere(
    { id, text = "" }: RegisteredPassage,
    draft: Draft,
    target: Intervention,
    isOwn: boolean,
    speaker: PersonId | undefined,
  ): void {
    if (!isOwn && speaker && ![id, ownerOf(id), target.id].some((one) => this.#reattributed.has(one)))
      this.#faults.push({ type: "attribution", id, text, speaker });
    const event = isOwn ? "moved" : "reattributed";
    if (ownerOf(id) === target.id) {
      draft.id = id as SentenceId;
      this.#say(event, id, wordsOf(draft));
      return;
    }
    draft.id = this.#next(target.id);
    this.#say("added", draft.id, wordsOf(draft));
    this.#say(event, id, { to: draft.id });
  }

  #mint(): void {
    for (const { intervention, paragraphs } of this.#speeches) {
      for (const draft of paragraphs.flat()) {
        if (draft.id) continue;
        draft.id = this.#next(intervention.id);
        this.#say("added", draft.id, wordsOf(draft));
      }
    }
    for (const id of this.#lost.keys()) this.#say("withdrawn", id);
  }

  /** An intervention that left the content is where most of its sentences went, or withdrawn. */
  #withdrawSpeeches(): void {
    const kept = new Set<PassageId>(this.#hearing.interventions.map(({ id }) => id));
    for (const { id, state } of this.#register.passages.values()) {
      if (state !== "live" || !isIntervention(id) || kept.has(id) || this.#gone.has(id)) continue;
      const homes = this.#lines.flatMap((line) =>
        line.type === "passage" && line.to && line.to !== line.id && ownerOf(line.id) === id ? [ownerOf(line.to)] : [],
      );
      const [home] = [...new Set(homes)].sort(
        (left, right) => homes.filter((one) => one === right).length - homes.filter((one) => one === left).length,
      );
      if (home) this.#say("moved", id, { to: home });
      else this.#say("withdrawn", id);
    }
  }

  /** Where everything stands, those that are gone after those that they followed. */
  #writeOrders(): void {
    const write = (of: OrderOf, now: readonly PassageId[]): void => {
      const known = this.#register.order.get(of) ?? [];
      const ids = withGone(known, now);
      if (ids.join() !== known.join()) this.#lines.push({ type: "order", of, ids });
      this.#sayMoved(known, now);
    };
    write(
      "interventions",
      this.#hearing.interventions.map(({ id }) => id),
    );
    for (const { intervention, paragraphs } of this.#speeches)
      write(
        intervention.id,
        paragraphs.flat().flatMap(({ id }) => id ?? []),
      );
    write(
      "footnotes",
      this.#hearing.footnotes.map(({ id }) => id),
    );
  }

  /** What is no longer in the order of the others, and was not said to have moved. */
  #sayMoved(known: readonly PassageId[], now: readonly PassageId[]): void {
    const before = known.filter((id) => now.includes(id));
    const kept = longestAscending(now.flatMap((id) => (before.includes(id) ? [before.indexOf(id)] : [])));
    for (const [place, id] of before.entries()) {
      const isSaid = this.#lines.some((line) => line.type === "passage" && line.id === id);
      if (!kept.has(place) && !isSaid) this.#say("moved", id);
    }
  }

  #result(): Hearing {
    return {
      ...this.#hearing,
      interventions: this.#speeches.map(({ intervention, paragraphs }) => ({
        ...intervention,
        paragraphs: intervention.paragraphs.map((paragraph, index) =>
          withSentences(paragraph, paragraphs[index] ?? []),
        ),
      })),
    };
  }
}

function withSentences(paragraph: Paragraph, drafts: readonly Draft[]): Paragraph {
  const sentences = drafts.flatMap(({ id, page, text }) => (id ? [{ id, ...optionalPage(page), text }] : []));
  return { ...paragraph, sentences };
}

function wordsOf({ page, text }: SentenceDraft): { page?: number; hash: string; text: string } {
  return { ...optionalPage(page), hash: sha256(text), text };
}
