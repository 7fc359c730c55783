import { describe, expect, test } from 'vitest';
import { cellOfItem, type ItemList, type ProductsResult } from '../../workers/analyses/products/result.ts';
import type { KernelOutput } from '../../workers/contract/kernel.ts';
import { selectMembers } from '../../workers/engine/audiences.ts';
import { upperTail } from '../../workers/numeric/hypergeometric.ts';
import reference from '../reference/products.json' with { type: 'json' };
import { runProducts, type ExampleLine } from '../support/productsExample.ts';

function read(output: KernelOutput): ProductsResult {
  if (output.status !== 'ok') throw new Error(output.code);
  return output.result as ProductsResult;
}

function membersOf(output: KernelOutput, cell: number): number[] {
  if (output.status !== 'ok' || output.membership === null) throw new Error('no membership');
  const { customers } = output.membership;
  const places = selectMembers(output.membership, { by: 'cells', cells: [cell] });
  return Array.from(places, (place) => customers[place] as number);
}

const names = ['beans', 'mug', 'filter'];
const [beans, mug, filter] = [0, 1, 2];

/** The five customers of the lesson, A to E. */
const lesson: readonly ExampleLine[] = [
  [0, '2024-01-05', beans, 10_000],
  [0, '2024-01-05', mug, 8_000],
  [0, '2024-02-10', beans, 10_000],
  [1, '2024-01-20', beans, 10_000],
  [1, '2024-03-01', beans, 10_000],
  [1, '2024-03-01', filter, 3_000],
  [2, '2024-01-25', mug, 8_000],
  [3, '2024-02-02', mug, 8_000],
  [3, '2024-07-30', filter, 3_000],
  [4, '2024-06-20', beans, 10_000],
];
const settings = { names, endDay: '2024-07-31', options: { windowDays: 60 } };

describe('the five customers of the lesson', () => {
  const output = runProducts(lesson, settings);
  const result = read(output);

  test('give the figures worked out there', () => {
    const { beans: want, mug: other } = reference.handSized;
    expect(result.items[beans]).toMatchObject({
      revenue: want.revenue,
      buyerCount: want.buyers,
      price: 10_000,
    });
    expect(result.items[beans]?.repeat).toMatchObject({ count: want.repeaters, of: want.buyers });
    expect(result.items[mug]).toMatchObject({ revenue: other.revenue, repeat: { count: 0, of: 3 } });
    expect(result.items[beans]?.share).toBe(50 / 80);
    expect(result).toMatchObject({ customerCount: 5, purchaseCount: 8, total: { revenue: 80_000 } });
  });

  test('whoever has not been watched for the whole window is not counted as gone', () => {
    const { mug: want } = reference.handSized;
    if (result.starting.status !== 'ok') throw new Error('too short');
    const { starters, back } = result.starting;
    expect(back).toMatchObject({ count: 2, of: 4 });
    expect(starters.map(({ item }) => item)).toEqual([beans, mug]);
    expect(starters[0]).toMatchObject({
      ...{ starterCount: 3, back: { count: 2, of: 2 }, laterRevenue: 11_500, lostCount: 0, verdict: 'few' },
      next: [
        { item: beans, count: 2 },
        { item: filter, count: 1 },
      ],
    });
    expect(starters[1]).toMatchObject({ back: { count: want.back, of: want.watched }, lostCount: 1 });
    expect(starters[1]?.laterRevenue).toBeCloseTo(want.laterRevenue, 9);
  });

  test.each([
    [beans, 'buyers', [0, 1, 4]],
    [beans, 'once', [4]],
    [mug, 'once', [0, 2, 3]],
    [mug, 'lost', [2]],
    [beans, 'lost', []],
  ] as const)('item %s, list %s', (item, list: ItemList, members) => {
    expect(membersOf(output, cellOfItem(item, list))).toEqual(members);
  });

  test('three of the four buyers of an item in a fifth of the customers: as worked out by hand', () => {
    const { x, upper, ...draw } = reference.handSized.twentyCustomers;
    expect(upperTail(x, draw)).toBeCloseTo(upper, 14);
  });
});

describe('who starts with what', () => {
  /** 200 customers; those who start with item 0 come back `often` times out of ten, the others five. */
  const shop = (often: number): ExampleLine[] =>
    Array.from({ length: 200 }, (_, c) => {
      const item = c < 80 ? 0 : 1;
      const isBack = c % 10 < (item === 0 ? often : 5);
      const first: ExampleLine = [c, '2024-01-01', item, 100];
      return isBack ? [first, [c, '2024-01-20', 2, 100] as const] : [first];
    }).flat();
  const verdictOf = (often: number): string | undefined => {
    const { starting } = read(runProducts(shop(often), settings));
    return starting.status === 'ok' ? starting.starters.find(({ item }) => item === 0)?.verdict : undefined;
  };

  test('is named better or worse only where chance would not explain it', () => {
    expect([verdictOf(9), verdictOf(6), verdictOf(5), verdictOf(1)]).toEqual([
      'better',
      'notShown',
      'notShown',
      'worse',
    ]);
  });

  test('is not answered where nobody could be watched for so long', () => {
    const { starting } = read(runProducts(lesson, { ...settings, options: { windowDays: 400 } }));
    expect(starting).toEqual({ status: 'left', haveDays: 209, neededDays: 401 });
  });
});

describe('what is particular to whom', () => {
  const lines: ExampleLine[] = Array.from({ length: 200 }, (_, c): ExampleLine[] => [
    [c, '2024-01-01', c % 2, 100],
    ...(c < 20 || c % 20 === 0 ? ([[c, '2024-01-01', 2, 100]] as const) : []),
  ]).flat();
  const groups = Array.from({ length: 200 }, (_, c) => (c < 40 ? 0 : c < 190 ? 1 : -1));
  const { particular } = read(
    runProducts(lines, { ...settings, groups, groupNames: ['island', 'mainland'] }),
  );

  test('the item of the island is found, and only there', () => {
    if (particular.status !== 'ok') throw new Error(particular.reason);
    expect(particular.found).toEqual([{ item: 2, group: 0 }]);
    expect(particular).toMatchObject({ knownBuyers: 190, unknownBuyers: 10, testedCount: 6 });
    expect([...particular.itemBuyers]).toEqual([95, 95, 29]);
    expect(Array.from(particular.counts.subarray(4))).toEqual([21, 8]);
  });

  test('one group alone cannot be compared', () => {
    const one = read(runProducts(lines, { ...settings, groups: groups.map(() => 0), groupNames: ['all'] }));
    expect(one.particular).toEqual({ status: 'left', reason: 'oneGroup', by: 'region' });
  });
});

test('new items: who of the active customers tried one, by how long they have been customers', () => {
  const output = runProducts(lesson, { ...settings, newFrom: '2024-02-01', newItems: [filter] });
  const { newItems } = read(output);
  expect(newItems).toMatchObject({
    ...{ status: 'ok', from: '2024-02-01', itemCount: 1, revenue: 6_000, revenueShare: 6 / 44 },
    buyers: { count: 2, of: 4 },
    kinds: [
      { kind: 'none', buyers: { count: 1, of: 2 } },
      { kind: 'one', buyers: { count: 1, of: 2 } },
    ],
  });
  if (output.status !== 'ok' || output.membership === null) throw new Error('no membership');
  const groups = ['boughtNew'];
  expect([...selectMembers(output.membership, { by: 'groups', groups })]).toEqual([1, 3]);
});

test('nobody gives NO_ROWS, not NaN', () => {
  expect(runProducts([], settings)).toMatchObject({ status: 'failed', code: 'NO_ROWS' });
});
