import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { hearingIdSchema } from "@/lib/model/ids";

const idsSchema = z.array(hearingIdSchema);
const pollMilliseconds = 50;

/** The hearings whose files a build makes: those that have changed, as the file that VERBATIM_BATCHES names lists them. */
export async function wantedBatches(): Promise<readonly string[]> {
  const list = process.env["VERBATIM_BATCHES"];
  if (list === undefined) throw new Error("VERBATIM_BATCHES is not set");
  await contentIsRead();
  return idsSchema.parse(JSON.parse(await readFile(list, "utf8")));
}

/**
 * Next compiles while the command that started it reads the content; that list is written once all of it is checked and
 * kept, so that nobody reads it twice.
 */
export async function contentIsRead(): Promise<void> {
  const list = process.env["VERBATIM_BATCHES"];
  const parent = process.ppid;
  while (list !== undefined && !existsSync(list)) {
    await setTimeout(pollMilliseconds);
    if (process.ppid !== parent) throw new Error("the build was given up");
  }
}
