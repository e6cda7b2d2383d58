import { availableParallelism } from "node:os";
import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants";

const shared: NextConfig = {
  trailingSlash: true,
  turbopack: { root: process.cwd() },
  // They look for one another at run time.
  serverExternalPackages: [
    "@citation-js/core",
    "@citation-js/plugin-bibtex",
    "@citation-js/plugin-csl",
    "@citation-js/plugin-ris",
  ],
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
  output: "export",
  distDir: process.env["VERBATIM_STAGE"] ?? ".cache/stage",
};

export default function config(phase: string): NextConfig {
  return phase === PHASE_DEVELOPMENT_SERVER ? development : build;
}
