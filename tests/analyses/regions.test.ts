import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isClose, overallRate, rankRates, rankScores, shadeOf } from '../../src/analyses/regions/chart.ts';
import { computeRegions } from '../../workers/analyses/regions/kernel.ts';
import { countFrom, frequentFifth } from '../../workers/analyses/regions/places.ts';
import type { RegionsResult } from '../../workers/analyses/regions/result.ts';
import { regionsSpec } from '../../workers/analyses/regions/spec.ts';
import type { KernelInput, KernelOutput } from '../../workers/contract/kernel.ts';
import { completeOptions } from '../../workers/contract/options.ts';

const most = 60;
const names = ['North', 'South', 'East'];

/** purchases[place][customer]: how often the customer bought there, 10 each time. */
function inputOf(purchases: readonly (readonly number[])[], stores: readonly number[] = []): KernelInput {
  const rows = (purchases[0] ?? []).flatMap((_, customer) =>
    purchases.flatMap((times, place) =>
      Array.from({ length: times[customer] ?? 0 }, (__, i) => ({ customer, place, day: 19_800 + i })),
    ),
  );
  return {
    columns: {
      customer: Int32Array.from(rows, ({ customer }) => customer),
      day: Int32Array.from(rows, ({ day }) => day),
      starts: Uint8Array.from(rows, () => 1),
      part: Int32Array.from(rows, ({ place }) => place),
      amount: Float64Array.from(rows, () => 10),
      storeOf: Int32Array.from(stores.keys()),
      storePart: Int32Array.from(stores),
      storeOrders: Int32Array.from(stores, () => 5),
    },
    facts: {
      ...{ asOf: '2024-12-31', firstDay: '2024-01-01', coverEnd: '2024-12-30', dimension: 'region' },
      ...{ moneyDecimals: 0, marginDecimals: 0, mostPlaces: most, otherPlaces: 0, mixItem: '', itemCount: 0 },
    },
    texts: { places: names.slice(0, purchases.length), stores: stores.map((_, i) => `store ${i}`) },
  };
}

function compute(input: KernelInput, options: Record<string, unknown> = {}): KernelOutput {
  return computeRegions(input, completeOptions(regionsSpec, options));
}

function read(output: KernelOutput): RegionsResult {
  if (output.status !== 'ok') throw new Error(output.code);
  return output.result as RegionsResult;
}

const each = (count: number, times: number): number[] => Array<number>(count).fill(times);

test('no purchase gives NO_ROWS, not NaN', () => {
  expect(compute(inputOf([[]]))).toMatchObject({ status: 'failed', code: 'NO_ROWS' });
});

describe('the score for a new store', () => {
  /** North: 100 customers, 30 loyal, a store; South: 50 customers, 25 loyal, none. */
  const north = [...each(30, 4), ...each(70, 1), ...each(50, 0)];
  const south = [...each(100, 0), ...each(25, 4), ...each(25, 1)];
  const input = inputOf([north, south], [0, 0]);

  test('is the product of its factors, each as a part of the highest', () => {
    const { rows } = read(compute(input, { loyal: '3' }));
    const [first, second] = rows;
    expect(first?.loyal).toMatchObject({ count: 30, of: 100 });
    expect(second?.loyal).toMatchObject({ count: 25, of: 50 });
    expect(first?.score).toMatchObject({ base: 1, distance: 0.2 });
    expect(second?.score).toMatchObject({ base: 0.5, loyalty: 1, distance: 1, value: 50 });
    const loyalty = (first?.loyal.low ?? 0) / (second?.loyal.low ?? 1);
    expect(first?.score?.value).toBeCloseTo(100 * loyalty * 0.2, 12);
  });

  test('follows its weights: with none left all places are alike', () => {
    const options = { loyal: '3', baseWeight: 0, loyaltyWeight: 0, storeFactor: 1 };
    expect(read(compute(input, options)).rows.map(({ score }) => score?.value)).toEqual([100, 100]);
    const ranked = rankScores(read(compute(input, { loyal: '3', storeFactor: 1 })));
    expect(ranked.map(({ row }) => row.name)).toEqual(['North', 'South']);
  });

  test('without a store anywhere distance counts the same, and it is said', () => {
    const output = compute(inputOf([north, south]), { loyal: '3' });
    expect(read(output).rows.map(({ score }) => score?.distance)).toEqual([1, 1]);
    expect(output).toMatchObject({ notes: [{ code: 'NO_STORES_TO_MEASURE_FROM' }] });
  });

  test('nobody loyal anywhere scores 0, not NaN', () => {
    const result = read(compute(inputOf([each(5, 1), each(5, 1)]), { loyal: '10' }));
    expect(result.rows.map(({ score }) => score?.value)).toEqual([0, 0]);
    expect(isClose(rankScores(result))).toBe(true);
  });
});

describe('the most frequent fifth', () => {
  test('is never more than a fifth, unless nobody bought more often than all the others', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 200 }), (list) => {
        const from = frequentFifth(Int32Array.from(list));
        const counts: number[] = [];
        for (const times of list) counts[times] = (counts[times] ?? 0) + 1;
        const highest = Math.max(...list);
        expect(from).toBeGreaterThanOrEqual(2);
        if (from < highest) expect(countFrom(counts, from)).toBeLessThanOrEqual(list.length / 5);
        // One less would let too many in.
        if (from > 2 && from <= highest) expect(countFrom(counts, from - 1)).toBeGreaterThan(list.length / 5);
      }),
    );
  });
});

