import { akomaNtoso } from "@/lib/export/akoma-ntoso";
import { tei } from "@/lib/export/tei";
import { readAkomaNtoso } from "@/lib/import/akoma-ntoso";
import { readTei } from "@/lib/import/tei";
import { readXml, type XmlElement } from "@/lib/import/xml-tree";
import type { XmlContext } from "@/lib/import/xml-hearing";
import { Report, type Diagnostic } from "@/lib/diagnostics/report";
import type { HearingContext } from "@/lib/model/context";
import type { Hearing } from "@/lib/model/hearing";
import { seriesIdSchema } from "@/lib/model/ids";
import { defaultSite } from "@/lib/model/site";
import { archiveOf, contents } from "../real-archives";

type Format = {
  readonly name: "akn" | "tei";
  readonly write: typeof akomaNtoso;
  readonly read: (root: XmlElement, context: XmlContext) => Hearing | undefined;
  /** The attribute that holds the id of a passage. */
  readonly id: string;
};

/** The two XML formats, each written and read. */
export const formats: readonly Format[] = [
  { name: "akn", write: akomaNtoso, read: (root, context) => readAkomaNtoso(root, context)?.hearing, id: "eId" },
  { name: "tei", write: tei, read: readTei, id: "xml:id" },
];

/** Every hearing of the archives, with what surrounds it. */
export async function hearingContexts(): Promise<HearingContext[]> {
  const archives = await Promise.all(contents.map(archiveOf));
  return archives.flatMap(({ hearings, series, site }) =>
    hearings.flatMap((hearing) =>
      series.filter(({ id }) => id === hearing.series.id).map((one) => ({ site, series: one, hearing })),
    ),
  );
}

export function contextOf(hearing: Hearing): HearingContext {
  return { site: defaultSite, series: hearing.series, hearing };
}

/** The record of a document, and what was said of it. */
export function readBack({ read }: Format, xml: string): { hearing: Hearing | undefined; said: readonly Diagnostic[] } {
  const report = new Report();
  const root = readXml(xml, "a.xml", report);
  const source = { file: "a.xml", sha256: "0".repeat(64) };
  const series = { id: seriesIdSchema.parse("exe"), title: undefined };
  return { hearing: root && read(root, { file: "a.xml", report, series, source }), said: report.all };
}
