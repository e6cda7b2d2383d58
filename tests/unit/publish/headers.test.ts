import { readFileSync } from "node:fs";
import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { describe, expect, it } from "vitest";
import { withPolicy } from "@/components/page-policy";
import { caddyConfiguration } from "@/lib/publish/deploy/caddy";
import { nginxConfiguration } from "@/lib/publish/deploy/nginx";
import { headersOf, headerTable } from "@/lib/publish/headers";
import { earlyScript } from "@/lib/site/display";

const head = '<html><head><meta charSet="utf-8"/>';

async function metaPolicy(html: string): Promise<string> {
  const page = await withPolicy(`${head}${html}`);
  return (
    /^<html><head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="([^"]+)"\/>/u.exec(
      page,
    )?.[1] ?? ""
  );
}

/** What is grave, or may be: it is said of nothing that we publish. */
function graveFindings(policy: string): string[] {
  const found = new CspEvaluator(new CspParser(policy).csp).evaluate();
  return found
    .filter(({ severity }) => [Severity.HIGH, Severity.SYNTAX, Severity.HIGH_MAYBE].includes(severity))
    .map(({ directive, description }) => `${directive}: ${description}`);
}

const anyPage = headersOf(headerTable(), "/", { secure: true })["Content-Security-Policy"] ?? "";
const embedded = headersOf(headerTable(), "/auditions/ia-11/7/integrer/", { secure: true });

describe("the policy of a page", () => {
  const inline = `<script>${earlyScript()}</script>`;
  const module = '<script type="module" src="/assets/hearing.js"></script>';

  it("allows what the page has, and nothing else", async () => {
    expect(await metaPolicy("")).toBe(
      "default-src 'none';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';base-uri 'none';form-action 'none'",
    );
    expect(await metaPolicy(inline)).toMatch(/;script-src 'sha256-[\w+/]{43}='/u);
    expect(await metaPolicy(inline + module)).toMatch(/;script-src 'self' 'sha256-[\w+/]{43}=';style-src/u);
    expect(await metaPolicy('<html data-module="/assets/hearing.js">')).toContain("script-src 'self';");
    expect(await metaPolicy('<form action="/recherche/">')).toContain("form-action 'self'");
  });

  it("names no data as a script, and each script by its own hash", async () => {
    expect(await metaPolicy('<script type="application/ld+json">{}</script>')).not.toContain("script-src");
    const others = await Promise.all([metaPolicy(inline), metaPolicy("<script>alert(1)</script>")]);
    expect(new Set(others).size).toBe(2);
  });

  it("has nothing grave for csp_evaluator, in a page or in a header", async () => {
    expect(graveFindings("default-src *; script-src 'unsafe-inline'")).not.toEqual([]);
    for (const policy of [await metaPolicy(""), await metaPolicy(inline + module), anyPage]) {
      expect(graveFindings(policy)).toEqual([]);
      expect(policy).not.toContain("unsafe");
    }
  });

  it("is allowed whole by the header", async () => {
    const inHeader = new CspParser(anyPage).csp.directives;
    for (const page of [inline, inline + module, '<form action="/">']) {
      for (const [name, values = []] of Object.entries(new CspParser(await metaPolicy(page)).csp.directives))
        if (!values.includes("'none'")) expect(inHeader[name]).toEqual(expect.arrayContaining(values));
    }
  });
});

describe("the table of headers", () => {
  it("lets nobody frame a page but one that is made for it", () => {
    expect(anyPage).toContain("frame-ancestors 'none'");
    expect(embedded).not.toHaveProperty("X-Frame-Options");
    expect(embedded["Content-Security-Policy"]).toMatch(/^default-src 'none';.*;frame-ancestors \*$/u);
    expect(embedded["Content-Security-Policy"]).not.toContain("script-src");
  });

  it("lets what is named by its hash be kept, and nothing else", () => {
    const kept = (path: string): string | undefined =>
      headersOf(headerTable("/archive"), path, { secure: false })["Cache-Control"];
    for (const path of [
      "/archive/assets/site.A.css",
      "/archive/cartes/0a.png",
      "/archive/recherche/fichiers/0a1b2c/3.bin",
    ])
      expect(kept(path)).toBe("public, max-age=31536000, immutable");
    for (const path of ["/archive/", "/archive/recherche/fichiers/manifest.json", "/assets/site.A.css"])
      expect(kept(path)).toBe("no-cache");
    expect(kept("/archive/404.html")).toBe("no-store");
  });

  it("asks for TLS over TLS only", () => {
    expect(headersOf(headerTable(), "/", { secure: true })).toHaveProperty("Strict-Transport-Security");
    expect(headersOf(headerTable(), "/", { secure: false })).not.toHaveProperty("Strict-Transport-Security");
  });
});

it.each([
  ["nginx.conf", nginxConfiguration("")],
  ["Caddyfile", caddyConfiguration("")],
])("deploy/%s is what npm run deploy-files makes", (name, made) => {
  expect(readFileSync(`deploy/${name}`, "utf8")).toBe(made);
});
