import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hearingFiles } from "../unit/real-archives";

const files = await hearingFiles();
const sentencesOf = ({ hearing }: (typeof files)[number]) =>
  hearing.interventions.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences));

describe("sentences", () => {
  it.each(files.map((file) => [file.hearing.id, file] as const))("of %s equal the reviewed list", async (id, file) => {
    const list = sentencesOf(file)
      .map((sentence) => `${sentence.id}\t${sentence.text}\n`)
      .join("");
    await expect(list).toMatchFileSnapshot(join(process.cwd(), `tests/fixtures/sentences/${id}.txt`));
  });

  it("never start with a mark that closes the one before", () => {
    const wrong = files.flatMap(sentencesOf).filter(({ text }) => /^[»;:!?)]/u.test(text));
    expect(wrong).toEqual([]);
  });

  it("number about 456 in hearing 11", () => {
    const seed = files.filter(({ hearing }) => hearing.id === "ia-11").flatMap(sentencesOf);
    expect(Math.abs(seed.length - 456)).toBeLessThan(10);
  });
});
