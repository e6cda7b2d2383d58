import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileTransport, searchFolder } from "@/lib/publish/search-files";
import { checkQuotation, type Near, type Place, type QuotationCheck } from "@/lib/quotation/check-quotation";
import { differenceText, omissionText, placeText, verdictText, verdictTitles } from "@/lib/quotation/wording";
import { openFileStore } from "@/lib/search/file-store";
import { href, passagePath } from "@/lib/site/addresses";
import { outDir } from "./build-archive";
import { printJson, readArguments, run, shown, UsageError } from "./command";

await run('npm run verify -- "citation" [--out DOSSIER] [--json]', async () => {
  const { values, positionals } = readArguments({ out: { type: "string" }, json: { type: "boolean" } });
  const quotation = positionals.join(" ");
  if (quotation.trim() === "") throw new UsageError("aucune citation à vérifier");
  const out = outDir(values.out);
  if (!existsSync(join(out, searchFolder))) {
    process.stderr.write(`${shown(out)} ne contient pas d'index : lancez d'abord npm run build\n`);
    return 1;
  }
  try {
    const check = await checkQuotation(openFileStore(fileTransport(out)), quotation);
    if (values.json === true) printJson(toRecord(check));
    else process.stdout.write(toText(check));
    return 0;
  } catch (error) {
    process.stderr.write(
      `L'index de ${shown(out)} ne peut pas être lu : ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return 1;
  }
});

function toRecord({ verdict, place, differences, omitted, voices, nearest, partial }: QuotationCheck) {
  return {
    verdict,
    ...(place ? toPlace(place) : {}),
    ...(verdict === "altered" ? { differences } : {}),
    ...(omitted.length > 0 ? { omitted } : {}),
    ...(voices.length > 0 ? { voices: voices.map(toPlace) } : {}),
    ...(partial ? { partial } : {}),
    nearest: nearest.map((near) => ({ ...toPlace(near), text: near.text })),
  };
}

function toPlace(place: Place) {
  const { hearing, intervention, sentence, speaker, page } = place;
  return {
    url: addressOf(place),
    speaker: speaker.id,
    hearing: hearing.id,
    intervention,
    sentence,
    date: hearing.date,
    page,
  };
}

function toText(check: QuotationCheck): string {
  const { verdict, place, differences, omitted, voices, nearest } = check;
  const lines = [
    `${verdictTitles[verdict]}. ${verdictText(check)}`,
    ...(place ? placeLines(place) : []),
    ...differences.map((difference) => `  - ${differenceText(difference)}`),
    ...omitted.map((omission) => `  - ${omissionText(omission)}`),
    ...voices.flatMap(placeLines),
    ...nearest.flatMap(nearLines),
  ];
  return `${lines.join("\n")}\n`;
}

function placeLines(place: Place): string[] {
  return [`${place.speaker.name}, ${placeText(place)}`, `  ${addressOf(place)}`];
}

function nearLines(near: Near): string[] {
  return ["", ...placeLines(near), `  « ${near.text} »`];
}

function addressOf({ hearing, sentence }: Place): string {
  return href(passagePath(hearing.id, sentence));
}
