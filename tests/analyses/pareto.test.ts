import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chooseMeasure,
  cutAtStep,
  cutNear,
  moveCut,
  percentOf,
  selectCut,
} from '../../src/analyses/pareto/chart.ts';
import { computePareto } from '../../workers/analyses/pareto/kernel.ts';
import type { ParetoResult } from '../../workers/analyses/pareto/result.ts';
import { paretoSpec } from '../../workers/analyses/pareto/spec.ts';
import type { KernelOutput } from '../../workers/contract/kernel.ts';
import { completeOptions } from '../../workers/contract/options.ts';
import { selectMembers } from '../../workers/engine/audiences.ts';
import { giniOfSorted } from '../../workers/numeric/concentration.ts';
import { sortNumbers } from '../../workers/numeric/sortNumbers.ts';
import reference from '../reference/pareto.json' with { type: 'json' };

/** margins: null where a customer has no line with a cost. */
function run(
  revenue: readonly number[],
  options: Record<string, unknown> = {},
  margins: readonly (number | null)[] = [],
): KernelOutput {
  const columns = {
    customer: Int32Array.from(revenue.keys()),
    monetary: Float64Array.from(revenue),
    recencyDays: Int32Array.from(revenue, () => 3),
    unitRevenue: Float64Array.from(revenue),
    unitMargin: Float64Array.from(revenue, (_, i) => margins[i] ?? 0),
    unitHasMargin: Uint8Array.from(revenue, (_, i) => ((margins[i] ?? null) === null ? 0 : 1)),
  };
  const facts = {
    ...{ asOf: '2024-12-31', firstDay: '2024-01-01', endDay: '2024-12-30', unit: 'customers' },
    ...{ moneyDecimals: 2, marginDecimals: 2, unassignedRevenue: 0, unassignedLines: 0, costlessLines: 0 },
  };
  return computePareto({ columns, facts }, completeOptions(paretoSpec, options));
}

function read(output: KernelOutput): ParetoResult {
  if (output.status !== 'ok') throw new Error(output.code);
  return output.result as ParetoResult;
}

const notesOf = (output: KernelOutput): string[] =>
  output.status === 'ok' ? output.notes.map(({ code }) => code) : [];

const anyMoney = fc
  .array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 300 })
  .map((list) => list.map((cents) => (cents * 25) / 100));

/** Gini by its other definition: the mean difference of all pairs, over twice the mean. */
function giniOfPairs(values: readonly number[]): number {
  let differences = 0;
  for (const a of values) for (const b of values) differences += Math.abs(a - b);
  const sum = values.reduce((total, value) => total + value, 0);
  return differences / (2 * values.length * sum);
}

describe('the Gini coefficient', () => {
  test.each(reference.gini.cases)('of $values is the published $gini', ({ values, gini }) => {
    const got = giniOfSorted(sortNumbers(values)) ?? Number.NaN;
    expect(Math.abs(got - gini)).toBeLessThan(reference.gini.tolerance);
  });

  test('is the mean difference of all pairs, and does not change when all money is multiplied', () => {
    fc.assert(
      fc.property(anyMoney, (money) => {
        const gini = read(run(money)).byRevenue.gini ?? Number.NaN;
        expect(gini).toBeCloseTo(giniOfPairs(money), 10);
        expect(read(run(money.map((value) => value * 4))).byRevenue.gini).toBeCloseTo(gini, 12);
      }),
      { numRuns: 40 },
    );
  });

  test('is exactly 0 where all are alike and (n − 1) ÷ n where one has it all', () => {
    expect(giniOfSorted(new Float64Array(7).fill(10))).toBe(0);
    expect(giniOfSorted(Float64Array.of(0, 0, 0, 0, 5))).toBeCloseTo(0.8, 14);
  });

  test('is not given where the total is not above 0', () => {
    expect(giniOfSorted(Float64Array.of(-3, 1, 2))).toBeNull();
    expect(giniOfSorted(Float64Array.of(-3, 1))).toBeNull();
    expect(giniOfSorted(new Float64Array(3))).toBeNull();
  });
});

