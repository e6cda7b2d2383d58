import { z } from "zod";
import { consecutive } from "@/lib/text/consecutive";
import { personIdSchema } from "./ids";

/** Somebody whom the cover page names, or who speaks without being on it (`listed: false`, no group). */
export const participantSchema = z.strictObject({
  id: personIdSchema,
  name: z.string().min(1).describe("As printed on the cover, in NFC."),
  role: z.string().min(1).optional().describe("The capacity in which they speak, as printed."),
  group: z.string().min(1).optional().describe("The list of the cover page that holds them."),
  listed: z.boolean().describe("Is the person on the cover page?"),
});

export type Participant = z.infer<typeof participantSchema>;

/** Participants as the cover page lists them: each list with its title, in its order; those that it does not name apart. */
export function participantLists(participants: readonly Participant[]): {
  readonly group: string | undefined;
  readonly listed: boolean;
  readonly people: readonly Participant[];
}[] {
  const lists = consecutive(participants, (left, right) => left.group === right.group && left.listed === right.listed);
  return lists.map((people) => ({ group: people[0]?.group, listed: people[0]?.listed ?? true, people }));
}
