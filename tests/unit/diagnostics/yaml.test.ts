import { expect, it } from "vitest";
import { z } from "zod";
import { Report } from "@/lib/diagnostics/report";
import { readYaml } from "@/lib/diagnostics/yaml";

it("refuses keys that are mappings of mappings, at once", () => {
  const report = new Report();
  const text = `title: a\n${"{".repeat(40)}a: 1${"}: 1".repeat(39)}}: 1\n`;
  const { value } = readYaml({ file: "1.md", text, firstLine: 1 }, z.object({ title: z.string() }), report);
  expect(value).toBeUndefined();
  expect(report.all.length).toBeGreaterThan(0);
});
