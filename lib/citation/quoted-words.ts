import { passageReference, type PassageReference } from "./passage-reference";

type QuotedWords = {
  /** One or several paragraphs, word for word. */
  readonly paragraphs: readonly string[];
  /** Who speaks, in which hearing, where it can be read. */
  readonly source: PassageReference & { readonly address: string };
  /** The address that lights the words, for where a link can hide it. */
  readonly link: string;
};

/** Words with who said them and where, each speaker's by themselves: to paste as plain text, and as marked-up text. */
export function quoteWords(quoted: readonly QuotedWords[]): { readonly text: string; readonly html: string } {
  const paragraphs = quoted.flatMap((one) => {
    const lines = [...one.paragraphs];
    lines[0] = `« ${lines[0] ?? ""}`;
    const said = passageReference(one.source);
    const last = `${lines.pop() ?? ""} » — `;
    return [
      ...lines.map((line) => ({ text: line, html: escapeHtml(line) })),
      { text: `${last}${said}`, html: `${escapeHtml(last)}${linked(said, one)}` },
    ];
  });
  return {
    text: paragraphs.map(({ text }) => text).join("\n\n"),
    html: paragraphs.map(({ html }) => `<p>${html}</p>`).join(""),
  };
}

function linked(said: string, { source: { address }, link }: QuotedWords): string {
  const before = said.slice(0, said.length - address.length);
  return `${escapeHtml(before)}<a href="${escapeHtml(link)}">${escapeHtml(address)}</a>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign);
}
