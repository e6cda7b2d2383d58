import { spawn } from "node:child_process";
import { cpSync, existsSync, readFileSync, readdirSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { runCommand } from "../run-command";
import { temporaryFolder } from "../temporary-folder";

const file = "exe/12.md";

/** A registered content folder, and what its commands say. */
function registered() {
  const folder = temporaryFolder();
  cpSync("tests/fixtures/rules/unregistered/content", folder, { recursive: true });
  const edit = (from: string | RegExp, to: string): void => {
    const path = join(folder, file);
    const before = readFileSync(path, "utf8");
    const after = before.replace(from, to);
    if (after === before) throw new Error(`nothing to edit: ${String(from)}`);
    writeFileSync(path, after);
  };
  edit("le permet", "le veut");
  const run = (name: string, ...args: string[]) => runCommand(name, [...args, "--content", folder], folder);
  const resolve = async (id: string): Promise<Record<string, string>> =>
    JSON.parse((await run("resolve", `exe-12#${id}`, "--json")).stdout) as Record<string, string>;
  return { folder, edit, run, resolve };
}

describe("npm run register", { timeout: 120_000 }, () => {
  it("has nothing to do where nothing changed, and wants a reason", async () => {
    const { run } = registered();
    expect(await run("check")).toMatchObject({ code: 0 });
    expect((await run("register", "--reason", "rien")).stdout).toContain("Rien à enregistrer");
    expect((await run("register")).code).toBe(2);
  });

  it("is asked for by check when the words changed, and keeps the link", async () => {
    const { edit, run, resolve } = registered();
    edit("quand le vent le veut", "quand le vent le permet");
    const check = await run("check");
    expect(check.code).toBe(1);
    expect(check.stderr).toContain("i1-s1");
    expect(check.stderr).toContain("npm run register");
    expect((await run("register", "--reason", "coquille")).code).toBe(0);
    expect((await run("check")).code).toBe(0);
    expect(await resolve("i1-s1")).toMatchObject({
      status: "reworded",
      id: "i1-s1",
      speaker: "zelie-moulineau",
      former: "Je mouds le blé quand le vent le veut.",
      text: "Je mouds le blé quand le vent le permet.",
      reason: "coquille",
    });
    expect(await resolve("i9-s9")).toMatchObject({ status: "unknown", id: "i9-s9" });
  });

  it("gives a new turn an id that nobody had, and writes it in the file", async () => {
    const { folder, edit, run, resolve } = registered();
    edit("## Anatole D'ESTRAN, Boulanger {#i2}", "## Anatole D'ESTRAN, Boulanger\n\nUn mot avant.\n\n$&");
    expect((await run("records", "exe-12")).stdout).toContain('"id": "i3"');
    expect((await run("register", "--reason", "tour oublié")).code).toBe(0);
    expect(readFileSync(join(folder, file), "utf8")).toContain("## Anatole D'ESTRAN, Boulanger {#i3}\n\nUn mot avant.");
    expect(await resolve("i2-s1")).toMatchObject({ status: "identical", text: "Et je cuis le pain." });
  });

  it("gives nobody the words of another without being told", async () => {
    const { edit, run, resolve } = registered();
    edit("## Intervention de Zélie MOULINEAU, Meunière {#i1}", "## Anatole D'ESTRAN, Boulanger {#i1}");
    const refused = await run("register", "--reason", "essai");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("--reattribute i1");
    expect((await run("register", "--reason", "erreur de nom", "--reattribute", "i1")).code).toBe(0);
    expect(await resolve("i1-s1")).toMatchObject({
      status: "reattributed",
      speaker: "anatole-d-estran",
      formerSpeaker: "zelie-moulineau",
    });
  });

  it("takes out what the law takes out: the words are nowhere, their id and hash stay", async () => {
    const { folder, edit, run, resolve } = registered();
    edit("Je mouds le blé quand le vent le veut.", "$& Le secret du *moulin* est sous la meule.");
    const source = join(folder, "exe/12.source.md");
    const received = readFileSync(source, "utf8");
    expect((await run("register", "--reason", "phrase oubliée")).code).toBe(0);
    expect((await run("register", "--reason", "ordonnance", "--erase", "i1-s2")).code).toBe(0);
    for (const name of readdirSync(join(folder, "exe")))
      expect(readFileSync(join(folder, "exe", name), "utf8")).not.toMatch(/secret|meule/u);
    expect(readFileSync(source, "utf8")).toBe(received);
    expect((await run("check")).code).toBe(0);
    const answer = await resolve("i1-s2");
    expect(answer).toMatchObject({ status: "withdrawn", reason: "ordonnance" });
    expect((await run("register", "--reason", "encore", "--erase", "i1-s2")).stdout).toContain("Rien à enregistrer");
    expect(answer).not.toHaveProperty("text");
    expect(readFileSync(join(folder, "exe/12.register.jsonl"), "utf8")).toMatch(
      /"id":"i1-s2","page":2,"hash":"[0-9a-f]{64}"/u,
    );
  });

  it("takes out words that had left the text before, wherever they were kept", async () => {
    const { folder, edit, run, resolve } = registered();
    const secret = "Le secret du moulin est sous la meule.";
    edit("le vent le veut.", `$& ${secret}`);
    await run("register", "--reason", "phrase oubliée");
    edit(` ${secret}`, "");
    await run("register", "--reason", "retrait");
    expect(await resolve("i1-s2")).toMatchObject({ status: "withdrawn", former: secret });
    expect((await run("register", "--reason", "ordonnance", "--erase", "i1-s2")).code).toBe(0);
    expect(readFileSync(join(folder, "exe/12.register.jsonl"), "utf8")).not.toMatch(/secret|meule/u);
    expect(await resolve("i1-s2")).not.toHaveProperty("former");
    expect((await run("check")).code).toBe(0);
  });

  it("takes out nothing where the words are not those that it knows", async () => {
    const { folder, edit, run } = registered();
    edit("quand le vent le veut", "quand la brise le veut");
    const before = filesOf(folder);
    const refused = await run("register", "--reason", "ordonnance", "--erase", "i1-s1");
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("exe-12#i1-s1");
    expect(filesOf(folder)).toEqual(before);
  });

  it("killed at any moment leaves the old state or the new one, or one that the next run ends", async () => {
    const { folder, edit, run } = registered();
    edit("le vent le veut.", "$& Le secret du moulin est sous la meule.");
    await run("register", "--reason", "phrase oubliée");
    const old = filesOf(folder);
    const args = ["--reason", "ordonnance", "--erase", "i1-s2", "--content"];
    await runCommand("register", [...args, folder], folder);
    const done = filesOf(folder);
    expect(done).not.toEqual(old);
    const states: string[] = [];
    // The first change that is seen in the folder, then later ones: the process is in the midst of its writing.
    for (let change = 1; change <= 11; change += 2) {
      const copy = temporaryFolder();
      cpSync(folder, copy, { recursive: true });
      for (const [name, text] of Object.entries(old)) writeFileSync(join(copy, "exe", name), text);
      await killedAtChange(change, [...args, copy], copy);
      const left = filesOf(copy);
      const isUnfinished = existsSync(join(copy, "exe/12.register.pending.json"));
      const state = isDeepStrictEqual(left, old) ? "old" : isDeepStrictEqual(left, done) ? "new" : "between";
      states.push(isUnfinished ? "unfinished" : state);
      expect([old["12.register.jsonl"], done["12.register.jsonl"]]).toContain(left["12.register.jsonl"]);
      const check = await runCommand("check", ["--content", copy], copy);
      if (isUnfinished) expect(check.stderr).toContain("register-unfinished");
      else expect([state, check.code]).toEqual([expect.stringMatching(/old|new/u), 0]);
      await runCommand("register", [...args, copy], copy);
      expect(filesOf(copy)).toEqual(done);
    }
    expect(states).toContain("unfinished");
  });
});

/** The files of the series as they stand, but for what an interrupted writer leaves beside them. */
function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(join(folder, "exe")).filter((name) => /\.(?:md|jsonl|yaml)$/u.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, "exe", name), "utf8")]));
}

/** Runs `register` and kills it when so many changes have been seen in its folder. */
function killedAtChange(change: number, args: readonly string[], folder: string): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/register.ts", ...args], { stdio: "ignore" });
    let seen = 0;
    const watcher = watch(join(folder, "exe"), () => {
      seen += 1;
      if (seen === change) child.kill("SIGKILL");
    });
    child.on("exit", () => {
      watcher.close();
      resolve();
    });
  });
}
