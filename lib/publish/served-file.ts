import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { compressedForms, unpublishedPath, type CompressedForm } from "./compressed-forms";

export type ServedFile = {
  /** Its path in the site, without what compression adds. */
  readonly path: string;
  /** The folder and the name of the file that is sent. */
  readonly root: string;
  readonly name: string;
  readonly encoding: CompressedForm["encoding"] | undefined;
  /** Another browser may be sent another form. */
  readonly varies: boolean;
};

/** What an address of the site gives: a file, the address of a folder that was asked for without its slash, or nothing. */
export async function findServed(
  outDir: string,
  prefix: string,
  address: string,
  accepted: string | undefined,
): Promise<ServedFile | { readonly folder: string } | undefined> {
  if (address === prefix) return { folder: `${prefix}/` };
  const path = address.startsWith(`${prefix}/`) ? pathInSite(address.slice(prefix.length)) : undefined;
  if (path === undefined) return undefined;
  const file = await ownFile(outDir, path.endsWith("/") ? `${path}index.html` : path);
  if (file === undefined) return undefined;
  if (file === "folder") return { folder: `${prefix}${encodeURI(path)}/` };
  const forms = await existingForms(file);
  const form = forms.find(({ encoding }) => accepts(accepted, encoding));
  return {
    path,
    root: dirname(file),
    name: basename(file) + (form?.suffix ?? ""),
    encoding: form?.encoding,
    varies: forms.length > 0,
  };
}

/** What is in the folder for servers and hosts, and has no address. */
const unpublished = new RegExp(unpublishedPath, "u");

/** The address as a path, where it is one that the site could have published. */
function pathInSite(address: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(address);
  } catch {
    return undefined;
  }
  const parts = path.split("/").slice(1);
  const isHidden = (part: string, index: number): boolean =>
    part.startsWith(".") && !(index === 0 && part === ".well-known");
  const isEmpty = (part: string, index: number): boolean => part === "" && index < parts.length - 1;
  if (parts.some(isHidden) || parts.some(isEmpty) || /[\0\\]/u.test(path) || unpublished.test(path)) return undefined;
  return path;
}

/** The file of that path, unless a link leads out of the folder. */
async function ownFile(outDir: string, path: string): Promise<string | undefined> {
  try {
    const root = await realpath(outDir);
    const file = await realpath(join(root, path));
    if (file !== root && !file.startsWith(root + sep)) return undefined;
    return (await stat(file)).isDirectory() ? "folder" : file;
  } catch {
    return undefined;
  }
}

async function existingForms(file: string): Promise<readonly CompressedForm[]> {
  const found = await Promise.all(
    compressedForms.map(async (form) =>
      (await stat(file + form.suffix).catch(() => undefined))?.isFile() === true ? [form] : [],
    ),
  );
  return found.flat();
}

function accepts(accepted: string | undefined, encoding: string): boolean {
  return (accepted ?? "").split(",").some((entry) => {
    const [name = "", ...parameters] = entry.split(";").map((part) => part.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/u.test(parameter));
  });
}
