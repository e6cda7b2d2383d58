/**
 * A binary file of the store: a mark, then a checksum of what follows. A file that was cut or spoilt on its way is
 * refused, never read in part.
 */
const mark = 0x56;
const headerLength = 1 + 4;

export function sealFile(payload: Uint8Array): Uint8Array {
  const file = new Uint8Array(headerLength + payload.length);
  file[0] = mark;
  new DataView(file.buffer).setUint32(1, checksum(payload));
  file.set(payload, headerLength);
  return file;
}

/** @throws Error when the file is not whole. */
export function openFile(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const payload = file.subarray(headerLength);
  const whole = file.length >= headerLength && file[0] === mark && view.getUint32(1) === checksum(payload);
  if (!whole) throw new Error("the file is cut or spoilt");
  return payload;
}

/** FNV-1a, 32 bits. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
