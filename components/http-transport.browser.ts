import type { Transport } from "@/lib/search/store";

/** Reads the files of the search store over HTTP. */
export function httpTransport(base: URL): Transport {
  return async (name, again) => {
    // All names but the manifest's last for ever: a cache would give a cut file again.
    const response = await fetch(new URL(name, base), again ? { cache: "reload" } : {});
    if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
