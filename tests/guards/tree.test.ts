import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "@/lib/diagnostics/rules";
import { root } from "./lint-planted";

const ignored = [".git", ...readFileSync(join(root, ".gitignore"), "utf8").split("\n")].map((line) =>
  line.replace(/\/$/u, ""),
);

/** Every file of the project, by its path from the root: what Git ignores set aside. */
function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (ignored.includes(path)) return [];
    return entry.isDirectory() ? walk(path) : [path];
  });
}

const files = walk("");

const topFolders = ["app", "components", "content", "deploy", "lib", "public", "tests"];
const topFiles = [
  ...["package.json", "package-lock.json", "tsconfig.json", "next.config.ts"],
  ...["README.md", "LICENSE", "CHANGELOG.md"],
];

/** DESIGN, The house: the top level holds this, dot-files, and nothing else. */
function isAtHome(path: string): boolean {
  const [top = "", ...rest] = path.split("/");
  return top.startsWith(".") || (rest.length > 0 ? topFolders : topFiles).includes(top);
}

const aboutArchive = ["LISEZMOI", "site", "intervenants", "synonymes", "langues", "glossaire"].join("|");
const hearing11 = ["series\\.yaml", "11\\.md", "11\\.source\\.md", "11\\.register\\.jsonl"].join("|");
const knownContent = new RegExp(`^content/(?:(?:${aboutArchive})\\.(?:md|yaml)|ia/(?:${hearing11}))$`, "u");

/** Invented hearings are fixtures: what is published is what was said. */
function isForeignContent(path: string): boolean {
  return path.startsWith("content/") && !knownContent.test(path);
}

const named = /^(?:\.?[a-z0-9]+(?:[-.][a-z0-9]+)*|\[[a-z]+\]|DECISIONS\.md)$/u;

/** ESLint sees to the modules: this sees to style sheets, images and folders too. */
function isMisnamed(path: string): boolean {
  return /^(?:app|components|lib|public)\//u.test(path) && !path.split("/").every((part) => named.test(part));
}

const registry =
  /https?:\/\/[^\s"'<>)]*(?:registry|npmjs|npm\.pkg|artifactory|nexus|verdaccio)|\.t[g]z\b|^\S*registry\s*=/imu;

describe("the tree", () => {
  it("holds at its top what the design lists", () => {
    expect(["notes.md", "utils/planted.ts", "eslint.config.mjs", "lib"].filter(isAtHome)).toEqual([]);
    expect(files.filter((path) => !isAtHome(path))).toEqual([]);
  });

  it("holds no content but hearing 11 and what is said about the archive", () => {
    const planted = ["content/ia/12.md", "content/ia/12.source.md", "content/fil/11.md", "content/ia/11.md.orig"];
    expect(planted.filter(isForeignContent)).toEqual(planted);
    expect(files.filter(isForeignContent)).toEqual([]);
  });

  it("is named in kebab-case, whatever the kind of file", () => {
    const planted = ["components/Site.css", "public/icône.svg", "lib/frenchText/words.ts", "app/snake_case/route.ts"];
    expect(planted.filter(isMisnamed)).toEqual(planted);
    expect(files.filter(isMisnamed)).toEqual([]);
  });

  it("names the address of no package registry", () => {
    const host = ["https:/", "registry.example.org", "flexsearch"].join("/");
    const planted = [`"resolved": "${host}"`, ["flexsearch", "tgz"].join("."), ["registry", "somewhere"].join("=")];
    expect(planted.filter((text) => registry.test(text))).toEqual(planted);
    expect(files.filter((path) => registry.test(readFileSync(join(root, path), "utf8")))).toEqual([]);
  });
});

it("the id of a rule is in kebab-case", () => {
  expect(Object.keys(rules).filter((id) => !/^[a-z]+(?:-[a-z]+)*$/u.test(id))).toEqual([]);
});
