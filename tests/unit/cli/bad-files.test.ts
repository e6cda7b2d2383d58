import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { visible } from "@/lib/diagnostics/format";
import { received, spoken } from "../import/received-transcript";
import { runCommand } from "../run-command";
import { temporaryFolder } from "../temporary-folder";

const good = spoken("Je mouds le blé.");
const bytes = (...all: number[]): Buffer => Buffer.from(all);

/** Refused, whatever else they hold. */
const refused: Readonly<Record<string, string | Uint8Array>> = {
  "empty.md": "",
  "blank.md": " \n\t\n\u00a0\n",
  "bom-alone.md": "\ufeff",
  "zeros.md": Buffer.alloc(4096),
  "noise.md": Buffer.from(Array.from({ length: 9_000 }, (_, place) => (place * 7919 + (place >> 3) * 31) % 256)),
  "no-date.md": good.replace("28 mai 2024", ""),
  "february-31.md": good.replace("28 mai 2024", "31 février 2024"),
  "two-dates.md": good.replace("28 mai 2024", "28 mai 2024  \n29 mai 2024"),
  "no-number.md": good.replace("AUDITION #12", "AUDITION"),
  "huge-number.md": good.replace("#12", "#9007199254740993"),
  "number-zero.md": good.replace("#12", "#0"),
  "number-part.md": good.replace("#12", "#12.5"),
  "number-twice.md": good.replace("#12", "#12bis"),
  "terminal-\u001b[31m-name\n.md": good.replace("28 mai 2024", ""),
  "number-path.md": good.replace("#12", "#../../12"),
  "definition-twice.md": spoken("Du blé<sup>1</sup>.\n\n---\n\n<sup>1</sup> Tendre.\n\n<sup>1</sup> Dur."),
  "cover-only.md": good.slice(0, good.indexOf("Zélie MOULINEAU, Meunière\n\nJe")),
  "cover-cut.md": good.slice(0, 120),
  "utf16-le.md": Buffer.concat([bytes(0xff, 0xfe), Buffer.from(good, "utf16le")]),
  "utf16-no-mark.md": Buffer.from(good, "utf16le"),
  "latin-1.md": Buffer.from(good, "latin1"),
  "cut-character.md": Buffer.concat([Buffer.from(good), bytes(0xe2, 0x80)]),
  "long-line.md": `${good}${"mot ".repeat(5_000_000)}`,
  "many-stars.md": spoken("*a ".repeat(60_000)),
  "many-brackets.md": spoken("[".repeat(100_000)),
  "nested-quotes.md": spoken(`${">".repeat(20_000)} a`),
  "deep-list.md": spoken(Array.from({ length: 400 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n")),
  "yaml-header.md": `---\ntitle: &a [*a, *a]\n---\n\n${good}`,
  "yaml-bomb.md": `---\na: &a [x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n---\n\n${good}`,
  "hidden-direction.md": spoken("Je mouds \u202ele blé\u202c."),
  "terminal-escape.md": spoken("Je \u001b[2J mouds."),
  "pdf-name.pdf": good,
  "word-name.docx": good,
  "cut.pdf": "%PDF-1.7\n1 0 obj\n<< /Type /Catalog",
  "cut.docx": bytes(0x50, 0x4b, 3, 4, 20, 0, 0, 0),
  "old-word.doc": bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  "picture.png": bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
  "entities.xml": '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><akomaNtoso>&d;</akomaNtoso>',
  "cut.xml": '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate>',
  "other.html": "<!doctype html><html><body><p>Bonjour.</p></body></html>",
  "proto-number.md": good.replace("#12", "#__proto__"),
};

/** Read, with every word: what is hard in them is contained. */
const contained: Readonly<Record<string, string>> = {
  "script.md": spoken("Je <script>alert(1)</script> mouds.").replace("#12", "#13"),
  "javascript-address.md": spoken("Voir [la meule](javascript:alert(1)).").replace("#12", "#14"),
  "unclosed.md": spoken("Je *mouds\n\nle **blé.").replace("#12", "#15"),
  "prototype-names.md": received(["constructor PROTO, Meunière\n\nOui."], {
    people: ["constructor PROTO, Meunière", "__proto__ TOSTRING, Charron"],
  }).replace("#12", "#16"),
};

describe("bad files, through the command", { timeout: 180_000 }, () => {
  it("are refused or contained one by one: no stack, nothing written of what is refused, exit 1", async () => {
    const folder = temporaryFolder();
    const content = join(folder, "content");
    for (const [name, text] of Object.entries({ ...refused, ...contained })) writeFileSync(join(folder, name), text);
    for (const name of refusedFixtures()) cpSync(`tests/fixtures/rules/${name}`, join(folder, fixtureName(name)));
    const names = readdirSync(folder);
    const start = performance.now();
    const { code, stdout, stderr } = await runCommand(
      "import",
      [...names, "missing.md", ".", "--series", "exe", "--content", content, "--json"],
      folder,
    );
    const elapsed = performance.now() - start;
    expect(code).toBe(1);
    expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$/mu);
    expect(stderr).not.toContain("import-failed");
    expect(stderr).not.toContain("\u001b");
    const { files } = JSON.parse(stdout) as { files: { file: string; imported: boolean }[] };
    const wrongly = files.filter(({ file, imported }) => imported !== file in contained).map(({ file }) => file);
    expect(wrongly).toEqual([]);
    for (const { file, imported } of files)
      if (!imported)
        expect(stderr, file).toMatch(
          new RegExp(
            `(?:^|\n)${escaped(visible(file))}:\\d+:\\d+: erreur|(?:^|\n)${escaped(visible(file))}[ ,:].*erreur`,
            "u",
          ),
        );
    const written = readdirSync(join(content, "exe")).sort();
    expect(written).toEqual([
      ...[13, 14, 15, 16].flatMap((number) => [`${String(number)}.md`, `${String(number)}.source.md`]),
      "series.yaml",
    ]);
    for (const number of [13, 14, 15, 16])
      expect(readFileSync(join(content, `exe/${String(number)}.md`), "utf8")).not.toMatch(
        /^#.*<script|\]\(javascript:/mu,
      );
    // A quiet machine takes less than a tenth of it.
    expect(elapsed / names.length).toBeLessThan(5_000);
  });

  it.each(["long-line.md", "many-stars.md", "many-brackets.md"])("%s alone is refused at once", async (name) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, name), refused[name] ?? "");
    const content = join(folder, "content");
    const start = performance.now();
    const { code, stderr } = await runCommand("import", [name, "--series", "exe", "--content", content], folder);
    expect(code, stderr).toBe(1);
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(existsSync(content)).toBe(false);
  });
});

