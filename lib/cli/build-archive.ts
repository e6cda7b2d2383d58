import { resolve } from "node:path";
import { readArchive } from "@/lib/archive/read-archive";
import { buildSite, type BuiltSite } from "@/lib/publish/build-site";
import type { ContentReading } from "@/lib/publish/make-pages";
import { measureSite } from "@/lib/publish/measure-site";
import { BuildProgress } from "./build-progress";
import { summarizeBuild } from "./build-summary";
import { contentDir, printDiagnostics, shown, typedPath } from "./command";

/** Where the site is built: OUT_DIR, else `out/` of the project. */
export function outDir(option?: string): string {
  const chosen = option ?? process.env["OUT_DIR"];
  return chosen === undefined ? resolve("out") : typedPath(chosen);
}

/** Checks all content, builds the site from it and says what was built. False when content was refused or Next failed. */
export async function buildArchive(out: string): Promise<boolean> {
  const content = contentDir(undefined);
  const progress = new BuildProgress(process.stderr);
  const read: ContentReading = async (onRead) => {
    const { archive, report } = await readArchive(content, {
      blanks: "said",
      onRead: (done, all) => {
        progress.progress("content", done, all);
        onRead(done);
      },
    });
    progress.clear();
    printDiagnostics(report);
    return archive;
  };
  try {
    const built = await buildSite({ contentDir: content, outDir: out, read, listener: progress });
    progress.clear();
    if (built) await printSummary(out, built);
    else process.stderr.write(leftAsItWas(out));
    return built !== undefined;
  } catch (error) {
    progress.clear();
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${leftAsItWas(out)}`);
    return false;
  }
}

async function printSummary(out: string, built: BuiltSite): Promise<void> {
  process.stdout.write(summarizeBuild(shown(out), built, await measureSite(out), process.uptime()));
}

function leftAsItWas(out: string): string {
  return `Rien n'est publié : ${shown(out)} reste tel qu'il était.\n`;
}
