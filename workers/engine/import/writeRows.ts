import type { RejectReason } from '../../contract/importing.ts';
import type { Scratch } from '../database.ts';
import type { ReadCell } from './rowReader.ts';

const bufferBytes = 1 << 20;
const newline = 10;

export interface RowFormat {
  readonly delimiter: number;
  readonly quote: number;
  readonly columnCount: number;
}

/**
 * Collects good rows and writes them to a scratch file in large pieces, one row a line. Columns with a reader are
 * rewritten in plain form; a cell that its reader refuses rejects the row.
 */
export class RowWriter {
  readonly #scratch: Scratch;
  readonly #format: RowFormat;
  readonly #readers: ReadonlyMap<number, ReadCell>;
  readonly #decoder = new TextDecoder();
  #buffer = new Uint8Array(bufferBytes);
  #used = 0;

  constructor(scratch: Scratch, format: RowFormat, readers: ReadonlyMap<number, ReadCell>) {
    this.#scratch = scratch;
    this.#format = format;
    this.#readers = readers;
  }

  /** Writes one row; returns why it was not written, or null. */
  row(bytes: Uint8Array, start: number, end: number, odd: boolean): RejectReason | null {
    if (odd || this.#readers.size > 0) {
      const reason = this.#writeAnew(bytes.subarray(start, end));
      if (reason !== null) return reason;
    } else this.#write(bytes.subarray(start, end));
    this.#writeByte(newline);
    return null;
  }

  flush(): void {
    if (this.#used > 0) this.#scratch.write(this.#buffer.subarray(0, this.#used));
    this.#used = 0;
  }

  /** Splits the row and writes field by field, without NUL bytes and without fields too many. */
  #writeAnew(row: Uint8Array): RejectReason | null {
    const { columnCount, delimiter, quote } = this.#format;
    const fields = splitFields(row, delimiter, quote);
    const texts = new Map<number, string>();
    for (const [position, read] of this.#readers) {
      const result = read(this.#decoder.decode(fields[position]));
      if (typeof result !== 'string') return result.reject;
      texts.set(position, result);
    }
    for (let i = 0; i < columnCount; i++) {
      if (i > 0) this.#writeByte(delimiter);
      const text = texts.get(i);
      if (text === undefined) this.#writeField(fields[i] ?? new Uint8Array(0));
      else for (let k = 0; k < text.length; k++) this.#writeByte(text.charCodeAt(k));
    }
    return null;
  }

  #writeField(field: Uint8Array): void {
    const { quote } = this.#format;
    if (this.#isBare(field)) {
      this.#write(field);
      return;
    }
    this.#writeByte(quote);
    for (const byte of field) {
      if (byte === 0) continue;
      if (byte === quote) this.#writeByte(byte);
      this.#writeByte(byte);
    }
    this.#writeByte(quote);
  }

  #isBare(field: Uint8Array): boolean {
    const { delimiter, quote } = this.#format;
    for (const byte of field) {
      if (byte === delimiter || byte === quote || byte < 32) return false;
    }
    return true;
  }

  #write(bytes: Uint8Array): void {
    if (this.#used + bytes.length > this.#buffer.length) this.flush();
    if (bytes.length > this.#buffer.length) {
      this.#scratch.write(bytes);
      return;
    }
    this.#buffer.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  #writeByte(byte: number): void {
    if (this.#used === this.#buffer.length) this.flush();
    this.#buffer[this.#used] = byte;
    this.#used += 1;
  }
}

/** The unquoted bytes of each field of one row, by the same grammar as the scanner. */
export function splitFields(row: Uint8Array, delimiter: number, quote: number): Uint8Array[] {
  const fields: Uint8Array[] = [];
  let start = 0;
  while (start <= row.length) {
    if (row[start] === quote) {
      const close = closeQuote(row, start + 1, quote);
      fields.push(unescape(row.subarray(start + 1, close), quote));
      start = close + 2;
    } else {
      const next = row.indexOf(delimiter, start);
      const end = next < 0 ? row.length : next;
      fields.push(row.subarray(start, end));
      start = end + 1;
    }
  }
  return fields;
}

/** Position of the closing quote, doubled quotes passed over; the end of the row where there is none. */
function closeQuote(row: Uint8Array, from: number, quote: number): number {
  let i = row.indexOf(quote, from);
  while (i >= 0 && row[i + 1] === quote) i = row.indexOf(quote, i + 2);
  return i < 0 ? row.length : i;
}

function unescape(field: Uint8Array, quote: number): Uint8Array {
  if (!field.includes(quote)) return field;
  return field.filter((byte, i) => byte !== quote || !isSecondOfPair(field, i, quote));
}

function isSecondOfPair(field: Uint8Array, i: number, quote: number): boolean {
  let run = 0;
  while (field[i - 1 - run] === quote) run += 1;
  return run % 2 === 1;
}
