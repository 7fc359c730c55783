import { describe, expect, it, vi } from 'vitest';
import {
  explainBase,
  explainCounts,
  explainDifference,
  explainLaterLift,
  explainMeasure,
  explainP,
  explainStake,
  hasStake,
} from '../../src/analyses/rules/explained.ts';
import {
  explainCross,
  explainLifts,
  explainRuleCells,
  explainSaid,
  explainStakes,
} from '../../src/analyses/rules/explainedTables.ts';
import { formatLift } from '../../src/analyses/rules/words.ts';
import { liftOf } from '../../src/analyses/rules/chart.ts';
import { measureNames } from '../../workers/analyses/rules/measureNames.ts';
import type { RulesResult } from '../../workers/analyses/rules/result.ts';
import { expectAll, expectWorked } from '../support/accounts.ts';
import { resultOf } from '../support/rulesResult.ts';

vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

const baskets = [
  ...Array.from({ length: 4 }, () => ['tea', 'milk', 'bread']),
  ...Array.from({ length: 3 }, () => ['tea', 'lemon', 'bread']),
  ...Array.from({ length: 5 }, () => ['salt', 'pepper', 'bread']),
  ...Array.from({ length: 988 }, (_, i) => [
    i % 3 === 0 ? 'salt' : 'water',
    ...(i % 50 === 0 ? ['tea'] : []),
  ]),
];
const plain = resultOf(baskets);
const all = Array.from({ length: plain.rules.count }, (_, rule) => rule);
/** 12.5 for the right side of every rule. */
const result: RulesResult = {
  ...plain,
  rules: {
    ...plain.rules,
    atStake: Float64Array.from(all, (rule) => {
      const [left, both] = [plain.rules.leftCount[rule] ?? 0, plain.rules.bothCount[rule] ?? 0];
      return (left - both) * (both / left) * 12_345.678;
    }),
  },
};

describe('accounts of rules', () => {
  it('that do not come out are told apart', () => {
    const account = { what: 'sum', amount: '5', formula: 'a + b', worked: '2 + 2 = 5', base: null };
    expect(() => expectWorked(account)).toThrow();
    expect(() => expectWorked({ ...account, worked: '2 + 3 = 5', amount: '6' })).toThrow();
    expectWorked({ ...account, worked: '2 + 3 = 5' });
  });

  it.each(measureNames)('%s is what its counts come to, for every rule', (name) => {
    for (const rule of all) {
      const account = explainMeasure(result, rule, name);
      if (account.amount === '∞') expect(account.worked).toMatch(/(\(0 ×|× 0\)).* = ∞$/);
      else expectWorked(account);
      expect(account.what).toMatch(/ → /);
    }
  });

  it('a side that is in every basket leaves nothing to divide by', () => {
    const always = resultOf([['a', 'b'], ['a', 'c'], ['a']]);
    const account = explainMeasure(always, 0, 'phi');
    expect([account.amount, account.worked]).toEqual(['0.000', null]);
  });

  it('money at stake and shares come out too', () => {
    for (const rule of all) {
      expectWorked(explainBase(result, rule));
      expect(hasStake(result, rule)).toBe(
        (result.rules.leftCount[rule] ?? 0) > (result.rules.bothCount[rule] ?? 0),
      );
      if (hasStake(result, rule))
        for (const decimals of [0, 2]) expectWorked(explainStake(result, rule, decimals));
    }
    expect(all.some((rule) => hasStake(result, rule))).toBe(true);
  });

  it('rules in the table are those found less those left out', () => {
    expectWorked(explainCounts({ ...result, foundCount: 1_234, ruleCount: 1_200 }).shown);
  });

  it('the last quarter is told by its own counts', () => {
    const counts = { leftCount: [40], rightCount: [60], bothCount: [25] };
    const column = (values: readonly number[]): Int32Array => Int32Array.from(values);
    const lift = (25 * 300) / (40 * 60);
    const later = {
      ...{ leftCount: column(counts.leftCount), rightCount: column(counts.rightCount) },
      ...{ bothCount: column(counts.bothCount), lift: Float64Array.of(lift) },
      ...{ confidence: Float64Array.of(0.625), holm: Float64Array.of(1), held: Uint8Array.of(1) },
      ...{ confidenceLow: Float64Array.of(0), confidenceHigh: Float64Array.of(1) },
    };
    const replication = {
      ...{ from: '2024-10-01', earlierBaskets: 900, laterBaskets: 300 },
      ...{ foundCount: 9, testedCount: 5, heldCount: 4 },
    };
    expectWorked(explainLaterLift(result, 0, later, replication));
  });

  it('a difference between groups is told on both sides', () => {
    const difference = {
      ...{ rule: 0, group: 0, left: 80, both: 32, leftElsewhere: 900, bothElsewhere: 91, fdr: 0.01 },
      ...{ here: 32 / 80, elsewhere: 91 / 900 },
    };
    expectWorked(explainDifference(result, difference, 'VIP', true));
    expectWorked(explainDifference(result, difference, 'VIP', false));
  });

  it('a p value tells its inputs: the tail of the hypergeometric distribution gives it', () => {
    const rule = all.find((one) => (result.rules.fisher[one] ?? 0) > 0.01 && liftOf(result, one) > 1) ?? -1;
    const { worked, amount } = explainP(result, rule, 'fisher');
    const [n, a, b, from] = [...(worked ?? '').matchAll(/(\d[\d,]*)(?=,| on)/g)].map(([, one]) =>
      Number(one?.replaceAll(',', '')),
    );
    expect(tail(from ?? 0, n ?? 0, a ?? 0, b ?? 0).toFixed(3)).toBe(amount);
  });
});

