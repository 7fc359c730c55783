import { Decimal, Int32, TimestampMicrosecond, Uint16, Uint8, Utf8, makeData, type Data } from 'apache-arrow';

/** Rows of one piece: what the database compresses together. */
export const pieceRows = 122_880;

/** A column of the piece being filled. A slot may be written again: the last value counts. */
export interface PieceColumn {
  /** Its type in the database. */
  readonly sqlType: string;
  clear(slot: number): void;
  isEmpty(slot: number): boolean;
  /** The first `rows` slots for Arrow; they must be read before the next piece is begun. */
  toArrow(rows: number): Data;
}

class Validity {
  readonly bits = new Uint8Array(pieceRows / 8);

  set(slot: number): void {
    this.bits[slot >> 3] = (this.bits[slot >> 3] as number) | (1 << (slot & 7));
  }

  clear(slot: number): void {
    this.bits[slot >> 3] = (this.bits[slot >> 3] as number) & ~(1 << (slot & 7));
  }

  has(slot: number): boolean {
    return ((this.bits[slot >> 3] as number) & (1 << (slot & 7))) > 0;
  }

  toArrow(rows: number): { nullCount: number; nullBitmap?: Uint8Array } {
    let nullCount = 0;
    for (let slot = 0; slot < rows; slot++) if (!this.has(slot)) nullCount += 1;
    return nullCount === 0 ? { nullCount } : { nullCount, nullBitmap: this.bits };
  }
}

const firstTextBytes = 1 << 20;

export class TextColumn implements PieceColumn {
  readonly sqlType = 'VARCHAR';
  readonly #validity = new Validity();
  readonly #offsets = new Int32Array(pieceRows + 1);
  #bytes = new Uint8Array(firstTextBytes);

