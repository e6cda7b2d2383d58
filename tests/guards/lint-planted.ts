import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const options: ESLint.Options = { cwd: root, overrideConfigFile: join(root, "tests/eslint.config.mjs") };

/** The project's own configuration; types aside, since a planted file stands on no disk. */
const eslint = new ESLint({
  ...options,
  overrideConfig: [
    { ignores: ["!tests/fixtures/", "tests/fixtures/*", "!tests/fixtures/planted/"] },
    tseslint.configs.disableTypeChecked,
  ],
});
const typedEslint = new ESLint(options);

type Fault = { readonly rule: string | null; readonly line: number };

/** What the project's ESLint says about a text, as if it stood under that path. */
export async function faults(path: string, text: string): Promise<Fault[]> {
  return toFaults(await eslint.lintText(text, { filePath: join(root, path) }));
}

/** The same with types: the path must be one of a file of the project. */
export async function typedFaults(path: string, text: string): Promise<Fault[]> {
  return toFaults(await typedEslint.lintText(text, { filePath: join(root, path) }));
}

function toFaults(results: readonly ESLint.LintResult[]): Fault[] {
  return results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => ({ rule: ruleId, line })));
}
