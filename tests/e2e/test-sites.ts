import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { serve } from "@/lib/publish/serve";
import { unpackZip } from "../unpack-zip";

type TestSite = {
  /** Its variables are named after it: ARCHIVE gives ARCHIVE_URL, ARCHIVE_DIR and ARCHIVE_UNPACKED. */
  readonly name: string;
  readonly content: string;
  readonly basePath: string;
  readonly environment: Readonly<Record<string, string>>;
};

type Places = Readonly<Record<string, string>>;

/**
 * Builds each site under that folder, unpacks the file that it offers where it offers one, serves all of them on this
 * machine while something is done with them, and gives its exit code; 1 when a build failed.
 */
export async function withSites(
  sites: readonly TestSite[],
  folder: string,
  act: (places: Places) => Promise<number>,
): Promise<number> {
  const folderOf = ({ name }: TestSite): string => resolve(folder, name.toLowerCase().replace("_", "-"));
  const unpackedFolderOf = (site: TestSite): string => `${folderOf(site)}-unpacked`;
  for (const site of sites) {
    const code = await runNode(["lib/cli/build.ts"], {
      // An address that nothing answers: whoever follows a link out of the test servers is caught.
      SITE_URL: "https://archive.invalid",
      BASE_PATH: site.basePath,
      CONTENT_DIR: resolve(site.content),
      OUT_DIR: folderOf(site),
      ...site.environment,
    });
    if (code !== 0) return 1;
    await rm(unpackedFolderOf(site), { recursive: true, force: true });
    if (site.environment["ARCHIVE_ZIP"] !== "none")
      await unpackZip(join(folderOf(site), "donnees", "archive.zip"), unpackedFolderOf(site));
  }
  const served = await Promise.all(sites.map((site) => serve(folderOf(site), 0, "127.0.0.1", site.basePath)));
  const places = sites.flatMap((site, index) => [
    [`${site.name}_URL`, served[index]?.url ?? ""],
    [`${site.name}_DIR`, folderOf(site)],
    [`${site.name}_UNPACKED`, unpackedFolderOf(site)],
  ]);
  const code = await act(Object.fromEntries(places) as Places);
  for (const { server } of served) {
    server.close();
    server.closeAllConnections();
  }
  return code;
}

/** Runs Playwright against sites that are served, with that browser; gives its exit code. */
export function runPlaywright(args: readonly string[], environment: Places): Promise<number> {
  const playwright = resolve("node_modules/@playwright/test/cli.js");
  return runNode([playwright, "test", "--config", "tests/playwright.config.ts", ...args], environment);
}

function runNode(args: readonly string[], environment: Places): Promise<number> {
  const [file = "", ...rest] = args;
  const loader = file.endsWith(".ts") ? ["--import", "tsx"] : [];
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [...loader, file, ...rest], {
      stdio: "inherit",
      env: { ...process.env, ...environment },
    });
    child.on("error", fail);
    child.on("close", (code) => {
      settle(code ?? 1);
    });
  });
}
