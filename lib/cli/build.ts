import { buildArchive, outDir } from "./build-archive";
import { readArguments, run } from "./command";

await run("npm run build (CONTENT_DIR, OUT_DIR, SITE_URL, BASE_PATH)", async () => {
  readArguments({});
  return (await buildArchive(outDir())) ? 0 : 1;
});
