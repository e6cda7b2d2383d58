import type { Batch } from "./batch";

/** A batch whose files are bytes: they are only put where they go. */
export type PackedBatch = {
  readonly name: string;
  readonly files: readonly (readonly [path: string, bytes: Uint8Array])[];
};

type Sizes = readonly (readonly [name: string, files: readonly (readonly [path: string, size: number])[]])[];

const endOfSizes = 0x0a;

/** Batches in one piece: a line of JSON that says how long each file is, then the files, in UTF-8. */
export function packBatches(batches: readonly Batch[]): Uint8Array<ArrayBuffer> {
  const encoded = batches.map(({ name, files }) => ({
    name,
    files: files.map(([path, text]) => [path, Buffer.from(text)] as const),
  }));
  return joinBatches(encoded);
}

export function joinBatches(batches: readonly PackedBatch[]): Uint8Array<ArrayBuffer> {
  const sizes: Sizes = batches.map(({ name, files }) => [name, files.map(([path, bytes]) => [path, bytes.length])]);
  const bytes = batches.flatMap(({ files }) => files.map(([, file]) => file));
  return Buffer.concat([Buffer.from(`${JSON.stringify(sizes)}\n`), ...bytes]);
}

/** @throws when they were cut short. */
export function unpackBatches(packed: Uint8Array): PackedBatch[] {
  const end = packed.indexOf(endOfSizes);
  // `joinBatches` wrote it.
  const sizes = JSON.parse(Buffer.from(packed.subarray(0, end)).toString()) as Sizes;
  let at = end + 1;
  const batches = sizes.map(([name, files]) => ({
    name,
    files: files.map(([path, size]) => [path, packed.subarray(at, (at += size))] as const),
  }));
  if (end < 0 || at !== packed.length) throw new Error("the batches are not whole");
  return batches;
}
