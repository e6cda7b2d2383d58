import { join } from "node:path";
import type { z } from "zod";
import type { Report } from "@/lib/diagnostics/report";
import { readYaml } from "@/lib/diagnostics/yaml";
import { glossaryFileSchema, glossaryOf, termAnchor, termNames, type Glossary } from "@/lib/model/glossary";
import { isLanguage, languagesFileSchema, languagesOf, type Languages } from "@/lib/model/languages";
import { synonymsFileSchema, type Synonyms } from "@/lib/model/synonyms";
import { fold } from "@/lib/text/fold";
import { termKey } from "@/lib/text/terms";
import { readOptional } from "./content-files";

export const languagesFile = "langues.yaml";
const glossaryFile = "glossaire.yaml";

/** What the lexicons say, as text: pages change with it. */
export function readLexicons(contentDir: string): Promise<(string | undefined)[]> {
  return Promise.all([languagesFile, glossaryFile].map((name) => readOptional(join(contentDir, name))));
}

/** The reviewed lists that an archive may have. Each is optional, and each of its faults is reported where it stands. */
export async function readSynonyms(contentDir: string, report: Report): Promise<Synonyms> {
  const { value, add } = await readList(contentDir, "synonymes.yaml", synonymsFileSchema, report);
  const known = new Set<string>();
  value?.forEach((group, index) => {
    group.forEach((name, member) => {
      if (isSecond(known, fold(name))) add([index, member], "synonym-defined-twice", name);
    });
  });
  return value ?? [];
}

/** `langues.yaml`; nothing where there is no such file: the archive does not say which languages it holds. */
export async function readLanguages(contentDir: string, report: Report): Promise<Languages | undefined> {
  const { value, add } = await readList(contentDir, languagesFile, languagesFileSchema, report);
  const known = new Set<string>();
  value?.forEach(({ term, language }, index) => {
    if (isSecond(known, termKey(term))) add([index, "term"], "language-defined-twice", term);
    if (!isLanguage(language)) add([index, "language"], "language-unknown", language);
  });
  return value && languagesOf(value);
}

export async function readGlossary(contentDir: string, report: Report): Promise<Glossary> {
  const { value, add } = await readList(contentDir, glossaryFile, glossaryFileSchema, report);
  const names = new Set<string>();
  const anchors = new Set<string>();
  value?.forEach((entry, index) => {
    const isTaken = termNames(entry).filter((name) => isSecond(names, name.normalize("NFC"))).length > 0;
    if (isSecond(anchors, termAnchor(entry)) || isTaken) add([index, "term"], "term-defined-twice", entry.term);
  });
  return glossaryOf(value ?? []);
}

type ListRule = "synonym-defined-twice" | "language-defined-twice" | "language-unknown" | "term-defined-twice";

async function readList<Schema extends z.ZodType>(
  contentDir: string,
  name: string,
  schema: Schema,
  report: Report,
): Promise<{
  readonly value: z.infer<Schema> | undefined;
  readonly add: (path: readonly PropertyKey[], rule: ListRule, name: string) => void;
}> {
  const file = join(contentDir, name);
  const text = await readOptional(file);
  if (text === undefined) return { value: undefined, add: () => undefined };
  const { value, placeOf } = readYaml({ file, text, firstLine: 1 }, schema, report);
  return {
    value,
    add: (path, rule, said) => {
      report.add(file, placeOf(path), rule, { name: said });
    },
  };
}

/** Remembers a name, and says whether it was known. */
function isSecond(known: Set<string>, key: string): boolean {
  const second = known.has(key);
  known.add(key);
  return second;
}
