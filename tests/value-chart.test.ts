import { describe, expect, test } from 'vitest';
import {
  buildTiers,
  clearestNumber,
  drawnKinds,
  partsOf,
  provenKinds,
  toPercents,
  type KnownProfile,
} from '../src/analyses/value/chart.ts';
import { computeValue } from '../workers/analyses/value/kernel.ts';
import type { KindEffect, NumberEffect, ValueResult } from '../workers/analyses/value/result.ts';
import { valueSpec } from '../workers/analyses/value/spec.ts';
import { completeOptions } from '../workers/contract/options.ts';

/** One purchase each. */
function resultOf(spent: readonly number[], options: Record<string, unknown> = {}): ValueResult {
  const columns = {
    customer: Int32Array.from(spent.keys()),
    day: Int32Array.from(spent, () => 19_000),
    amount: Float64Array.from(spent),
  };
  const facts = {
    ...{ asOf: '2022-01-09', firstDay: '2022-01-08', from: '2022-01-08', to: '2022-01-08' },
    ...{ window: 'all', unit: 1, marginUnit: 1 },
  };
  const output = computeValue({ columns, facts }, completeOptions(valueSpec, options));
  if (output.status === 'failed') throw new Error(output.code);
  return output.result as ValueResult;
}

const spent = [500, 200, 100, 100, 40, 30, 20, 5, 3, 2];

describe('borders that are being dragged', () => {
  test('show what the settings will give once they are dropped', () => {
    const result = resultOf(spent);
    for (const high of [0.05, 0.12, 0.2, 0.31, 0.44, 0.8]) {
      for (const mid of [0.1, 0.33, 0.5, 0.74, 0.96]) {
        const tried = buildTiers(result, { high, mid });
        const settings = toPercents({ high: tried.high.part, mid: tried.mid.part });
        const settled = buildTiers(resultOf(spent, settings), null);
        expect(settled.high.count).toBe(tried.high.count);
        expect(partsOf(tried, 'customers').reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
        if (tried.mid.count === tried.high.count) continue;
        expect(settled.mid.count).toBe(tried.mid.count);
        expect(settled.mid.amount).toBeCloseTo(tried.mid.amount, 9);
      }
    }
  });

  test('never part equal customers, and the first never goes below the best', () => {
    const { high, mid } = buildTiers(resultOf(spent), { high: 0, mid: 0.3 });
    expect([high.count, mid.count]).toEqual([1, 2]);
    expect(buildTiers(resultOf(spent), { high: 0.3, mid: 0.1 }).high.count).toBe(2);
  });
});

test('shares of a loss are not drawn', () => {
  const model = { high: { count: 1, part: 0.5, amount: -1 }, mid: { count: 2, part: 1, amount: -3 } };
  expect(partsOf({ ...model, total: -3, rankedCount: 2 }, 'amount')).toEqual([0, 0, 0]);
});

describe('what the sentences speak of', () => {
  const number = (id: NumberEffect['id'], delta: number, isProven: boolean): NumberEffect => ({
    ...{ id, role: 'apart', delta, isProven, low: delta, high: delta, size: 'small' },
    ...{ top: { n: 20, mean: 1, median: 1 }, rest: { n: 20, mean: 1, median: 1 } },
    ...{ p: 0.01, pAdjusted: 0.01 },
  });
  const kind = (name: string, difference: number, isProven: boolean, lift: number | null): KindEffect => ({
    ...{
      kind: 'brand',
      name,
      difference,
      isProven,
      top: 0.2,
      rest: 0.1,
      low: 0,
      high: 0,
      p: 0,
      pAdjusted: 0,
    },
    lift: lift === null ? null : { value: lift, low: lift, high: lift },
  });
  const profile: KnownProfile = {
    ...{ status: 'ok', topCount: 20, restCount: 20, testedCount: 6, madeOf: null, columns: [] },
    numbers: [number('recencyDays', -0.2, true), number('tenureDays', 0.9, false), number('aov', 0.1, true)],
    kinds: [
      kind('a', 0.3, false, 3),
      kind('b', -0.1, true, 0.5),
      kind('c', 0.05, true, 2),
      kind('d', 0.2, true, null),
    ],
  };

  test('is proven, and large enough', () => {
    expect(clearestNumber(profile)?.id).toBe('recencyDays');
    expect(clearestNumber({ ...profile, numbers: profile.numbers.slice(1) })).toBeNull();
    expect(provenKinds(profile).map(({ name }) => name)).toEqual(['d', 'b', 'c']);
    expect(drawnKinds(profile).map(({ name }) => name)).toEqual(['c', 'b']);
  });
});
