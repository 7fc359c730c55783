import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellOf } from '../../workers/analyses/value/result.ts';
import type { KernelOutput } from '../../workers/contract/kernel.ts';
import reference from '../reference/value.json' with { type: 'json' };
import {
  cents,
  membersOf,
  notesOf,
  readValue as read,
  runValue as run,
  spenders,
  tiersOf,
  type Bought,
} from '../support/valueRun.ts';

const anyShop = fc.array(fc.tuple(fc.nat(25), fc.nat(900), fc.integer({ min: 1, max: 40 }), fc.nat(60)), {
  minLength: 1,
  maxLength: 120,
});

describe('the five customers of the lesson', () => {
  const { orders, spent, tiers, topShare, ordersToNext } = reference.handSized;
  const output = run(spenders(orders, spent));

  test('are in the tiers worked out there', () => {
    expect(tiersOf(output)).toEqual(tiers);
    expect(read(output).cuts.high).toMatchObject({ count: 1, threshold: 900, amountShare: topShare });
    expect(read(output).cuts.mid).toMatchObject({ count: 3, threshold: 320 });
  });

  test('are as many orders from the next tier as counted there', () => {
    const { measures } = membersOf(output);
    expect([...(measures.ordersToNext ?? [])]).toEqual(ordersToNext);
    expect([...(measures.distance ?? [])]).toEqual([0, 100, 580, 270, 290]);
    const [mid] = read(output).next;
    expect(mid).toMatchObject({
      tier: 'mid',
      to: 'high',
      threshold: 900,
      distance: 680,
      medianDistance: 340,
    });
    expect(mid?.steps.map(({ customerCount }) => customerCount)).toEqual([1, 0, 0, 0, 1]);
    expect(membersOf(output).cell?.[1]).toBe(cellOf('mid', 1));
  });

  test('a high tier set as 900 or more takes both who would have it', () => {
    const grown = spenders([6, 5, 4, 1, 1], [900, 1_000, 320, 50, 30]);
    expect(tiersOf(run(grown)).slice(0, 2)).toEqual(['mid', 'high']);
    expect(tiersOf(run(grown, { cutBy: 'own', amounts: [100, 900] }))).toEqual([
      ...['high', 'high', 'mid'],
      ...['low', 'low'],
    ]);
  });

  test('are too few to compare, and that is said', () => {
    expect(read(output).profile).toEqual({ status: 'few', topCount: 1, restCount: 4, needed: 10 });
    expect(notesOf(output)).toEqual(['FEW_CUSTOMERS']);
  });
});

test('ten times those five are made of 2.4 times the orders and 1.25 times the amount of each', () => {
  const { orders, spent, madeOf } = reference.handSized;
  const tenfold = Array.from({ length: 50 }, (_, i) => i % 5);
  const profile = read(
    run(
      spenders(
        tenfold.map((who) => orders[who] ?? 0),
        tenfold.map((who) => spent[who] ?? 0),
      ),
    ),
  ).profile;
  if (profile.status !== 'ok') throw new Error('not compared');
  expect(profile.madeOf?.value).toBeCloseTo(madeOf.value, 12);
  expect(profile.madeOf?.orders).toBeCloseTo(madeOf.orders, 12);
  expect(profile.madeOf?.perOrder).toBeCloseTo(madeOf.perOrder, 12);
  const made = profile.numbers.filter(({ role }) => role !== 'apart');
  expect(made.map(({ id }) => id)).toEqual(expect.arrayContaining(['value', 'orders', 'aov']));
  for (const one of made) expect([one.p, one.isProven]).toEqual([null, false]);
});

