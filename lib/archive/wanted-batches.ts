import { readFile } from "node:fs/promises";
import { z } from "zod";
import { hearingIdSchema } from "@/lib/model/ids";

const idsSchema = z.array(hearingIdSchema);

/** The hearings whose files a build makes: those that have changed, as the file that VERBATIM_BATCHES names lists them. */
export async function wantedBatches(): Promise<readonly string[]> {
  const list = process.env["VERBATIM_BATCHES"];
  if (list === undefined) throw new Error("VERBATIM_BATCHES is not set");
  return idsSchema.parse(JSON.parse(await readFile(list, "utf8")));
}
