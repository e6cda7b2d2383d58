/**
 * What depends on where the site is read from: here, behind HTTP. In the archive that readers unpack and open from a
 * folder, `unpacked-place.browser.ts` is bundled under this name.
 */
export { httpTransport as openTransport } from "./http-transport.browser";

/** Where this page finds an address of the site: there. */
export function addressHere(address: string): string {
  return address;
}

/** A file of the site, as text; nothing where it cannot be had. */
export async function textAt(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}
