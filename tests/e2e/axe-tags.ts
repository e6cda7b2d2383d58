/** The rules of axe that the archive answers to: WCAG 2.2 AA, the RGAA, and good practice. */
export const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"];
