import type { Transport } from "@/lib/search/store";
import { storeCallback } from "@/lib/site/unpacked";

type Receive = (name: string, base64: string) => void;
type Receiver = Window & { [storeCallback]?: Receive };

/**
 * Reads the files of the search store where a page opened from a folder may fetch nothing: each is wrapped in a script
 * that hands its bytes over. A script that was cut does not parse, and hands over none.
 */
export function scriptTransport(base: URL, view: Receiver = window): Transport {
  const received = new Map<string, string>();
  view[storeCallback] = (name, base64) => received.set(name, base64);
  return async (name, again) => {
    await run(`${new URL(`${name}.js`, base).href}${again ? "?encore" : ""}`, view.document);
    const base64 = received.get(name);
    if (base64 === undefined) throw new Error(`${name}: nothing was handed over`);
    received.delete(name);
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  };
}

/** @throws Error when the script is not there. */
async function run(address: string, root: Document): Promise<void> {
  const script = root.createElement("script");
  script.src = address;
  const ended = new Promise<boolean>((settle) => {
    for (const type of ["load", "error"])
      script.addEventListener(type, () => {
        settle(type === "load");
      });
  });
  root.head.append(script);
  const loaded = await ended;
  script.remove();
  if (!loaded) throw new Error(`${address} cannot be read`);
}
