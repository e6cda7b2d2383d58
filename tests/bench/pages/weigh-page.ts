import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "@playwright/test";

/** What a page costs its reader, in bytes: texts in brotli (quality 11), fonts and pictures as they are. */
export type PageWeight = {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly fonts: number;
  readonly others: number;
  readonly requests: number;
};

const kinds: Readonly<Record<string, Exclude<keyof PageWeight, "requests">>> = {
  document: "html",
  stylesheet: "css",
  script: "js",
  font: "fonts",
};

/** In CSS pixels: fonts are fetched for one and not for the other. */
export const screens = { telephone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };

/** Everything that a browser that has nothing in its cache asks for until the network is quiet. */
export async function weighPage(
  browser: Browser,
  address: URL,
  viewport: (typeof screens)[keyof typeof screens],
  outDir: string,
): Promise<PageWeight> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const asked: { readonly path: string; readonly kind: string }[] = [];
  page.on("request", (request) => {
    asked.push({ path: new URL(request.url()).pathname, kind: request.resourceType() });
  });
  await page.goto(address.href, { waitUntil: "networkidle" });
  await context.close();
  const weight = { html: 0, css: 0, js: 0, fonts: 0, others: 0, requests: asked.length };
  for (const one of asked) weight[kinds[one.kind] ?? "others"] += sizeOf(outDir, one.path);
  return weight;
}

function sizeOf(outDir: string, path: string): number {
  const bytes = readFileSync(join(outDir, path.endsWith("/") ? `${path}index.html` : path));
  return /\.(?:woff2|png)$/u.test(path) ? bytes.length : brotli(bytes);
}

export function brotli(content: Buffer | string): number {
  return brotliCompressSync(content).length;
}
