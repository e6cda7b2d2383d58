import { isBuiltin } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import floors from "./floors.json" with { type: "json" };

/**
 * The rules of the house that no plugin has. `floors.json` is the table of the floors: where each one stands (the
 * longest path wins), which others it may import, and what it may take from Node ("without disk": no file system).
 */

/** Modules that touch the disk. */
const disk = /^(?:node:)?fs(?:\/promises)?$|^write-file-atomic$/u;

/** The floor that a file stands on, by its path from the root of the repository, extension or not. */
function floorOf(path) {
  const stem = withoutExtension(path);
  const matches = Object.entries(floors).flatMap(([name, { paths }]) =>
    paths
      .filter((at) => (at.endsWith("/") ? path.startsWith(at) : stem === withoutExtension(at)))
      .map((at) => ({ name, at })),
  );
  return matches.sort((left, right) => right.at.length - left.at.length)[0]?.name;
}

function withoutExtension(path) {
  return path.replace(/\.[jt]sx?$/u, "");
}

/** The path from the root that an import names, by alias or relative; nothing when it is a package. */
function ownPath(specifier, file) {
  if (specifier.startsWith("@/")) return join(".", specifier.slice(2)).replaceAll(sep, "/");
  if (!/^\.{0,2}(?:\/|$)/u.test(specifier)) return undefined;
  return join(dirname(file), specifier).replaceAll(sep, "/");
}

/** Calls `check` with each module that a file names: imports, type imports, re-exports, `import()` and `require()`. */
function eachSpecifier(check) {
  const checkSource = ({ source }) => source && checkNode(source);
  const checkNode = (node) => {
    if (node.type === "Literal") check(node, String(node.value));
    else if (node.type === "TemplateLiteral" && node.quasis.length === 1) check(node, node.quasis[0].value.cooked);
    else check(node, undefined);
  };
  return {
    ImportDeclaration: checkSource,
    ExportNamedDeclaration: checkSource,
    ExportAllDeclaration: checkSource,
    ImportExpression: checkSource,
    TSImportType: checkSource,
    TSExternalModuleReference: ({ expression }) => checkNode(expression),
    "CallExpression[callee.name=require]": ({ arguments: [first] }) => first && checkNode(first),
  };
}

function pathOf(context) {
  return relative(context.cwd, context.filename).replaceAll(sep, "/");
}

const floorsRule = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      forbidden: "{{from}} may not import {{to}}: see tests/floors.json.",
      outside: "{{from}} may not import {{path}}, which stands on no floor.",
      unreadable: "The name of an imported module must be written out.",
      homeless: "{{path}} stands on no floor: give its folder a row in tests/floors.json.",
    },
  },
  create(context) {
    const file = pathOf(context);
    const from = floorOf(file);
    if (from === undefined)
      return { Program: (node) => context.report({ node, messageId: "homeless", data: { path: file } }) };
    return eachSpecifier((node, specifier) => {
      if (specifier === undefined) {
        context.report({ node, messageId: "unreadable" });
        return;
      }
      const path = ownPath(specifier, file);
      if (path === undefined) return;
      const to = floorOf(path);
      if (to === undefined) context.report({ node, messageId: "outside", data: { from, path } });
      else if (to !== from && !floors[from].mayImport.includes(to))
        context.report({ node, messageId: "forbidden", data: { from, to } });
    });
  },
};

const nodeModules = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      none: "{{floor}} is pure: it runs in a browser as well, without {{specifier}}.",
      disk: "{{floor}} may not touch the disk: only archive, publish and cli do.",
    },
  },
  create(context) {
    const floor = floorOf(pathOf(context));
    if (floor === undefined || floors[floor].node === "all") return {};
    return eachSpecifier((node, specifier) => {
      if (specifier === undefined) return;
      if (disk.test(specifier)) context.report({ node, messageId: "disk", data: { floor } });
      else if (floors[floor].node === "none" && isBuiltin(specifier))
        context.report({ node, messageId: "none", data: { floor, specifier } });
    });
  },
};

const vague = /^(?:index|utils?|helpers?)(?:\.[a-z]+)+$/u;
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/u;
/** Folders of `app/` are addresses: `[hearing]`, `.well-known`. */
const segment = /^(?:\[[a-z0-9-]+\]|\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*)$/u;

const fileName = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      kebab: "{{path}}: names are in kebab-case, ASCII.",
      vague: "{{path}}: name the file after what it exports.",
    },
  },
  create(context) {
    const path = pathOf(context);
    const folders = path.split("/");
    const name = folders.pop() ?? "";
    const isFolder = path.startsWith("app/") ? segment : kebab;
    return {
      Program(node) {
        if (vague.test(name) || folders.some((folder) => /^(?:utils?|helpers?)$/u.test(folder)))
          context.report({ node, messageId: "vague", data: { path } });
        else if (!kebab.test(name) || !folders.every((folder) => isFolder.test(folder)))
          context.report({ node, messageId: "kebab", data: { path } });
      },
    };
  },
};

export const verbatim = { rules: { floors: floorsRule, "node-modules": nodeModules, "file-name": fileName } };
