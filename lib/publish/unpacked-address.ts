import { posix } from "node:path";

/** What an unpacked archive knows of the site that it was made from. */
export type UnpackedSite = {
  /** Whether a file is among those that are unpacked, by its path from their folder. */
  readonly holds: (file: string) => boolean;
  /** BASE_PATH, without its last slash. */
  readonly basePath: string;
  /** The address at which a path of the site is published. */
  readonly published: (path: string) => string;
};

/**
 * What an address of a page leads to, as that page finds it once unpacked: a file, from the folder of the page. What
 * was not packed is online, under its public address; what is not of the site stays as it is.
 * `page` is the path of its file: `auditions/ia-11/index.html`.
 */
export function unpackedAddress(address: string, page: string, site: UnpackedSite): string {
  const found = addressInSite(address, page, site.basePath);
  if (found === undefined) return address;
  const { path, rest } = found;
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return site.holds(file) ? `${pathFrom(page, file)}${rest}` : publishedAddress(address, page, site);
}

/** The same, for the address of a folder whose files are read one by one. */
export function unpackedFolder(address: string, page: string, { basePath }: UnpackedSite): string {
  const found = addressInSite(address, page, basePath);
  return found === undefined ? address : `${pathFrom(page, found.path)}/`;
}

/** The same, for an address that is given to others. */
export function publishedAddress(address: string, page: string, { basePath, published }: UnpackedSite): string {
  const found = addressInSite(address, page, basePath);
  return found === undefined ? address : published(`/${found.path}${found.rest}`);
}

/** Stands for the origin of the site: the addresses of others never have it. */
const here = "https://site.invalid";

type AddressInSite = {
  /** From the root of the site, without its first slash. */
  readonly path: string;
  /** The query and the fragment. */
  readonly rest: string;
};

/** Nothing for a place in the page itself, and for what is not of the site. */
function addressInSite(address: string, page: string, basePath: string): AddressInSite | undefined {
  const root = `${basePath}/`;
  const from = `${here}${root}${page}`;
  if (address === "" || address.startsWith("#") || !URL.canParse(address, from)) return undefined;
  const { origin, pathname, search, hash } = new URL(address, from);
  if (origin !== here || !pathname.startsWith(root)) return undefined;
  return { path: pathname.slice(root.length), rest: search + hash };
}

function pathFrom(page: string, to: string): string {
  return posix.relative(posix.dirname(page), to);
}
