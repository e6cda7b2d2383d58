import { execFile } from "node:child_process";
import { appendFile, cp, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root } from "./lint-planted";

const sources = ["app", "components", "lib", "tests", "package.json", "tsconfig.json", "next.config.ts", ".gitignore"];

let copy = "";
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "dead-code-"));
  for (const name of sources) await cp(join(root, name), join(copy, name), { recursive: true });
  await symlink(join(root, "node_modules"), join(copy, "node_modules"));
});
afterAll(() => rm(copy, { recursive: true }));

function deadCode(): Promise<string> {
  return new Promise((resolve) => {
    const knip = join(root, "node_modules/knip/bin/knip.js");
    execFile(
      process.execPath,
      [knip, "--config", "tests/knip.json", "--reporter", "compact"],
      { cwd: copy },
      (_, stdout) => {
        resolve(stdout);
      },
    );
  });
}

it("finds a file that nothing imports, an export and a dependency that nothing uses", async () => {
  await writeFile(join(copy, "lib/text/planted-file.ts"), "export const planted = 1;\n");
  await writeFile(join(copy, "lib/cli/planted-command.ts"), "export const planted = 1;\n");
  await appendFile(join(copy, "lib/text/words.ts"), "export const plantedExport = 1;\n");
  await appendFile(join(copy, "lib/model/ids.ts"), 'export type PlantedType = "planted";\n');
  await appendFile(join(copy, "lib/text/fold.ts"), 'export * from "planted-package";\n');
  const found = await deadCode();
  for (const planted of [
    "lib/text/planted-file.ts",
    "lib/cli/planted-command.ts",
    "plantedExport",
    "PlantedType",
    "planted-package",
  ])
    expect(found).toContain(planted);
});