it.skipIf(process.platform === "win32")(
  "a pipe, a device, a link that turns and a name too long are refused at once, and the file beside them is read",
  { timeout: 60_000 },
  async () => {
    const folder = temporaryFolder();
    execFileSync("mkfifo", [join(folder, "pipe.md")]);
    symlinkSync("/dev/zero", join(folder, "device.md"));
    symlinkSync("link.md", join(folder, "link.md"));
    writeFileSync(join(folder, "good.md"), good);
    const bad = ["pipe.md", "device.md", "link.md", `${"a".repeat(300)}.md`];
    const content = join(folder, "content");
    const { code, stdout, stderr } = await runCommand(
      "import",
      [...bad, "good.md", "--series", "exe", "--content", content, "--json"],
      folder,
    );
    expect(code).toBe(1);
    const { files } = JSON.parse(stdout) as { files: { imported: boolean }[] };
    expect(files.map(({ imported }) => imported)).toEqual([...bad.map(() => false), true]);
    expect(stderr.match(/ne peut pas être lu : .*/gu)?.join(" ")).not.toMatch(/\bE[A-Z]{3}/u);
  },
);

/** Containers that are made by other programs. */
function refusedFixtures(): string[] {
  return readdirSync("tests/fixtures/rules", { recursive: true, encoding: "utf8" }).filter(
    (name) => /^import-(?:pdf|docx|container)[^/]*\/received\.(?:pdf|docx)$/u.test(name) && isRefused(name),
  );
}

function isRefused(name: string): boolean {
  const expected = join("tests/fixtures/rules", name, "../expected.txt");
  return existsSync(expected) && readFileSync(expected, "utf8").includes(": erreur : ");
}

function fixtureName(name: string): string {
  return name.replace("/received", "");
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
