import type { RejectReason, SkippedRow } from '../../contract/importing.ts';

/**
 * A byte-wise reader of delimited text in UTF-8 that finds row ends and counts fields, in one pass over
 * chunks. It decides which lines are rows; the database then only ever sees lines that are.
 * Grammar: RFC 4180 with \n, \r\n or \r as row ends, quotes inside unquoted fields taken literally, blank
 * lines skipped, extra empty fields at the end of a row dropped.
 */
export interface ScanOptions {
  readonly delimiter: number;
  readonly quote: number;
  readonly columnCount: number;
  /** Lines of the file before the first data row: titles and header. */
  readonly skipLines: number;
  /** True where each row is one line of its sheet or file, line breaks in its cells or not. */
  readonly rowsAreLines?: boolean;
}

/** Where the cells of the row at hand are, the quotes around them left out. */
export interface RowFields {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 for a quoted cell: quotes inside it are doubled. */
  readonly quoted: Uint8Array;
  /** True where the row holds a NUL byte, which no cell keeps. */
  hasNul: boolean;
}

export interface ScanSink {
  /**
   * Bytes of one good row without its row end, and its cells, valid only during the call. Returns why the row is
   * refused or skipped, or null.
   */
  row(bytes: Uint8Array, start: number, end: number, fields: RowFields): RejectReason | SkippedRow | null;
  /** A row with too few or too many cells: which rule skips it, or null where it has to be refused. */
  uneven?(bytes: Uint8Array, start: number, end: number): SkippedRow | null;
  /** A line above the first row. */
  skipped?(line: Uint8Array): void;
  /** Bytes of a refused line, valid only during the call. */
  reject(line: number, reason: RejectReason, bytes: Uint8Array): void;
}

export interface ScanCounts {
  rows: number;
  rejected: number;
  rejectedByReason: Map<RejectReason, number>;
  skipped: Record<SkippedRow, number>;
  blankLines: number;
  lines: number;
}

const newline = 10;
const carriageReturn = 13;
const space = 32;
const tab = 9;

/** What a byte may be in a row; most are ordinary. */
const ordinary = 0;
const blank = 1;
const separates = 2;
const endsRow = 3;
const quotes = 4;
const isNul = 5;
/** A quoted field that runs on for longer than this is taken for a quote that was never closed. */
const longestRow = 1 << 20;

interface ScannedRow {
  readonly start: number;
  readonly end: number;
  readonly fields: number;
  /** The last field that is not empty, counted from 1; 0 for none. */
  readonly filled: number;
  readonly innerLines: number;
}

export class RowScanner {
  readonly counts: ScanCounts = {
    rows: 0,
    rejected: 0,
    rejectedByReason: new Map(),
    skipped: { repeatedHeader: 0, total: 0, comment: 0 },
    blankLines: 0,
    lines: 0,
  };
  readonly #options: ScanOptions;
  readonly #sink: ScanSink;
  readonly #kinds = new Uint8Array(256);
  readonly #fields: RowFields;
  #rest = new Uint8Array(0);

