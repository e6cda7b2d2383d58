import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { Header } from "@/lib/transcript/header";
import { header, parse } from "./canonical-file";

function file(body: string, changes: Partial<Header> = {}): string {
  return `---\n${stringify({ ...header, ...changes })}---\n\n${body}\n`;
}

const speech = (text: string): string => `## Zélie MOULINEAU, Meunière {#i1}\n\n${text}`;

describe("a canonical file", () => {
  it("gives its header to the record, French unless it says otherwise", () => {
    const { hearing, rules } = parse(file(speech("Bonjour."), { status: "provisoire" }));
    expect(rules).toEqual([]);
    expect(hearing).toMatchObject({ id: "exe-12", language: "fr", status: "provisoire", pages: 9, wordCount: 1 });
    expect(parse(file(speech("Hello."), { language: "en" })).hearing?.language).toBe("en");
  });

  it("needs no page: then nothing has one", () => {
    const text = file(speech("Bonjour.[^1]\n\n[^1]: Une note.")).replace("pages: 9\n", "");
    const json = JSON.stringify(parse(text).hearing);
    expect(json).toContain("Bonjour.");
    expect(json).not.toMatch(/"page(?:s|End|Breaks)?"/u);
  });

  it("keeps the ids that it writes, in any order", () => {
    const { hearing, rules } = parse(
      file(`${speech("Un.")}\n\n## Anatole D'ESTRAN {#i7}\n\nDeux.\n\n## Zélie MOULINEAU {#i3}\n\nTrois.`),
    );
    expect(rules).toEqual([]);
    expect(hearing?.interventions.map(({ id }) => id)).toEqual(["i1", "i7", "i3"]);
    expect(hearing?.interventions[1]?.paragraphs[0]?.sentences[0]?.id).toBe("i7-s1");
  });

  it("numbers sentences through an intervention, each on the page where it starts", () => {
    const { hearing } = parse(
      file(
        `<!-- page 2 -->\n\n${speech("Un. Deux coupé <!-- page 3 --> en deux. Trois.\n\n<!-- page 4 -->\n\nQuatre.")}`,
      ),
    );
    const sentences = hearing?.interventions[0]?.paragraphs.flatMap((paragraph) => paragraph.sentences);
    expect(sentences).toEqual([
      { id: "i1-s1", page: 2, text: "Un." },
      { id: "i1-s2", page: 2, text: "Deux coupé en deux." },
      { id: "i1-s3", page: 3, text: "Trois." },
      { id: "i1-s4", page: 4, text: "Quatre." },
    ]);
    expect(hearing?.interventions[0]).toMatchObject({ page: 2, pageEnd: 4 });
  });

  it("puts a note on the page of its call, unless it says another", () => {
    const { hearing, rules } = parse(
      file(
        `<!-- page 2 -->\n\n${speech("Un.[^1] Deux <!-- page 3 --> trois.[^2]")}\n\n[^1]: La note. <!-- page 3 -->\n\n[^2]: L'autre.`,
      ),
    );
    expect(rules).toEqual([]);
    expect(hearing?.footnotes.map(({ page, text }) => [page, text])).toEqual([
      [3, "La note."],
      [3, "L'autre."],
    ]);
  });

  it("breaks a line once, and never at either end of a paragraph", () => {
    const { hearing, rules } = parse(file(speech("<br>Un vers,<br><br>un autre.<br>")));
    expect(rules).toEqual([]);
    expect(hearing?.interventions[0]?.paragraphs[0]).toMatchObject({
      text: "Un vers, un autre.",
      html: "Un vers,<br>un autre.",
    });
  });

  it("calls a note from inside a link without a link inside a link", () => {
    const { hearing } = parse(file(speech("Voir [le moulin[^1]](https://fiction.example).\n\n[^1]: Une note.")));
    expect(hearing?.interventions[0]?.paragraphs[0]?.html).toBe(
      'Voir <a href="https://fiction.example">le moulin</a><a href="#n1">1</a>.',
    );
  });

  it("knows an unlisted speaker, who has no group", () => {
    const { hearing } = parse(
      file("## Barnabé LACHARRETTE {#i1}\n\nBonjour.", { unlisted: [{ name: "Barnabé LACHARRETTE" }] }),
    );
    expect(hearing?.participants.at(-1)).toEqual({
      id: "barnabe-lacharrette",
      name: "Barnabé LACHARRETTE",
      listed: false,
    });
  });

  it("is read with Windows line ends", () => {
    const text = file(`<!-- page 2 -->\n\n${speech("Un\nmot.")}`);
    expect(parse(text.replaceAll("\n", "\r\n"))).toEqual(parse(text));
  });

  it("reads « ~10 » and an address as they are written", () => {
    const { hearing } = parse(file(speech("Environ ~10~ sacs, [voir](https://fiction.example/a_b).")));
    expect(hearing?.interventions[0]?.paragraphs[0]).toMatchObject({
      text: "Environ ~10~ sacs, voir.",
      html: 'Environ ~10~ sacs, <a href="https://fiction.example/a_b">voir</a>.',
    });
  });
});
