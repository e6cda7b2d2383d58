import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { parse, stringify } from "yaml";
import { readSite } from "@/lib/archive/site-file";
import { Report } from "@/lib/diagnostics/report";
import { runCommand } from "../run-command";
import { temporaryFolder, writeFiles } from "../temporary-folder";

const invented = parse(readFileSync("tests/fixtures/content/site.yaml", "utf8")) as Record<string, unknown>;
const today = "2026-11-24";

/** The invented `site.yaml` with some keys changed; `undefined` takes a key out. */
async function read(changes: Record<string, unknown>, day: string | null = today) {
  const folder = temporaryFolder();
  await writeFiles(folder, { "site.yaml": stringify({ ...invented, ...changes }) });
  const report = new Report();
  const site = await readSite(folder, { blanks: "said", ...(day === null ? {} : { today: day }) }, report);
  return { site, said: report.all, rules: report.all.map(({ rule }) => rule) };
}

const audit = (changes: Record<string, unknown>) => ({ ...(invented["audit"] as object), ...changes });

describe("a declaration of accessibility", () => {
  it.each([
    ["non conforme", undefined, []],
    ["non conforme", 12, []],
    ["non conforme", 0, []],
    ["partiellement conforme", undefined, ["accessibility-unproven"]],
    ["partiellement conforme", 49.9, ["accessibility-rate"]],
    ["partiellement conforme", 50, []],
    ["partiellement conforme", 99, []],
    ["partiellement conforme", 100, ["accessibility-rate"]],
    ["totalement conforme", undefined, ["accessibility-unproven"]],
    ["totalement conforme", 99.9, ["accessibility-rate"]],
    ["totalement conforme", 100, []],
  ])("« %s » with a rate of %s", async (accessibility, rate, expected) => {
    const { rules } = await read({ accessibility, audit: rate === undefined ? undefined : audit({ rate }) });
    expect(rules).toEqual(expected);
  });

  it.each([
    [{ auditor: undefined }, "header-missing-key", "audit.auditor"],
    [{ date: undefined }, "header-missing-key", "audit.date"],
    [{ rate: undefined }, "header-missing-key", "audit.rate"],
    [{ pages: undefined }, "header-missing-key", "audit.pages"],
    [{ pages: [] }, "header-invalid-value", "elle ne peut pas être vide"],
    [{ rate: 101 }, "header-invalid-value", "audit.rate"],
    [{ date: "2026-02-30" }, "header-impossible-date", "2026-02-30"],
    [{ auditeur: "X" }, "header-unknown-key", "auditeur"],
    [{ grid: "javascript:alert(1)" }, "header-invalid-value", "audit.grid"],
    [{ grid: "//example.org" }, "header-invalid-value", "audit.grid"],
  ])("with %j lacks its evidence", async (changes, rule, words) => {
    const { site, said } = await read({ audit: audit(changes) });
    expect(site).toBeUndefined();
    expect(said.map((one) => one.rule)).toEqual([rule]);
    expect(said[0]?.reason).toContain(words);
  });

  it("is held against its audit even when the rest of the file is refused", async () => {
    const { rules } = await read({ name: undefined, accessibility: "totalement conforme", audit: undefined });
    expect(rules.sort()).toEqual(["accessibility-unproven", "header-missing-key"]);
  });

  it("holds until its third anniversary, and is not of tomorrow", async () => {
    const on = async (date: string) => (await read({ audit: audit({ date, updated: undefined }) })).rules;
    expect(await on("2023-11-23")).toEqual(["accessibility-outdated"]);
    expect(await on("2023-11-24")).toEqual([]);
    expect(await on("2026-11-24")).toEqual([]);
    expect(await on("2026-11-25")).toEqual(["accessibility-future-date"]);
    expect((await read({ audit: audit({ updated: "2026-11-25" }) })).rules).toEqual(["accessibility-future-date"]);
  });

  describe("without a day that is told", () => {
    afterEach(() => {
      vi.unstubAllEnvs();
    });

    it("is held against that of the build, SOURCE_DATE_EPOCH", async () => {
      vi.stubEnv("SOURCE_DATE_EPOCH", String(Date.UTC(2024, 1, 11) / 1000));
      expect((await read({ audit: audit({ updated: undefined }) }, null)).rules).toEqual(["accessibility-future-date"]);
      vi.stubEnv("SOURCE_DATE_EPOCH", String(Date.UTC(2024, 1, 12) / 1000));
      expect((await read({ audit: audit({ updated: undefined }) }, null)).rules).toEqual([]);
    });
  });

  it("is refused by `check`, and by the build, which publishes nothing", async () => {
    const folder = temporaryFolder();
    const out = temporaryFolder();
    await writeFiles(folder, { "site.yaml": stringify({ ...invented, audit: undefined }) });
    const check = await runCommand("check", ["--content", folder], folder);
    expect(check.code).toBe(1);
    expect(check.stderr).toMatch(/^site\.yaml:\d+:1: erreur : .*\[accessibility-unproven\]$/mu);
    const build = await runCommand("build", [], folder, { CONTENT_DIR: folder, OUT_DIR: join(out, "out") });
    expect(build.code).toBe(1);
    expect(build.stderr).toContain("[accessibility-unproven]");
  });
});

describe("a blank of site.yaml", () => {
  it.each([
    [{ director: undefined }, ["director"]],
    [{ director: null }, ["director"]],
    [{ director: "" }, ["director"]],
    [{ contact: null, telephone: "" }, ["telephone", "contact"]],
    [{ host: null }, ["host"]],
    [{ host: { name: "X" } }, ["host.address", "host.telephone"]],
    [{ dataProtection: undefined, postalAddress: undefined }, ["postalAddress", "dataProtection"]],
    [{ legalForm: undefined, accessibilityPlan: undefined, accessibilityScheme: null }, []],
    [{ audit: audit({ tools: [], nonConformities: [] }) }, ["audit.tools", "audit.nonConformities"]],
    [{ accessibility: "totalement conforme", audit: audit({ rate: 100, nonConformities: [] }) }, []],
  ])("is named, and refuses nothing: %j", async (changes, keys) => {
    const { site, said } = await read(changes);
    expect(site).toBeDefined();
    expect(said.every(({ rule, effect }) => rule === "site-blank" && effect === "warns")).toBe(true);
    const named = said.map(({ reason }) => /« (\S+) »/u.exec(reason)?.[1] ?? "");
    expect(named.sort()).toEqual([...keys].sort());
  });

  it("is not said where nobody asked, nor where there is no site.yaml at all", async () => {
    const report = new Report();
    const folder = temporaryFolder();
    await readSite(folder, { blanks: "said" }, report);
    expect(report.all.map(({ rule }) => rule)).toEqual(["site-missing"]);
    await writeFiles(folder, { "site.yaml": stringify({ ...invented, director: undefined }) });
    const quiet = new Report();
    await readSite(folder, { today }, quiet);
    expect(quiet.all).toEqual([]);
  });
});

describe("content/LISEZMOI.md", () => {
  const guide = readFileSync("content/LISEZMOI.md", "utf8");

  it("shows an audit that the archive accepts", async () => {
    const example = /```yaml\n(accessibility:.*?)```/su.exec(guide)?.[1] ?? "";
    const { site, rules } = await read(parse(example) as Record<string, unknown>);
    expect(rules).toEqual([]);
    expect(site?.audit?.rate).toBe(72.5);
  });

  it("names every key", () => {
    const keys = [...Object.keys(invented), ...Object.keys(invented["host"] as object)];
    expect(keys.filter((key) => !guide.includes(`\`${key}\``))).toEqual([]);
  });
});
