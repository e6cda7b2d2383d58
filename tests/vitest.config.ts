import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: [{ find: /^@\//u, replacement: root }] },
  test: {
    include: ["tests/unit/**/*.test.ts", "tests/content/**/*.test.ts", "tests/guards/**/*.test.ts"],
    pool: "threads",
    maxWorkers: "100%",
    // No test changes a module: each thread loads them once.
    isolate: false,
    reporters: ["default", ["json", { outputFile: ".cache/reports/unit.json" }]],
    // Commands start a process of their own, on machines that may be busy.
    testTimeout: 30_000,
  },
});
