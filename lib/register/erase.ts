import {
  isIntervention,
  isSentence,
  ownerOf,
  type PassageId,
  type Register,
  type RegisteredPassage,
} from "@/lib/model/register";
import { countWords, cutWords } from "@/lib/text/cut-words";
import { fewestWordsElsewhere, leastShared } from "./plan-shape";
import { sha256 } from "./register-file";
import { trailOf } from "./resolve";
import { containment } from "./similarity";

type Texts = {
  /** The canonical file, the register beside it, and the file as received. */
  readonly text: string;
  readonly registerText: string;
  readonly received: string | undefined;
  readonly register: Register;
};

type Asked = { readonly withdraw: readonly PassageId[]; readonly erase: readonly PassageId[] };

type Erased = {
  readonly text: string;
  readonly received?: string;
  readonly registerText: string;
  readonly missed: readonly PassageId[];
  readonly unseen: readonly PassageId[];
};

/** Passages that leave, and how. */
type Gone = ReadonlyMap<PassageId, "withdrawn" | "erased">;

/**
 * All that leaves with the passages that are asked for: the sentences of an intervention and, where the law takes words
 * out, the passages that were joined to them or moved there.
 */
export function passagesGone(register: Register, { withdraw, erase }: Asked): Gone {
  const { passages, order } = register;
  const withSentences = (ids: readonly PassageId[]) => ids.flatMap((id) => [id, ...(order.get(id) ?? [])]);
  const erased = new Set(withSentences(erase));
  // A set hands out what is added to it while it is read.
  for (const id of erased)
    for (const { state, to, id: former } of passages.values())
      if (state === "elsewhere" && to.includes(id)) erased.add(former);
  const states = new Map([...passages].map(([id, { state }]) => [id, state]));
  return new Map([
    ...withSentences(withdraw).flatMap((id) => (states.get(id) === "live" ? [[id, "withdrawn"] as const] : [])),
    ...[...erased].flatMap((id) => (states.get(id) === "erased" ? [] : [[id, "erased"] as const])),
  ]);
}

/**
 * Takes passages out of the canonical file: those, and no other that says the same. Those that the law takes out leave
 * the file as received and every line of the register too, whichever passage they were part of. Their hash stays.
 * `missed` are those whose words are not where they were registered, or are part of a passage that stays; `unseen`
 * those that the file as received says otherwise, if it does: somebody must look.
 */
export function eraseWords({ text, registerText, received, register }: Texts, gone: Gone): Erased {
  const missed: PassageId[] = [];
  let left = text;
  for (const passage of lastFirst(register, gone)) {
    if (passage.state === "live") {
      const cut = cutFromSpeech(left, register, passage);
      if (cut === left && isSentence(passage.id)) missed.push(passage.id);
      left = cut;
    } else if (isStillSaid(register, gone, passage)) missed.push(passage.id);
  }
  left = withoutOwners(left, [...gone.keys()]);
  const erased = lastFirst(register, new Map([...gone].filter(([, event]) => event === "erased")));
  if (erased.length === 0) return { text: left, registerText, missed, unseen: [] };
  const words = withoutWords(registerText, register, erased);
  // A PDF has no words to cut: somebody must do it.
  if (received === undefined) {
    return { text: left, registerText: words, missed, unseen: erased.map(({ id }) => id) };
  }
  const { file, unseen } = cutFromSource(received, register, erased);
  return {
    text: left.replaceAll(sha256(received), sha256(file)),
    received: file,
    registerText: words,
    missed,
    unseen,
  };
}

/** The sentences and notes among those that leave, the last ones first: what is cut moves nothing that is still to be. */
function lastFirst({ passages, order }: Register, gone: Gone): RegisteredPassage[] {
  const ordered = new Set([...order.values()].flat());
  return [...new Set([...ordered, ...gone.keys()])]
    .filter((id) => gone.has(id))
    .flatMap((id) => passages.get(id) ?? [])
    .filter(({ id }) => !isIntervention(id))
    .reverse();
}

/** Is what a passage said part of another one, which stays? */
function isStillSaid(register: Register, gone: Gone, { id, text = "" }: RegisteredPassage): boolean {
  const end = trailOf(register, id).at(-1);
  return end?.state === "live" && !gone.has(end.id) && containment(text, end.text ?? "") >= leastShared;
}

