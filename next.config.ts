import { availableParallelism } from "node:os";
import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants";
import { dependencies } from "./package.json";

/** What Next compiles with the pages. */
const compiled = new Set(["next", "react", "react-dom"]);

const shared: NextConfig = {
  trailingSlash: true,
  turbopack: { root: process.cwd() },
  // What runs on Node as it is need not be compiled: that was three quarters of a first build.
  serverExternalPackages: Object.keys(dependencies).filter((name) => !compiled.has(name)),
  // `npm test` checks types once, for everything.
  typescript: { ignoreBuildErrors: true },
};

/**
 * Every page is a route handler named `index.html`, so that the export writes it under that name (lib/DECISIONS.md, 1).
 * A static host finds it by its folder; the development server is told to.
 */
const development: NextConfig = {
  ...shared,
  pageExtensions: ["dev.ts", "ts", "tsx"],
  rewrites: () =>
    Promise.resolve({
      beforeFiles: [
        { source: "/", destination: "/index.html" },
        { source: "/:path*/", destination: "/:path*/index.html" },
      ],
      afterFiles: [],
      fallback: [],
    }),
};

const build: NextConfig = {
  ...shared,
  // A build makes the files of a hearing together (`app/lots`); `*.dev.ts` make one at a time.
  pageExtensions: ["build.ts", "ts", "tsx"],
  experimental: { cpus: availableParallelism() },
  // Pages wait until all content is read, and that of a thousand hearings takes its time.
  staticPageGenerationTimeout: 3600,
  output: "export",
  distDir: process.env["VERBATIM_STAGE"] ?? ".cache/stage",
};

export default function config(phase: string): NextConfig {
  return phase === PHASE_DEVELOPMENT_SERVER ? development : build;
}
