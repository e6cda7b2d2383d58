import { z } from "zod";
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
