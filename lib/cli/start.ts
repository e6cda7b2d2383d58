import { serve } from "@/lib/publish/serve";
import { buildArchive, outDir } from "./build-archive";
import { port, readArguments, run } from "./command";

await run("npm start (PORT, CONTENT_DIR, SITE_URL, BASE_PATH)", async () => {
  readArguments({});
  const out = outDir();
  if (!(await buildArchive(out))) return 1;
  const { server, url } = await serve(out, port(), process.env["HOST"] ?? "127.0.0.1");
  process.stdout.write(`L'archive se lit sur ${url} (Ctrl+C pour arrêter)\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
  return 0;
});
