import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { putInPlace } from "@/lib/archive/put-in-place";
import { temporaryFolder } from "../temporary-folder";

it("files go to a folder whose parents are not there yet", async () => {
  const folder = join(temporaryFolder(), "a", "b", "exe");
  await putInPlace(folder, [["1.md", "Je mouds."]]);
  expect(readFileSync(join(folder, "1.md"), "utf8")).toBe("Je mouds.");
});

it.skipIf(!existsSync("/proc/self"))("a folder that the system lets nobody make is an error, and soon", async () => {
  await expect(putInPlace("/proc/x/y/exe", [["1.md", "Je mouds."]])).rejects.toThrow();
});
