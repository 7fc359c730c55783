import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Utf8Checker } from '../../workers/engine/values/checkUtf8.ts';
import { parseTime } from '../../workers/engine/values/parseTime.ts';
import { PlainTimeReader, readPlainMillionths } from '../../workers/engine/values/plainBytes.ts';
import { isPlainNumber, isPlainTime } from '../../workers/engine/values/plainValues.ts';

const encoder = new TextEncoder();

/** With other bytes on both sides, which must not matter. */
function within<Value>(text: string, read: (bytes: Uint8Array, start: number, end: number) => Value): Value {
  const bytes = encoder.encode(`19${text}99`);
  return read(bytes, 2, bytes.length - 2);
}

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 14 });
const numberLike = fc
  .tuple(fc.constantFrom('', '-', '+', ' '), digits, fc.constantFrom('', '.', ',', 'e'), digits)
  .map((parts) => parts.join(''));

describe('numbers from their bytes', () => {
  test('give what their text says, or nothing', () => {
    fc.assert(
      fc.property(numberLike, (text) => {
        const read = within(text, readPlainMillionths);
        if (!isPlainNumber(text)) expect(read).toBeNaN();
        else if (!Number.isNaN(read)) {
          const [whole = '', fraction = ''] = text.split('.');
          expect(BigInt(read)).toBe(BigInt(whole + fraction.padEnd(6, '0')));
        } else expect(Math.abs(Number(text))).toBeGreaterThanOrEqual(9e9);
      }),
      { numRuns: 5_000 },
    );
  });

  test.each([
    ['0', 0],
    ['-0', 0],
    ['-0.5', -500_000],
    ['12.345678', 12_345_678],
    ['8999999999.999999', 8_999_999_999_999_999],
  ])('%s', (text, millionths) => {
    expect(within(text, readPlainMillionths)).toBe(millionths);
  });

  test.each(['', '-', '.5', '5.', '01', '1.2345678', '9000000000', '1e3', '1 '])('not %j', (text) => {
    expect(within(text, readPlainMillionths)).toBeNaN();
  });
});

describe('dates from their bytes', () => {
  const reader = new PlainTimeReader();
  const part = (most: number, width: number) =>
    fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(width, '0'));
  const timeLike = fc
    .tuple(
      part(3000, 4),
      part(13, 2),
      part(32, 2),
      fc.constantFrom(' ', 'T', 'x'),
      part(24, 2),
      part(60, 2),
      part(60, 2),
    )
    .chain(([y, mo, d, between, h, mi, s]) =>
      fc.constantFrom(`${y}-${mo}-${d}`, `${y}-${mo}-${d}${between}${h}:${mi}:${s}`, `${y}/${mo}/${d}`),
    );

  test('are the days and seconds that their text says, or nothing', () => {
    fc.assert(
      fc.property(timeLike, (text) => {
        const seconds = within(text, (bytes, start, end) => reader.read(bytes, start, end));
        const epoch = isPlainTime(text) ? parseTime(text, null) : null;
        if (epoch === null) expect(seconds).toBeNaN();
        else expect(seconds * 1000).toBe(epoch);
      }),
      { numRuns: 5_000 },
    );
  });

  test('keep their microseconds', () => {
    expect(within('1969-12-31T23:59:59.25', (b, s, e) => reader.read(b, s, e))).toBe(-1);
    expect(reader.micros).toBe(250_000);
    expect(within('2024-02-29', (b, s, e) => reader.read(b, s, e))).toBe(Date.UTC(2024, 1, 29) / 1000);
    expect(reader.micros).toBe(0);
  });
});

describe('UTF-8', () => {
  function isUtf8(bytes: Uint8Array): boolean {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  }

  const nearText = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 3 }).map((text) => [...encoder.encode(text)]),
        fc.array(fc.constantFrom(0x41, 0x80, 0xa0, 0xbf, 0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0xff), {
          maxLength: 2,
        }),
      ),
      { maxLength: 8 },
    )
    .map((parts) => Uint8Array.from(parts.flat()));

  test('is what the decoder takes for it, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(nearText, fc.nat(30), (bytes, cut) => {
        const checker = new Utf8Checker();
        const found =
          checker.push(bytes.subarray(0, cut)) && checker.push(bytes.subarray(cut)) && checker.end();
        expect(found).toBe(isUtf8(bytes));
      }),
      { numRuns: 5_000 },
    );
  });
});
