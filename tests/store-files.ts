import type { Hearing } from "@/lib/model/hearing";
import type { Synonyms } from "@/lib/model/synonyms";
import { IndexBuilder } from "@/lib/search/build-index";
import { manifestName, type Manifest } from "@/lib/search/index-files";
import type { Transport } from "@/lib/search/store";

/** The files of the store, in memory, as `publish` would write them. */
export async function filesOf(hearings: readonly Hearing[], synonyms: Synonyms = []): Promise<Map<string, Uint8Array>> {
  const builder = new IndexBuilder({ nameOf: (speaker) => speaker, synonyms });
  const files = new Map<string, Uint8Array>();
  for (const hearing of hearings) for (const { name, bytes } of builder.add(hearing)) files.set(`build/${name}`, bytes);
  const rest = builder.finish();
  let next = await rest.next();
  for (; next.done !== true; next = await rest.next()) files.set(`build/${next.value.name}`, next.value.bytes);
  const manifest: Manifest = { ...next.value, folder: "build" };
  files.set(manifestName, new TextEncoder().encode(JSON.stringify(manifest)));
  return files;
}

export function memoryTransport(files: ReadonlyMap<string, Uint8Array>): Transport {
  return (name) => {
    const file = files.get(name);
    return file ? Promise.resolve(file) : Promise.reject(new Error(`${name} is not there`));
  };
}
