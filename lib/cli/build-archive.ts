import { resolve } from "node:path";
import { readArchive } from "@/lib/archive/read-archive";
import type { Site } from "@/lib/model/site";
import { buildSite } from "@/lib/publish/build-site";
import { securityContact } from "@/lib/publish/security-contact";
import { securityContactPath } from "@/lib/site/addresses";
import { count, formatNumber } from "@/lib/text/plural";
import { contentDir, printDiagnostics, shown, typedPath } from "./command";

/** Where the site is built: OUT_DIR, else `out/` of the project. */
export function outDir(option?: string): string {
  const chosen = option ?? process.env["OUT_DIR"];
  return chosen === undefined ? resolve("out") : typedPath(chosen);
}

/** Checks all content, builds the site from it and says what was built. False when content was refused or Next failed. */
export async function buildArchive(out: string): Promise<boolean> {
  const content = contentDir(undefined);
  const { archive, report } = await readArchive(content, { blanks: "said" });
  printDiagnostics(report);
  if (!archive) {
    process.stderr.write(`Rien n'est publié : ${shown(out)} reste tel qu'il était.\n`);
    return false;
  }
  const started = performance.now();
  try {
    const { files, bytes } = await buildSite(archive, { contentDir: content, outDir: out });
    const seconds = formatNumber(Math.round((performance.now() - started) / 100) / 10);
    const size = formatNumber(Math.round(bytes / 1000));
    process.stdout.write(
      `${shown(out)} : ${count(archive.hearings.length, "audition")}, ${count(files, "fichier")}, ${size} ko, en ${seconds} s\n`,
    );
    await printSecurityContact(archive.site);
    return true;
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}\nRien n'est publié : ${shown(out)} reste tel qu'il était.\n`,
    );
    return false;
  }
}

const fewDays = 60;

/** What is wrong with it, or soon will be: it is of the day of the build, and nobody is invented to be told. */
async function printSecurityContact(site: Site): Promise<void> {
  const contact = await securityContact(site);
  if (contact === undefined && site.contact === undefined)
    process.stderr.write(`${securityContactPath} n'est pas publié : « contact » manque dans site.yaml\n`);
  if (contact !== undefined && contact.daysLeft < fewDays)
    process.stderr.write(
      `${securityContactPath} n'est plus valable que ${count(Math.max(0, contact.daysLeft), "jour")} : publiez de nouveau, d'un commit plus récent\n`,
    );
}
