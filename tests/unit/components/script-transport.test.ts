import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { scriptTransport } from "@/components/script-transport.browser";
import { openFileStore } from "@/lib/search/file-store";
import type { Transport } from "@/lib/search/store";
import { storeCallback } from "@/lib/site/unpacked";
import { filesOf, memoryTransport } from "../../store-files";
import { asking, everyHearing, found } from "../search/store-of";

const base = "file:///archive/recherche/fichiers/";
const files = await filesOf(await everyHearing());

function scriptsOf(store: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  return new Map(
    [...store].map(([name, bytes]) => [
      `${base}${name}.js`,
      `${storeCallback}(${JSON.stringify(name)},"${Buffer.from(bytes).toString("base64")}")`,
    ]),
  );
}

/** A window in which scripts are run as a browser does: one that does not parse is loaded all the same. */
function openIn(scripts: ReadonlyMap<string, string>): { transport: Transport; asked: string[] } {
  const asked: string[] = [];
  const view: Record<string, unknown> = {};
  const append = (script: EventTarget & { src: string }): void => {
    asked.push(script.src);
    const text = scripts.get(script.src.replace(/\?.*$/u, ""));
    queueMicrotask(() => {
      try {
        if (text !== undefined) runInNewContext(text, { [storeCallback]: view[storeCallback] });
      } catch {
        // Said on the console, and to nobody else.
      }
      script.dispatchEvent(new Event(text === undefined ? "error" : "load"));
    });
  };
  const createElement = (): EventTarget => Object.assign(new EventTarget(), { src: "", remove: () => undefined });
  Object.assign(view, { document: { createElement, head: { append } } });
  // What the transport touches of a window, and no more.
  return { transport: scriptTransport(new URL(base), view as unknown as Window), asked };
}

describe("the search store in scripts", () => {
  it("answers as the files do", async () => {
    const ask = asking(openFileStore(openIn(scriptsOf(files)).transport));
    const expected = asking(openFileStore(memoryTransport(files)));
    for (const question of ["horloge", "souverainete technologique", "harang", "« horloge de marée »"])
      expect(found(await ask(question))).toEqual(found(await expected(question)));
  });

  it("gives the bytes of each file, when several are read at once", async () => {
    const { transport } = openIn(scriptsOf(files));
    const names = [...files.keys()];
    const read = await Promise.all(names.map((name) => transport(name, false)));
    expect(read.map((bytes) => [...bytes])).toEqual(names.map((name) => [...(files.get(name) ?? [])]));
  });

  it("refuses a script that was cut or is not there, and can be asked again", async () => {
    const scripts = scriptsOf(files);
    const name = "manifest.json";
    const whole = scripts.get(`${base}${name}.js`) ?? "";
    const { transport, asked } = openIn(scripts);
    scripts.set(`${base}${name}.js`, whole.slice(0, -20));
    await expect(transport(name, false)).rejects.toThrow("nothing was handed over");
    scripts.delete(`${base}${name}.js`);
    await expect(transport(name, true)).rejects.toThrow("cannot be read");
    scripts.set(`${base}${name}.js`, whole);
    expect([...(await transport(name, true))]).toEqual([...(files.get(name) ?? [])]);
    expect(asked).toEqual([`${base}${name}.js`, `${base}${name}.js?encore`, `${base}${name}.js?encore`]);
  });

  it("refuses a shard whose bytes were spoilt on their way", async () => {
    const spoilt = new Map(
      [...files].map(([name, bytes]) => {
        const copy = Uint8Array.from(bytes);
        if (name.includes("/formes/")) copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
        return [name, copy];
      }),
    );
    const ask = asking(openFileStore(openIn(scriptsOf(spoilt)).transport));
    await expect(ask("horloge")).rejects.toThrow("cut or spoilt");
  });
});
