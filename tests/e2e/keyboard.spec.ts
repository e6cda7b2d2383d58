import { expect, test, type Page } from "@playwright/test";

/** What is focused, and whether it can be seen: in the window, and under nothing. */
function focusState(page: Page): Promise<{ readonly on: string; readonly lost: boolean; readonly hidden: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { on: "", lost: true, hidden: false };
    const boxes = [...element.getClientRects()];
    const at = (box: DOMRect) => document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const isSeen = boxes.some((box) => {
      const top = at(box);
      return (
        top !== null &&
        (element.contains(top) || top.contains(element) || top.closest("label")?.contains(element) === true)
      );
    });
    return { on: element.outerHTML.slice(0, 140), lost: false, hidden: !isSeen };
  });
}

test.describe("with the keyboard alone", () => {
  for (const size of [
    { width: 1280, height: 800 },
    { width: 360, height: 640 },
  ])
    test(`focus is never lost or hidden on a hearing, ${String(size.width)} px`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.goto("/auditions/ia-11/#i16");
      await page.locator("body").press("Tab");
      for (const [from, steps] of [
        ["#contenu", 60],
        ["#i15", 45],
        ["#i1-s55", 20],
      ] as const) {
        await page.goto(`/auditions/ia-11/${from}`);
        for (let step = 0; step < steps; step += 1) {
          await page.keyboard.press("Tab");
          const { on, lost, hidden } = await focusState(page);
          expect({ on, lost, hidden }).toEqual({ on, lost: false, hidden: false });
        }
        for (let step = 0; step < 8; step += 1) {
          await page.keyboard.press("Shift+Tab");
          const { on, lost, hidden } = await focusState(page);
          expect({ on, lost, hidden }).toEqual({ on, lost: false, hidden: false });
        }
      }
    });

  test("a lens is set, followed and left", async ({ page }) => {
    await page.goto("/auditions/ia-11/");
    await page.getByRole("checkbox", { name: /Émile MEUNIER/u }).focus();
    await page.keyboard.press("Space");
    await expect(page.locator("[data-lens-status]")).toHaveText("2 interventions sur 20");
    await page.getByText("Par groupe, par nature").press("Enter");
    await page.getByRole("checkbox", { name: /Échanges/u }).press("Space");
    await expect(page).toHaveURL(/intervenant=emile-meunier&nature=echange$/u);
    const select = page.getByRole("combobox", { name: "Suivre un échange" });
    await select.focus();
    await select.press("ArrowDown");
    await expect(page).toHaveURL(/entre=/u);
    await page.getByRole("button", { name: "Tout afficher" }).press("Enter");
    await expect(page).toHaveURL(/\/auditions\/ia-11\/$/u);
    await expect(page.getByRole("checkbox", { name: /Asma MHALLA/u })).toBeFocused();
  });

  test("a page, a turn, and the choices of display are reached", async ({ page }) => {
    await page.goto("/auditions/ia-11/");
    await page.getByText("Aller à la page").press("Enter");
    await page.getByRole("link", { name: "Page 12", exact: true }).press("Enter");
    await expect(page).toHaveURL(/#p12$/u);
    await page.getByRole("link", { name: "Intervention suivante" }).press("Enter");
    await expect(page).toHaveURL(/#i\d+$/u);
    await page.goto("/affichage/");
    await page.getByRole("radio", { name: "Celles de l'appareil" }).focus();
    await page.keyboard.press("ArrowDown");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "clair");
    await page.keyboard.press("ArrowDown");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "sombre");
  });
});
