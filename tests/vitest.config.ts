import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: [{ find: /^@\//u, replacement: root }] },
  test: {
    pool: "threads",
    maxWorkers: "100%",
    // No test changes a module: each thread loads them once.
    isolate: false,
    reporters: ["default", ["json", { outputFile: ".cache/reports/unit.json" }]],
    // Commands start a process of their own, on machines that may be busy.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/content/**/*.test.ts", "tests/guards/**/*.test.ts"],
          exclude: ["tests/unit/search/engine/**"],
        },
      },
      {
        // The query tests once more, of PostgreSQL and of the files together.
        extends: true,
        test: {
          name: "engine",
          include: [
            "tests/unit/search/{search,filters,language,relevance,hostile-query}.test.ts",
            "tests/unit/search/engine/*.test.ts",
          ],
          globalSetup: [join(root, "tests/unit/search/engine/engine-folder.ts")],
          env: { ENGINE_FOLDER: join(tmpdir(), `verbatim-engine-${String(process.pid)}`) },
          // It has one session, and takes seconds to make.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
