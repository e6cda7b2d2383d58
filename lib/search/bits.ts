/** Writes numbers bit by bit, the highest first. */
export class BitWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  /** In bits. */
  get length(): number {
    return this.#length;
  }

  /** `value` in `width` bits, at most 31. */
  write(value: number, width: number): void {
    const needed = (this.#length + width + 7) >> 3;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let left = width;
    while (left > 0) {
      const free = 8 - (this.#length & 7);
      const taken = Math.min(free, left);
      const bits = (value >>> (left - taken)) & ((1 << taken) - 1);
      const at = this.#length >> 3;
      this.#bytes[at] = (this.#bytes[at] ?? 0) | (bits << (free - taken));
      this.#length += taken;
      left -= taken;
    }
  }

  /** Elias' gamma code: a number from 1, short when it is small. */
  writeGamma(value: number): void {
    const width = 32 - Math.clz32(value);
    this.write(0, width - 1);
    this.write(value, width);
  }

  toBytes(): Uint8Array {
    return this.#bytes.slice(0, (this.#length + 7) >> 3);
  }
}

/** Reads what `BitWriter` wrote. @throws RangeError past the end. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, from = 0) {
    this.#bytes = bytes;
    this.#at = from * 8;
  }

  read(width: number): number {
    let value = 0;
    let left = width;
    while (left > 0) {
      const byte = this.#bytes[this.#at >> 3];
      if (byte === undefined) throw new RangeError("the bits end here");
      const free = 8 - (this.#at & 7);
      const taken = Math.min(free, left);
      value = value * 2 ** taken + ((byte >>> (free - taken)) & ((1 << taken) - 1));
      this.#at += taken;
      left -= taken;
    }
    return value;
  }

  readGamma(): number {
    let width = 0;
    while (this.read(1) === 0) width += 1;
    return 2 ** width + this.read(width);
  }
}
