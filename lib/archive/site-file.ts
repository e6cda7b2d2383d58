import { join } from "node:path";
import type { Report } from "@/lib/diagnostics/report";
import { readYaml } from "@/lib/diagnostics/yaml";
import { declarationSchema, defaultSite, siteSchema, type Site } from "@/lib/model/site";
import { blanksOf } from "@/lib/model/site-blanks";
import { buildMoment } from "./build-moment";
import { readOptional } from "./content-files";
import { reportDeclaration } from "./declaration";

export type SiteReading = {
  /** The day that dates are held against, YYYY-MM-DD: that of the build, unless it is told. */
  readonly today?: string;
  /** What is left blank is said where an archive is checked or published, and nowhere else. */
  readonly blanks?: "said";
};

/** What the archive says of itself; nothing when its file is refused. */
export async function readSite(
  contentDir: string,
  { today, blanks }: SiteReading,
  report: Report,
): Promise<Site | undefined> {
  const file = join(contentDir, "site.yaml");
  const text = await readOptional(file);
  if (text === undefined) {
    report.add(file, undefined, "site-missing");
    return defaultSite;
  }
  const { value, partial, placeOf } = readYaml({ file, text, firstLine: 1 }, siteSchema, report);
  const declaration = declarationSchema.safeParse(partial).data;
  if (declaration) {
    // Only an audit has a date to hold against it.
    const day = declaration.audit ? (today ?? (await dayOfBuild())) : "";
    reportDeclaration(declaration, day, { file, placeOf }, report);
  }
  if (value && blanks === "said")
    for (const path of blanksOf(value)) report.add(file, placeOf(path), "site-blank", { key: path.join(".") });
  return value;
}

async function dayOfBuild(): Promise<string> {
  return ((await buildMoment()) ?? new Date().toISOString()).slice(0, 10);
}
