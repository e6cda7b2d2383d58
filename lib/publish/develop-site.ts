import { spawn, type ChildProcess } from "node:child_process";
import { watch } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readArchive } from "@/lib/archive/read-archive";
import type { Report } from "@/lib/diagnostics/report";
import { basePath } from "@/lib/site/addresses";
import { manifestOf, openAssets } from "./assets";
import { nextBinary } from "./next";
import { writeSearchFiles } from "./search-files";

export const fontCache = join(".cache", "fonts");

const assets = join("public", "assets");
const publicFolder = "public";

/** What the development server puts under `public/`, and no build may publish. */
export const developmentFolders = [assets, join(publicFolder, "recherche")];

type Development = {
  readonly contentDir: string;
  readonly port: number;
  /** Called with what is wrong with the content, at the start and after each edit. */
  readonly onContent: (report: Report) => void;
};

/** Serves the pages as they are edited: content at each request, styles and modules as soon as they are saved. */
export async function developSite({ contentDir, port, onContent }: Development): Promise<ChildProcess> {
  await mkdir(assets, { recursive: true });
  const bundler = await openAssets({ outDir: assets, cacheDir: fontCache, basePath: basePath(), hashed: false });
  const outputs = await bundler.rebuild();
  await bundler.watch();
  const refresh = async (): Promise<void> => {
    const { archive, report } = await readArchive(contentDir);
    onContent(report);
    if (archive) await writeSearchFiles(archive, publicFolder);
    await writeFile(join(assets, "stamp.txt"), String(Date.now()));
  };
  await refresh();
  watchFolder(contentDir, refresh);
  watchFolder("components", () => writeFile(join(assets, "stamp.txt"), String(Date.now())));
  const child = spawn(process.execPath, [nextBinary, "dev", "--port", String(port), "--hostname", "127.0.0.1"], {
    stdio: "inherit",
    env: {
      ...process.env,
      NODE_ENV: "development",
      NEXT_TELEMETRY_DISABLED: "1",
      CONTENT_DIR: contentDir,
      // They are drawn by a build.
      CARDS: "none",
      VERBATIM_ASSETS: JSON.stringify(manifestOf(outputs, assets)),
    },
  });
  child.once("exit", () => {
    void Promise.all(developmentFolders.map((folder) => rm(folder, { recursive: true, force: true }))).finally(() => {
      process.exit();
    });
  });
  return child;
}

/** Editors write a file in several steps: one change is told once it is quiet. */
function watchFolder(folder: string, changed: () => Promise<void>): void {
  let pending: NodeJS.Timeout | undefined;
  watch(folder, { recursive: true }, () => {
    clearTimeout(pending);
    pending = setTimeout(() => void changed(), 150);
  });
}
