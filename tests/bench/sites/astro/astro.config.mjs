import { defineConfig } from "astro/config";

export default defineConfig({
  outDir: process.env.OUT_DIR,
  cacheDir: process.env.CACHE_DIR,
  compressHTML: true,
  telemetry: false,
});
