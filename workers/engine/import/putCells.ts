import type { RejectReason } from '../../contract/importing.ts';
import { PlainTimeReader, readPlainMillionths } from '../values/plainBytes.ts';
import { missingCell } from './cellLooks.ts';
import type { CountColumn, DecimalColumn, TextColumn, TimeColumn } from './pieceColumns.ts';
import type { ReadCell } from './rowReader.ts';

/** Puts the bytes of one cell into a slot of its column, or tells why its row is rejected. */
export type PutCell = (slot: number, bytes: Uint8Array, start: number, end: number) => RejectReason | null;

const space = 32;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function decode(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}

/** Text without surrounding space; an empty cell is no text. */
export function putText(column: TextColumn): PutCell {
  return (slot, bytes, start, end) => {
    const first = trimStart(bytes, start, end);
    const last = trimEnd(bytes, first, end);
    if (first === last) column.clear(slot);
    else column.set(slot, bytes, first, last);
    return null;
  };
}

/** The longest way to say that there is nothing, in bytes: 해당없음. */
const longestMissing = 12;
const maybeMissing = new Set([...'-NnＮ없해#'].map((letter) => new TextEncoder().encode(letter)[0] ?? 0));

/** An id as text, leading zeros kept. `dropDecimal` takes off the “.0” that some exports put behind numbers. */
export function putId(column: TextColumn, dropDecimal: boolean): PutCell {
  return (slot, bytes, start, end) => {
    const first = trimStart(bytes, start, end);
    let last = trimEnd(bytes, first, end);
    const isMissing =
      first === last ||
      (last - first <= longestMissing &&
        maybeMissing.has(bytes[first] as number) &&
        missingCell.test(decode(bytes, first, last)));
    if (isMissing) {
      column.clear(slot);
      return null;
    }
    if (dropDecimal && bytes[last - 1] === 48 && bytes[last - 2] === 46 && last - 2 >= first) last -= 2;
    column.set(slot, bytes, first, last);
    return null;
  };
}

/**
 * Dates in the plain form are read from their bytes where `readsPlain`, others by `read`, which writes them plainly.
 */
export function putTime(column: TimeColumn, read: ReadCell, readsPlain: boolean): PutCell {
  const reader = new PlainTimeReader();
  return (slot, bytes, start, end) => {
    let seconds = readsPlain ? reader.read(bytes, start, end) : Number.NaN;
    if (Number.isNaN(seconds)) {
      const text = read(decode(bytes, start, end));
      if (typeof text !== 'string') return text.reject;
      if (text === '') {
        column.clear(slot);
        return null;
      }
      const plain = encoder.encode(text);
      seconds = reader.read(plain, 0, plain.length);
      if (Number.isNaN(seconds)) throw new Error(`${text} was to be a plain date`);
    }
    column.set(slot, seconds, reader.micros);
    return null;
  };
}

const encoder = new TextEncoder();

/** Numbers in the plain form are read from their bytes where `readsPlain`, others by `read`, as above. */
export function putNumber(column: DecimalColumn, read: ReadCell, readsPlain: boolean): PutCell {
  return (slot, bytes, start, end) => {
    let millionths: number | bigint = readsPlain ? readPlainMillionths(bytes, start, end) : Number.NaN;
    if (Number.isNaN(millionths)) {
      const text = read(decode(bytes, start, end));
      if (typeof text !== 'string') return text.reject;
      if (text === '') {
        column.clear(slot);
        return null;
      }
      millionths = toMillionths(text);
    }
    column.set(slot, millionths);
    return null;
  };
}

/** Numbers as above; what is none is a code, which is kept as text. */
export function putScore(column: DecimalColumn, codes: TextColumn, read: ReadCell): PutCell {
  const putCode = putText(codes);
  return (slot, bytes, start, end) => {
    const text = read(decode(bytes, start, end));
    if (typeof text !== 'string') return text.reject;
    const isNumber = plainNumber.test(text);
    if (isNumber) column.set(slot, toMillionths(text));
    else column.clear(slot);
    if (isNumber) codes.clear(slot);
    else putCode(slot, bytes, start, end);
    return null;
  };
}

const plainNumber = /^-?\d{1,12}(\.\d{1,6})?$/;

/** A number in plain form, exactly. */
function toMillionths(text: string): number | bigint {
  if (!plainNumber.test(text)) throw new Error(`${text} was to be a plain number`);
  const [whole = '', fraction = ''] = text.split('.');
  const exact = BigInt(whole + fraction.padEnd(6, '0'));
  return Number.isSafeInteger(Number(exact)) ? Number(exact) : exact;
}

/** Yes and no as 1 and 0; `read` knows their spellings. */
export function putFlag(column: CountColumn, read: ReadCell): PutCell {
  return (slot, bytes, start, end) => {
    const text = read(decode(bytes, start, end));
    if (typeof text !== 'string') return text.reject;
    if (text === '') column.clear(slot);
    else column.set(slot, text === '1' ? 1 : 0);
    return null;
  };
}

function trimStart(bytes: Uint8Array, start: number, end: number): number {
  let first = start;
  while (first < end) {
    const length =
      bytes[first] === space ? 1 : (bytes[first] as number) < 0xc2 ? 0 : wideSpaceAt(bytes, first);
    if (length === 0) break;
    first += length;
  }
  return Math.min(first, end);
}

function trimEnd(bytes: Uint8Array, start: number, end: number): number {
  let last = end;
  while (last > start) {
    if (bytes[last - 1] === space) last -= 1;
    else if ((bytes[last - 1] as number) < 0x80) break;
    else if (last - 3 >= start && wideSpaceAt(bytes, last - 3) === 3) last -= 3;
    else if (last - 2 >= start && wideSpaceAt(bytes, last - 2) === 2) last -= 2;
    else break;
  }
  return last;
}

/** Bytes of the space of Unicode that begins here; 0 for any other character. */
function wideSpaceAt(bytes: Uint8Array, at: number): 0 | 2 | 3 {
  const [a, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
  if (a === 0xc2) return b === 0xa0 ? 2 : 0;
  if (a === 0xe3) return b === 0x80 && c === 0x80 ? 3 : 0;
  if (a === 0xe1) return b === 0x9a && c === 0x80 ? 3 : 0;
  if (a !== 0xe2 || c === undefined) return 0;
  if (b === 0x80) return (c >= 0x80 && c <= 0x8a) || c === 0xaf ? 3 : 0;
  return b === 0x81 && c === 0x9f ? 3 : 0;
}
