import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { caddyConfiguration } from "@/lib/publish/deploy/caddy";
import { nginxConfiguration } from "@/lib/publish/deploy/nginx";
import { basePath } from "@/lib/site/addresses";
import { readArguments, run, shown, typedPath } from "./command";

await run("npm run deploy-files [-- --to DOSSIER] (BASE_PATH)", async () => {
  const { values } = readArguments({ to: { type: "string" } });
  const folder = values.to === undefined ? "deploy" : typedPath(values.to);
  const files = { "nginx.conf": nginxConfiguration(basePath()), Caddyfile: caddyConfiguration(basePath()) };
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, name), text);
    process.stdout.write(`${shown(join(folder, name))}\n`);
  }
  return 0;
});
