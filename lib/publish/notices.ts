import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { noticesPath } from "@/lib/site/addresses";
import { fontPackages } from "./fonts";

const packageSchema = z.object({ name: z.string(), version: z.string(), license: z.string() });

/** What asks of those who pass it on nothing but the notice: a browser is sent nothing else. */
const permissive = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "OFL-1.1",
  "Unlicense",
];

/**
 * Publishes the licences of what is sent to browsers and is not ours, as they ask: the packages that these sources
 * belong to, and the fonts.
 * @throws when one of them is under another licence, or has no text.
 */
export async function writeNotices(sources: readonly string[], stage: string): Promise<void> {
  const names = [...new Set([...sources.flatMap((source) => packageOf(source) ?? []), ...fontPackages])].sort();
  const notices = await Promise.all(names.map(noticeOf));
  const opening = `Ce que ce site envoie aux navigateurs et qu'il n'a pas écrit, avec les licences de leurs auteurs.\n`;
  await writeFile(join(stage, noticesPath), [opening, ...notices].join(`\n${"-".repeat(80)}\n\n`));
}

/** The package that a file comes from; nothing for ours. */
export function packageOf(source: string): string | undefined {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/u.exec(source)?.[1];
}

async function noticeOf(name: string): Promise<string> {
  const folder = join("node_modules", name);
  const { version, license } = packageSchema.parse(JSON.parse(await readFile(join(folder, "package.json"), "utf8")));
  if (!permissive.includes(license)) throw new Error(`${name} is under ${license}: no browser may be sent it`);
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|notice)(?:\.\w+)?$/iu.test(file)).sort();
  if (files.length === 0) throw new Error(`${name} has no text of its licence`);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  return `${name} ${version} (${license})\n\n${texts.map((text) => text.replaceAll("\r\n", "\n").trim()).join("\n\n")}\n`;
}
