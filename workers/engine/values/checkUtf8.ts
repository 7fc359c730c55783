/** Checks that bytes are UTF-8, piece by piece; a character may be parted by the end of a piece. */
export class Utf8Checker {
  /** Bytes that the character at hand still needs, and the range of the next one of them. */
  #needed = 0;
  #low = 0x80;
  #high = 0xbf;

  /** False at the first byte that is not UTF-8. */
  push(bytes: Uint8Array): boolean {
    const n = bytes.length;
    let i = 0;
    while (i < n) {
      const byte = bytes[i] as number;
      i += 1;
      if (this.#needed > 0) {
        if (byte < this.#low || byte > this.#high) return false;
        this.#needed -= 1;
        this.#low = 0x80;
        this.#high = 0xbf;
      } else if (byte > 0x7f) {
        if (!this.#begin(byte)) return false;
      } else {
        while (i < n && (bytes[i] as number) < 0x80) i += 1;
      }
    }
    return true;
  }

  /** False where the last character is not whole. */
  end(): boolean {
    return this.#needed === 0;
  }

  /** The first byte of a character of two to four: neither longer than needed nor half of a pair nor too high. */
  #begin(byte: number): boolean {
    if (byte < 0xc2 || byte > 0xf4) return false;
    this.#needed = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    if (byte === 0xe0) this.#low = 0xa0;
    else if (byte === 0xed) this.#high = 0x9f;
    else if (byte === 0xf0) this.#low = 0x90;
    else if (byte === 0xf4) this.#high = 0x8f;
    return true;
  }
}
