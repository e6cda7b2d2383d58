import { basename, join, relative, resolve } from "node:path";
import { build, context, type BuildContext, type BuildOptions, type Metafile, type Plugin } from "esbuild";
import type { AssetName } from "@/lib/site/assets";
import { flexsearchReader } from "./flexsearch-reader";
import { fontFile, isFaceName } from "./fonts";
import { minifiedWith } from "./minify-scripts";

/** Reloads a page while somebody edits its content; never part of a build. */
const developmentEntries = { "live-reload.js": "components/live-reload.browser.ts" } as const;

const entries = {
  "hearing.css": "components/hearing.css",
  "speech.css": "components/speech.css",
  "site.css": "components/site.css",
  "history.css": "components/styles/history.css",
  "embed.css": "components/embed.css",
  "hearing.js": "components/hearing.browser.ts",
  "speech.js": "components/speech.browser.ts",
  "search.js": "components/search.browser.ts",
  "verify.js": "components/verify.browser.ts",
  "display.js": "components/display.browser.ts",
} as const;

/**
 * What is bundled together shares its files. The modules of two pages do not: a first read would wait for one more file
 * so that another page might not fetch it again.
 */
const bundles: readonly (readonly (keyof typeof entries)[])[] = [
  ["hearing.css", "speech.css", "site.css", "history.css", "search.js"],
  ["hearing.js"],
  ["speech.js"],
  ["verify.js"],
  ["display.js"],
  ["embed.css"],
];

type AssetOptions = {
  readonly outDir: string;
  readonly cacheDir: string;
  readonly basePath: string;
  readonly hashed: boolean;
};

/** Under which path each asset is published. */
export type AssetManifest = Readonly<Record<AssetName, string>>;

type BuiltAssets = {
  readonly manifest: AssetManifest;
  /** The files that they are made from. */
  readonly sources: readonly string[];
};

/**
 * Bundles the style sheets, their fonts and the modules of `*.browser.ts`; says under which path each one is published.
 * Of hashed ones, those of `scriptsOf` are to be minified once more, by `minifyScripts`, before they are.
 */
export async function buildAssets(options: AssetOptions): Promise<BuiltAssets> {
  const assets = await openAssets(options);
  const outputs = await assets.rebuild();
  await assets.dispose();
  return {
    manifest: manifestOf(outputs, options.outDir),
    sources: Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs)),
  };
}

type Outputs = Metafile["outputs"];

type AssetBuilds = {
  /** Writes the files, and says what each is made from. */
  readonly rebuild: () => Promise<Outputs>;
  readonly watch: () => Promise<void>;
  readonly dispose: () => Promise<void>;
};

/** The same, to be rebuilt while somebody works on them. */
export async function openAssets(options: AssetOptions): Promise<AssetBuilds> {
  const sources = bundles.map((names) => names.map((name) => [name, entries[name]] as const));
  const development = options.hashed ? [] : [Object.entries(developmentEntries)];
  const builds = await Promise.all([...sources, ...development].map((bundle) => openBundle(bundle, options)));
  return {
    rebuild: async () => {
      const results = await Promise.all(builds.map((build) => build.rebuild()));
      return Object.fromEntries(results.flatMap(({ metafile }) => Object.entries(metafile.outputs)));
    },
    watch: async () => {
      await Promise.all(builds.map((build) => build.watch()));
    },
    dispose: async () => {
      await Promise.all(builds.map((build) => build.dispose()));
    },
  };
}

const scripts = ["hearing.js", "speech.js", "search.js", "verify.js", "display.js"] as const;

/**
 * The modules as classic scripts, each whole in one file: what a page opened from a folder can run. They keep the names
 * of `entries`, and can be read.
 */
export async function buildUnpackedScripts({
  outDir,
  basePath,
}: Pick<AssetOptions, "outDir" | "basePath">): Promise<void> {
  await build({
    ...bundling(basePath),
    entryPoints: entryPoints(scripts.map((name) => [name, entries[name]])),
    outdir: outDir,
    format: "iife",
    plugins: [unpackedPlace(), moduleStyles(), flexsearchReader()],
  });
}

