import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileTransport, searchFolder } from "@/lib/publish/search-files";
import { faultText } from "@/lib/search/fault-text";
import { openFileStore } from "@/lib/search/file-store";
import { search } from "@/lib/search/search";
import type { SearchResult } from "@/lib/search/search-result";
import { answerText, noteText } from "@/lib/search/wording";
import { href, passagePath } from "@/lib/site/addresses";
import { outDir } from "./build-archive";
import { printJson, readArguments, run, shown, UsageError } from "./command";

await run('npm run search -- "mots" [--out DOSSIER] [--limit N] [--json]', async () => {
  const { values, positionals } = readArguments({
    out: { type: "string" },
    limit: { type: "string" },
    json: { type: "boolean" },
  });
  if (positionals.length === 0) throw new UsageError("aucun mot à chercher");
  const limit = Number(values.limit ?? 10);
  if (!Number.isInteger(limit) || limit < 1)
    throw new UsageError(`--limit « ${String(values.limit)} » n'est pas un nombre`);
  const out = outDir(values.out);
  if (!existsSync(join(out, searchFolder))) {
    process.stderr.write(`${shown(out)} ne contient pas d'index : lancez d'abord npm run build\n`);
    return 1;
  }
  try {
    const query = { q: positionals.join(" ") };
    const answer = await search(openFileStore(fileTransport(out)), query, { limit, thorough: true });
    const { understood, total, whole, notes, faults } = answer;
    const results = answer.results.map(toRecord);
    const said = [...notes.map(noteText), ...faults.map(faultText)];
    if (values.json === true) {
      printJson({ query: query.q, understood, total, whole, said, results });
    } else {
      process.stdout.write(`${[answerText(answer), ...said].join("\n")}\n\n`);
      for (const { speaker, date, page, url, excerpt } of results) {
        process.stdout.write(
          `${speaker}, ${date}${page === undefined ? "" : `, p. ${String(page)}`}\n  ${excerpt}\n  ${url}\n\n`,
        );
      }
    }
    return 0;
  } catch (error) {
    process.stderr.write(
      `L'index de ${shown(out)} ne peut pas être lu : ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return 1;
  }
});

function toRecord({ hearing, intervention, sentence, speaker, page, pieces }: SearchResult) {
  return {
    hearing: hearing.id,
    intervention,
    sentence,
    speaker: speaker.id,
    date: hearing.date,
    page,
    url: href(passagePath(hearing.id, sentence)),
    excerpt: pieces.map(({ text }) => text).join(""),
  };
}
