import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { defaultSite } from "@/lib/model/site";
import { headersFile } from "@/lib/publish/deploy/headers-file";
import { headersOf, headerTable } from "@/lib/publish/headers";
import { writeNotices } from "@/lib/publish/notices";
import { securityContact } from "@/lib/publish/security-contact";
import { publishedKinds } from "../../servers/small-site";
import { temporaryFolder } from "../temporary-folder";

const folders = ["assets", "auditions", "cartes", "corrections", "donnees", "recherche"];

type Rule = { readonly path: RegExp; readonly headers: readonly (readonly [name: string, value: string])[] };

/** As hosts read such a file: `*` is anything, `:name` is one part of a path. */
function rulesOf(file: string): Rule[] {
  return file
    .trim()
    .split("\n\n")
    .map((block) => {
      const [path = "", ...lines] = block.split("\n");
      const pattern = path.replace(/[.]/gu, "[.]").replace(/\*/gu, ".*").replace(/:\w+/gu, "[^/]+");
      return {
        path: new RegExp(`^${pattern}$`, "u"),
        headers: lines.map(
          (line) => [line.slice(2, line.indexOf(":", 2)), line.slice(line.indexOf(": ") + 2)] as const,
        ),
      };
    });
}

describe("the file _headers", () => {
  const rules = rulesOf(headersFile("", folders));

  it("says no header twice of one address, and what it says is the table's", () => {
    for (const file of publishedKinds) {
      const path = file.replace(/index\.html$/u, "");
      const said = rules.filter((rule) => rule.path.test(path)).flatMap(({ headers }) => headers);
      const names = said.map(([name]) => name);
      expect(new Set(names).size, path).toBe(names.length);
      const inTable = headersOf(headerTable(), path, { secure: true });
      for (const [name, value] of said)
        if (name !== "Access-Control-Allow-Origin") expect([path, name, value]).toEqual([path, name, inTable[name]]);
    }
  });

  it("has for each page who may frame it, and for what is kept that it is", () => {
    const said = (path: string): string[] =>
      rules.filter((rule) => rule.path.test(path)).flatMap(({ headers }) => headers.map(([name]) => name));
    for (const path of ["/", "/recherche/", "/auditions/", "/auditions/ia-11/", "/auditions/ia-11/7/"])
      expect(said(path)).toEqual(expect.arrayContaining(["Content-Security-Policy", "X-Frame-Options"]));
    expect(said("/auditions/ia-11/7/integrer/")).not.toContain("X-Frame-Options");
    for (const path of ["/assets/site.A.css", "/recherche/fichiers/0a/1.bin"])
      expect(said(path)).toContain("Cache-Control");
    expect(said("/recherche/fichiers/manifest.json")).not.toContain("Cache-Control");
  });
});

describe("security.txt", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("says whom to tell, and until when: less than a year from the build", async () => {
    vi.stubEnv("SOURCE_DATE_EPOCH", "1764115200");
    const { text, daysLeft } = (await securityContact({ ...defaultSite, contact: "archives@ville.example" })) ?? {};
    const fields: unknown = Object.fromEntries(
      (text ?? "")
        .trim()
        .split("\n")
        .map((line) => line.split(/: (.*)/su)),
    );
    expect(fields).toEqual({
      Contact: "mailto:archives@ville.example",
      Expires: "2026-11-25T00:00:00.000Z",
      "Preferred-Languages": "fr",
      Canonical: "https://verbatim.example/.well-known/security.txt",
    });
    expect(daysLeft).toBe(Math.floor((Date.parse("2026-11-25") - Date.now()) / 86_400_000));
  });

  it("invents nobody, and leaves the host its own under a sub-path", async () => {
    expect(await securityContact(defaultSite)).toBeUndefined();
    vi.stubEnv("BASE_PATH", "/archive");
    expect(await securityContact({ ...defaultSite, contact: "archives@ville.example" })).toBeUndefined();
  });
});

describe("the licences of what browsers are sent", () => {
  it("are those of the packages and of the fonts, whole", async () => {
    const stage = temporaryFolder();
    await writeNotices(
      ["node_modules/flexsearch/dist/x.js", "components/fold.browser.ts", "node_modules/diff/a.js"],
      stage,
    );
    const text = readFileSync(join(stage, "licences.txt"), "utf8");
    const named = [...text.matchAll(/^(\S+) [\d.]+ \(([\w.-]+)\)$/gmu)].map(([, name, licence]) => [name, licence]);
    expect(named).toEqual([
      ["@fontsource-variable/atkinson-hyperlegible-next", "OFL-1.1"],
      ["@fontsource-variable/source-serif-4", "OFL-1.1"],
      ["diff", "BSD-3-Clause"],
      ["flexsearch", "Apache-2.0"],
    ]);
    expect(text).toContain("SIL OPEN FONT LICENSE Version 1.1");
  });

  it("are refused where they would bind those who pass it on", async () => {
    await expect(writeNotices(["node_modules/axe-core/axe.js"], temporaryFolder())).rejects.toThrow("MPL-2.0");
  });
});