/** There, pages find one another and the search store in another way. */
function unpackedPlace(): Plugin {
  return {
    name: "unpacked-place",
    setup(build) {
      build.onResolve({ filter: /\/(?:place|shared-address)\.browser$/ }, () => ({
        path: resolve("components/unpacked-place.browser.ts"),
      }));
    },
  };
}

function openBundle(
  bundle: readonly Entry[],
  { outDir, cacheDir, basePath, hashed }: AssetOptions,
): Promise<BuildContext<BuildOptions & { metafile: true }>> {
  const name = hashed ? "[name].[hash]" : "[name]";
  return context({
    ...bundling(basePath),
    entryPoints: entryPoints(bundle),
    outdir: outDir,
    entryNames: name,
    assetNames: name,
    // Several may have one name; the modules that import them know which is theirs.
    chunkNames: "[name].[hash]",
    splitting: true,
    minify: hashed,
    banner: hashed ? { js: minifiedWith } : {},
    format: "esm",
    loader: { ".woff2": "file" },
    metafile: true,
    plugins: [fonts(cacheDir), moduleStyles(), flexsearchReader()],
  });
}

type Entry = readonly [asset: string, source: string];

function entryPoints(bundle: readonly Entry[]): { in: string; out: string }[] {
  return bundle.map(([asset, source]) => ({ in: source, out: asset.replace(/\.\w+$/u, "") }));
}

/** What is the same wherever the site is read from. */
function bundling(basePath: string): BuildOptions {
  return {
    bundle: true,
    target: ["es2022", "chrome110", "firefox115", "safari16.4"],
    define: { "process.env.BASE_PATH": JSON.stringify(basePath) },
    legalComments: "none",
    logLevel: "warning",
  };
}

/** `*.browser.css` travels inside the module that draws what it is for, as text. */
function moduleStyles(): Plugin {
  return {
    name: "module-styles",
    setup(build) {
      // The path goes into the hash of a module: it is that in the project, wherever the project is.
      build.onResolve({ filter: /\.browser\.css\?text$/ }, ({ path, resolveDir }) => ({
        path: relative("", join(resolveDir, path.replace("?text", ""))),
        namespace: "module-styles",
      }));
      build.onLoad({ filter: /./, namespace: "module-styles" }, async ({ path }) => {
        const { outputFiles } = await build.esbuild.build({
          entryPoints: [path],
          bundle: true,
          minify: true,
          write: false,
        });
        const text = outputFiles[0]?.text.trim() ?? "";
        return {
          contents: `export const styles = ${JSON.stringify(text)};`,
          loader: "js",
          watchFiles: [resolve(path)],
        };
      });
    },
  };
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

/** The scripts that pages name, which a first read waits for. */
export function scriptsOf(manifest: AssetManifest): string[] {
  return scripts.map((name) => basename(manifest[name]));
}

/** The files that pages name. Modules that are fetched later have no name here: those that import them have it. */
export function manifestOf(outputs: Outputs, outDir: string): AssetManifest {
  const published = (path: string): string => `/assets/${basename(path)}`;
  const outputOf = (source: string): string => {
    const found = Object.entries(outputs).find(([path, { entryPoint, inputs }]) =>
      path.endsWith(".woff2") ? Object.keys(inputs).some((input) => input.endsWith(source)) : entryPoint === source,
    );
    if (!found) throw new Error(`${outDir} has no asset made from ${source}`);
    return published(found[0]);
  };
  return {
    "hearing.css": outputOf(entries["hearing.css"]),
    "speech.css": outputOf(entries["speech.css"]),
    "site.css": outputOf(entries["site.css"]),
    "history.css": outputOf(entries["history.css"]),
    "embed.css": outputOf(entries["embed.css"]),
    "hearing.js": outputOf(entries["hearing.js"]),
    "speech.js": outputOf(entries["speech.js"]),
    "search.js": outputOf(entries["search.js"]),
    "verify.js": outputOf(entries["verify.js"]),
    "display.js": outputOf(entries["display.js"]),
    "roman.woff2": outputOf("roman.woff2"),
  };
}
