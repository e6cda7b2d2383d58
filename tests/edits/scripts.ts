import { Report } from "@/lib/diagnostics/report";
import type { Hearing } from "@/lib/model/hearing";
import type { Register } from "@/lib/model/register";
import type { SeriesReference } from "@/lib/model/series";
import { nextIntervention, planRegistration } from "@/lib/register/plan";
import type { Plan } from "@/lib/register/plan-shape";
import { appendLines, isFault, readRegister } from "@/lib/register/register-file";
import { emptyRegister, registrationLines } from "@/lib/register/registration";
import { resolvePassage } from "@/lib/register/resolve";
import { mintIds, nextNumber } from "@/lib/transcript/mint-ids";
import { parseTranscript } from "@/lib/transcript/parse-transcript";
import { seededRandom, type Random } from "../bench/seeded-random";
import { printDraft, toDraft, type DraftHearing, type Unit } from "./draft-hearing";
import { edits, type Moved } from "./edits";

type Options = {
  readonly canonical: string;
  readonly series: SeriesReference;
  readonly seed: number;
  readonly count: number;
};

type Outcome = {
  readonly failures: string[];
  links: number;
  expected: number;
  found: number;
  refused: number;
};

/** Edits, registers, and follows every link, as often as asked; a script is one to three registrations of one to six edits. */
export function runScripts({ canonical, series, seed, count }: Options): Outcome {
  const outcome: Outcome = { failures: [], links: 0, expected: 0, found: 0, refused: 0 };
  const first = parse(canonical, series);
  for (let script = 0; script < count; script++) {
    const name = `seed ${String(seed)}, script ${String(script)}`;
    new Script(name, toDraft(first, canonical), series, seededRandom(seed * 100_003 + script), outcome).run();
  }
  return outcome;
}

function parse(text: string, series: SeriesReference): Hearing {
  const report = new Report();
  const hearing = parseTranscript({ file: "11.md", text, number: 11, series, people: [] }, report);
  if (!hearing) throw new Error(report.all.map(({ line, reason }) => `${String(line)}: ${reason}`).join("\n"));
  return hearing;
}

/** What was published under an id, and the sentence that it was. */
type Published = { readonly text: string; readonly speaker: string; unit: Unit | "gone" };

class Script {
  readonly #name: string;
  readonly #draft: DraftHearing;
  readonly #series: SeriesReference;
  readonly #random: Random;
  readonly #outcome: Outcome;
  readonly #published = new Map<string, Published>();
  #file = "";

  constructor(name: string, draft: DraftHearing, series: SeriesReference, random: Random, outcome: Outcome) {
    this.#name = name;
    this.#draft = draft;
    this.#series = series;
    this.#random = random;
    this.#outcome = outcome;
  }

  run(): void {
    this.#register(new Set());
    const rounds = 1 + this.#random.below(3);
    for (let round = 0; round < rounds; round++) {
      const moved: Moved = new Map();
      const reattributed = new Set<string>();
      const count = 1 + this.#random.below(6);
      for (let done = 0; done < count; done++) {
        const edited = this.#random.pick(edits)(this.#draft, this.#random, moved);
        if (edited?.reattribute !== undefined) reattributed.add(edited.reattribute);
      }
      this.#follow(moved);
      this.#register(reattributed);
      this.#check();
    }
  }

  /** Where the published sentences are after these edits. */
  #follow(moved: Moved): void {
    for (const published of this.#published.values()) {
      for (let next = published.unit; next !== "gone";) {
        const after = moved.get(next);
        if (after === undefined) break;
        published.unit = next = after;
      }
    }
  }

  #register(edited: ReadonlySet<string>): void {
    const known = this.#read();
    // A turn may have been given back to the person it was taken from.
    const reattributed = new Set(
      this.#draft.turns.flatMap(({ id, speaker }) =>
        id !== undefined && edited.has(id) && known.passages.get(id)?.speaker !== speaker ? [id] : [],
      ),
    );
    const printed = printDraft(this.#draft);
    const hearing = parse(mintIds(printed, Math.max(nextIntervention(known), nextNumber(printed))), this.#series);
    if (reattributed.size > 0 && planRegistration(known, hearing).faults.length === 0)
      this.#fail("a false attribution passed");
    else if (reattributed.size > 0) this.#outcome.refused += 1;
    const plan = planRegistration(known, hearing, { reattributed });
    for (const fault of plan.faults) this.#fail(`refused: ${fault.type} of ${fault.id} « ${fault.text} »`);
    const why = { date: "2026-01-01", reason: "essai" };
    if (plan.lines.length > 0) this.#file = appendLines(this.#file, registrationLines(known, plan, why));
    this.#publish(plan);
  }

  #read(): Register {
    if (this.#file === "") return emptyRegister(this.#draft.hearing);
    const read = readRegister(this.#draft.hearing.id, this.#file);
    if (isFault(read)) throw new Error(`${this.#name}: ${read.detail}`);
    return read;
  }

  /** Ties what was published now to the sentences of the draft: same turns, same order. */
  #publish({ hearing }: Plan): void {
    for (const [index, { id, speaker, paragraphs }] of hearing.interventions.entries()) {
      const turn = this.#draft.turns[index];
      if (!turn) throw new Error(`${this.#name}: ${id} has no turn`);
      turn.id = id;
      const units = turn.paragraphs.flat();
      const text = units.map((unit) => unit.text).join(" ");
      let offset = 0;
      for (const sentence of paragraphs.flatMap(({ sentences }) => sentences)) {
        const at = text.indexOf(sentence.text, offset);
        offset = at + sentence.text.length;
        if (!this.#published.has(sentence.id))
          this.#published.set(sentence.id, { text: sentence.text, speaker, unit: unitAt(units, at) });
      }
    }
  }

  #check(): void {
    const register = this.#read();
    for (const [id, { text, speaker, unit }] of this.#published) {
      const now = resolvePassage(register, id);
      this.#outcome.links += 1;
      if (now.status === "unknown") this.#fail(`${id} is dead`);
      if (now.text !== undefined && now.speaker !== speaker && now.status !== "reattributed")
        this.#fail(`${id} (${now.status}) was ${speaker}'s and lands on ${String(now.speaker)}'s words`);
      if (now.text !== undefined && now.text !== text && (now.status === "identical" || now.status === "moved"))
        this.#fail(`${id} (${now.status}) lands on other words without saying so`);
      this.#outcome.expected += 1;
      if (unit === "gone" ? now.text === undefined : now.text !== undefined && sharesPlace(now.text, unit.text))
        this.#outcome.found += 1;
      else if (process.env["VERBOSE"] !== undefined)
        process.stdout.write(
          `${this.#name} ${id} ${now.status} ${now.id}\n  was  ${text}\n  unit ${unit === "gone" ? "-" : unit.text}\n  now  ${String(now.text)}\n`,
        );
    }
  }

  #fail(what: string): void {
    this.#outcome.failures.push(`${this.#name}: ${what}`);
  }
}

/** The sentence that lands is the one that was followed, or a part of it, or holds it. */
function sharesPlace(landed: string, followed: string): boolean {
  return landed === followed || followed.includes(landed) || landed.includes(followed);
}

function unitAt(units: readonly Unit[], offset: number): Unit {
  let end = -1;
  const found = units.find(({ text }) => (end += text.length + 1) > offset);
  if (!found) throw new Error(`no sentence at ${String(offset)}`);
  return found;
}
