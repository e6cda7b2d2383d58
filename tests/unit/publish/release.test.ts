import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder, writeFiles } from "../temporary-folder";

function publish(...args: string[]) {
  const { status, stdout, stderr } = spawnSync("sh", ["deploy/publish.sh", ...args], { encoding: "utf8" });
  return { status, said: `${stdout}${stderr}` };
}

async function built(name: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = temporaryFolder();
  await writeFiles(folder, {
    "index.html": name,
    "404.html": "?",
    "version.json": "{}",
    [`assets/${name}.js`]: name,
    [`recherche/fichiers/${name}/1.bin`]: name,
    "recherche/fichiers/manifest.json": name,
    ...more,
  });
  return folder;
}

/** Names of releases have the second in them. */
const nextSecond = () => new Promise((settle) => setTimeout(settle, 1100));

describe("publish.sh", () => {
  it("replaces a release at once, keeps what open pages need for one more, and goes back", async () => {
    const site = temporaryFolder();
    const read = (path: string) => readFileSync(join(site, "public", path), "utf8");
    for (const name of ["un", "deux", "trois"]) {
      expect(publish(await built(name), site)).toMatchObject({ status: 0 });
      expect(read("index.html")).toBe(name);
      await nextSecond();
    }
    expect(readdirSync(join(site, "releases"))).toHaveLength(2);
    expect([read("assets/trois.js"), read("assets/deux.js"), read("recherche/fichiers/deux/1.bin")]).toEqual([
      "trois",
      "deux",
      "deux",
    ]);
    expect(existsSync(join(site, "public/assets/un.js"))).toBe(false);
    expect(read("recherche/fichiers/manifest.json")).toBe("trois");
    expect(publish("--back", site)).toMatchObject({ status: 0 });
    expect(read("index.html")).toBe("deux");
    expect(publish("--back", site)).toMatchObject({ status: 1 });
    expect(read("index.html")).toBe("deux");
  });

  it("publishes the same build once", async () => {
    const site = temporaryFolder();
    const out = await built("un");
    publish(out, site);
    await nextSecond();
    expect(publish(out, site).said).toContain("already");
    expect(readdirSync(join(site, "releases"))).toHaveLength(1);
  });

  it("refuses what is no build, or holds links, and changes nothing", async () => {
    const site = temporaryFolder();
    publish(await built("un"), site);
    const linked = await built("deux");
    symlinkSync("/etc/passwd", join(linked, "sortie.txt"));
    expect(publish(linked, site)).toMatchObject({ status: 1 });
    expect(publish(temporaryFolder(), site)).toMatchObject({ status: 1 });
    expect(publish()).toMatchObject({ status: 2 });
    expect(readdirSync(join(site, "releases"))).toHaveLength(1);
    expect(readFileSync(join(site, "current/index.html"), "utf8")).toBe("un");
  });
});
