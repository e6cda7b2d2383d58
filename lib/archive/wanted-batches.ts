import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";

const groupsSchema = z.array(z.array(z.string()));
const pollMilliseconds = 50;

/** The batches that a build makes, in groups: those that have changed, as the file that VERBATIM_BATCHES names lists them. */
export async function wantedBatches(): Promise<readonly (readonly string[])[]> {
  const list = process.env["VERBATIM_BATCHES"];
  if (list === undefined) throw new Error("VERBATIM_BATCHES is not set");
  await contentIsRead();
  return groupsSchema.parse(JSON.parse(await readFile(list, "utf8")));
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
