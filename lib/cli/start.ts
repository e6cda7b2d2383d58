import { serve, stopOnSignal } from "@/lib/publish/serve";
import { buildArchive, outDir } from "./build-archive";
import { port, readArguments, run } from "./command";

await run("npm start (PORT, CONTENT_DIR, SITE_URL, BASE_PATH)", async () => {
  readArguments({});
  const asked = port();
  const out = outDir();
  if (!(await buildArchive(out))) return 1;
  const served = await serve(out, asked, process.env["HOST"] ?? "127.0.0.1").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") return undefined;
    throw error;
  });
  if (!served) {
    process.stderr.write(
      `Le port ${String(asked)} est déjà pris : choisissez-en un autre, par exemple PORT=3001 npm start\n`,
    );
    return 1;
  }
  const { server, url } = served;
  process.stdout.write(`L'archive se lit sur ${url} (Ctrl+C pour arrêter)\n`);
  stopOnSignal(server);
  return 0;
});
