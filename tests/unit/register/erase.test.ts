import { describe, expect, it } from "vitest";
import { hearingIdSchema, interventionIdSchema } from "@/lib/model/ids";
import { passageIdSchema } from "@/lib/model/register";
import { eraseWords, passagesGone } from "@/lib/register/erase";
import { appendLines, isFault, readRegister, sha256 } from "@/lib/register/register-file";
import { cutWords } from "@/lib/text/cut-words";

const hearing = hearingIdSchema.parse("exe-1");

const speeches = [
  ["i1", ["Non.", "Sinon. Le phare est *vieux*, et il éclaire.", "Non."]],
  ["i2", ["Non.", "La lampe a vingt ans."]],
] as const;
const canonical = speeches
  .map(([id, sentences]) => `## Zélie MOULINEAU {#${id}}\n\n${sentences.join(" ")}`)
  .join("\n\n");
const received = `**Zélie MOULINEAU**\n\n${speeches[0][1].join(" ")}\n\n**Zélie MOULINEAU**\n\n${speeches[1][1].join("\n")}\n`;

const passages = speeches.flatMap(([id, sentences]) => [
  { id, text: "Zélie MOULINEAU" },
  ...sentences.map((text, index) => ({ id: `${id}-s${String(index + 1)}`, text: text.replaceAll("*", "") })),
]);
const registerText = appendLines("", [
  {
    type: "registration",
    hearing,
    number: 1,
    date: "2026-01-01",
    reason: "essai",
    source: sha256(received),
    lines: passages.length + 3,
  },
  ...passages.map(({ id, text }) => ({
    type: "passage" as const,
    event: "added" as const,
    id: passageIdSchema.parse(id),
    hash: sha256(text),
    text,
  })),
  { type: "order", of: "interventions", ids: speeches.map(([id]) => interventionIdSchema.parse(id)) },
  ...speeches.map(([id, { length }]) => ({
    type: "order" as const,
    of: interventionIdSchema.parse(id),
    ids: Array.from({ length }, (_, index) => passageIdSchema.parse(`${id}-s${String(index + 1)}`)),
  })),
]);
const read = readRegister(hearing, registerText);
if (isFault(read)) throw new Error(read.detail);
const texts = { text: canonical, registerText, received, register: read };

function gone({ withdraw, erase }: { withdraw?: string; erase?: string }) {
  const ids = (id: string | undefined) => (id === undefined ? [] : [passageIdSchema.parse(id)]);
  return eraseWords(texts, passagesGone(texts.register, { withdraw: ids(withdraw), erase: ids(erase) }));
}

describe("words that the law takes out", () => {
  it("are those of that passage, and of no other that says the same", () => {
    const erased = gone({ erase: "i1-s3" });
    expect(erased.text).toBe(canonical.replace("éclaire. Non.", "éclaire. "));
    expect(erased.received).toBe(received.replace("éclaire. Non.", "éclaire. "));
    const second = gone({ erase: "i2-s1" });
    expect(second.text).toContain("{#i2}\n\nLa lampe");
    expect(second.text).toContain("{#i1}\n\nNon. Sinon.");
    expect(second.received).toContain("**Zélie MOULINEAU**\n\nNon. Sinon.");
    expect(second.received?.match(/(?<!Si)[Nn]on\./gu)).toHaveLength(2);
  });

  it("stay in a file as received that is no text, which is said and not written over", () => {
    const ids = passagesGone(texts.register, { withdraw: [], erase: [passageIdSchema.parse("i1-s2")] });
    const erased = eraseWords({ ...texts, received: undefined }, ids);
    expect(erased.received).toBeUndefined();
    expect(erased.unseen).toEqual(["i1-s2"]);
    expect(erased.text).not.toContain("phare");
    expect(erased.registerText).not.toContain("phare");
  });

  it("are found through the marks of the file, and leave no line of the register but their hash", () => {
    const { text, received: left, registerText: lines } = gone({ erase: "i1-s2" });
    for (const file of [text, left, lines]) expect(file).not.toContain("phare");
    expect(lines).toContain(sha256("Sinon. Le phare est vieux, et il éclaire."));
    expect(isFault(readRegister(hearing, lines))).toBe(false);
  });

  it("take the words that a passage brought with it when it was joined to this one", () => {
    const [first, second] = (["i2-s1", "i2-s2"] as const).map((id) => passageIdSchema.parse(id));
    if (!first || !second) throw new Error("two ids");
    const words = "Non, la lampe a vingt ans.";
    const registration = { type: "registration", hearing, number: 2, date: "2026-01-02", reason: "essai" } as const;
    const joined = appendLines(registerText, [
      { ...registration, source: sha256(received), lines: 2 },
      { type: "passage", event: "joined", id: first, hash: sha256(words), text: words },
      { type: "passage", event: "joined", id: second, to: first },
    ]);
    const after = readRegister(hearing, joined);
    if (isFault(after)) throw new Error(after.detail);
    const files = { text: canonical.replace("Non. La lampe", "Non, la lampe"), registerText: joined, received };
    const asked = passagesGone(after, { withdraw: [], erase: [first] });
    expect([...asked.keys()]).toEqual([first, second]);
    const erased = eraseWords({ ...files, register: after }, asked);
    expect(erased.missed).toEqual([]);
    for (const file of [erased.text, erased.received, erased.registerText]) expect(file).not.toMatch(/vingt ans/u);
    expect(erased.received?.match(/(?<!Si)[Nn]on\./gu)).toHaveLength(2);
    // The part alone cannot leave a passage that still holds it.
    const part = passagesGone(after, { withdraw: [], erase: [second] });
    expect(eraseWords({ ...files, register: after }, part).missed).toEqual([second]);
  });

  it("are said not to be in the file as received, where it does not have them as they were registered", () => {
    expect(gone({ erase: "i2-s2" }).unseen).toEqual([]);
    const other = { ...texts, received: received.replace("vingt", "20") };
    const asked = passagesGone(texts.register, { withdraw: [], erase: [passageIdSchema.parse("i2-s2")] });
    expect(eraseWords(other, asked).unseen).toEqual(["i2-s2"]);
  });

  it("take the heading with them when they are a whole intervention", () => {
    const { text } = gone({ withdraw: "i2" });
    expect(text).not.toContain("{#i2}");
    expect(text).not.toContain("lampe");
    expect(text).toContain("Sinon. Le phare");
  });
});

describe("cutWords", () => {
  it("goes on after a page break, and cuts nothing of what stands there", () => {
    const cut = cutWords("Il pleut sur la\n\n*AUDITION 3*\n\njetée ce soir. Fin.", "Il pleut sur la jetée ce soir.", 0);
    expect(cut).toContain("*AUDITION 3*");
    expect(cut).toContain("Fin.");
    expect(cut).not.toMatch(/pleut|jetée/u);
  });
});
