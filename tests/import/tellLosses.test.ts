import { expect, test } from 'vitest';
import { createTextDecoder } from '../../workers/engine/textDecoding.ts';
import { tellLosses, type LossOrigin } from '../../workers/engine/import/tellLosses.ts';

/** Everything a decoder tells of bytes that reach it in pieces of one length. */
function read(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp949', length: number) {
  const lost: LossOrigin[] = [];
  const decoder = tellLosses(createTextDecoder(encoding), encoding, (origin, count) => {
    for (let i = 0; i < count; i++) lost.push(origin);
  });
  let text = '';
  for (let at = 0; at < bytes.length; at += length) text += decoder.decode(bytes.subarray(at, at + length));
  text += decoder.end();
  return { text, lost };
}

const lengths = [1, 2, 3, 4, 5, 7, 100];
const plain = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

test.each(lengths)('UTF-8 in pieces of %i: who lost what, in order', (length) => {
  const bytes = Uint8Array.of(
    ...[0xef, 0xbb, 0xbf, 0x61, 0xef, 0xbf, 0xbd, 0xff, 0xef, 0xbf, 0xbd, 0xef, 0xbf, 0xbd],
    // A character that breaks off before a lost one, and a fullwidth won that only begins like it.
    ...[0xe3, 0x81, 0xef, 0xbf, 0xbd, 0xef, 0xbf, 0xa6, 0xed, 0x99],
  );
  const { text, lost } = read(bytes, 'utf-8', length);
  expect(text).toBe(plain(bytes, 'utf-8'));
  expect(lost).toEqual(['before', 'decoding', 'before', 'before', 'decoding', 'before', 'decoding']);
});

test.each(lengths)('UTF-16 in pieces of %i', (length) => {
  // U+FDFF and U+BDFD hold the bytes of the mark at odd places.
  const units = [0x61, 0xfffd, 0xd83d, 0xfffd, 0xfdff, 0xfd41, 0x41ff, 0xdc00, 0xfffd];
  const little = Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
  const big = Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 0xff]));
  const expected = ['before', 'decoding', 'before', 'decoding', 'before'];
  for (const [bytes, encoding] of [
    [little, 'utf-16le'],
    [big, 'utf-16be'],
  ] as const) {
    const { text, lost } = read(bytes, encoding, length);
    expect(text).toBe(plain(bytes, encoding));
    expect(lost).toEqual(expected);
  }
});

test('an encoding that cannot write U+FFFD loses all of them itself', () => {
  const bytes = Uint8Array.of(0x61, 0xff, 0xb0, 0xed);
  expect(read(bytes, 'cp949', 2)).toEqual({ text: 'a\ufffd고', lost: ['decoding'] });
});
