import lighthouse from "lighthouse";
import { z } from "zod";
import { median } from "../statistics";

/** Lighthouse's own telephone: a slow line and a processor four times slower, simulated. */
type LighthouseFigures = {
  readonly performance: number;
  readonly accessibility: number;
  readonly practices: number;
  readonly seo: number;
  /** Largest contentful paint and total blocking time, in milliseconds. */
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
};

const score = z.object({ score: z.number().nullable() });
const figure = z.object({ numericValue: z.number().default(0) });
const reportSchema = z.object({
  categories: z.object({ performance: score, accessibility: score, "best-practices": score, seo: score }),
  audits: z.object({
    "largest-contentful-paint": figure,
    "total-blocking-time": figure,
    "cumulative-layout-shift": figure,
  }),
});

/** The median of each figure over some runs; `port` is that of the browser's debugger. */
export async function auditPage(url: string, port: number, runs: number): Promise<LighthouseFigures> {
  const figures: LighthouseFigures[] = [];
  for (let run = 0; run < runs; run++) figures.push(await auditOnce(url, port));
  const middle = (name: keyof LighthouseFigures): number => median(figures.map((one) => one[name])) ?? 0;
  return {
    performance: middle("performance"),
    accessibility: middle("accessibility"),
    practices: middle("practices"),
    seo: middle("seo"),
    lcp: middle("lcp"),
    tbt: middle("tbt"),
    cls: middle("cls"),
  };
}

async function auditOnce(url: string, port: number): Promise<LighthouseFigures> {
  const result = await lighthouse(url, { port, logLevel: "error", output: "json" });
  const { categories, audits } = reportSchema.parse(result?.lhr);
  const percent = (one: z.infer<typeof score>): number => Math.round((one.score ?? 0) * 100);
  return {
    performance: percent(categories.performance),
    accessibility: percent(categories.accessibility),
    practices: percent(categories["best-practices"]),
    seo: percent(categories.seo),
    lcp: audits["largest-contentful-paint"].numericValue,
    tbt: audits["total-blocking-time"].numericValue,
    cls: audits["cumulative-layout-shift"].numericValue,
  };
}
