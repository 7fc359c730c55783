import type { Scratch } from '../database.ts';

const bufferBytes = 1 << 20;
const newline = 10;
const comma = 44;
const quote = 34;

/** Collects good rows and writes them to a scratch file in large pieces, one row a line. */
export class RowWriter {
  readonly #scratch: Scratch;
  readonly #delimiter: number;
  readonly #quote: number;
  readonly #columnCount: number;
  #buffer = new Uint8Array(bufferBytes);
  #used = 0;

  constructor(scratch: Scratch, delimiter: number, quoteByte: number, columnCount: number) {
    this.#scratch = scratch;
    this.#delimiter = delimiter;
    this.#quote = quoteByte;
    this.#columnCount = columnCount;
  }

  row(bytes: Uint8Array, start: number, end: number, odd: boolean): void {
    if (odd) this.#writeAnew(bytes.subarray(start, end));
    else this.#write(bytes.subarray(start, end));
    this.#writeByte(newline);
  }

  flush(): void {
    if (this.#used > 0) this.#scratch.write(this.#buffer.subarray(0, this.#used));
    this.#used = 0;
  }

  /** Splits the row and writes each field quoted, without NUL bytes and without fields too many. */
  #writeAnew(row: Uint8Array): void {
    const fields = splitFields(row, this.#delimiter, this.#quote);
    fields.slice(0, this.#columnCount).forEach((field, i) => {
      if (i > 0) this.#writeByte(this.#delimiter);
      this.#writeByte(this.#quote);
      for (const byte of field) {
        if (byte === 0) continue;
        if (byte === this.#quote) this.#writeByte(byte);
        this.#writeByte(byte);
      }
      this.#writeByte(this.#quote);
    });
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
export function splitFields(row: Uint8Array, delimiter = comma, quoteByte = quote): number[][] {
  const fields: number[][] = [];
  let field: number[] = [];
  let i = 0;
  let atStart = true;
  while (i < row.length) {
    const byte = row[i] as number;
    if (atStart && byte === quoteByte) {
      i += 1;
      while (i < row.length && !(row[i] === quoteByte && row[i + 1] !== quoteByte)) {
        if (row[i] === quoteByte) i += 1;
        field.push(row[i] as number);
        i += 1;
      }
      atStart = false;
    } else if (byte === delimiter) {
      fields.push(field);
      field = [];
      atStart = true;
    } else {
      field.push(byte);
      atStart = false;
    }
    i += 1;
  }
  fields.push(field);
  return fields;
}
