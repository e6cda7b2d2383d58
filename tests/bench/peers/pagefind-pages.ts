import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Hearing } from "@/lib/model/hearing";
import type { Intervention } from "@/lib/model/intervention";

/** What one page is: a hearing, as a site would publish it, or an intervention, the unit that relevance is judged at. */
export type PageUnit = "hearing" | "intervention";

/** Writes the pages that Pagefind reads. */
export function writePages(hearing: Hearing, unit: PageUnit, site: string): void {
  if (unit === "hearing") {
    const body = hearing.interventions.map(section).join("\n");
    writePage(join(site, hearing.id, "index.html"), hearing.title, `<h1>${text(hearing.title)}</h1>\n${body}`);
    return;
  }
  for (const intervention of hearing.interventions)
    writePage(join(site, hearing.id, intervention.id, "index.html"), intervention.byline, paragraphs(intervention));
}

function writePage(path: string, title: string, body: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const head = `<meta charset="utf-8"><title>${text(title)}</title>`;
  const main = `<main data-pagefind-body>\n${body}\n</main>`;
  writeFileSync(path, `<!DOCTYPE html>\n<html lang="fr"><head>${head}</head><body>\n${main}\n</body></html>\n`);
}

function section(intervention: Intervention): string {
  return `<h2 id="${intervention.id}">${text(intervention.byline)}</h2>\n${paragraphs(intervention)}`;
}

function paragraphs(intervention: Intervention): string {
  return intervention.paragraphs.map(({ html }) => `<p>${html}</p>`).join("\n");
}

function text(plain: string): string {
  return plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
