import type { Encoding } from '../../contract/importing.ts';
import type { StreamDecoder } from '../host.ts';

/** Who lost a character: this reading, for bytes that its encoding does not have, or a program before us. */
export type LossOrigin = 'decoding' | 'before';

/** Told once for each run of lost characters, in the order of the text. */
export type OnLoss = (origin: LossOrigin, count: number) => void;

/** How U+FFFD itself is written; encodings not named here cannot write it. */
const marks: Partial<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbf, 0xbd],
  'utf-16le': [0xfd, 0xff],
  'utf-16be': [0xff, 0xfd],
};

/** A decoder that says of every U+FFFD in its text whether it stood in the file or stands for undecodable bytes. */
export function tellLosses(decoder: StreamDecoder, encoding: Encoding, onLoss: OnLoss): StreamDecoder {
  const mark = marks[encoding];
  const told = (text: string): string => {
    const count = countReplacements(text);
    if (count > 0) onLoss('decoding', count);
    return text;
  };
  if (mark === undefined) {
    return { decode: (bytes) => told(decoder.decode(bytes)), end: () => told(decoder.end()) };
  }
  let held = new Uint8Array(0);
  const decode = (given: Uint8Array): string => {
    const bytes = held.length === 0 ? given : concat(held, given);
    let text = '';
    let start = 0;
    for (let at = findMark(bytes, mark, 0); at >= 0; at = findMark(bytes, mark, start)) {
      // What stands before the mark cannot go on after it: all marks begin a character.
      if (at > start || start === 0) text += told(decoder.decode(bytes.subarray(start, at)) + decoder.end());
      onLoss('before', 1);
      text += '\ufffd';
      start = at + mark.length;
    }
    const end = bytes.length - countHeld(bytes, mark);
    held = bytes.slice(end);
    return text + told(decoder.decode(bytes.subarray(start, end)));
  };
  return {
    decode,
    end: () => told(decoder.decode(held) + decoder.end()),
  };
}

/** Position of the next U+FFFD; characters of two bytes begin at even positions. −1 where there is none. */
function findMark(bytes: Uint8Array, mark: readonly number[], from: number): number {
  let at = bytes.indexOf(mark[0] as number, from);
  while (at >= 0) {
    const isAligned = mark.length === 3 || at % 2 === 0;
    if (isAligned && mark.every((byte, i) => bytes[at + i] === byte)) return at;
    at = bytes.indexOf(mark[0] as number, at + 1);
  }
  return -1;
}

/** Bytes at the end that may be the beginning of a mark, or half a character of two bytes. */
function countHeld(bytes: Uint8Array, mark: readonly number[]): number {
  if (mark.length === 2) return bytes.length % 2;
  const last = bytes[bytes.length - 1];
  if (last === mark[0]) return 1;
  return last === mark[1] && bytes[bytes.length - 2] === mark[0] ? 2 : 0;
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}

export function countReplacements(text: string): number {
  let count = 0;
  for (let i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) count += 1;
  return count;
}

/** True where UTF-8 bytes hold a U+FFFD. */
export function hasReplacement(bytes: Uint8Array): boolean {
  return findMark(bytes, marks['utf-8'] as readonly number[], 0) >= 0;
}
