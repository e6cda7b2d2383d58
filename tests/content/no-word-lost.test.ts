import { describe, expect, it } from "vitest";
import { participantOf, type Hearing } from "@/lib/model/hearing";
import { hearingFiles } from "../unit/real-archives";
import { readReceivedWords, type Said } from "./received-words";

const files = await hearingFiles();

function saidIn(hearing: Hearing): Said[] {
  return hearing.interventions.map(({ speaker, paragraphs }) => ({
    name: participantOf(hearing, speaker).name,
    words: paragraphs.flatMap(({ text }) => text.split(" ")),
  }));
}

describe.each(files.map((file) => [file.hearing.id, file] as const))("%s, held against what was received", (...[, file]) => {
  const { hearing, source } = file;
  const { said, notes } = readReceivedWords(source.toString("utf8"));

  it("says each word once, in order, by the same person", () => {
    expect(said.length).toBeGreaterThan(1);
    expect(saidIn(hearing)).toEqual(said);
  });

  it("prints the words of each note", () => {
    expect(notes.size).toBeGreaterThan(0);
    expect(hearing.footnotes.map(({ number, text }) => [number, text.split(" ")])).toEqual([...notes]);
  });
});
