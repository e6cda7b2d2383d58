import { readRegisterOf } from "@/lib/archive/register-files";
import { Report } from "@/lib/diagnostics/report";
import { hearingIdSchema } from "@/lib/model/ids";
import { resolvePassage, type Resolution } from "@/lib/register/resolve";
import { contentDir, printDiagnostics, printJson, readArguments, run, UsageError } from "./command";

const said = {
  identical: "tel qu'il a été publié",
  reworded: "modifié",
  moved: "déplacé",
  split: "divisé",
  joined: "réuni à un autre",
  reattributed: "réattribué",
  withdrawn: "retiré",
  unknown: "inconnu : rien n'a été publié sous cet identifiant",
} as const;

await run('npm run resolve -- "ia-11#i7-s12" [--content DOSSIER] [--json]', async () => {
  const { values, positionals } = readArguments({ content: { type: "string" }, json: { type: "boolean" } });
  const [link, ...others] = positionals;
  if (link === undefined || others.length > 0) throw new UsageError("il faut un lien, par exemple ia-11#i7-s12");
  const [, name, passage = ""] = /(?<![a-z0-9-])([a-z0-9-]+)\/?#([ins\d-]+)/u.exec(link) ?? [];
  const hearing = hearingIdSchema.safeParse(name);
  const report = new Report();
  const register = hearing.success ? await readRegisterOf(contentDir(values.content), hearing.data, report) : undefined;
  if (report.refused) {
    printDiagnostics(report);
    return 1;
  }
  const resolution = resolvePassage(register, passage);
  if (values.json === true) printJson(resolution);
  else process.stdout.write(`${sentence(resolution)}\n`);
  return 0;
});

function sentence({ status, id, speaker, text, former, date, reason }: Resolution): string {
  const facts = [
    `${id} : ${said[status]}${date === undefined ? "" : ` le ${date}`}${reason === undefined ? "" : ` (${reason})`}`,
    text === undefined ? undefined : `${speaker ?? ""} : « ${text} »`,
    former === undefined ? undefined : `Mots précédents : « ${former} »`,
  ];
  return facts.filter((fact) => fact !== undefined).join("\n");
}
