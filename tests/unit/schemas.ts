import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the schemas of published formats stand on this machine, if they do: they are not part of the project. */
export const schemasFolder = process.env["SCHEMAS_DIR"];

/** @throws when there is no such folder: ask `schemasFolder` first. */
export function schemaText(path: string): string {
  return readFileSync(schemaPath(path), "utf8");
}

function schemaPath(path: string): string {
  if (schemasFolder === undefined) throw new Error("SCHEMAS_DIR names no folder");
  return join(schemasFolder, path);
}
