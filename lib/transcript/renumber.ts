import type { InterventionId } from "@/lib/model/ids";

const heading = /^(## .*\{#)i[1-9]\d*(\})$/gmu;

/** The same canonical file with these ids in its headings, in their order; nothing else is touched. */
export function renumber(canonical: string, ids: readonly InterventionId[]): string {
  let place = 0;
  return canonical.replace(heading, (line, before: string, after: string) => {
    const id = ids[place];
    place += 1;
    return id === undefined ? line : `${before}${id}${after}`;
  });
}
