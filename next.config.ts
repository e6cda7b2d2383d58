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
  // A build has one route (`app/lots`), which makes everything; the others are asked by it, or are for development.
  pageExtensions: ["build.ts"],
  experimental: {
    cpus: availableParallelism(),
    // It is asked for few things, long to make: each worker has its share, and holds one at a time.
    staticGenerationMinPagesPerWorker: 2,
    staticGenerationMaxConcurrency: 1,
    // Nothing that it compiles goes to a browser, and it runs once: what makes it small costs a third of the compilation.
    turbopackMinify: false,
    turbopackSourceMaps: false,
    turbopackScopeHoisting: false,
    turbopackRemoveUnusedExports: false,
    turbopackRemoveUnusedImports: false,
    turbopackMangleExportNames: false,
    turbopackInferModuleSideEffects: false,
  },
  // Pages wait until all content is read, and that of a thousand hearings takes its time.
  staticPageGenerationTimeout: 3600,
  // Traces of a build are for us, who have the code before us: reading maps costs each worker more than they tell.
  enablePrerenderSourceMaps: false,
  // Each page is made once: none is worth its place in memory.
  cacheMaxMemorySize: 0,
  output: "export",
  distDir: process.env["VERBATIM_EXPORT"] ?? ".cache/exported",
};

export default function config(phase: string): NextConfig {
  return phase === PHASE_DEVELOPMENT_SERVER ? development : build;
}
