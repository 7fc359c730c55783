import Papa from 'papaparse';
import type { Mapping, SkippedRow } from '../../contract/importing.ts';
import { splitFields, type RowFormat } from './splitFields.ts';

/** 합계, 1월 소계, 총 합계(원), Grand Total:, 합계 12건. */
const totalWords =
  /^(.{0,20}[\s\d월일년차기주])?(총?\s*합\s*계|총\s*계|소\s*계|누\s*계|월\s*계|전체|평균|grand\s*totals?|sub-?\s?totals?|totals?|sum|average)\s*(\(.{0,16}\)|[:：]|\d+\s*건)?$/i;
/** # and the like, but not #REF! and its kin, which are cells gone wrong. */
const commentStart = /^(#(?!REF|N\/A|VALUE|DIV|NAME|NUM|NULL)|※|\/\/|[-=_*+]{3,}$)/;
const space = 32;

/** First bytes of most words above; lets nearly every row pass after one look. */
const totalBytes = ['총', '합', '소', '누', '전', 'G', 'g', 'S', 's', 'T', 't'].map(
  (sign) => new TextEncoder().encode(sign)[0] ?? 0,
);
const maybeHeader = 1;
const maybeTotal = 2;

/** Finds rows that are no data: the header again, as files pasted together have, totals and remarks. */
export class RowFilter {
  readonly #format: RowFormat;
  readonly #mapping: Mapping;
  readonly #headerLines: number;
  readonly #decoder = new TextDecoder();
  readonly #skipped: string[] = [];
  #headers: readonly KnownHeader[] = [];
  /** By the first byte of a row’s first filled cell: what the row may be. Empty until the first row. */
  #suspects = new Uint8Array(0);

  constructor(format: RowFormat, mapping: Mapping, headerLines: number) {
    this.#format = format;
    this.#mapping = mapping;
    this.#headerLines = headerLines;
  }

  /** Takes one line above the first row; the last of them are the header. */
  addSkipped(line: Uint8Array): void {
    this.#skipped.push(this.#decoder.decode(line));
    if (this.#skipped.length > this.#headerLines) this.#skipped.shift();
  }

  /** Looks at a row that has as many cells as the table has columns. A total has no date. */
  check(bytes: Uint8Array, start: number, end: number): SkippedRow | null {
    if (this.#suspects.length === 0) this.#prepare();
    const first = this.#firstFilled(bytes, start, end);
    const suspect = this.#suspects[bytes[first] as number] as number;
    if (suspect === 0) return null;
    if ((suspect & maybeHeader) > 0 && this.#isHeader(bytes, start, end, first)) return 'repeatedHeader';
    if ((suspect & maybeTotal) === 0) return null;
    return this.#isTotal(this.#cells(bytes, start, end)) ? 'total' : null;
  }

  #prepare(): void {
    this.#suspects = new Uint8Array(256);
    this.#headers = parseHeaders(this.#skipped, this.#format);
    for (const { prefix } of this.#headers) this.#suspects[prefix[0] ?? 0] = maybeHeader;
    for (const byte of totalBytes) this.#suspects[byte] = (this.#suspects[byte] ?? 0) | maybeTotal;
  }

  /** Looks closer at a row that cannot be read: too few or too many cells, no date, no amount. */
  checkRefused(bytes: Uint8Array, start: number, end: number, isUneven: boolean): SkippedRow | null {
    if (this.#suspects.length === 0) this.#prepare();
    if (this.#isHeader(bytes, start, end, this.#firstFilled(bytes, start, end))) return 'repeatedHeader';
    const cells = this.#cells(bytes, start, end);
    const word = cells.find((cell) => cell !== '') ?? '';
    if (commentStart.test(word)) return 'comment';
    return (isUneven ? totalWords.test(word) : this.#isTotal(cells)) ? 'total' : null;
  }

  #isTotal(cells: readonly string[]): boolean {
    const word = cells.find((cell) => cell !== '') ?? '';
    const time = cells[this.#mapping.time ?? -1] ?? '';
    if (time !== '' && totalWords.test(time)) return true;
    return time === '' && totalWords.test(word);
  }

  #firstFilled(bytes: Uint8Array, start: number, end: number): number {
    const { delimiter, quote } = this.#format;
    let first = start;
    while (first < end && (bytes[first] === delimiter || bytes[first] === quote || bytes[first] === space))
      first += 1;
    return first;
  }

  #isHeader(bytes: Uint8Array, start: number, end: number, first: number): boolean {
    for (const { cells, prefix } of this.#headers) {
      if (prefix.some((byte, i) => bytes[first + i] !== byte)) continue;
      const found = this.#cells(bytes, start, end);
      if (
        cells.every((cell, i) => cell === (found[i] ?? '')) &&
        found.slice(cells.length).every((cell) => cell === '')
      )
        return true;
    }
    return false;
  }

  #cells(bytes: Uint8Array, start: number, end: number): string[] {
    const fields = splitFields(bytes.subarray(start, end), this.#format.delimiter, this.#format.quote);
    return fields.map((field) => this.#decoder.decode(field).trim());
  }
}

interface KnownHeader {
  readonly cells: readonly string[];
  /** First bytes of its first filled cell. */
  readonly prefix: Uint8Array;
}

const prefixBytes = 12;

/** The rows of the header, which may be stacked or hold line breaks. */
function parseHeaders(lines: readonly string[], { delimiter, quote }: RowFormat): KnownHeader[] {
  if (lines.length === 0) return [];
  const { data } = Papa.parse<string[]>(lines.join('\n'), {
    delimiter: String.fromCharCode(delimiter),
    quoteChar: String.fromCharCode(quote),
  });
  return data.flatMap((row) => {
    const cells = row.map((cell) => cell.replaceAll('\0', '').trim());
    const first = cells.find((cell) => cell !== '');
    if (first === undefined) return [];
    return [{ cells, prefix: new TextEncoder().encode(first.split('"')[0]).subarray(0, prefixBytes) }];
  });
}
