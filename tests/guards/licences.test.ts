import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { z } from "zod";
import { describe, expect, it } from "vitest";
import { packageOf } from "@/lib/publish/notices";
import { root } from "./lint-planted";

/** A reader's browser receives copies: licences that ask nothing of those who pass them on but the notice. */
const permissive = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "Unlicense"];

const packageSchema = z.object({ license: z.string() });

function licenceOf(name: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8"));
  return packageSchema.parse(manifest).license;
}

/** The packages whose code a browser receives, as the bundler sees them. */
async function shippedPackages(): Promise<string[]> {
  const entryPoints = readdirSync(join(root, "components"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:browser\.ts|client\.tsx)$/u.test(path))
    .map((path) => join("components", path));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: "unwritten",
    bundle: true,
    format: "esm",
    // Style sheets of ours, which the build puts in modules.
    external: ["*.css?text"],
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const names = Object.keys(metafile.inputs).flatMap((path) => packageOf(path) ?? []);
  return [...new Set(names)].sort();
}

describe("what ships to browsers", () => {
  it("is under a permissive licence, never a copyleft one", async () => {
    const shipped = await shippedPackages();
    expect(shipped).toEqual(expect.arrayContaining(["@orama/stemmers", "flexsearch"]));
    expect(shipped.filter((name) => !permissive.includes(licenceOf(name)))).toEqual([]);
  });

  it("is set in a font that may be embedded and subset", () => {
    expect(licenceOf("@fontsource-variable/source-serif-4")).toBe("OFL-1.1");
  });
});
