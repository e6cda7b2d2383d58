import { basename } from "node:path";
import { finishRegistrations, readRegistrables, type Registrable } from "@/lib/archive/registrable";
import { placesIn, reportFaults } from "@/lib/archive/report-plan";
import { writeTogether } from "@/lib/archive/write-together";
import { describeFileError } from "@/lib/diagnostics/file-error";
import { Report } from "@/lib/diagnostics/report";
import type { PassageId } from "@/lib/model/register";
import { forgetWords } from "@/lib/publish/build-cache";
import { eraseWords, passagesGone } from "@/lib/register/erase";
import { planRegistration } from "@/lib/register/plan";
import type { Plan } from "@/lib/register/plan-shape";
import { appendLines } from "@/lib/register/register-file";
import { registrationLines } from "@/lib/register/registration";
import { count } from "@/lib/text/plural";
import { contentDir, printDiagnostics, readArguments, run, shown, today, UsageError } from "./command";

const usage =
  'npm run register -- --reason "…" [--reattribute i7] [--withdraw i7-s12] [--erase i7-s12] [--content DOSSIER]';

/** The passages of one hearing that an option names. */
type Asked = {
  readonly reattribute: readonly PassageId[];
  readonly withdraw: readonly PassageId[];
  readonly erase: readonly PassageId[];
};

const said = {
  added: "nouveaux",
  reworded: "modifiés",
  moved: "déplacés",
  split: "divisés",
  joined: "réunis",
  reattributed: "réattribués",
  withdrawn: "retirés",
  erased: "effacés",
} as const;

await run(usage, async () => {
  const several = { type: "string", multiple: true } as const;
  const { values, positionals } = readArguments({
    reason: { type: "string" },
    content: { type: "string" },
    reattribute: several,
    withdraw: several,
    erase: several,
  });
  const reason = values.reason?.trim() ?? "";
  if (positionals.length > 0) throw new UsageError(`« ${positionals.join(" ")} » n'est pas attendu`);
  if (reason === "") throw new UsageError("il faut dire pourquoi : --reason");
  const content = contentDir(values.content);
  const report = new Report();
  const hearings = await hearingsOf(content, report);
  const asked = (hearing: Registrable): Asked => ({
    reattribute: idsFor(values.reattribute, hearing, hearings),
    withdraw: idsFor(values.withdraw, hearing, hearings),
    erase: idsFor(values.erase, hearing, hearings),
  });
  const plans = hearings.flatMap((hearing) => prepare(hearing, asked(hearing), report) ?? []);
  printDiagnostics(report);
  if (report.refused) {
    process.stderr.write("Rien n'est enregistré : le registre et les textes restent tels qu'ils étaient.\n");
    return 1;
  }
  const date = today();
  for (const prepared of plans) await write(prepared, { date, reason });
  if (values.erase) await forgetWords();
  if (plans.every(({ plan }) => plan.lines.length === 0))
    process.stdout.write("Rien à enregistrer : les textes sont ceux du registre.\n");
  return 0;
});

async function hearingsOf(content: string, report: Report): Promise<Registrable[]> {
  try {
    for (const path of await finishRegistrations(content))
      process.stdout.write(`${shown(path)} : l'enregistrement qui avait été interrompu est terminé.\n`);
    return await readRegistrables(content, report);
  } catch (error) {
    report.add(content, undefined, "file-unreadable", { detail: describeFileError(error) });
    return [];
  }
}

/** « ia-11#i7-s12 », or « i7-s12 » where there is one hearing only. */
function idsFor(
  asked: readonly string[] | undefined,
  { id, register }: Registrable,
  all: readonly Registrable[],
): PassageId[] {
  return (asked ?? []).flatMap((name) => {
    const [hearing, passage] = name.includes("#") ? name.split("#") : [all.length === 1 ? id : undefined, name];
    if (hearing === undefined)
      throw new UsageError(`« ${name} » : dites de quelle audition, par exemple ${id}#${name}`);
    if (!all.some((one) => one.id === hearing)) throw new UsageError(`l'audition « ${hearing} » n'existe pas`);
    if (hearing !== id) return [];
    const known = [...register.passages.keys()].find((one) => one === passage);
    if (known === undefined) throw new UsageError(`${id} n'a pas de passage publié « ${name} »`);
    return [known];
  });
}

type Prepared = {
  readonly hearing: Registrable;
  readonly plan: Plan;
  readonly text: string;
  readonly received: string | undefined;
  readonly registerText: string;
  /** Erased passages that the file as received does not hold as they were registered. */
  readonly unseen: readonly PassageId[];
};

/** What would be written for a hearing; nothing where it is refused. */
function prepare(hearing: Registrable, asked: Asked, report: Report): Prepared | undefined {
  const gone = passagesGone(hearing.register, asked);
  const { text, received, registerText, missed, unseen } = eraseWords(hearing, gone);
  const [lost] = missed;
  if (lost !== undefined)
    throw new UsageError(
      `les mots de ${hearing.id}#${lost} ne sont pas là où ils ont été enregistrés : enregistrez d'abord les changements du texte, ou nommez le passage qui les contient`,
    );
  const parsed = text === hearing.text ? hearing.hearing : hearing.parse(text, report);
  if (!parsed) return undefined;
  const plan = planRegistration(hearing.register, parsed, { reattributed: new Set(asked.reattribute), gone });
  reportFaults(plan.faults, placesIn(text), hearing.path, report);
  return { hearing, plan, text, received, registerText, unseen };
}

/** All the files of a hearing, or none. */
async function write(prepared: Prepared, why: { date: string; reason: string }): Promise<void> {
  const { hearing, plan, text, received, registerText, unseen } = prepared;
  if (plan.lines.length === 0) return;
  const lines = appendLines(registerText, registrationLines(hearing.register, plan, why));
  await writeTogether(hearing.pendingPath, {
    ...(received === undefined ? {} : { [plan.hearing.source.file]: received }),
    ...(text === hearing.original ? {} : { [basename(hearing.path)]: text }),
    [basename(hearing.registerPath)]: lines,
  });
  const passages = plan.lines.filter(({ type }) => type === "passage");
  process.stdout.write(`${shown(hearing.registerPath)} : ${count(passages.length, "passage")} (${summary(plan)})\n`);
  if (text !== hearing.original) process.stdout.write(`${basename(hearing.path)} a été récrit.\n`);
  const source = plan.hearing.source.file;
  if (unseen.length > 0)
    process.stderr.write(
      received === undefined && /\.(?:pdf|docx)$/u.test(source)
        ? `attention : ${source} contient encore les mots de ${unseen.join(", ")}. Remplacez-le par une version où ils sont occultés, et mettez dans l'en-tête de ${basename(hearing.path)} l'empreinte (sha256) de celle-ci.\n`
        : `attention : ${source} ne contient pas tels quels les mots de ${unseen.join(", ")}. Relisez-le, et retirez-les à la main s'il les dit autrement.\n`,
    );
}

function summary({ lines }: Plan): string {
  return Object.entries(said)
    .map(
      ([event, label]) =>
        [label, lines.filter((line) => line.type === "passage" && line.event === event).length] as const,
    )
    .filter(([, number]) => number > 0)
    .map(([label, number]) => `${label} : ${String(number)}`)
    .join(", ");
}
