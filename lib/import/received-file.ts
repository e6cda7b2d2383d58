import { createHash } from "node:crypto";
import type { Report } from "@/lib/diagnostics/report";
import type { Hearing } from "@/lib/model/hearing";
import type { SeriesId } from "@/lib/model/ids";
import type { Series, SeriesFile } from "@/lib/model/series";
import { fold } from "@/lib/text/fold";

export type ReceivedFile = {
  /** As diagnostics should name it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly series: SeriesId;
  /** What is known of the series; absent when this hearing is its first. */
  readonly known: Series | undefined;
};

/** A hearing imported, ready to be written. */
export type Imported = {
  readonly hearing: Hearing;
  /** The canonical file. */
  readonly canonical: string;
  /** What the cover and the furniture say of the series. */
  readonly series: SeriesFile;
  /** How many paragraphs that a page break had cut were rejoined. */
  readonly joined: number;
};

/** What a header says of the file as received, kept beside the canonical one under that name. */
export function sourceOf(file: string, bytes: Uint8Array): Hearing["source"] {
  return { file, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Says where a file as received calls its series otherwise than `series.yaml`. */
export function compareSeriesTitle(printed: string, known: Series | undefined, file: string, report: Report): void {
  if (!known || fold(printed) === fold(known.title)) return;
  report.add(file, undefined, "import-series-title-differs", { printed, known: known.title });
}
