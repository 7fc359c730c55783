import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countDecimals, multiplyMillionths } from '../../workers/engine/import/multiplyMoney.ts';

const limit = 10n ** 18n;
const wide = fc.bigInt({ min: 1n - limit, max: limit - 1n });
const narrow = fc.oneof(wide, fc.bigInt({ min: -10_000_000n, max: 10_000_000n }));

function packed(value: bigint): number | bigint {
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** As decimals are multiplied by hand: all digits, then the last half away from zero. */
function product(a: bigint, b: bigint): bigint {
  const all = a * b;
  const size = all < 0n ? -all : all;
  const rounded = size / 1_000_000n + (size % 1_000_000n >= 500_000n ? 1n : 0n);
  return all < 0n ? -rounded : rounded;
}

test('a product is exact to the millionth, or refused from a trillion on', () => {
  fc.assert(
    fc.property(narrow, narrow, (a, b) => {
      const expected = product(a, b);
      const found = multiplyMillionths(packed(a), packed(b));
      if (expected >= limit || expected <= -limit) expect(found).toBeNull();
      else expect(BigInt(found ?? Number.NaN)).toBe(expected);
    }),
    { numRuns: 5_000 },
  );
});

test('the decimals of an amount', () => {
  expect(countDecimals(12_000_000, 0)).toBe(0);
  expect(countDecimals(12_500_000, 0)).toBe(1);
  expect(countDecimals(12_500_000, 3)).toBe(3);
  expect(countDecimals(123_456_789_012_345_678n, 0)).toBe(6);
});
