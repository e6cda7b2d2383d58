import { createHash } from "node:crypto";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkContent } from "@/lib/cli/check-content";
import { runCommand } from "../run-command";
import { temporaryFolder } from "../temporary-folder";

/** A copy of the content, published or not yet, and what the check says of it. */
function content({ published }: { published: boolean }) {
  const folder = temporaryFolder();
  cpSync("content", folder, { recursive: true });
  if (!published) rmSync(join(folder, "ia/11.register.jsonl"));
  const edit = (from: string | RegExp, to: string, file = "ia/11.md"): void => {
    const before = readFileSync(join(folder, file), "utf8");
    const after = before.replace(from, to);
    if (after === before) throw new Error(`nothing to edit: ${String(from)}`);
    writeFileSync(join(folder, file), after);
  };
  const check = async (): Promise<string[]> => {
    const { report } = await checkContent(folder, {});
    return report.all.map(({ rule, line, reason }) => `${rule} ${String(line)} ${reason}`);
  };
  const register = async (...args: string[]): Promise<void> => {
    const { code, stderr } = await runCommand("register", [...args, "--content", folder], folder);
    if (code !== 0) throw new Error(stderr);
  };
  return { folder, edit, check, register };
}

const maths = "leurs connaissances en mathématiques";

describe("published words held against those received", { timeout: 120_000 }, () => {
  it("pass as they were received, registered or not, and on a second check", async () => {
    expect(await content({ published: true }).check()).toEqual([]);
    const { check } = content({ published: false });
    expect(await check()).toEqual([]);
    expect(await check()).toEqual([]);
  });

  it.each([
    ["changed", "leurs lacunes en mathématiques", /lacunes/u],
    ["lost", "leurs connaissances", /« en mathématiques\. »/u],
    ["added", "leurs grandes connaissances en mathématiques", /« grandes »/u],
  ])("are refused where one was %s before anything was published", async (_, words, reason) => {
    const { edit, check } = content({ published: false });
    edit(words === "leurs connaissances" ? `${maths}.` : maths, words);
    const said = await check();
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^source-words-differ \d\d+ i17-s6 :/u);
    expect(said[0]).toMatch(reason);
  });

  it("are refused under another speaker, in another order, and where a whole speech is gone", async () => {
    const other = content({ published: false });
    other.edit("## Émile MEUNIER, ", "## Asma MHALLA, ");
    expect((await other.check()).filter((line) => line.startsWith("source-"))).not.toEqual([]);
    const swapped = content({ published: false });
    swapped.edit(/(## [^\n]+ \{#i18\}\n\n[^#]+)(## [^\n]+ \{#i19\}\n\n[^#]+)/u, "$2$1");
    expect((await swapped.check()).join("\n")).toContain("source-words-differ");
    const shorter = content({ published: false });
    shorter.edit(/## [^\n]+ \{#i18\}\n\n[^#]+/u, "");
    expect((await shorter.check()).join("\n")).toContain("Jean ZAY ne devait pas être cela");
  });

  it("are not made right by a first publication", async () => {
    const { edit, check, register } = content({ published: false });
    edit(maths, "leurs lacunes en mathématiques");
    await register("--reason", "première publication");
    expect((await check()).join("\n")).toContain("source-words-differ");
  });

  it("may differ where the register says what was changed, and nowhere else", async () => {
    const { edit, check, register } = content({ published: true });
    edit(maths, "leurs lacunes en mathématiques");
    expect((await check()).join("\n")).toContain("unregistered");
    await register("--reason", "coquille");
    expect(await check()).toEqual([]);
    await register("--withdraw", "i18", "--reason", "à la demande de la personne");
    await register("--erase", "i17-s8", "--reason", "ordonnance");
    expect(await check()).toEqual([]);
    edit(/^## .+\{#i20\}$/mu, "## Guillaume AVRIN {#i20}");
    await register("--reattribute", "i20", "--reason", "erreur de la sténographie");
    expect(await check()).toEqual([]);
  });

  it("are refused beside another source, whose hash the header was given", async () => {
    const { folder, edit, check } = content({ published: true });
    edit(maths, "leurs lacunes en mathématiques", "ia/11.source.md");
    const bytes = readFileSync(join(folder, "ia/11.source.md"));
    edit(/sha256: [0-9a-f]+/u, `sha256: ${createHash("sha256").update(bytes).digest("hex")}`);
    expect((await check()).join("\n")).toContain("source-words-differ");
  });

  it("have nothing to be held against where the source is no transcript", async () => {
    const { folder, edit, check } = content({ published: false });
    writeFileSync(join(folder, "ia/11.source.md"), "Une note.\n");
    edit(/sha256: [0-9a-f]+/u, `sha256: ${createHash("sha256").update("Une note.\n").digest("hex")}`);
    expect(await check()).toEqual([]);
  });
});
