import { basename, dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { readRegistrables, type Registrable } from "@/lib/archive/registrable";
import { placesIn, reportFaults } from "@/lib/archive/report-plan";
import { describeFileError } from "@/lib/diagnostics/file-error";
import { Report } from "@/lib/diagnostics/report";
import type { PassageId } from "@/lib/model/register";
import { eraseWords } from "@/lib/register/erase";
import { planRegistration } from "@/lib/register/plan";
import type { Plan } from "@/lib/register/plan-shape";
import { appendLines } from "@/lib/register/register-file";
import { registrationLines } from "@/lib/register/registration";
import { count } from "@/lib/text/plural";
import { contentDir, printDiagnostics, readArguments, run, shown, UsageError } from "./command";

const usage =
  'npm run register -- --reason "…" [--reattribute i7] [--withdraw i7-s12] [--erase i7-s12] [--content DOSSIER]';

/** The passages of one hearing that an option names. */
type Asked = {
  readonly reattribute: ReadonlySet<string>;
  readonly withdraw: readonly string[];
  readonly erase: readonly string[];
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
    reattribute: new Set(idsFor(values.reattribute, hearing, hearings)),
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
  if (plans.every(({ plan }) => plan.lines.length === 0))
    process.stdout.write("Rien à enregistrer : les textes sont ceux du registre.\n");
  return 0;
});

/** SOURCE_DATE_EPOCH, in seconds, else the clock. */
function today(): string {
  const epoch = process.env["SOURCE_DATE_EPOCH"];
  const now = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
  return now.toISOString().slice(0, 10);
}

async function hearingsOf(content: string, report: Report): Promise<Registrable[]> {
  try {
    return await readRegistrables(content, report);
  } catch (error) {
    report.add(content, undefined, "file-unreadable", { detail: describeFileError(error) });
    return [];
  }
}

/** « ia-11#i7-s12 », or « i7-s12 » where there is one hearing only. */
function idsFor(asked: readonly string[] | undefined, { id }: Registrable, all: readonly Registrable[]): string[] {
  return (asked ?? []).flatMap((name) => {
    const [hearing = "", passage] = name.split("#");
    if (passage === undefined) {
      if (all.length > 1) throw new UsageError(`« ${name} » : dites de quelle audition, par exemple ${id}#${name}`);
      return [name];
    }
    if (!all.some((one) => one.id === hearing)) throw new UsageError(`l'audition « ${hearing} » n'existe pas`);
    return hearing === id ? [passage] : [];
  });
}

type Prepared = {
  readonly hearing: Registrable;
  readonly plan: Plan;
  readonly text: string;
  readonly received: string | undefined;
  readonly registerText: string;
};

/** What would be written for a hearing; nothing where it is refused. */
function prepare(hearing: Registrable, asked: Asked, report: Report): Prepared | undefined {
  const gone = [...asked.withdraw, ...asked.erase];
  for (const id of [...gone, ...asked.reattribute]) {
    if (hearing.register.passages.has(id as PassageId)) continue;
    throw new UsageError(`${hearing.id} n'a pas de passage publié « ${id} »`);
  }
  const { text, received, registerText } = eraseWords(hearing, asked);
  const parsed = text === hearing.text ? hearing.hearing : hearing.parse(text, report);
  if (!parsed) return undefined;
  const plan = planRegistration(hearing.register, parsed, { reattributed: asked.reattribute });
  reportFaults(plan.faults, placesIn(text), hearing.path, report);
  const lines = plan.lines.map((line) =>
    line.type === "passage" && line.event === "withdrawn" && asked.erase.some((id) => isPartOf(line.id, id))
      ? { ...line, event: "erased" as const }
      : line,
  );
  return { hearing, plan: { ...plan, lines }, text, received, registerText };
}

function isPartOf(id: string, erased: string): boolean {
  return id === erased || id.startsWith(`${erased}-s`);
}

/** The texts first: a register that is a step behind them is found by `check`, and this command goes on from there. */
async function write(prepared: Prepared, why: { date: string; reason: string }): Promise<void> {
  const { hearing, plan, text, received, registerText } = prepared;
  if (plan.lines.length === 0) return;
  if (received !== undefined) await writeFileAtomic(join(dirname(hearing.path), plan.hearing.source.file), received);
  if (text !== hearing.original) await writeFileAtomic(hearing.path, text);
  await writeFileAtomic(
    hearing.registerPath,
    appendLines(registerText, registrationLines(hearing.register, plan, why)),
  );
  const passages = plan.lines.filter(({ type }) => type === "passage");
  process.stdout.write(`${shown(hearing.registerPath)} : ${count(passages.length, "passage")} (${summary(plan)})\n`);
  if (text !== hearing.original) process.stdout.write(`${basename(hearing.path)} a été récrit.\n`);
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
