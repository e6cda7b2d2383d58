import type { Site } from "@/lib/model/site";
import { formatFrenchDate } from "@/lib/text/french-date";
import { absolute, homePath } from "./addresses";

/** What a re-user writes beside what they re-use: the source and the day of its last update (Licence Ouverte 2.0). */
export function attribution({ publisher, name, address, licence }: Site, updated: string): string {
  const source = publisher === name ? name : `${publisher}, ${name}`;
  return `Source : ${source}, ${absolute(homePath, address)}, mise à jour du ${formatFrenchDate(updated)}, ${licence.name}`;
}
