import { expect, type Locator, type Page } from "@playwright/test";
import type { Words } from "./passages";
import { select } from "./selected-words";

export const hearing = "/auditions/ia-11/";
/** `--mark`, in the light theme. */
export const mark = "255,224,138";

export function barOf(page: Page): Locator {
  return page.getByRole("group", { name: "Mots sélectionnés" });
}

export async function copy(page: Page, button: string, said: string | RegExp): Promise<string> {
  await barOf(page).getByRole("button", { name: button }).click();
  await expect(barOf(page).getByRole("status")).toHaveText(said);
  return page.evaluate(() => navigator.clipboard.readText());
}

export async function linkTo(page: Page, words: Words): Promise<string> {
  await page.goto(hearing);
  await select(page, words);
  return copy(page, "Copier le lien", "Lien copié");
}
