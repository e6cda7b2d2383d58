import type { Page } from "@playwright/test";
import { expect, test } from "./policed-test";

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const size = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

/** Whether fonts are those of the site. */
function isWide(page: Page): boolean {
  return (page.viewportSize()?.width ?? 0) >= 640;
}

test.describe("the display that a reader chose", () => {
  test("is at work at once, on every page, and nowhere but in this browser", async ({ page, context }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("/affichage/");
    const light = await ground(page);
    const ordinary = await size(page);
    await page.getByRole("radio", { name: "Sombres" }).check();
    await page.getByRole("radio", { name: "Très grande" }).check();
    await expect(page.getByRole("status")).toHaveText("Choix gardé dans ce navigateur.");
    expect(await ground(page)).not.toBe(light);
    expect(await size(page)).toBeGreaterThan(ordinary * 1.3);
    for (const path of ["/auditions/ia-11/", "/auditions/ia-11/7/", "/", "/recherche/"]) {
      await page.goto(path);
      expect(await ground(page), path).not.toBe(light);
      expect(await size(page), path).toBeGreaterThan(ordinary * 1.3);
    }
    expect(await context.cookies()).toEqual([]);
  });

  test("is there before anything is drawn", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.addInitScript(() => {
      localStorage.setItem("affichage", '{"theme":"sombre"}');
    });
    // Nothing but the page itself comes: no style sheet, no module.
    await page.route("**/assets/**", (route) => route.abort());
    await page.goto("/auditions/ia-11/");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "sombre");
  });

  test("is chosen without leaving a hearing, and can be undone", async ({ page }) => {
    await page.goto("/auditions/ia-11/#i4");
    await page.getByRole("link", { name: "Affichage" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Affichage" });
    await expect(dialog).toBeVisible();
    await dialog.getByRole("radio", { name: /De confort/u }).check();
    await expect.poll(() => page.evaluate(() => document.fonts.check("1em 'Atkinson Hyperlegible'"))).toBe(true);
    await expect(page.locator("#i4 .speech p").first()).toHaveCSS("font-family", /Atkinson/u);
    await dialog.getByRole("button", { name: "Revenir à l'affichage ordinaire" }).click();
    const ordinary = isWide(page) ? /^"Source Serif", Charter/u : /^Charter/u;
    await expect(page.locator("#i4 .speech p").first()).toHaveCSS("font-family", ordinary);
    expect(await page.evaluate(() => localStorage.getItem("affichage"))).toBeNull();
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Affichage" })).toBeFocused();
    await expect(page).toHaveURL(/#i4$/u);
  });

  test("a telephone fetches fonts only if its reader asks for them", async ({ page }) => {
    const fonts: string[] = [];
    page.on("request", (request) => {
      if (request.resourceType() === "font") fonts.push(new URL(request.url()).pathname);
    });
    await page.goto("/auditions/ia-11/", { waitUntil: "networkidle" });
    expect(fonts.some((path) => path.includes("/roman."))).toBe(isWide(page));
    await page.goto("/affichage/");
    await page.getByRole("radio", { name: "De lecture, sur un téléphone aussi" }).check();
    await page.goto("/auditions/ia-11/", { waitUntil: "networkidle" });
    expect(fonts.some((path) => path.includes("/roman."))).toBe(true);
    await expect(page.locator("#i4 .speech p").first()).toHaveCSS("font-family", /^"Source Serif"/u);
  });

  test("that a browser keeps badly is the ordinary one", async ({ page }) => {
    const errors: Error[] = [];
    page.on("pageerror", (error) => errors.push(error));
    await page.addInitScript(() => {
      localStorage.setItem("affichage", "{cassé");
    });
    await page.goto("/auditions/ia-11/");
    await expect(page.getByRole("article")).toHaveCount(20);
    expect(errors).toEqual([]);
  });

  test("has no dark paper", async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem("affichage", '{"theme":"sombre","contraste":"eleve"}');
    });
    await page.goto("/auditions/ia-11/");
    await page.emulateMedia({ media: "print" });
    expect(await ground(page)).toBe("rgb(255, 255, 255)");
  });
});

test("who asks for less motion has none", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/auditions/ia-11/#i4-s20");
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter((element) => {
        const { scrollBehavior, animationName, transitionDuration } = getComputedStyle(element);
        return scrollBehavior === "smooth" || animationName !== "none" || !/^0s(?:, 0s)*$/u.test(transitionDuration);
      }).length,
  );
  expect(moving).toBe(0);
});

test("in forced colours, focus and place still show", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/auditions/ia-11/#i4-s20");
  await expect(page.locator("#i4-s20")).toHaveCSS("outline-style", "solid");
  await expect(page.locator(".toc [aria-current]")).toHaveCSS("outline-style", "solid");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe(
    "solid",
  );
});

test.describe("nothing moves while a page comes and is read", () => {
  for (const path of [
    "/auditions/ia-11/",
    "/auditions/ia-11/#i4-s20",
    "/auditions/ia-11/?nature=expose",
    "/auditions/ia-11/7/",
    "/",
    "/intervenants/asma-mhalla/",
  ])
    test(path, async ({ page }) => {
      await page.addInitScript(() => {
        type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
        type Shift = PerformanceEntry & {
          readonly hadRecentInput: boolean;
          readonly sources: readonly { node: Node | null; previousRect: Rectangle; currentRect: Rectangle }[];
        };
        const shifts: string[] = [];
        Object.assign(window, { shifts });
        const place = ({ x, y, width, height }: Rectangle): string => [x, y, width, height].join(" ");
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { hadRecentInput, sources } = entry as Shift;
            if (hadRecentInput) continue;
            for (const { node, previousRect, currentRect } of sources) {
              const words = `${node?.nodeName ?? "?"} « ${node?.textContent?.slice(0, 40) ?? ""} »`;
              shifts.push(`${words} from ${place(previousRect)} to ${place(currentRect)}`);
            }
            if (sources.length === 0) shifts.push("something");
          }
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto(path, { waitUntil: "networkidle" });
      for (let step = 0; step < 12; step += 1) {
        await page.evaluate(() => {
          scrollBy(0, innerHeight * 0.8);
        });
        await page.waitForTimeout(60);
      }
      expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
    });
});
