import { readArchive } from "@/lib/archive/read-archive";
import { contentDir, printDiagnostics, printJson, readArguments, run, UsageError } from "./command";

await run("npm run records -- ia-11 [--content DOSSIER]", async () => {
  const { values, positionals } = readArguments({ content: { type: "string" } });
  const [id, ...others] = positionals;
  if (id === undefined || others.length > 0) throw new UsageError("il faut l'identifiant d'une audition");
  const { archive, report } = await readArchive(contentDir(values.content), { unregistered: "read" });
  printDiagnostics(report);
  const hearing = archive?.hearings.find((candidate) => candidate.id === id);
  if (archive && !hearing) {
    const known = archive.hearings.map((candidate) => candidate.id).join(", ");
    process.stderr.write(`L'audition « ${id} » n'existe pas. Celles de l'archive : ${known}.\n`);
  }
  if (!hearing) return 1;
  printJson(hearing);
  return 0;
});
