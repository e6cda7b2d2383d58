import { mkdir, rm } from "node:fs/promises";
import { totalmem } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { compressFolder, type FileSize } from "./compress-folder";
import { loadEngine, type EngineId } from "./load-engine";
import { measureProcess, type Command, type Measured } from "./measure-process";
import type { Part } from "./peers/engine";
import { pagefindCommand } from "./peers/pagefind";
import type { PreparedArchive } from "./prepare-archive";
import { median } from "./statistics";

type PartSize = { readonly files: number; readonly raw: number; readonly sent: number };

export type BuildCost = {
  readonly engine: EngineId;
  readonly label: string;
  readonly count: number;
  readonly measured: Measured;
  /** Nothing of a build that did not end. */
  readonly sizes: Readonly<Record<Part, PartSize>> | undefined;
};

export const builtEngines = [
  "ours",
  "pagefind",
  "minisearch",
  "minisearch-french",
  "orama",
  "lunr",
  "reading-alone",
] as const;

export const buildLimitSeconds = 300;
/** Above that many hearings, files are compressed at the quality that ends in time; the few that every search reads, always at the best. */
export const bestQualityUpTo = 10;
/** Whole-index engines may need more than Node's own limit. */
const peerHeapMegabytes = Math.min(8192, Math.round((totalmem() / 2 ** 20) * 0.6));

export function builtFolder(archive: PreparedArchive, engine: EngineId): string {
  return join(archive.folder, engine);
}

/** Builds with one engine in a process of its own, and weighs what it wrote. */
export async function buildCost(archive: PreparedArchive, engine: EngineId): Promise<BuildCost> {
  const folder = builtFolder(archive, engine);
  const { label, partOf } = await loadEngine(engine);
  const isCompared = engine === "ours" || engine === "pagefind";
  // One run of a second says little: the median of three does.
  const wanted = isCompared && archive.count < 1000 ? 3 : 1;
  const runs: Measured[] = [];
  while (runs.length < wanted && runs.every(({ outcome }) => outcome === "done")) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    runs.push(await measureProcess(await commandOf(archive, engine, folder), buildLimitSeconds));
  }
  const middle = median(runs.map(({ seconds }) => seconds));
  const measured = runs.find(({ outcome }) => outcome !== "done") ?? runs.find(({ seconds }) => seconds === middle);
  if (!measured) throw new Error(`${label} was not built`);
  const cost = { engine, label, count: archive.count, measured };
  if (measured.outcome !== "done") {
    await rm(folder, { recursive: true });
    return { ...cost, sizes: undefined };
  }
  const files = await compressFolder(folder, (path) => qualityOf(path, archive.count));
  // A thousand hearings make gigabytes, and no browser will ask for these.
  if (!isCompared) await rm(folder, { recursive: true });
  return { ...cost, sizes: sizesOf(files, partOf) };
}

export function qualityOf(path: string, count: number): number {
  return /\.js$|manifest\.json$/u.test(path) || count <= bestQualityUpTo ? 11 : 9;
}

async function commandOf(archive: PreparedArchive, engine: EngineId, folder: string): Promise<Command> {
  if (engine === "pagefind") return pagefindCommand(archive.site, folder);
  const heap = engine === "ours" ? [] : [`--max-old-space-size=${String(peerHeapMegabytes)}`];
  return { file: process.execPath, args: [...heap, await buildChild(), engine, archive.records, folder] };
}

let bundled: Promise<string> | undefined;

/** The child as plain JavaScript: compiling TypeScript as it goes would count in time and memory. */
function buildChild(): Promise<string> {
  bundled ??= bundleChild();
  return bundled;
}

async function bundleChild(): Promise<string> {
  const outdir = join(".cache", "bench", "child");
  await build({
    entryPoints: [join("tests", "bench", "build-child.ts")],
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  return join(outdir, "build-child.mjs");
}

function sizesOf(files: readonly FileSize[], partOf: (path: string) => Part | undefined): Record<Part, PartSize> {
  const sizeOf = (part: Part): PartSize => {
    const own = files.filter(({ path }) => partOf(path) === part);
    const sum = (bytes: (file: FileSize) => number): number => own.reduce((total, file) => total + bytes(file), 0);
    return { files: own.length, raw: sum(({ raw }) => raw), sent: sum(({ sent }) => sent) };
  };
  return { index: sizeOf("index"), texts: sizeOf("texts"), client: sizeOf("client") };
}
