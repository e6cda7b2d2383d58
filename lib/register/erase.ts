import type { PassageId, Register } from "@/lib/model/register";
import { cutWords } from "@/lib/text/cut-words";
import { sha256 } from "./register-file";

type Texts = {
  /** The canonical file, and the register beside it. */
  readonly text: string;
  readonly registerText: string;
  readonly register: Register;
  /** The file as received: its name and hash as the canonical file says them. */
  readonly source: { readonly file: string; readonly sha256: string };
};

type Asked = { readonly withdraw: readonly string[]; readonly erase: readonly string[] };

/**
 * Takes passages out of the canonical file; those that the law takes out leave the file as received and every line of
 * the register too, whichever passage they were part of. Their hash stays.
 */
export async function eraseWords(
  { text, registerText, register, source }: Texts,
  { withdraw, erase }: Asked,
  read: (name: string) => Promise<string>,
): Promise<{ readonly text: string; readonly source?: string; readonly register: string }> {
  const words = (ids: readonly string[]): string[] => ids.flatMap((id) => wordsOf(register, id));
  const cut = (from: string, passages: readonly string[]): string =>
    passages.reduce((left, passage) => cutWords(left, passage).text, from);
  const left = withoutHeadings(cut(text, words([...withdraw, ...erase])), [...withdraw, ...erase]);
  if (erase.length === 0) return { text: left, register: registerText };
  const received = cut(await read(source.file), words(erase));
  return {
    text: left.replaceAll(source.sha256, sha256(received)),
    source: received,
    register: withoutWords(registerText, erase, words(erase)),
  };
}

/** An intervention without its words has no heading either. */
function withoutHeadings(text: string, ids: readonly string[]): string {
  const lines = text.split("\n");
  return lines.filter((line) => !ids.some((id) => line.startsWith("## ") && line.includes(`{#${id}}`))).join("\n");
}

/** The words of a passage, and of the sentences of an intervention: all that were ever registered for it. */
function wordsOf({ passages }: Register, id: string): string[] {
  return [...passages.values()]
    .filter((passage) => passage.id === id || passage.id.startsWith(`${id}-s`))
    .filter((passage) => !/^i\d+$/u.test(passage.id))
    .flatMap(({ text, changes }) => [text, ...changes.map(({ former }) => former.text)])
    .filter((text) => text !== undefined)
    .filter((text, index, all) => all.indexOf(text) === index);
}

/** The lines of a register without the words of these passages, wherever they are; the chain does not hold words. */
function withoutWords(register: string, ids: readonly string[], words: readonly string[]): string {
  return register
    .split("\n")
    .map((json) => {
      if (json === "") return json;
      const line = JSON.parse(json) as { id?: PassageId; text?: string };
      const { id = "", text } = line;
      const isOne = ids.some((erased) => id === erased || id.startsWith(`${erased}-s`));
      const holds = text !== undefined && words.some((passage) => text.includes(passage));
      if (!isOne && !holds) return json;
      delete line.text;
      return JSON.stringify(line);
    })
    .join("\n");
}
