import { developSite } from "@/lib/publish/develop-site";
import { contentDir, port, printDiagnostics, readArguments, run } from "./command";

await run("npm run dev (PORT, CONTENT_DIR)", async () => {
  readArguments({});
  const child = await developSite({ contentDir: contentDir(undefined), port: port(), onContent: printDiagnostics });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  return 0;
});