test('customers of several places count in each and are told', () => {
  const output = compute(
    inputOf([
      [2, 1, 0],
      [0, 1, 3],
    ]),
  );
  const result = read(output);
  expect(result.rows.map(({ customerCount }) => customerCount)).toEqual([2, 2]);
  expect(result).toMatchObject({ customerCount: 3, severalCount: 1 });
  expect(output).toMatchObject({
    notes: [{ code: 'CUSTOMERS_IN_SEVERAL_REGIONS', detail: { customers: 1 } }, {}],
  });
  if (output.status !== 'ok' || output.membership === null) throw new Error('no membership');
  const { from, list } = output.membership.cells ?? {};
  expect([[...(from ?? [])], [...(list ?? [])]]).toEqual([
    [0, 1, 3, 4],
    [0, 0, 1, 1],
  ]);
});

describe('favourites', () => {
  /** Of 100 customers in each of two places, 60 and 20 bought product 0; they bought `other` further products. */
  const of = (buyers: readonly [number, number], other: readonly [number, number]): KernelInput => {
    const base = inputOf([
      [...each(100, 1), ...each(100, 0)],
      [...each(100, 0), ...each(100, 1)],
    ]);
    return {
      columns: {
        ...base.columns,
        productPart: Int32Array.of(0, 1),
        productItem: Int32Array.of(0, 0),
        productBuyers: Int32Array.from(buyers),
        productPlacePart: Int32Array.of(0, 1),
        productPlaceBuyers: Int32Array.of(buyers[0] + other[0], buyers[1] + other[1]),
        productPlacePeople: Int32Array.of(100, 100),
      },
      facts: base.facts,
      texts: { ...base.texts, productNames: ['Fishcake'] },
    };
  };

  test('are told with their numbers', () => {
    const { favourites } = read(compute(of([60, 20], [140, 180])));
    expect(favourites?.list).toHaveLength(1);
    expect(favourites?.list[0]).toMatchObject({
      row: 0,
      name: 'Fishcake',
      buyers: 60,
      index: 1.5,
      mixIndex: 1.5,
    });
    expect(favourites).toMatchObject({ testCount: 2, provenCount: 1, itemCount: 1 });
  });

  test('are none where customers buy more of everything', () => {
    expect(read(compute(of([60, 20], [540, 180]))).favourites).toMatchObject({ list: [], provenCount: 0 });
  });

  test('are not looked for among products with few buyers', () => {
    expect(read(compute(of([15, 0], [40, 40]))).favourites).toMatchObject({ testCount: 0, list: [] });
  });
});

describe('the mix', () => {
  /** Two places; Tea has 60 and 20 of their buyers, Rice 40 and 80, each of 100. */
  const base = inputOf([
    [...each(100, 1), ...each(100, 0)],
    [...each(100, 0), ...each(100, 1)],
  ]);
  const input: KernelInput = {
    columns: {
      ...base.columns,
      mixPart: Int32Array.of(0, 0, 1, 1),
      mixItem: Int32Array.of(0, 1, 0, 1),
      mixBuyers: Int32Array.of(60, 40, 20, 80),
      mixPlacePart: Int32Array.of(0, 1),
      mixPlaceBuyers: Int32Array.of(100, 100),
      mixPlacePeople: Int32Array.of(80, 90),
    },
    facts: { ...base.facts, mixItem: 'category', itemCount: 2 },
    texts: { ...base.texts, mixNames: ['Tea', 'Rice'] },
  };

  test('marks what chance does not explain, and nothing else', () => {
    const { mix } = read(compute(input));
    expect(mix?.cells.map((row) => row.map(({ index }) => index))).toEqual([
      [1.5, 40 / 60],
      [0.5, 80 / 60],
    ]);
    expect(mix).toMatchObject({ testCount: 4, provenCount: 4, restCount: 0, shares: [0.4, 0.6] });
  });

  test('marks nothing where all places buy the same, however often', () => {
    const columns = {
      ...input.columns,
      mixBuyers: Int32Array.of(60, 90, 20, 30),
      mixPlaceBuyers: Int32Array.of(150, 50),
    };
    expect(read(compute({ ...input, columns })).mix).toMatchObject({ provenCount: 0 });
  });

  test('a cell is coloured only where it is proven', () => {
    expect([
      shadeOf(2, false),
      shadeOf(2, true),
      shadeOf(1.2, true),
      shadeOf(0.5, true),
      shadeOf(null, true),
    ]).toEqual(['none', 'high-2', 'high-1', 'low-2', 'none']);
  });
});

test('rates are shown for the places with most customers, and over all of them', () => {
  const result = read(
    compute(
      inputOf([
        [2, 2, 1, 0],
        [0, 0, 0, 1],
        [1, 1, 2, 0],
      ]),
    ),
  );
  expect(rankRates(result, 'repurchase', 2).map(({ row }) => row.name)).toEqual(['North', 'East']);
  expect(overallRate(result, 'repurchase')).toBeCloseTo(3 / 7, 12);
  expect(overallRate(result, 'penetration')).toBeNull();
});
