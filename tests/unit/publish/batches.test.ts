import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readArchive, type Archive } from "@/lib/archive/read-archive";
import { groupsOf, placeKept, placeMade, planBatches, type BatchPlan } from "@/lib/publish/batches";
import { batchFolder } from "@/lib/site/batch";
import { packBatches } from "@/lib/site/packed-batches";
import { temporaryFolder } from "../temporary-folder";

const manifest = {} as Parameters<typeof planBatches>[1];

async function copyOf(content: string) {
  const folder = temporaryFolder();
  const cache = temporaryFolder();
  await cp(content, folder, { recursive: true });
  const read = async (): Promise<Archive> => {
    const { archive } = await readArchive(folder, { recordCache: temporaryFolder() });
    if (!archive) throw new Error("the content is refused");
    return archive;
  };
  return { folder, cache, read };
}

/** As a build that made everything would have left it. */
function keepAll({ paths }: BatchPlan): void {
  for (const path of paths.values()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, "");
  }
}

describe("the plan of a build", () => {
  it("wants nothing of an archive that has not changed, and after an edit what depends on it", async () => {
    const { folder, cache, read } = await copyOf("tests/fixtures/content");
    const first = await planBatches(await read(), manifest, cache);
    expect(first.wanted).toEqual([...first.paths.keys()]);
    keepAll(first);
    expect((await planBatches(await read(), manifest, cache)).wanted).toEqual([]);

    const file = join(folder, "fil/2.md");
    writeFileSync(file, readFileSync(file, "utf8").replace("title: ", "title: Encore "));
    const edited = await read();
    const people = edited.hearings.find(({ id }) => id === "fil-2")?.participants.map(({ id }) => `intervenant.${id}`);
    const { wanted } = await planBatches(edited, manifest, cache);
    expect(wanted.toSorted()).toEqual(["audition.fil-2", "site", ...(people ?? [])].toSorted());
    expect(wanted.length).toBeLessThan(first.wanted.length);
  });

  it("wants everything again for other styles, and in another place", async () => {
    const { cache, read } = await copyOf("tests/fixtures/content");
    const archive = await read();
    keepAll(await planBatches(archive, manifest, cache));
    const styled = await planBatches(archive, { ...manifest, "site.css": "/assets/autre.css" }, cache);
    expect(styled.wanted).toHaveLength(styled.paths.size);
  });
});

describe("groups of batches", () => {
  it("hold each batch once, and nearly as many each", () => {
    for (const count of [1, 2, 3, 4, 5, 9, 100, 257]) {
      const names = Array.from({ length: count }, (_, index) => `intervenant.${String(index)}`);
      const groups = groupsOf(names);
      expect(groups.flat().sort()).toEqual(names.toSorted());
      const sizes = groups.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
    expect(groupsOf([])).toEqual([]);
  });
});

describe("the files of batches", () => {
  const name = "intervenant.odile-nuage";
  const files = [
    ["/intervenants/odile-nuage/index.html", "<p>Été</p>"],
    ["/intervenants/odile-nuage/flux.xml", "<feed/>"],
  ] as const;

  function exported(): { folder: string; plan: BatchPlan } {
    const folder = temporaryFolder();
    mkdirSync(join(folder, batchFolder));
    writeFileSync(join(folder, batchFolder, "0"), packBatches([{ name, files }]));
    return { folder, plan: { wanted: [name], paths: new Map([[name, join(temporaryFolder(), "ab", "kept.br")]]) } };
  }

  it("are the same when they are made and when they were kept", async () => {
    const { folder, plan } = exported();
    const [made, kept] = [temporaryFolder(), temporaryFolder()];
    await placeMade(plan, folder, made);
    await placeKept({ ...plan, wanted: [] }, kept);
    for (const stage of [made, kept])
      for (const [path, text] of files) expect(readFileSync(join(stage, path), "utf8")).toBe(text);
  });

  it("are refused when one was not made, or not asked for", async () => {
    const { folder, plan } = exported();
    const paths = new Map([...plan.paths, ["site", join(temporaryFolder(), "site.br")] as const]);
    await expect(placeMade({ paths, wanted: [name, "site"] }, folder, temporaryFolder())).rejects.toThrow(
      "made no site",
    );
    await expect(placeMade({ paths, wanted: ["site"] }, folder, temporaryFolder())).rejects.toThrow("not asked for");
  });

  it("are taken out of the cache when they cannot be read, so that the next build makes them", async () => {
    const { plan } = exported();
    keepAll(plan);
    const kept = { ...plan, wanted: [] };
    await expect(placeKept(kept, temporaryFolder())).rejects.toThrow("recommencez");
    expect([...plan.paths.values()].filter((path) => existsSync(path))).toEqual([]);
  });
});
