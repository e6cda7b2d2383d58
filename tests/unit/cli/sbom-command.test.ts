import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { runCommand } from "../run-command";

const bomSchema = z.object({
  bomFormat: z.literal("CycloneDX"),
  metadata: z.object({ component: z.object({ name: z.string() }), timestamp: z.string() }),
  components: z.array(z.object({ name: z.string(), version: z.string(), purl: z.string() })),
});
const projectSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

it("npm run sbom lists what the archive is built with, the same each time", async () => {
  const environment = { SOURCE_DATE_EPOCH: "1764115200" };
  const { code, stdout } = await runCommand("sbom", [], process.cwd(), environment);
  expect(code).toBe(0);
  const { metadata, components } = bomSchema.parse(JSON.parse(stdout));
  expect(metadata).toMatchObject({ component: { name: "verbatim" }, timestamp: "2025-11-26T00:00:00.000Z" });
  const { dependencies } = projectSchema.parse(JSON.parse(readFileSync("package.json", "utf8")));
  for (const [name, version] of Object.entries(dependencies))
    expect(components).toContainEqual(expect.objectContaining({ name, version }));
  expect((await runCommand("sbom", [], process.cwd(), environment)).stdout).toBe(stdout);
});
