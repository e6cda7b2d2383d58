import { seriesIdSchema } from "@/lib/model/ids";
import type { SeriesReference } from "@/lib/model/series";

export const series: SeriesReference = { id: seriesIdSchema.parse("ia"), title: "Auditions" };
