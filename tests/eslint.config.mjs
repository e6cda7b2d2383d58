import { fileURLToPath } from "node:url";
import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import { importX } from "eslint-plugin-import-x";
import * as regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";
import { verbatim } from "./eslint-rules.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const browserFiles = ["components/**/*.browser.ts", "components/**/*.client.tsx"];
const browserGlobals = [
  "window",
  "document",
  "navigator",
  "location",
  "history",
  "localStorage",
  "sessionStorage",
  "self",
];

export default defineConfig(
  globalIgnores([
    "out/",
    ".next/",
    ".cache/",
    "node_modules/",
    "public/",
    "content/",
    "tests/fixtures/",
    "next-env.d.ts",
  ]),
  {
    // Nothing is silenced in passing: an exception is written here, with its reason.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" },
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  // Without it `import-x/no-cycle` is silent on `.ts`.
  importX.flatConfigs.typescript,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    plugins: { "import-x": importX, regexp, verbatim },
    settings: {
      "import-x/resolver-next": [createTypeScriptImportResolver({ project: "tsconfig.json" })],
    },
    rules: {
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // A key that is left out of a copy has to be named.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      // `process.env["X"]`: a name that no type knows looks like one.
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: "error",
      // French typography in what readers see.
      "no-irregular-whitespace": ["error", { skipStrings: true, skipTemplates: true, skipJSXText: true }],
      "import-x/first": "error",
      "import-x/no-cycle": "error",
      "import-x/no-default-export": "error",
      "import-x/no-self-import": "error",
      "import-x/no-useless-path-segments": "error",
      "verbatim/file-name": "error",
    },
  },
  {
    files: ["app/**", "components/**", "lib/**"],
    rules: {
      // Whatever a file or a query holds, no pattern takes more than its length to read it.
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": "error",
      "verbatim/floors": "error",
      "verbatim/node-modules": "error",
    },
  },
  {
    files: ["app/**", "components/**", "lib/**"],
    ignores: browserFiles,
    rules: { "no-restricted-globals": ["error", { globals: browserGlobals, checkGlobalObject: true }] },
  },
  {
    files: ["app/**", "components/**", "lib/**"],
    ignores: ["lib/cli/**"],
    rules: { "no-console": "error" },
  },
  {
    // Beyond that, a file has two ideas.
    files: ["app/**", "components/**", "lib/**", "tests/bench/**"],
    // A table of sentences has one, whatever its length.
    ignores: ["lib/diagnostics/rules.ts"],
    rules: { "max-lines": ["error", { max: 260, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ["app/**/*.ts", "components/**/*.ts", "lib/**/*.ts", "tests/bench/**/*.ts"],
    rules: { "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Markup is long without being hard.
    files: ["app/**/*.tsx", "components/**/*.tsx"],
    rules: { "max-lines-per-function": ["error", { max: 90, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Next reads the default export of these.
    files: ["next.config.ts", "app/**/{page,layout,not-found,sitemap,robots,manifest}.{ts,tsx}"],
    rules: { "import-x/no-default-export": "off" },
  },
  {
    // So do the tools; and a declaration says what a package exports.
    files: ["tests/*.config.{ts,mjs}", "tests/bench/sites/**/*.config.mjs", "lib/**/*.d.ts"],
    rules: { "import-x/no-default-export": "off" },
  },
  {
    // TypeScript does not read them: they configure the tools that read the rest.
    files: ["**/*.mjs"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
  {
    // The schema of Parla-CLARIN is in RELAX NG, and libxml2 has no other reader of it until it drops this one.
    files: ["tests/unit/export/xml-schemas.ts"],
    rules: { "@typescript-eslint/no-deprecated": "off" },
  },
);
