import { z } from "zod";

/** What the build makes for browsers: the style sheet, the fonts and the small modules, by their source name. */
export const assetNames = [
  "hearing.css",
  "speech.css",
  "site.css",
  "history.css",
  "embed.css",
  "hearing.js",
  "speech.js",
  "search.js",
  "verify.js",
  "display.js",
  "roman.woff2",
] as const;
export type AssetName = (typeof assetNames)[number];

const manifestSchema = z.record(z.enum(assetNames), z.string());

/** What was read last: every page asks for several. */
let read: { readonly from: string; readonly paths: z.infer<typeof manifestSchema> } | undefined;

/** The path of an asset, with the hash of its content in its name; the build tells it in VERBATIM_ASSETS. */
export function assetPath(name: AssetName): string {
  const manifest = process.env["VERBATIM_ASSETS"];
  if (manifest === undefined)
    throw new Error("VERBATIM_ASSETS is not set: pages are built by npm run build or npm run dev");
  if (read?.from !== manifest) read = { from: manifest, paths: manifestSchema.parse(JSON.parse(manifest)) };
  return read.paths[name];
}
