import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Site } from "@/lib/model/site";
import { basePath, securityContactPath } from "@/lib/site/addresses";
import { headersFile } from "./deploy/headers-file";
import { securityContact } from "./security-contact";

/** What hosts look for in a folder that they publish: their headers, that nothing be made of it, whom to tell of a fault. */
export async function writeHostFiles(site: Site, stage: string): Promise<void> {
  const entries = await readdir(stage, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  await writeFile(join(stage, "_headers"), headersFile(basePath(), folders.sort()));
  await writeFile(join(stage, ".nojekyll"), "");
  const contact = await securityContact(site);
  if (contact === undefined) return;
  const file = join(stage, securityContactPath);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, contact.text);
}
