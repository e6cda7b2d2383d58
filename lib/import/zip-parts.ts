import { inflateRawSync } from "node:zlib";

/** What a ZIP says that it holds. */
type Entry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
};

type ZipReading =
  | { readonly type: "parts"; readonly parts: ReadonlyMap<string, Buffer>; readonly names: readonly string[] }
  | { readonly type: "damaged" | "encrypted" | "too-large" };

const mebi = 1024 * 1024;
/** A hearing of 100,000 words is under 10 MiB of XML; pictures are never opened, only counted. */
const largestPart = 24 * mebi;
const largestWhole = 512 * mebi;
const mostEntries = 4_000;

/**
 * The XML parts of a ZIP, inflated. Sizes are bound twice: what its directory declares, then what comes out, since a
 * directory can lie. Anything else in the file stays packed.
 */
export function readZipParts(bytes: Uint8Array): ZipReading {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(file);
  if (!entries) return { type: "damaged" };
  if (entries.some(({ encrypted }) => encrypted)) return { type: "encrypted" };
  const whole = entries.reduce((sum, { size }) => sum + size, 0);
  const wanted = entries.filter(({ name }) => /\.(?:xml|rels)$/iu.test(name) || name === "mimetype");
  const xml = wanted.reduce((sum, { size }) => sum + size, 0);
  if (entries.length > mostEntries || whole > largestWhole || xml > largestPart) return { type: "too-large" };
  const parts = new Map<string, Buffer>();
  for (const entry of wanted) {
    const part = inflate(file, entry);
    if (part === "too-large" || part === "damaged") return { type: part };
    parts.set(entry.name, part);
  }
  return { type: "parts", parts, names: entries.map(({ name }) => name) };
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;

function readDirectory(file: Buffer): Entry[] | undefined {
  const end = file.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  if (end === -1 || end + 22 > file.length || file.readUInt32LE(end) !== endOfDirectory) return undefined;
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== directoryEntry) return undefined;
    const [name, extra, comment] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)];
    entries.push({
      name: file.toString("utf8", at + 46, at + 46 + name),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      method: file.readUInt16LE(at + 10),
      packedSize: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries.length === 0 ? undefined : entries;
}

function inflate(file: Buffer, { offset, packedSize, size, method }: Entry): Buffer | "too-large" | "damaged" {
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== localEntry) return "damaged";
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  if (start + packedSize > file.length) return "damaged";
  const packed = file.subarray(start, start + packedSize);
  if (method === 0) return packed.length === size ? packed : "damaged";
  if (method !== 8) return "damaged";
  try {
    const part = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    return part.length === size ? part : "damaged";
  } catch (error) {
    return error instanceof RangeError ? "too-large" : "damaged";
  }
}
