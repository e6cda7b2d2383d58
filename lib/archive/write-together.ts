import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { z } from "zod";
import { readOptional } from "./content-files";

/** What is to be written, by the names of the files in one folder. */
const pendingSchema = z.record(z.string().regex(/^[^/\\]+$/u), z.string());
type PendingFiles = z.infer<typeof pendingSchema>;

/**
 * Writes files of one folder, all or none of them, whenever the process is stopped: what they will hold is first
 * written at `pending`, in one piece. From there on `finishWriting` can do the rest, as often as it takes.
 */
export async function writeTogether(pending: string, files: PendingFiles): Promise<void> {
  await writeFileAtomic(pending, JSON.stringify(files));
  await finishWriting(pending);
}

/** Ends what `writeTogether` could not; says whether there was something. */
export async function finishWriting(pending: string): Promise<boolean> {
  const text = await readOptional(pending);
  if (text === undefined) return false;
  for (const [name, content] of Object.entries(pendingSchema.parse(JSON.parse(text))))
    await writeFileAtomic(join(dirname(pending), name), content);
  await rm(pending);
  return true;
}