  constructor(options: ScanOptions, sink: ScanSink) {
    this.#options = options;
    this.#sink = sink;
    this.#fields = {
      starts: new Int32Array(options.columnCount),
      ends: new Int32Array(options.columnCount),
      quoted: new Uint8Array(options.columnCount),
      hasNul: false,
    };
    this.#kinds[0] = isNul;
    this.#kinds[space] = this.#kinds[tab] = blank;
    this.#kinds[newline] = this.#kinds[carriageReturn] = endsRow;
    this.#kinds[options.quote] = quotes;
    this.#kinds[options.delimiter] = separates;
  }

  /** Takes the next chunk. The chunk may be reused by the caller afterwards. */
  push(chunk: Uint8Array): void {
    const bytes = this.#rest.length === 0 ? chunk : concat(this.#rest, chunk);
    const used = this.#scan(bytes, false);
    this.#rest = bytes.slice(used);
  }

  /** Takes what is left as the last row. */
  end(): void {
    const bytes = this.#rest;
    this.#rest = new Uint8Array(0);
    this.#scan(bytes, true);
  }

  /** Scans whole rows and returns how many bytes they took; at the end of the file, everything. */
  #scan(bytes: Uint8Array, last: boolean): number {
    let start = 0;
    while (start < bytes.length) {
      const next = this.#scanRow(bytes, start, last);
      if (next < 0) return start;
      start = next;
    }
    return start;
  }

  /** Scans one row from start; returns the start of the next one, or −1 where more bytes are needed. */
  #scanRow(bytes: Uint8Array, start: number, last: boolean): number {
    if (this.counts.lines < this.#options.skipLines) return this.#skipLine(bytes, start, last);
    const { delimiter, columnCount } = this.#options;
    const { starts, ends, quoted } = this.#fields;
    const kinds = this.#kinds;
    const n = bytes.length;
    let fields = 1;
    let filled = 0;
    let innerLines = 0;
    let i = start;
    starts[0] = start;
    quoted[0] = 0;
    this.#fields.hasNul = false;
    let fieldStart = start;
    while (i < n) {
      const kind = kinds[bytes[i] as number] as number;
      if (kind === ordinary) {
        filled = fields;
        i += 1;
        while (i < n && kinds[bytes[i] as number] === ordinary) i += 1;
      } else if (kind === separates) {
        if (fields <= columnCount && quoted[fields - 1] === 0) ends[fields - 1] = i;
        i += 1;
        fieldStart = i;
        if (fields < columnCount) {
          starts[fields] = i;
          quoted[fields] = 0;
        }
        fields += 1;
      } else if (kind === endsRow) {
        break;
      } else if (kind === quotes && i === fieldStart) {
        const close = this.#closeQuote(bytes, i + 1);
        if (close < 0) {
          if (!last && n - start < longestRow) return -1;
          return this.#rejectLine(bytes, start, 'BROKEN_QUOTES', last);
        }
        for (let k = i + 1; k < close; k++) {
          if (isLineEnd(bytes, k)) innerLines += 1;
          else if (bytes[k] === 0) this.#fields.hasNul = true;
        }
        if (close > i + 1) filled = fields;
        if (fields <= columnCount) {
          starts[fields - 1] = i + 1;
          ends[fields - 1] = close;
          quoted[fields - 1] = 1;
        }
        i = close + 1;
        const after = bytes[i];
        if (after === undefined && !last) return -1;
        if (after !== undefined && after !== delimiter && after !== newline && after !== carriageReturn) {
          return this.#rejectLine(bytes, start, 'BROKEN_QUOTES', last);
        }
      } else {
        if (kind !== blank) filled = fields;
        if (kind === isNul) this.#fields.hasNul = true;
        i += 1;
      }
    }
    if (fields <= columnCount && quoted[fields - 1] === 0) ends[fields - 1] = i;
    const next = this.#afterRowEnd(bytes, i, last);
    if (next < 0) return -1;
    this.#finishRow(bytes, { start, end: i, fields, filled, innerLines });
    return next;
  }

  #finishRow(bytes: Uint8Array, row: ScannedRow): void {
    const { start, end, fields, filled, innerLines } = row;
    const { columnCount } = this.#options;
    const line = this.counts.lines + 1;
    this.counts.lines += this.#options.rowsAreLines === true ? 1 : 1 + innerLines;
    if (filled === 0) {
      this.counts.blankLines += 1;
      return;
    }
    if (fields < columnCount || filled > columnCount) {
      const rule = this.#sink.uneven?.(bytes, start, end) ?? null;
      if (rule !== null) this.counts.skipped[rule] += 1;
      else this.#reject(line, 'WRONG_COLUMN_COUNT', bytes.subarray(start, end));
      return;
    }
    const refused = this.#sink.row(bytes, start, end, this.#fields);
    if (refused === null) this.counts.rows += 1;
    else if (refused in this.counts.skipped) this.counts.skipped[refused as SkippedRow] += 1;
    else this.#reject(line, refused as RejectReason, bytes.subarray(start, end));
  }

  #reject(line: number, reason: RejectReason, bytes: Uint8Array): void {
    this.counts.rejected += 1;
    const { rejectedByReason } = this.counts;
    rejectedByReason.set(reason, (rejectedByReason.get(reason) ?? 0) + 1);
    this.#sink.reject(line, reason, bytes);
  }

  /** Gives up one physical line and goes on with the next. */
  #rejectLine(bytes: Uint8Array, start: number, reason: RejectReason, last: boolean): number {
    const end = findLineEnd(bytes, start);
    const next = this.#afterRowEnd(bytes, end, last);
    if (next < 0) return -1;
    this.counts.lines += 1;
    this.#reject(this.counts.lines, reason, bytes.subarray(start, end));
    return next;
  }

  #skipLine(bytes: Uint8Array, start: number, last: boolean): number {
    const end = findLineEnd(bytes, start);
    const next = this.#afterRowEnd(bytes, end, last);
    if (next < 0) return next;
    this.counts.lines += 1;
    this.#sink.skipped?.(bytes.slice(start, end));
    return next;
  }

  /** Position after the row end at i; −1 where the row end may go on in the next chunk. */
  #afterRowEnd(bytes: Uint8Array, i: number, last: boolean): number {
    if (i >= bytes.length) return last ? i : -1;
    if (bytes[i] === newline) return i + 1;
    if (i + 1 >= bytes.length && !last) return -1;
    if (bytes[i + 1] === newline) return i + 2;
    return i + 1;
  }

  /** Position of the quote that closes the field, doubled quotes passed over; −1 where there is none. */
  #closeQuote(bytes: Uint8Array, from: number): number {
    const { quote } = this.#options;
    let i = bytes.indexOf(quote, from);
    while (i >= 0 && bytes[i + 1] === quote) i = bytes.indexOf(quote, i + 2);
    return i;
  }
}

/** \n, \r\n and \r alone are one line end each. */
function isLineEnd(bytes: Uint8Array, k: number): boolean {
  return bytes[k] === newline || (bytes[k] === carriageReturn && bytes[k + 1] !== newline);
}

function findLineEnd(bytes: Uint8Array, start: number): number {
  let end = start;
  while (end < bytes.length && bytes[end] !== newline && bytes[end] !== carriageReturn) end += 1;
  return end;
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}
