/**
 * The address under which others find what is read at this one: the same. In an archive that was unpacked, this is that
 * of `unpacked-place.browser.ts`.
 */
export function addressForOthers(address: string): string {
  return address;
}