/** All the words that were ever registered for a passage, the last ones first. */
function wordings({ text, changes }: RegisteredPassage): string[] {
  const all = [text, ...changes.map(({ former }) => former.text).reverse()].filter((words) => words !== undefined);
  return [...new Set(all)];
}

function cutFromSpeech(file: string, register: Register, { id, text }: RegisteredPassage): string {
  const owner = ownerOf(id);
  const start = file.indexOf(`{#${owner}}`);
  if (start < 0 || text === undefined) return file;
  const next = file.indexOf("\n## ", start);
  const end = next < 0 ? file.length : next;
  const same = countWords(before(register, id, [owner]), text);
  return file.slice(0, start) + cutWords(file.slice(start, end), text, same) + file.slice(end);
}

/** The file as received may have the words of an earlier version, and still has those that were withdrawn. */
function cutFromSource(
  file: string,
  register: Register,
  erased: readonly RegisteredPassage[],
): { readonly file: string; readonly unseen: PassageId[] } {
  const speeches = register.order.get("interventions") ?? [];
  const gone: string[] = [];
  const unseen: PassageId[] = [];
  let left = file;
  // Those that were joined to others, or moved, left with them where the file has them in one piece.
  for (const passage of [...erased].sort((one, other) => isElsewhere(one) - isElsewhere(other))) {
    const words = wordings(passage).find((one) => countWords(left, one) > 0);
    if (isElsewhere(passage) && gone.some((one) => wordings(passage).some((own) => countWords(one, own) > 0))) continue;
    if (words === undefined) {
      unseen.push(passage.id);
      continue;
    }
    gone.push(words);
    left = cutWords(left, words, countWords(before(register, passage.id, speeches, ["live", "withdrawn"]), words));
  }
  return { file: left, unseen };
}

function isElsewhere({ state }: RegisteredPassage): 0 | 1 {
  return state === "elsewhere" ? 1 : 0;
}

/** What is said before a sentence, in these interventions. */
function before(
  { passages, order }: Register,
  id: PassageId,
  interventions: readonly string[],
  states: readonly RegisteredPassage["state"][] = ["live"],
): string {
  const ids = interventions.flatMap((intervention) => order.get(intervention) ?? []);
  const said = ids.slice(0, Math.max(0, ids.indexOf(id))).map((one) => passages.get(one));
  return said.flatMap((passage) => (passage && states.includes(passage.state) ? [passage.text ?? ""] : [])).join(" ");
}

/** Without the headings of interventions that are gone, and the notes that are, with their calls. */
function withoutOwners(text: string, ids: readonly string[]): string {
  const notes = ids.filter((id) => id.startsWith("n")).map((id) => `[^${id.slice(1)}]`);
  return text
    .split("\n")
    .filter((line) => !ids.some((id) => line.startsWith("## ") && line.includes(`{#${id}}`)))
    .filter((line) => !notes.some((note) => line.startsWith(`${note}:`)))
    .map((line) => notes.reduce((left, note) => left.replaceAll(note, ""), line))
    .join("\n");
}

/**
 * The lines of a register without the words of these passages, whichever passage they were part of; the chain does not
 * hold words. What others say, in the same words, stays.
 */
function withoutWords(lines: string, { passages }: Register, erased: readonly RegisteredPassage[]): string {
  const ids = new Set<string>(erased.map(({ id }) => id));
  const tied = new Set<string>(
    [...passages.values()].flatMap(({ id, to }) => (to.some((one) => ids.has(one)) ? [id] : ids.has(id) ? to : [])),
  );
  const words = erased.flatMap(wordings);
  return lines
    .split("\n")
    .map((json) => {
      if (json === "") return json;
      // `readRegister` has read it whole.
      const { text, ...line } = JSON.parse(json) as { id?: PassageId; text?: string };
      if (text === undefined || line.id === undefined) return json;
      const { id } = line;
      const now = passages.get(id);
      const isSaid = now?.state === "live" && now.text === text;
      const holds = (one: string): boolean => (tied.has(id) || !isShort(one)) && countWords(text, one) > 0;
      return ids.has(id) || (!isSaid && words.some(holds)) ? JSON.stringify(line) : json;
    })
    .join("\n");
}

/** « Oui. » is part of what everybody says: it is only looked for where a passage is known to have been. */
function isShort(words: string): boolean {
  return words.split(" ").length < fewestWordsElsewhere;
}
