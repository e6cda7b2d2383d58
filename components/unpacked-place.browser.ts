import { basePath } from "@/lib/site/addresses";

export { scriptTransport as openTransport } from "./script-transport.browser";

/** The folder of the archive: scripts stand in a folder of it, and say so only while they are first run. */
const root =
  document.currentScript instanceof HTMLScriptElement ? new URL("..", document.currentScript.src) : undefined;

/** Where this page finds an address of the site: among the files that were unpacked, where a folder opens no page. */
export function addressHere(address: string): string {
  const url = new URL(address.slice(basePath().length + 1), root);
  if (url.pathname.endsWith("/")) url.pathname += "index.html";
  return url.href;
}

/** The address under which others find what is read here: the public one, with the same question and fragment. */
export function addressForOthers(address: string): string {
  const { search, hash } = new URL(address);
  const published = new URL(document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? address);
  return Object.assign(published, { search, hash }).href;
}

/** A page of a folder may read no file beside it. */
export function textAt(): Promise<string | undefined> {
  return Promise.resolve(undefined);
}
