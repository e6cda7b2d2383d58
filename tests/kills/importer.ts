import { readFileSync } from "node:fs";
import { join } from "node:path";
import { putInPlace } from "@/lib/archive/put-in-place";
import { printSeries } from "@/lib/archive/series-file";
import { Report } from "@/lib/diagnostics/report";
import { importTranscript } from "@/lib/import/import-transcript";
import { seriesIdSchema } from "@/lib/model/ids";

/** A process to be killed: it writes two versions of one hearing in turns, as `npm run import -- --force` does. */
const [folder = ".", turns = "1", first = "0"] = process.argv.slice(2);
const series = seriesIdSchema.parse("exe");
for (let turn = 0; turn < Number(turns); turn++) {
  const bytes = readFileSync(join(folder, `${String((turn + Number(first)) % 2)}.md`));
  const imported = importTranscript({ file: "received.md", bytes, series, known: undefined }, new Report());
  if (!imported) throw new Error("the example does not import");
  await putInPlace(join(folder, "content/exe"), [
    ["series.yaml", printSeries(imported.series)],
    [imported.hearing.source.file, bytes],
    ["12.md", imported.canonical],
  ]);
  process.stdout.write(".");
}