/** P(at least `from` of the `a` drawn are among the `b` marked of `n`). */
function tail(from: number, n: number, a: number, b: number): number {
  const logs = [0];
  for (let i = 1; i <= n; i++) logs[i] = (logs[i - 1] ?? 0) + Math.log(i);
  const choose = (of: number, k: number): number => (logs[of] ?? 0) - (logs[k] ?? 0) - (logs[of - k] ?? 0);
  let sum = 0;
  for (let k = from; k <= Math.min(a, b); k++)
    if (b - k <= n - a) sum += Math.exp(choose(a, k) + choose(n - a, b - k) - choose(n, b));
  return sum;
}

describe('accounts of the panel of a rule and of the tables beside it', () => {
  it('the four counts and their sums come out, and add up', () => {
    for (const rule of all) {
      const cells = [0, 1, 2].map((row) =>
        [0, 1, 2].map((column) => explainCross(result, rule, row, column)),
      );
      for (const account of cells.flat()) if (account.worked !== null) expectWorked(account);
      expect(cells.flat().filter(({ worked }) => worked !== null)).toHaveLength(5);
      const counts = cells.map((row) => row.map(({ amount }) => Number(amount.replaceAll(',', ''))));
      for (const [a = 0, b = 0, sum] of counts) expect(a + b).toBe(sum);
      for (const at of [0, 1, 2]) expect(counts[0]![at]! + counts[1]![at]!).toBe(counts[2]![at]);
    }
  });

  it('the sentence over it, and what is at stake', () => {
    for (const rule of all) {
      expectAll(() => explainSaid(result, rule), ['left', 'both', 'right', 'baskets']);
      if (!hasStake(result, rule)) continue;
      const { only, confidence, amount } = explainStakes(result, rule, 0);
      for (const made of [only, confidence, amount])
        expectWorked((typeof made === 'function' ? made() : made) ?? undefined);
    }
  });

  it('lifts, confidences and baskets of a table are those of its rules', () => {
    const cells = explainRuleCells(result, all.toReversed());
    all.toReversed().forEach((rule, row) => {
      expect(cells(row, 2)?.()?.amount).toBe(formatLift(liftOf(result, rule)));
      expectWorked(cells(row, 2)?.() ?? undefined);
      expectWorked(cells(row, 3)?.() ?? undefined);
      expect(cells(row, 4)?.()?.amount).toBe((result.rules.bothCount[rule] ?? 0).toLocaleString('en'));
    });
    expect(explainLifts(result, [[null, 0]])(0, 1)).toBeUndefined();
    expectWorked(explainLifts(result, [[null, 0]])(0, 2)?.() ?? undefined);
  });
});
