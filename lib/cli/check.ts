import { count } from "@/lib/text/plural";
import { checkContent } from "./check-content";
import { contentDir, printDiagnostics, readArguments, run, today } from "./command";

await run("npm run check [-- --content DOSSIER]", async () => {
  const { values } = readArguments({ content: { type: "string" } });
  const { archive, report } = await checkContent(contentDir(values.content), { today: today(), blanks: "said" });
  printDiagnostics(report);
  if (!archive) return 1;
  const interventions = archive.hearings.reduce((sum, hearing) => sum + hearing.interventions.length, 0);
  process.stdout.write(
    `Tout est en ordre : ${count(archive.hearings.length, "audition")}, ${count(interventions, "intervention")}.\n`,
  );
  return 0;
});
