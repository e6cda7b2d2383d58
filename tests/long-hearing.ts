import type { Hearing } from "@/lib/model/hearing";
import { archiveOf } from "./unit/real-archives";

/** More passages than the texts that are read for somebody who waits for a phrase: all have its word, the last one has it. */
export const passageCount = 5_000;
export const rarePhrase = "sans boussole";

/** An invented hearing that is one speech of so many paragraphs. */
export async function longHearing(): Promise<Hearing> {
  const { hearings } = await archiveOf("tests/fixtures/content");
  const [hearing] = hearings;
  const [intervention] = hearing?.interventions ?? [];
  const [paragraph] = intervention?.paragraphs ?? [];
  const [sentence] = paragraph?.sentences ?? [];
  if (!hearing || !intervention || !paragraph || !sentence) throw new Error("the fixtures have no sentence");
  const paragraphs = Array.from({ length: passageCount }, (_, at) => {
    const text = `On part ${at === passageCount - 1 ? "sans" : "avec"} boussole, matin après matin.`;
    return { ...paragraph, text, html: text, sentences: [{ ...sentence, text }] };
  });
  return { ...hearing, interventions: [{ ...intervention, paragraphs }] };
}