describe('the five customers of the lesson', () => {
  const { values, topFifthShare, countFor80, gini } = reference.handSized;
  const output = run(values);
  const { byRevenue } = read(output);

  test('give the figures worked out there', () => {
    expect(byRevenue).toMatchObject({ unitCount: 5, total: 2_100, countFor80, topFifthShare });
    expect(byRevenue.gini).toBeCloseTo(gini, 12);
    expect([...byRevenue.steps.amounts]).toEqual([900, 1_700, 2_020, 2_070, 2_100]);
    expect(byRevenue.tenths.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(2_100, 9);
  });

  test('the cut at 40 % is the list of two', () => {
    const cut = cutNear(byRevenue, 0.4);
    expect(cut).toMatchObject({ count: 2, amount: 1_700, threshold: 800 });
    if (output.status !== 'ok' || output.membership === null) throw new Error('no membership');
    expect([...selectMembers(output.membership, selectCut('revenue', cut))]).toEqual([0, 3]);
    expect([...output.membership.group]).toEqual([0, 1, 1, 0, 1]);
  });

  test('five who never bought would make the same two a fifth', () => {
    const more = read(run([...values, 0, 0, 0, 0, 0])).byRevenue;
    expect(more).toMatchObject({ countFor80: 2, unitCount: 10 });
    expect(more.topFifthShare).toBeCloseTo(1_700 / 2_100, 12);
  });
});

describe('cuts', () => {
  test('never split a tie, and their list is as long as they say', () => {
    fc.assert(
      fc.property(anyMoney, fc.double({ min: 0, max: 1, noNaN: true }), (money, part) => {
        const output = run(money);
        const cut = cutNear(read(output).byRevenue, part);
        if (output.status !== 'ok' || output.membership === null) throw new Error('no membership');
        const members = [...selectMembers(output.membership, selectCut('revenue', cut))];
        expect(members).toHaveLength(cut.count);
        const inside = Math.min(...members.map((i) => money[i] as number));
        expect(inside).toBe(cut.threshold);
        const outside = money.filter((_, i) => !members.includes(i));
        expect(Math.max(0, ...outside)).toBeLessThan(inside);
        const cents = members.reduce((sum, i) => sum + Math.round((money[i] as number) * 100), 0);
        expect(Math.round(cut.amount * 100)).toBe(cents);
      }),
      { numRuns: 80 },
    );
  });

  test('with many units there are some thousands, none further off than a thousandth', () => {
    const many = read(run(Array.from({ length: 20_000 }, (_, i) => i + 1))).byRevenue;
    expect(many.steps.counts.length).toBeLessThanOrEqual(4_001);
    expect(many.steps.counts.at(-1)).toBe(20_000);
    for (let percent = 1; percent <= 100; percent++) {
      expect(Math.abs(cutNear(many, percent / 100).part - percent / 100)).toBeLessThanOrEqual(0.001);
    }
  });

  test('an arrow key always reaches the next one, and the setting brings it back', () => {
    const few = read(run([5, 4, 4, 4, 3, 2, 1])).byRevenue;
    const first = cutAtStep(few, 0);
    const next = moveCut(few, first, 1);
    expect([first.count, next.count, moveCut(few, next, -1).count]).toEqual([1, 4, 1]);
    expect(moveCut(few, cutAtStep(few, 99), 5).count).toBe(7);
    expect(cutNear(few, percentOf(next) / 100).count).toBe(4);
  });
});

describe('margins', () => {
  test('of customers without a cost are not there, and they come last', () => {
    const output = run([10, 20, 30], { measure: 'margin' }, [4, null, 6]);
    const { byMargin } = read(output);
    expect(byMargin).toMatchObject({ unitCount: 2, total: 10 });
    if (output.status !== 'ok' || output.membership === null) throw new Error('no membership');
    expect([...(output.membership.measures.marginRank ?? [])]).toEqual([2, 3, 1]);
  });

  test('below 0 let the curve rise above the whole, and it is said', () => {
    const output = run([10, 10, 10], { measure: 'margin' }, [8, 4, -2]);
    expect(read(output).byMargin).toMatchObject({ total: 10, negativeCount: 1, negativeTotal: -2 });
    expect([...(read(output).byMargin?.steps.amounts ?? [])]).toEqual([8, 12, 10]);
    expect(notesOf(output)).toContain('NEGATIVE_MARGINS');
  });

  test.each([[[3, -3]], [[1, -5]]])('that add up to nothing have no shares: %j', (margins) => {
    const output = run([10, 10], { measure: 'margin' }, margins);
    expect(read(output).byMargin).toMatchObject({ gini: null, topFifthShare: null, countFor80: null });
    expect(notesOf(output)).toContain('SHARES_UNDEFINED');
  });

  test('asked for without any cost, revenue is shown', () => {
    const result = read(run([10, 20], { measure: 'margin' }));
    expect(result.byMargin).toBeNull();
    expect(chooseMeasure(result, 'margin')).toBe('revenue');
  });
});

test('nobody gives NO_ROWS, not NaN', () => {
  expect(run([])).toMatchObject({ status: 'failed', code: 'NO_ROWS' });
});

test('few units are said', () => {
  expect(notesOf(run([1, 2, 3]))).toEqual(['FEW_UNITS']);
});
