import type { Page } from "@playwright/test";

/** What axe is asked: WCAG 2.2 AA, its good practice, and what it knows of the RGAA. */
export const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"];

/** Opens a page of a kind and waits until it has said what it has to say. */
export async function openSettled(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const status = page.getByRole("status");
  if (path.startsWith("/recherche/?")) await status.filter({ hasText: "passage" }).waitFor();
  if (path.startsWith("/verifier/?")) await status.filter({ hasText: "Citation" }).waitFor();
}
