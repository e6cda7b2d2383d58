import { mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { cacheFolder } from "@/lib/archive/cache-folder";
import type { Archive } from "@/lib/archive/read-archive";
import { basePath } from "@/lib/site/addresses";
import { buildAssets, type AssetManifest } from "./assets";
import { groupsOf, planBatches, type BatchPlan } from "./batches";
import type { BuildListener, BuildSteps } from "./build-steps";
import { fontCache } from "./develop-site";
import { runNext, type NextRun } from "./next";

/** Reads and checks the content, and tells how many hearings it has read; nothing when it is refused. */
export type ContentReading = (onRead: (count: number) => void) => Promise<Archive | undefined>;

type PagesSource = {
  readonly contentDir: string;
  readonly read: ContentReading;
  readonly listener: BuildListener;
  readonly steps: BuildSteps;
  readonly folders: Folders;
};

type Folders = {
  readonly work: string;
  /** Where Next leaves what it makes. */
  readonly exported: string;
  readonly stage: string;
  readonly assets: string;
  /** What an earlier build, or a development server, may have left. */
  readonly emptied: readonly string[];
};

type Started = Awaited<ReturnType<typeof buildAssets>> & { readonly next: NextRun };

export type PagesInTheMaking = Omit<Started, "next"> & {
  readonly archive: Archive;
  readonly plan: BatchPlan;
  /** Ends when Next has made what the plan wants. @throws when it fails, with what it said. */
  readonly made: () => Promise<void>;
};

/** A smaller archive is read before Next would have begun. */
const fewestToOverlap = 20;

/**
 * Has Next write the pages of an archive: `work` is done while it does, and waits for it when it needs them. It compiles
 * while a large content is read, and its pages wait for that. Nothing is done of content that is refused.
 */
export async function whilePagesAreMade<Result>(
  source: PagesSource,
  work: (pages: PagesInTheMaking) => Promise<Result>,
): Promise<Result | undefined> {
  const { read, steps, folders } = source;
  const list = join(folders.work, "wanted-batches.json");
  let starting: Promise<Started> | undefined;
  const start = (): Promise<Started> => (starting ??= startNext(source, list));
  try {
    const archive = await steps.run("content", () =>
      read((count) => {
        // Its failure is told to whoever waits for it below.
        if (count === fewestToOverlap) start().catch(() => undefined);
      }),
    );
    if (!archive) return undefined;
    const { manifest, sources, next } = await steps.run("assets", start);
    const plan = await planBatches(archive, manifest, join(cacheFolder, "batches"));
    const isAny = plan.wanted.length > 0;
    if (isAny) await writeFileAtomic(list, JSON.stringify(groupsOf(plan.wanted)));
    else next.stop();
    const made = (): Promise<void> => (isAny ? steps.run("pages", () => next.done) : Promise.resolve());
    return await work({ archive, plan, manifest, sources, made });
  } finally {
    await starting?.then(
      ({ next }) => {
        next.stop();
      },
      () => undefined,
    );
  }
}

async function startNext({ contentDir, listener, folders }: PagesSource, list: string): Promise<Started> {
  const { exported, stage, assets, emptied } = folders;
  for (const path of [exported, stage, assets, list, ...emptied]) await rm(path, { recursive: true, force: true });
  await mkdir(stage, { recursive: true });
  const built = await buildAssets({ outDir: assets, cacheDir: fontCache, basePath: basePath(), hashed: true });
  return { ...built, next: runNext(["build"], environment(contentDir, built.manifest, exported, list), listener) };
}

function environment(
  contentDir: string,
  manifest: AssetManifest,
  exported: string,
  list: string,
): Record<string, string> {
  return {
    CONTENT_DIR: contentDir,
    VERBATIM_ASSETS: JSON.stringify(manifest),
    VERBATIM_BATCHES: resolve(list),
    VERBATIM_EXPORT: exported,
  };
}
