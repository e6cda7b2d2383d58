import { basename, resolve } from "node:path";
import { context, type BuildContext, type BuildOptions, type Metafile, type Plugin } from "esbuild";
import type { AssetName } from "@/lib/site/assets";
import { flexsearchReader } from "./flexsearch-reader";
import { fontFile, isFaceName } from "./fonts";

/** Reloads a page while somebody edits its content; never part of a build. */
const developmentEntries = { "live-reload.js": "components/live-reload.browser.ts" } as const;

const entries = {
  "site.css": "components/site.css",
  "reading.js": "components/reading.browser.ts",
  "search.js": "components/search.browser.ts",
} as const;

type AssetOptions = {
  readonly outDir: string;
  readonly cacheDir: string;
  readonly basePath: string;
  readonly hashed: boolean;
};

/** Bundles the style sheet, its fonts and the modules of `*.browser.ts`; says under which path each one is published. */
export async function buildAssets(options: AssetOptions): Promise<Record<AssetName, string>> {
  const assets = await openAssets(options);
  const { metafile } = await assets.rebuild();
  await assets.dispose();
  return manifestOf(metafile, options.outDir);
}

/** The same, to be rebuilt while somebody works on them. */
export function openAssets({
  outDir,
  cacheDir,
  basePath,
  hashed,
}: AssetOptions): Promise<BuildContext<BuildOptions & { metafile: true }>> {
  const name = hashed ? "[name].[hash]" : "[name]";
  return context({
    entryPoints: Object.entries(hashed ? entries : { ...entries, ...developmentEntries }).map(([asset, file]) => ({
      in: file,
      out: asset.replace(/\.\w+$/u, ""),
    })),
    outdir: outDir,
    entryNames: name,
    assetNames: name,
    bundle: true,
    minify: hashed,
    format: "esm",
    target: ["es2022", "chrome110", "firefox115", "safari16.4"],
    define: { "process.env.BASE_PATH": JSON.stringify(basePath) },
    loader: { ".woff2": "file" },
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
    plugins: [fonts(cacheDir), flexsearchReader()],
  });
}

/** `url("font:roman.woff2")` in the style sheet is the subset of that face. */
function fonts(cacheDir: string): Plugin {
  return {
    name: "fonts",
    setup(build) {
      build.onResolve({ filter: /^font:/ }, async ({ path }) => {
        const name = path.slice("font:".length);
        return isFaceName(name)
          ? { path: await fontFile(name, resolve(cacheDir)) }
          : { errors: [{ text: `no such face: ${name}` }] };
      });
    },
  };
}

export function manifestOf(metafile: Metafile, outDir: string): Record<AssetName, string> {
  const published = (path: string): string => `/assets/${basename(path)}`;
  const outputs = Object.entries(metafile.outputs);
  const outputOf = (source: string): string => {
    const found = outputs.find(([, { entryPoint, inputs }]) =>
      entryPoint === undefined ? Object.keys(inputs).some((input) => input.endsWith(source)) : entryPoint === source,
    );
    if (!found) throw new Error(`${outDir} has no asset made from ${source}`);
    return published(found[0]);
  };
  return {
    "site.css": outputOf(entries["site.css"]),
    "reading.js": outputOf(entries["reading.js"]),
    "search.js": outputOf(entries["search.js"]),
    "roman.woff2": outputOf("roman.woff2"),
  };
}
