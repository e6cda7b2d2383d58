/** What somebody says in a file as received, word by word. */
export type Said = { readonly name: string; readonly words: readonly string[] };

/**
 * A second reading of a file as received, to hold the records against: lines and plain replacements, nothing of
 * `lib/import`. It knows only these files, all printed in one way: the furniture ends at the first blank line of the
 * cover, the cover ends where the furniture comes back, notes stand under a rule up to the next furniture.
 */
export function readReceivedWords(source: string): { said: Said[]; notes: Map<number, string[]> } {
  const lines = source.split("\n").map((line) => line.trim());
  const first = lines.findIndex((line) => line !== "");
  const furniture = new Set(lines.slice(first, lines.indexOf("", first)).map(bare));
  const start = lines.findIndex((line, index) => index > first && bare(line) === bare(lines[first] ?? ""));
  const speakerLines = speakerLinesOf(lines.slice(first, start));
  const said: { name: string; words: string[] }[] = [];
  const notes = new Map<number, string[]>();
  let inNotes = false;
  for (const line of lines.slice(start)) {
    const name = speakerLines.get(line);
    if (furniture.has(bare(line))) inNotes = false;
    else if (line === "---") inNotes = true;
    else if (inNotes) addNote(line, notes);
    else if (name !== undefined) said.push({ name, words: [] });
    else said.at(-1)?.words.push(...wordsIn(line));
  }
  return { said, notes };
}

/** The lines that can open an intervention: each person of the cover, with and without a role, presented or not. */
function speakerLinesOf(cover: readonly string[]): Map<string, string> {
  const listed = cover.filter((line) => line.startsWith("- ")).map((line) => line.slice(2));
  return new Map(
    listed.flatMap((person): [string, string][] => {
      const name = person.slice(0, person.indexOf(","));
      return [person, name, `Intervention de ${person}`, `Intervention d'${person}`].map((line) => [line, name]);
    }),
  );
}

function addNote(line: string, notes: Map<number, string[]>): void {
  const [, number, text] = /^<sup>(\d+)<\/sup> (.*)$/u.exec(line) ?? [];
  if (number !== undefined && text !== undefined) notes.set(Number(number), wordsIn(text));
}

function bare(line: string): string {
  return line.replaceAll("*", "");
}

/** The words of a line, note calls and markup apart; the rule of a table has none. */
function wordsIn(line: string): string[] {
  return line
    .replace(/^\| -[ |-]*$/u, "")
    .replace(/^- |\|/gu, " ")
    .replace(/(?<! m| \d\d)<sup>\d<\/sup>/gu, "")
    .replace(/<\/?sup>|\*/gu, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(/<(https?:[^>]*)>/gu, "$1")
    .replaceAll("\\_", "_")
    .split(" ")
    .filter((word) => word !== "");
}
