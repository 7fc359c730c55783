import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gatherBaskets } from '../../workers/analyses/rules/gather.ts';

const columns = (
  rows: readonly (readonly number[])[],
  names: readonly string[],
): Record<string, Int32Array> =>
  Object.fromEntries(names.map((name, at) => [name, Int32Array.from(rows, (row) => row[at] ?? 0)]));

const line = fc.tuple(fc.nat(30), fc.nat(9));

it('every line is in its basket, whatever the order and the gaps between numbers', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 60 }), (rows) => {
      const { items, offsets } = gatherBaskets(columns(rows, ['basket', 'item']), null);
      const keys = [...new Set(rows.map(([basket]) => basket))].sort((a, b) => a - b);
      expect(offsets?.length).toBe(keys.length + 1);
      keys.forEach((key, at) => {
        const own = Array.from(items?.subarray(offsets?.[at], offsets?.[at + 1]) ?? []);
        const wanted = rows.filter(([basket]) => basket === key).map(([, item]) => item);
        expect(own.sort()).toEqual(wanted.sort());
      });
    }),
  );
});

it('a basket of two days lies on the first, and those without a line are left out', () => {
  const lines = columns(
    [
      [7, 1],
      [2, 0],
    ],
    ['basket', 'item'],
  );
  const owners = columns(
    [
      [7, 40, 105],
      [7, 40, 103],
      [4, 41, 90],
      [2, 42, 99],
      [9, 43, 1],
    ],
    ['basket', 'customer', 'day'],
  );
  const { basketCustomer, basketDay } = gatherBaskets(lines, owners);
  expect(Array.from(basketCustomer ?? [])).toEqual([42, 40]);
  expect(Array.from(basketDay ?? [])).toEqual([99, 103]);
});
