/** The text of UTF-8 bytes, a byte-order mark left out; or where they stop being UTF-8: an offset from 0, a line from 1. */
type Decoded = { readonly text: string } | { readonly text: undefined; readonly offset: number; readonly line: number };

export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const offset = firstInvalidByte(bytes);
    const line = bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1;
    return { text: undefined, offset, line };
  }
}

/** The longest prefix that decodes ends where the fault is: found by halving. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (decodes(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

function decodes(prefix: Uint8Array): boolean {
  try {
    // A character cut by the end of the prefix is not a fault.
    new TextDecoder("utf-8", { fatal: true }).decode(prefix, { stream: true });
    return true;
  } catch {
    return false;
  }
}