describe('every customer', () => {
  test('is in exactly one tier, equal ones in the same, and the sums are those of the whole', () => {
    const anyOptions = fc.record({
      window: fc.constantFrom('all', 'year'),
      basis: fc.constantFrom('revenue', 'margin'),
      cutBy: fc.constantFrom('customers', 'amount', 'own'),
      highPercent: fc.integer({ min: 1, max: 99 }),
      midPercent: fc.integer({ min: 1, max: 99 }),
      amounts: fc.constantFrom(null, [0.1, 0.4], [-0.2, 3]),
    });
    fc.assert(
      fc.property(anyShop, anyOptions, (lines, options) => {
        const purchases = lines.map(([who, ago, amount, cost]): Bought => [
          who,
          ago,
          amount,
          cost > 50 ? null : cost,
        ]);
        const output = run(purchases, options, { firstDay: '2022-01-01', hasCost: true });
        if (output.status === 'failed') {
          expect(output.code).toBe('NO_ROWS');
          return;
        }
        const result = read(output);
        const { customers, group, measures } = membersOf(output);
        expect(new Set(customers).size).toBe(customers.length);
        expect(customers).toHaveLength(new Set(purchases.map(([who]) => who)).size);
        const inside = purchases.filter(([, ago]) => options.window === 'all' || ago <= 364);
        const whole = inside.reduce((sum, [, , amount]) => sum + amount, 0);
        expect(cents(result.revenue)).toBe(whole);
        for (const of of ['revenue', 'margin', 'orders', 'customerCount'] as const) {
          const parts = result.tiers.reduce((sum, row) => sum + cents(row[of] ?? 0), 0);
          expect(parts).toBe(cents(result[of] ?? 0));
        }
        const values = options.basis === 'margin' ? measures.margin : measures.monetary;
        let lowest = Infinity;
        for (const place of [0, 1, 2]) {
          const own = Array.from(values ?? []).filter((_, i) => group[i] === place);
          expect(own).toHaveLength(result.tiers[place]?.customerCount ?? -1);
          // Strictly below the tier above: nobody shares a value across a border.
          for (const value of own) expect(value).toBeLessThan(lowest);
          lowest = Math.min(lowest, ...own);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('does not depend on how the customers are numbered', () => {
    fc.assert(
      fc.property(anyShop, (lines) => {
        const purchases = lines.map(([who, ago, amount]): Bought => [who, ago, amount]);
        const turned = purchases.map(([who, ...rest]): Bought => [25 - who, ...rest]);
        const since = { firstDay: '2022-01-01' };
        expect(read(run(turned, {}, since))).toEqual(read(run(purchases, {}, since)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('borders', () => {
  const of = (spent: readonly number[], options = {}): KernelOutput =>
    run(
      spenders(
        Array.from(spent, () => 1),
        spent,
      ),
      options,
    );

  test('lie at the nearest change of value, and say how many could not be parted', () => {
    const tied = [50, 40, 30, 30, 30, 30, 20, 10, 10, 10];
    const { cuts } = read(of(tied));
    expect(cuts.high).toMatchObject({ wanted: 0.2, count: 2, tiedCount: 0 });
    expect(cuts.mid).toMatchObject({ wanted: 0.5, count: 6, threshold: 30, tiedCount: 4 });
    expect(read(of(tied, { highPercent: 39 })).cuts.high).toMatchObject({ count: 2, tiedCount: 4 });
    expect(read(of(tied, { highPercent: 40 })).cuts.high).toMatchObject({ count: 6, tiedCount: 4 });
  });

  test('of customers who are all alike put all into one tier, and it is said', () => {
    const output = of(new Array<number>(60).fill(7));
    expect(read(output).tiers.map(({ customerCount }) => customerCount)).toEqual([60, 0, 0, 0]);
    expect(notesOf(output)).toEqual(['ALL_VALUES_EQUAL']);
    expect(read(output).next).toEqual([]);
  });

  test('by amount take as many as it takes to bring it', () => {
    const { cuts } = read(
      of([50, 30, 10, 5, 5], { cutBy: 'amount', highAmountPercent: 50, midAmountPercent: 31 }),
    );
    expect(cuts.high).toMatchObject({ count: 1, amountShare: 0.5 });
    expect(cuts.mid).toMatchObject({ count: 3, amountShare: 0.9 });
  });

  test('by amount are not defined for a loss: customers are counted instead, and it is said', () => {
    const losses = Array.from({ length: 10 }, (_, i): Bought => [i, 1, 100, 200 + i]);
    const options = { basis: 'margin', cutBy: 'amount' };
    const output = run(losses, options, { hasCost: true });
    expect(read(output)).toMatchObject({
      cutBy: 'customers',
      cuts: { high: { count: 2, amountShare: null } },
    });
    expect(notesOf(output)).toContain('SHARES_UNDEFINED');
    expect(read(output).next).toEqual([]);
  });

  test('of three amounts are refused', () => {
    const failed = of([1, 2, 3], { cutBy: 'own', amounts: [1, 2, 3] });
    expect(failed).toMatchObject({ status: 'failed', code: 'BAD_OPTION', detail: { option: 'amounts' } });
  });
});

describe('the last 12 months', () => {
  const bought: Bought[] = [
    ...Array.from({ length: 10 }, (_, i): Bought => [i, 400, 100 * (i + 1)]),
    ...Array.from({ length: 10 }, (_, i): Bought => [i, 364, 100 * (10 - i)]),
    [10, 365, 5_000],
  ];
  const output = run(bought, { window: 'year' }, { firstDay: '2022-12-31' });

  test('leave who bought nothing in them outside, and count the day a year ago', () => {
    expect(tiersOf(output)[10]).toBe('none');
    expect(read(output)).toMatchObject({
      from: '2024-01-01',
      customerCount: 11,
      rankedCount: 10,
      revenue: 55,
    });
  });

  test('are compared with the year before: who was at the top then, and where they are now', () => {
    const { stability } = read(output);
    expect(stability).toMatchObject({ status: 'ok', end: '2023-12-31', now: [0, 0, 1, 1] });
    if (stability.status === 'ok') expect(stability.still).toMatchObject({ count: 0, of: 2 });
  });

  test('cannot be where the history is too short', () => {
    expect(read(run(bought, {}, { firstDay: '2024-01-01' })).stability).toEqual({
      ...{ status: 'short', haveDays: 365, neededDays: 712 },
    });
  });
});

test('a customer without a known cost stands outside when tiers go by margin', () => {
  const output = run(
    [
      [0, 1, 900, null],
      [1, 1, 500, 100],
      [2, 1, 300, 100],
    ],
    { basis: 'margin' },
    { hasCost: true },
  );
  expect(tiersOf(output)).toEqual(['none', 'high', 'low']);
  expect(read(output)).toMatchObject({ revenue: 17, margin: 6 });
  expect(run([[0, 1, 900, null]], { basis: 'margin' }, { hasCost: true })).toMatchObject({ code: 'NO_ROWS' });
});

test('margin without a column of costs is revenue, and the column is named', () => {
  const output = run(
    [
      [0, 1, 900],
      [1, 1, 500],
    ],
    { basis: 'margin' },
  );
  expect(read(output)).toMatchObject({ basis: 'revenue', hasMargin: false, margin: null });
  expect(notesOf(output)).toContain('COLUMN_NOT_THERE');
});

test('nobody gives NO_ROWS, not NaN', () => {
  expect(run([])).toMatchObject({ status: 'failed', code: 'NO_ROWS' });
});
