import { describe, expect, it, vi } from 'vitest';
import { assumeOf } from '../../src/analyses/abtest/assumed.ts';
import {
  explainArm,
  explainGain,
  explainIncremental,
  explainReturn,
  explainVerdict,
} from '../../src/analyses/abtest/explained.ts';
import type { AbtestResult } from '../../workers/analyses/abtest/result.ts';
import { amounts, judgeUnits, yesAndNo } from '../support/abtestInput.ts';
import { expectWorked, holdsOf } from '../support/accounts.ts';

vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

const spread = (n: number, least: number, step: number): number[] =>
  Array.from({ length: n }, (_, i) => (i % 4 === 0 ? least + (i % 37) * step : 0));
const shares = (x: number, n: number, y: number, m: number): AbtestResult =>
  judgeUnits([...yesAndNo('control', x, n), ...yesAndNo('coupon', y, m)], {
    control: 'control',
    options: { valuePerUnit: 12_345, costPerUnit: 100 },
  });
const means = (more: number): AbtestResult =>
  judgeUnits(
    [...amounts('control', spread(900, 10, 3)), ...amounts('coupon', spread(1_100, 10 + more, 3.7))],
    {
      ...{ control: 'control', isShare: false, options: { valuePerUnit: 2, costPerUnit: 1 } },
    },
  );
const ratios = judgeUnits(
  ['control', 'coupon'].flatMap((arm, at) =>
    Array.from({ length: 600 }, (_, i) => ({ arm, outcome: (i % 5) + at, denominator: 1 + (i % 3) })),
  ),
  { control: 'control', isShare: false },
);

const results: readonly (readonly [string, AbtestResult])[] = [
  ['more', shares(200, 4_000, 250, 4_000)],
  ['fewer', shares(523, 4_100, 377, 3_900)],
  ['unclear', shares(200, 4_000, 213, 4_017)],
  ['rare', shares(31, 90_000, 77, 91_000)],
  ['nearly all', shares(2_900, 3_000, 2_999, 3_010)],
  ['more money', means(40)],
  ['as much money', means(0)],
  ['ratio', ratios],
];

describe('accounts of a test', () => {
  it.each(results)('%s: every figure of the verdict comes out, looked at once or often', (_, result) => {
    for (const looks of ['once', 'often'] as const) {
      const accounts = explainVerdict(result, looks);
      for (const name of ['difference', 'low', 'high', 'detectable']) {
        // The sentence of an unclear result has no difference.
        if (name === 'difference' && !['better', 'worse'].includes(result.verdict.kind)) continue;
        expectWorked(accounts[name]);
      }
    }
  });

  it.each(results)('%s: the value of every group and its worth come out', (kind, result) => {
    for (const arm of result.arms) {
      const account = explainArm(result, arm);
      if (kind === 'ratio') expect(account.worked).toBeNull();
      else expectWorked(account);
      expect(account.base?.amount).toBe(arm.n.toLocaleString('en'));
    }
    for (const one of kind === 'ratio' ? [] : result.worth) {
      expectWorked(explainIncremental(result, one));
      expectWorked(explainGain(one));
      expectWorked(explainReturn(one));
    }
  });
});

describe('what a test takes for granted', () => {
  const told = (result: AbtestResult) => assumeOf(result).map(holdsOf);

  it('is told by the checks: sizes as planned, nobody in two groups, cases enough', () => {
    expect(told(shares(200, 4_000, 250, 4_000))).toEqual([true, true, null, true]);
    expect(told(shares(200, 4_000, 250, 3_000))[0]).toBe(false);
    expect(told(shares(3, 400, 4, 400))[3]).toBe(false);
  });

  it('means of few units with a few large amounts are told of', () => {
    const large = [...Array.from({ length: 300 }, () => 1), 5_000];
    const even = Array.from({ length: 300 }, (_, i) => 1 + (i % 7));
    const judge = (values: readonly number[]) =>
      judgeUnits([...amounts('control', even), ...amounts('coupon', values)], {
        ...{ control: 'control', isShare: false },
      });
    expect(told(judge(even))).toEqual([true, true, null, true, null]);
    const skewed = judge(large);
    expect(told(skewed)[3]).toBe(false);
    // One of 301 stands alone: (n − 2) ÷ √(n − 1).
    expect(skewed.arms.find(({ variant }) => variant === 'coupon')?.skew).toBeCloseTo(
      299 / Math.sqrt(300),
      9,
    );
  });
});
