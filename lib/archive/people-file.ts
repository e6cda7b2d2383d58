import { join } from "node:path";
import type { Report } from "@/lib/diagnostics/report";
import { readYaml } from "@/lib/diagnostics/yaml";
import { peopleFileSchema, type PersonEntry } from "@/lib/model/person";
import { foldedNameKey } from "@/lib/transcript/byline";
import { readOptional } from "./content-files";

/** The register of people, `intervenants.yaml`; nobody where there is none. */
export async function readPeople(contentDir: string, report: Report): Promise<PersonEntry[]> {
  const path = join(contentDir, "intervenants.yaml");
  const text = await readOptional(path);
  if (text === undefined) return [];
  const { value = [], placeOf } = readYaml({ file: path, text, firstLine: 1 }, peopleFileSchema, report);
  const known = new Map<string, string>();
  value.forEach((entry, index) => {
    for (const name of [entry.name, ...(entry.otherNames ?? [])]) {
      for (const scope of entry.hearings ?? ["*"]) {
        const key = `${scope} ${foldedNameKey(name)}`;
        const owner = known.get(key);
        if (owner !== undefined && owner !== entry.id)
          report.add(path, placeOf([index, "name"]), "person-defined-twice", { name });
        known.set(key, entry.id);
      }
    }
  });
  return value;
}
