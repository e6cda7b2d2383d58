import { isSameRole, readByline, recognize } from "@/lib/transcript/byline";
import type { HeaderPerson } from "@/lib/transcript/header";
import { textOf, type Line } from "./blocks";

type Printed = Pick<Line, "text">;

/** Are these printed lines the very line of the cover for somebody, their name and their role? */
export type IsCoverLine = (lines: readonly Printed[]) => boolean;

export function coverLinesOf(people: readonly HeaderPerson[]): IsCoverLine {
  return (lines) => {
    const { name, role } = readByline(textOf(lines));
    const found = recognize(name, people, role);
    if (found.type === "nobody" || found.type === "ambiguous") return false;
    const own = found.person.role;
    if (own === undefined || role === undefined) return found.type === "same" && own === role;
    return isSameRole(role, own);
  };
}

/** The same; and their name alone, as the cover prints it, though it gives them a role. */
export function coverNamesOf(people: readonly HeaderPerson[]): IsCoverLine {
  const isCoverLine = coverLinesOf(people);
  return (lines) => {
    const { name, role } = readByline(textOf(lines));
    return isCoverLine(lines) || (role === undefined && recognize(name, people).type === "same");
  };
}

/** How many printed lines the line of somebody takes at most. */
export const longestByline = 3;

/** How many of these lines may be the line of somebody: 1, then 2… */
export function bylineSizes(lines: readonly Printed[]): number[] {
  return Array.from({ length: Math.min(longestByline, lines.length) }, (_, index) => index + 1);
}