  /** Slots are written in order, so that each begins where the one before it ended. */
  set(slot: number, bytes: Uint8Array, start: number, end: number): void {
    const at = this.#offsets[slot] as number;
    const length = end - start;
    if (at + length > this.#bytes.length) this.#grow(at + length);
    const own = this.#bytes;
    if (length < 48) for (let i = 0; i < length; i++) own[at + i] = bytes[start + i] as number;
    else own.set(bytes.subarray(start, end), at);
    this.#offsets[slot + 1] = at + length;
    this.#validity.set(slot);
  }

  clear(slot: number): void {
    this.#offsets[slot + 1] = this.#offsets[slot] as number;
    this.#validity.clear(slot);
  }

  isEmpty(slot: number): boolean {
    return !this.#validity.has(slot);
  }

  /** Bytes of text up to a slot. */
  bytesUpTo(slot: number): number {
    return this.#offsets[slot] as number;
  }

  /** The first byte of a slot; NaN where it holds none. */
  firstByte(slot: number): number {
    const at = this.#offsets[slot] as number;
    return at < (this.#offsets[slot + 1] as number) ? (this.#bytes[at] as number) : Number.NaN;
  }

  /** True where there are digits and nothing else after the first `skip` bytes of a slot. */
  isDigits(slot: number, skip: number): boolean {
    const end = this.#offsets[slot + 1] as number;
    const start = (this.#offsets[slot] as number) + skip;
    for (let i = start; i < end; i++) {
      const byte = this.#bytes[i] as number;
      if (byte < 48 || byte > 57) return false;
    }
    return end > start;
  }

  toArrow(rows: number): Data {
    return makeData({
      type: new Utf8(),
      length: rows,
      valueOffsets: this.#offsets.subarray(0, rows + 1),
      data: this.#bytes.subarray(0, this.#offsets[rows]),
      ...this.#validity.toArrow(rows),
    });
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Whole numbers from here on are not exact as doubles. */
const exactLimit = 2 ** 53;
const highWord = 2 ** 32;

/** Whole numbers of 64 bits, most of which are exact as doubles. */
class WideNumbers {
  readonly #values = new Float64Array(pieceRows);
  readonly #large = new Map<number, bigint>();

  set(slot: number, value: number | bigint): void {
    if (typeof value === 'number') this.#values[slot] = value;
    else this.#large.set(slot, value);
    if (typeof value === 'bigint') this.#values[slot] = Number.NaN;
  }

  get(slot: number): number | bigint {
    const value = this.#values[slot] as number;
    return Number.isNaN(value) ? (this.#large.get(slot) ?? 0n) : value;
  }

  /** Two's complement, `words` words of 32 bits a number. */
  toWords(rows: number, words: 2 | 4): Int32Array {
    const all = new Int32Array(rows * words);
    for (let slot = 0; slot < rows; slot++) {
      const value = this.#values[slot] as number;
      const at = slot * words;
      let high: number;
      if (Number.isNaN(value)) {
        const large = this.#large.get(slot) ?? 0n;
        all[at] = Number(BigInt.asIntN(32, large));
        high = Number(large >> 32n);
      } else {
        high = Math.floor(value / highWord);
        all[at] = (value - high * highWord) | 0;
      }
      all[at + 1] = high;
      if (words === 4 && high < 0) all[at + 2] = all[at + 3] = -1;
    }
    this.#large.clear();
    return all;
  }
}

/** Dates with times, to the microsecond. */
export class TimeColumn implements PieceColumn {
  readonly sqlType = 'TIMESTAMP';
  readonly #validity = new Validity();
  readonly #numbers = new WideNumbers();

  set(slot: number, seconds: number, micros: number): void {
    const all = seconds * 1e6 + micros;
    const isExact = Math.abs(all) < exactLimit;
    this.#numbers.set(slot, isExact ? all : BigInt(seconds) * 1_000_000n + BigInt(micros));
    this.#validity.set(slot);
  }

  clear(slot: number): void {
    this.#numbers.set(slot, 0);
    this.#validity.clear(slot);
  }

  isEmpty(slot: number): boolean {
    return !this.#validity.has(slot);
  }

  toArrow(rows: number): Data {
    const data = this.#numbers.toWords(rows, 2);
    return makeData({
      type: new TimestampMicrosecond(),
      length: rows,
      data,
      ...this.#validity.toArrow(rows),
    });
  }
}

/** Money and numbers in millionths, below a trillion. */
export class DecimalColumn implements PieceColumn {
  readonly sqlType = 'DECIMAL(18,6)';
  readonly #validity = new Validity();
  readonly #numbers = new WideNumbers();

  /** A double has to be a whole number below 2^53. */
  set(slot: number, millionths: number | bigint): void {
    this.#numbers.set(slot, millionths);
    this.#validity.set(slot);
  }

  get(slot: number): number | bigint {
    return this.#numbers.get(slot);
  }

  clear(slot: number): void {
    this.#numbers.set(slot, 0);
    this.#validity.clear(slot);
  }

  isEmpty(slot: number): boolean {
    return !this.#validity.has(slot);
  }

  toArrow(rows: number): Data {
    const data = new Uint32Array(this.#numbers.toWords(rows, 4).buffer);
    return makeData({ type: new Decimal(6, 18, 128), length: rows, data, ...this.#validity.toArrow(rows) });
  }
}

/** Small whole numbers: 1 and 0 for yes and no, the flags of a row, its number. */
export class CountColumn implements PieceColumn {
  readonly sqlType: string;
  readonly #validity = new Validity();
  readonly #numbers: Uint8Array | Int32Array;

  constructor(sqlType: 'UTINYINT' | 'INTEGER') {
    this.sqlType = sqlType;
    const size = { UTINYINT: Uint8Array, INTEGER: Int32Array };
    this.#numbers = new size[sqlType](pieceRows);
  }

  set(slot: number, value: number): void {
    this.#numbers[slot] = value;
    this.#validity.set(slot);
  }

  clear(slot: number): void {
    this.#numbers[slot] = 0;
    this.#validity.clear(slot);
  }

  isEmpty(slot: number): boolean {
    return !this.#validity.has(slot);
  }

  toArrow(rows: number): Data {
    const shared = { length: rows, ...this.#validity.toArrow(rows) };
    const data = this.#numbers.subarray(0, rows);
    if (data instanceof Uint8Array) return makeData({ type: new Uint8(), data, ...shared });
    if (data instanceof Uint16Array) return makeData({ type: new Uint16(), data, ...shared });
    return makeData({ type: new Int32(), data, ...shared });
  }
}
