import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import rehypeParse from "rehype-parse";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { z } from "zod";
import { buildMoment, lastCommit } from "@/lib/archive/build-moment";
import type { Archive } from "@/lib/archive/read-archive";
import { archiveFile } from "@/lib/export/archive-file";
import { siteMapFiles } from "@/lib/export/site-map";
import { lastUpdate } from "@/lib/model/history";
import { dataFilePath, dataPath } from "@/lib/site/addresses";
import { archiveFiles, checksums } from "@/lib/site/data-files";
import { formatBytes } from "@/lib/text/plural";

const projectSchema = z.object({ name: z.string(), version: z.string() });

/** What machines read of the whole site: its map, and which version of what it is. */
export async function writeMachineFiles(archive: Archive, stage: string): Promise<void> {
  for (const { path, text } of siteMapFiles(archive)) await writeFile(join(stage, path), text);
  await writeFile(join(stage, "version.json"), `${JSON.stringify(await versionOf(archive), null, 2)}\n`);
}

async function versionOf(archive: Archive): Promise<object> {
  const commit = await lastCommit();
  const updated = lastUpdate(archive);
  const project = projectSchema.parse(JSON.parse(await readFile("package.json", "utf8")));
  return {
    ...project,
    ...(commit ? { commit: commit.hash } : {}),
    date: (await buildMoment()) ?? `${updated}T00:00:00Z`,
    updated,
    hearings: archive.hearings.length,
    interventions: archive.hearings.reduce((sum, { interventions }) => sum + interventions.length, 0),
  };
}

/** The whole archive as data, written piece by piece. */
export async function writeArchiveFiles(archive: Archive, stage: string): Promise<void> {
  await mkdir(join(stage, dataPath), { recursive: true });
  for (const { name } of archiveFiles)
    await pipeline(Readable.from(archiveFile(name, archive)), createWriteStream(join(stage, dataFilePath(name))));
}

/** `SHA256SUMS` of the data folder, as `sha256sum -c` reads it. */
export async function writeChecksums(stage: string): Promise<void> {
  const folder = join(stage, dataPath);
  const names = (await readdir(folder)).filter((name) => name !== "index.html" && name !== checksums.name).sort();
  const sums: string[] = [];
  for (const name of names) {
    const hash = createHash("sha256");
    await pipeline(createReadStream(join(folder, name)), hash);
    sums.push(`${hash.digest("hex")}  ${name}\n`);
  }
  await writeFile(join(folder, checksums.name), sums.join(""));
}

/** Says on the page of the data how large each file is, where the page leaves room for it and the file is there. */
export async function fillSizes(stage: string): Promise<void> {
  const page = join(stage, dataPath, "index.html");
  const tree = unified()
    .use(rehypeParse)
    .parse(await readFile(page, "utf8"));
  const blanks: { path: string; fill: (text: string) => void }[] = [];
  visit(tree, "element", ({ properties, children }) => {
    const path = properties["dataSizeOf"];
    if (typeof path === "string" && existsSync(join(stage, path)))
      blanks.push({ path, fill: (value) => children.splice(0, children.length, { type: "text", value }) });
  });
  for (const { path, fill } of blanks) fill(formatBytes((await stat(join(stage, path))).size));
  await writeFile(page, unified().use(rehypeStringify).stringify(tree));
}
