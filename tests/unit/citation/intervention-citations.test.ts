import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { describe, expect, it } from "vitest";
import { loadCitationStyles } from "@/lib/archive/citation-styles";
import { hearingContext, interventionContext, interventionContexts } from "@/lib/archive/find";
import { hearingItem, interventionItem } from "@/lib/citation/bibliographic-item";
import { toBibtex } from "@/lib/citation/bibtex";
import { citationText, type Citation } from "@/lib/citation/citation-parts";
import { interventionCitations } from "@/lib/citation/intervention-citations";
import { toRis } from "@/lib/citation/ris";
import { archiveOf, contents } from "../real-archives";

const archive = await archiveOf("content");
const styles = await loadCitationStyles();
const third = interventionContext(archive, "ia-11", "3");
const address = "https://verbatim.example/auditions/ia-11/3/";

function citation(id: string): Citation {
  const found = interventionCitations(third, styles).find((one) => one.id === `citer-${id}`);
  if (!found) throw new Error(`no citation ${id}`);
  return found;
}

/** Without the no-break spaces, which golden strings would hide. */
const plain = (id: string): string => citationText(citation(id), address).replace(/[\u00a0\u202f]/gu, " ");

const series = "Auditions d’acteurs du secteur de l’intelligence artificielle (IA)";

describe("citing an intervention", () => {
  it("gives ISO 690 by author and date", () => {
    expect(plain("iso-690")).toBe(
      `MHALLA, Asma, 2024. Intervention d’Asma Mhalla. ${series} [en ligne]. Paris : Ville de Paris. 28 mai 2024. Disponible à l’adresse : ${address}`,
    );
  });

  it("gives ISO 690 as a note", () => {
    expect(plain("iso-690-note")).toBe(
      `MHALLA, Asma. Intervention d’Asma Mhalla. Dans : ${series} [en ligne]. Paris : Ville de Paris, 28 mai 2024. Disponible à l’adresse : ${address}`,
    );
  });

  it("gives APA", () => {
    expect(plain("apa")).toBe(
      `Mhalla, A. (2024, mai 28). Intervention d’Asma Mhalla. In ${series}. Ville de Paris. Audition n° 11 : L’IA et l’information, Paris. ${address}`,
    );
  });

  it("gives Chicago", () => {
    expect(plain("chicago")).toBe(
      `Mhalla, Asma. « Intervention d’Asma Mhalla ». ${series}. Paris, 28 mai 2024. ${address}.`,
    );
  });

  it("gives the template of the French Wikipedia", () => {
    expect(plain("wikipedia")).toBe(
      `{{Lien web |langue=fr |prénom1=Asma |nom1=Mhalla |titre=Intervention d'Asma Mhalla, audition n° 11 : L'IA et l'information |série=Auditions d'acteurs du secteur de l'intelligence artificielle (IA) |date=28 mai 2024 |site=Verbatim |éditeur=Ville de Paris |page=8 |url=${address}}}`,
    );
  });

  it("leaves the day of reading to the browser, in the words of the style", () => {
    const days = interventionCitations(third, styles).flatMap(({ id, parts }) =>
      parts.flatMap((part) => (part.type === "today" ? [[id, part.before.replaceAll("\u00a0", " "), part.after]] : [])),
    );
    expect(days).toEqual([
      ["citer-iso-690", "[Consulté le ", "]. "],
      ["citer-iso-690-note", "[Consulté le ", "]. "],
      ["citer-wikipedia", " |consulté le=", ""],
    ]);
  });

  it("holds the address once in each, so that a sentence's may take its place, and no other address", async () => {
    for (const content of contents) {
      for (const context of interventionContexts(await archiveOf(content))) {
        for (const { id, parts } of interventionCitations(context, styles)) {
          expect(
            parts.filter(({ type }) => type === "address"),
            id,
          ).toHaveLength(1);
          const text = parts.map((part) => (part.type === "text" ? part.text : "")).join("");
          expect(text).not.toMatch(/https?:|invalid|2001|undefined/u);
        }
      }
    }
  });
});

describe("files for reference managers", () => {
  const item = interventionItem(third);

  it("are read back as they were written: BibTeX", async () => {
    for (const content of contents) {
      for (const one of interventionContexts(await archiveOf(content)).map(interventionItem)) {
        const { id, title, author, issued, publisher, URL } = one;
        expect(new Cite(toBibtex(one)).data[0]).toMatchObject({ id, title, author, issued, publisher, URL });
      }
    }
  });

  it("are read back as they were written: RIS", () => {
    const text = toRis(item);
    expect(text).toMatch(/^TY {2}- HEAR\r\n/u);
    expect(text.endsWith("ER  - \r\n")).toBe(true);
    // The plugin does not read AU of a hearing: as a speech, it reads all.
    const [read] = new Cite(text.replace("HEAR", "SOUND")).data;
    expect(read).toMatchObject({ title: item.title, author: item.author, URL: address, publisher: "Ville de Paris" });
    expect(new Cite(text).data[0]).toMatchObject({ type: "hearing", title: item.title, URL: address });
  });

  it("keep a long address on one line", () => {
    const long = `https://archive.example/${"sous-dossier/".repeat(9)}auditions/ia-11/3/`;
    expect(toRis({ ...item, URL: long })).toContain(`UR  - ${long}\r\n`);
    expect(new Cite(toBibtex({ ...item, URL: long })).data[0]).toMatchObject({ URL: long });
  });

  it("cite a hearing as a whole", () => {
    const hearing = hearingItem(hearingContext(archive, "ia-11"));
    expect(new Cite(toBibtex(hearing)).data[0]).toMatchObject({
      id: "ia-11",
      title: "Audition n° 11 : L'IA et l'information",
    });
    expect(toRis(hearing)).toContain("TI  - Audition n° 11 : L'IA et l'information\r\n");
  });
});
