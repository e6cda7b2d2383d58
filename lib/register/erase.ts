import { isIntervention, ownerOf, type PassageId, type Register, type RegisteredPassage } from "@/lib/model/register";
import { countWords, cutWords } from "@/lib/text/cut-words";
import { sha256 } from "./register-file";

type Texts = {
  /** The canonical file, the register beside it, and the file as received. */
  readonly text: string;
  readonly registerText: string;
  readonly received: string | undefined;
  readonly register: Register;
};

type Asked = { readonly withdraw: readonly string[]; readonly erase: readonly string[] };

/**
 * Takes passages out of the canonical file: those, and no other that says the same. Those that the law takes out leave
 * the file as received and every line of the register too, whichever passage they were part of. Their hash stays.
 */
export function eraseWords(
  { text, registerText, received, register }: Texts,
  { withdraw, erase }: Asked,
): { readonly text: string; readonly received?: string; readonly registerText: string } {
  const gone = [...withdraw, ...erase];
  const left = withoutOwners(
    lastFirst(register, gone).reduce((file, passage) => cutFromSpeech(file, register, passage), text),
    gone,
  );
  if (erase.length === 0) return { text: left, registerText };
  const erased = lastFirst(register, erase);
  const cut = erased.reduce((file, passage) => cutFromSource(file, register, passage), received ?? "");
  return {
    text: left.replaceAll(sha256(received ?? ""), sha256(cut)),
    received: cut,
    registerText: withoutWords(registerText, erased),
  };
}

/** The sentences and notes that ids stand for, the last ones first: what is cut moves nothing that is still to be. */
function lastFirst({ passages, order }: Register, ids: readonly string[]): RegisteredPassage[] {
  return [...new Set(ids.flatMap((id) => [id as PassageId, ...(order.get(id) ?? [])]))]
    .flatMap((id) => passages.get(id) ?? [])
    .filter(({ id }) => !isIntervention(id))
    .reverse();
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

/** The file as received may have the words of an earlier version. */
function cutFromSource(file: string, register: Register, passage: RegisteredPassage): string {
  const words = wordings(passage).find((one) => countWords(file, one) > 0);
  if (words === undefined) return file;
  const speeches = register.order.get("interventions") ?? [];
  return cutWords(file, words, countWords(before(register, passage.id, speeches), words));
}

/** What is said before a sentence, in these interventions. */
function before({ passages, order }: Register, id: PassageId, interventions: readonly string[]): string {
  const ids = interventions.flatMap((intervention) => order.get(intervention) ?? []);
  const said = ids.slice(0, Math.max(0, ids.indexOf(id))).map((one) => passages.get(one));
  return said.flatMap((passage) => (passage?.state === "live" ? [passage.text ?? ""] : [])).join(" ");
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

/** The lines of a register without the words of these passages, wherever they are; the chain does not hold words. */
function withoutWords(register: string, erased: readonly RegisteredPassage[]): string {
  const ids = new Set<string>(erased.map(({ id }) => id));
  const words = erased.flatMap(wordings);
  return register
    .split("\n")
    .map((json) => {
      if (json === "") return json;
      // `readRegister` has read it whole.
      const { text, ...line } = JSON.parse(json) as { id?: string; text?: string };
      const holds = text !== undefined && words.some((passage) => text !== passage && text.includes(passage));
      return ids.has(line.id ?? "") || holds ? JSON.stringify(line) : json;
    })
    .join("\n");
}
