import { describe, expect, it } from "vitest";
import { quoteWords } from "@/lib/citation/quoted-words";

const hearing = "audition n° 11, « L'IA et l'information », 28 mai 2024";
const page = "https://archive.example/auditions/ia-11/";
const first = {
  paragraphs: ["C'est <majeur> & cela."],
  source: {
    speaker: "Asma MHALLA, Politologue et essayiste",
    hearing,
    pages: { page: 11, pageEnd: 11 },
    address: `${page}#i5-s3`,
  },
  link: `${page}#i5-s3:~:text=C%27est`,
};

describe("words quoted", () => {
  it("have who said them, when, on what page and where, as text and as HTML", () => {
    const said =
      "Asma MHALLA, Politologue et essayiste, audition n° 11, « L'IA et l'information », 28 mai 2024, p. 11, ";
    expect(quoteWords([first])).toEqual({
      text: `« C'est <majeur> & cela. » — ${said}${page}#i5-s3`,
      html: `<p>« C'est &lt;majeur&gt; &amp; cela. » — ${said}<a href="${page}#i5-s3:~:text=C%27est">${page}#i5-s3</a></p>`,
    });
  });

  it("keep their paragraphs", () => {
    const { text, html } = quoteWords([{ ...first, paragraphs: ["Un.", "Deux."] }]);
    expect(text).toMatch(/^« Un\.\n\nDeux\. » — Asma MHALLA,/u);
    expect(html).toMatch(/^<p>« Un\.<\/p><p>Deux\. » — Asma MHALLA,/u);
  });

  it("are quoted speaker by speaker", () => {
    const other = { ...first, paragraphs: ["Tout à fait."], source: { ...first.source, speaker: "Guillaume AVRIN" } };
    const quotations = quoteWords([first, other]).text.split("\n\n");
    expect(quotations).toHaveLength(2);
    expect(quotations[0]).toMatch(/^« C'est <majeur> & cela\. » — Asma MHALLA, /u);
    expect(quotations[1]).toMatch(/^« Tout à fait\. » — Guillaume AVRIN, /u);
  });
});
