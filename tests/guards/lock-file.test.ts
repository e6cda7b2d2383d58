import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Package = { readonly optionalDependencies?: Readonly<Record<string, string>> };
type Lock = { readonly packages: Readonly<Record<string, Package>> };

/**
 * `npm ci` refuses a lock file that does not hold every optional package that another one names, be it for a
 * machine of another kind. npm leaves out those that a registry could not answer for, without a word.
 */
function missingOptionals({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !resolves(packages, path, name)),
  );
}

function resolves(packages: Lock["packages"], path: string, name: string): boolean {
  for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf("/node_modules/")))) {
    if (`${base === "" ? "" : `${base}/`}node_modules/${name}` in packages) return true;
    if (base === "") return false;
    if (!base.includes("/node_modules/")) return `node_modules/${name}` in packages;
  }
}

describe("package-lock.json", () => {
  test("holds every optional package, those of other machines too", () => {
    expect(missingOptionals(JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock)).toEqual([]);
  });

  test("would be caught without one", () => {
    const packages = { "node_modules/a": { optionalDependencies: { "a-darwin-arm64": "1.0.0" } } };
    expect(missingOptionals({ packages })).toEqual(["a-darwin-arm64"]);
    expect(missingOptionals({ packages: { ...packages, "node_modules/a-darwin-arm64": {} } })).toEqual([]);
  });
});
