import type { BuiltSite } from "@/lib/publish/build-site";
import type { FileKind, KindSize } from "@/lib/publish/measure-site";
import { count, formatBytes, formatNumber } from "@/lib/text/plural";
import { stepNames } from "./build-progress";

const kindNames: Readonly<Record<FileKind, string>> = {
  pages: "pages",
  data: "données",
  search: "index de recherche",
  cards: "cartes",
  assets: "styles, modules, caractères",
  compressed: "formes compressées",
};

/** What a build says at its end: what it wrote by kind, what took time, and everything in one line. */
export function summarizeBuild(
  out: string,
  { archive, steps, made }: BuiltSite,
  sizes: readonly KindSize[],
  seconds: number,
): string {
  const { hearings } = archive;
  const lines = sizes.map(
    ({ kind, files, bytes }) => `  ${kindNames[kind]} : ${count(files, "fichier")}, ${formatBytes(bytes)}`,
  );
  const times = steps.map((time) => `${stepNames[time.step].toLowerCase()} ${formatSeconds(time.seconds)}`);
  const files = sizes.reduce((sum, size) => sum + size.files, 0);
  const bytes = sizes.reduce((sum, size) => sum + size.bytes, 0);
  const again = made === hearings.length ? "" : ` (dont ${count(made, "refaite")})`;
  const whole = `${out} : ${count(hearings.length, "audition")}${again}, ${count(files, "fichier")}, ${formatBytes(bytes)}, en ${formatSeconds(seconds)}`;
  return [...lines, `  ${times.join(" · ")}`, whole, ""].join("\n");
}

function formatSeconds(seconds: number): string {
  return `${formatNumber(Math.round(seconds * 10) / 10)} s`;
}
