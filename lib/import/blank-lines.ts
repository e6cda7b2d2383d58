/** How many blank lines stand before each line of a file, both counted from 1. */
export function blankLinesBefore(source: string): (line: number | undefined) => number {
  const lines = source.split(/\r\n?|\n/u);
  return (line) => {
    if (line === undefined) return 0;
    let blank = 0;
    while (blank < line - 1 && (lines[line - 2 - blank] ?? "").trim() === "") blank += 1;
    return blank;
  };
}

/**
 * The same text, where lines of no-break spaces alone are blank, and a bullet that one follows is a bullet: Markdown
 * knows only the plain space. Blanks inside the marks of a whole line, « **Zélie MOULINEAU ** », where Markdown sees no
 * marks, are outside. The file keeps its length.
 */
export function withPlainBlanks(text: string): string {
  return text
    .replace(/^[^\S\r\n]+$/gmu, (blank) => " ".repeat(blank.length))
    .replace(/^[^\S\r\n]{0,3}[-*+][^\S\r\n\t]/gmu, (bullet) => bullet.replace(/\s/gu, " "))
    .replace(/^(\*{2,3}|\*(?! ))( *)([^*\s](?:[^*\n]*[^*\s])?)( *)\1(?=[ \t]*$)/gmu, "$2$1$3$1$4")
    .replace(/^[^\S\r\n]{0,3}(?:-[^\S\r\n]*){3,}$/gmu, (rule) => rule.replace(/\s/gu, " "));
}
