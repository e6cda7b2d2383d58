import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { siteRoutes } from "@/app/site-routes";

it("has a build ask every route that has no parameter", () => {
  const routes = readdirSync("app", { recursive: true, encoding: "utf8" })
    .flatMap((path) => /^(?<route>.*)\/route\.tsx?$/u.exec(path)?.groups?.["route"] ?? [])
    .map((route) => (route === "introuvable.html" ? "/404.html" : `/${route}`));
  expect(routes.length).toBeGreaterThan(20);
  expect(siteRoutes.map(([path]) => path).sort()).toEqual(routes.sort());
  expect(new Set(siteRoutes.map(([, get]) => get)).size).toBe(routes.length);
});
