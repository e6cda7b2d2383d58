import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import type { Command } from "../measure-process";

/** A generator of static sites: how it is started, and what it forgets when its caches must be cold. */
export type SiteBuilder = {
  readonly label: string;
  readonly command: (contentDir: string, outDir: string) => Command;
  readonly forget: () => void;
};

const sources = join("tests", "bench", "sites");
const peers = resolve(".cache", "bench", "peers");
const ownCache = resolve(".cache", "bench", "verbatim");

/** `CARDS`, `DATA_FILES` and the others, by the name of the form that is built. */
const forms = {
  "pages only": { CARDS: "none", DATA_FILES: "none", SEARCH_INDEX: "none", ARCHIVE_ZIP: "none", PRECOMPRESS: "none" },
  "pages, data, index": { CARDS: "none", ARCHIVE_ZIP: "none", PRECOMPRESS: "none" },
} as const;

type Form = keyof typeof forms;

export function verbatim(form: Form): SiteBuilder {
  return {
    label: `Verbatim, ${form}`,
    command: (contentDir, outDir) => ({
      file: process.execPath,
      args: ["--import", "tsx", join("lib", "cli", "build.ts")],
      env: { ...forms[form], CONTENT_DIR: contentDir, OUT_DIR: outDir, CACHE_DIR: ownCache },
    }),
    forget: () => {
      for (const folder of [ownCache, ".next", join(".cache", "stage")])
        rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What an edit leaves: records, and the files of hearings that have not changed. */
export function forgetPages(): void {
  rmSync(join(ownCache, "batches"), { recursive: true, force: true });
}

/** A peer, installed on its own the first time: whoever builds the archive has no use for it. */
export function peer(id: "astro" | "eleventy"): SiteBuilder {
  const folder = join(peers, id);
  mkdirSync(folder, { recursive: true });
  cpSync(join(sources, id), folder, { recursive: true });
  cpSync(join(sources, "hearings.mjs"), join(folder, "hearings.mjs"));
  if (!existsSync(join(folder, "node_modules"))) {
    const { status } = spawnSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder });
    if (status !== 0) throw new Error(`${id} could not be installed`);
  }
  const programs = {
    astro: { label: "Astro 5.16.0", args: [join("node_modules", "astro", "astro.js"), "build"] },
    eleventy: { label: "Eleventy 3.1.8", args: [join("node_modules", "@11ty", "eleventy", "cmd.cjs"), "--quiet"] },
  } as const;
  const { label, args } = programs[id];
  const cache = join(folder, "cache");
  return {
    label,
    command: (contentDir, outDir) => ({
      file: process.execPath,
      args,
      cwd: folder,
      env: { CONTENT_DIR: contentDir, OUT_DIR: outDir, CACHE_DIR: cache, ASTRO_TELEMETRY_DISABLED: "1" },
    }),
    forget: () => {
      for (const name of [cache, join(folder, ".astro"), join(folder, "node_modules", ".vite")])
        rmSync(name, { recursive: true, force: true });
    },
  };
}
