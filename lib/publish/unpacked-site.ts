import { readdir } from "node:fs/promises";
import { join, posix, relative, sep } from "node:path";
import type { Site } from "@/lib/model/site";
import { absolute, basePath } from "@/lib/site/addresses";
import { storeCallback } from "@/lib/site/unpacked";
import type { AssetManifest } from "./assets";
import { madeFile, sameFile, type PackedFile } from "./packed-file";
import { searchFolder } from "./search-files";
import { unpackedPage } from "./unpacked-page";

type UnpackedSource = {
  /** The site as it is about to be published. */
  readonly stage: string;
  /** The folder of its modules as classic scripts: `buildUnpackedScripts`. */
  readonly scripts: string;
  readonly manifest: AssetManifest;
  readonly site: Site;
};

/**
 * The site as files that open from a folder: pages whose links lead to files, classic scripts, the search store in
 * scripts. Everything else is as it is published, less what only serves where there is a server.
 */
export async function unpackedFiles({ stage, scripts, manifest, site }: UnpackedSource): Promise<PackedFile[]> {
  const names = (await filesIn(stage)).filter((name) => !staysOnline(name) && !isModule(name));
  const classic = (await filesIn(scripts)).map((name) => sameFile(`assets/${name}`, join(scripts, name)));
  const held = new Set([...names, ...classic.map(({ name }) => name)]);
  const options = {
    holds: (file: string) => held.has(file),
    basePath: basePath(),
    published: (path: string) => absolute(path, site.address),
    scriptOf: scriptsOf(manifest),
  };
  const toPacked = (name: string): PackedFile => {
    const path = join(stage, name);
    if (name.startsWith(`${searchFolder}/`)) return storeScript(name, path);
    if (!name.endsWith(".html")) return sameFile(name, path);
    return madeFile(name, path, (bytes) => unpackedPage(bytes.toString(), name, options));
  };
  return [...names.map(toPacked), ...classic];
}

/** The paths of the files of a folder, from it. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join(posix.sep));
}

const online = new Set([
  "404.html",
  "flux.json",
  "flux.xml",
  "oembed.json",
  "opensearch.xml",
  "robots.txt",
  "sitemap.xml",
]);

/** What a server or another site asks for. Cards are shown by no page of ours, and would be nearly all of the bytes. */
function staysOnline(name: string): boolean {
  return online.has(posix.basename(name)) || name.startsWith("cartes/");
}

function isModule(name: string): boolean {
  return name.startsWith("assets/") && name.endsWith(".js");
}

function scriptsOf(manifest: AssetManifest): (module: string) => string {
  const scripts = new Map(Object.entries(manifest).map(([name, path]) => [path.slice(1), `assets/${name}`]));
  return (module) => {
    const script = scripts.get(module);
    if (script === undefined) throw new Error(`${module} is no module of the site`);
    return script;
  };
}

/** A file of the search store, which hands its bytes to `script-transport.browser.ts`. */
function storeScript(name: string, path: string): PackedFile {
  const inStore = JSON.stringify(name.slice(searchFolder.length + 1));
  return madeFile(`${name}.js`, path, (bytes) => `${storeCallback}(${inStore},"${bytes.toString("base64")}");\n`);
}
