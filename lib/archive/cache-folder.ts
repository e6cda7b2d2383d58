import { resolve } from "node:path";

/** What is kept from one build to the next: CACHE_DIR, else `.cache`. It may be deleted at any time. */
export const cacheFolder = resolve(process.env["CACHE_DIR"] ?? ".cache");
