import { readdir, readFile } from "node:fs/promises";
import { resolve, join, basename } from "node:path";

let read: Promise<Readonly<Record<string, string>>> | undefined;

/** The CSL styles of `lib/citation/styles`, by name. They are files as their project publishes them, not code. */
export function loadCitationStyles(): Promise<Readonly<Record<string, string>>> {
  read ??= readStyles(resolve("lib", "citation", "styles"));
  return read;
}

async function readStyles(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".csl"));
  const entries = names.map(
    async (name) => [basename(name, ".csl"), await readFile(join(folder, name), "utf8")] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
