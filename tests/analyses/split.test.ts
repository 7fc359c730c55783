import { describe, expect, test } from 'vitest';
import { computeSplit } from '../../workers/analyses/split/kernel.ts';
import type { BalanceRow } from '../../workers/analyses/split/result.ts';
import { splitSpec } from '../../workers/analyses/split/spec.ts';
import { completeOptions } from '../../workers/contract/options.ts';
import reference from '../reference/split.json' with { type: 'json' };
import { expectClose } from '../support/close.ts';
import { split, splitInput, type Split } from '../support/splitInput.ts';

const input = splitInput(1_500);
const methods = ['balanced', 'chance', 'stratified', 'matched'] as const;
const threeArms = { '1.share': '50', '2.share': '30', '3.share': '20', '3.name': 'C' };

const armsOf = ({ membership }: Split): readonly number[] => [...(membership?.group ?? [])];
const sizesOf = ({ result }: Split): readonly number[] => result.arms.map(({ size }) => size);

describe.each(methods)('%s', (method) => {
  test('everybody is in one arm, and arms have their shares to the customer', () => {
    const made = split(input, { method, arms: threeArms, holdOut: 0.1 });
    expect(sizesOf(made)).toEqual([675, 405, 270, 150]);
    expect(made.membership?.groupIds).toEqual(['arm-1', 'arm-2', 'arm-3', 'hold-out']);
    expect([...(made.membership?.customers ?? [])]).toEqual([...(input.columns['customer'] as Int32Array)]);
    sizesOf(made).forEach((size, at) => expect(armsOf(made).filter((arm) => arm === at)).toHaveLength(size));
    expect(made.result.arms.map(({ isControl }) => isControl)).toEqual([false, false, true, false]);
  });

  test('a seed gives the same arms again, another seed others', () => {
    expect(armsOf(split(input, { method, seed: 5 }))).toEqual(armsOf(split(input, { method, seed: 5 })));
    expect(armsOf(split(input, { method, seed: 5 }))).not.toEqual(armsOf(split(input, { method, seed: 6 })));
  });
});

describe('methods', () => {
  test('drawn again, arms are nearer than a single draw, and below 0.02 where there are enough', () => {
    const { result } = split(splitInput(20_000), { method: 'balanced' });
    expect(result.tries).toBeGreaterThan(1);
    expect(result.largest).toBeLessThanOrEqual(0.02);
    expect(result.largestBefore).toBeGreaterThan(0.02);
    expect(result.verdict.kind).toBe('alike');
  });

  test('stratified, every arm has its share of every value, but for one customer in each stratum', () => {
    const made = split(input, { method: 'stratified', strata: ['gender', 'region'] });
    const region = input.columns['label-region'] as Int32Array;
    for (const value of [-1, 0, 7]) {
      const own = armsOf(made).filter((_, i) => region[i] === value);
      expect(Math.abs(own.filter((arm) => arm === 0).length - own.length / 2)).toBeLessThanOrEqual(1.5);
    }
  });

  test('stratified without a word on by what: by the first label', () => {
    expect(split(input, { method: 'stratified' }).result.strata).toEqual(['gender']);
  });

  test('matched, recency and tenure are nearer than by chance', () => {
    const { balance } = split(input, { method: 'matched' }).result;
    for (const id of ['recency', 'tenure']) {
      const row = balance.find(({ figure }) => figure === id) as BalanceRow;
      expect(Math.abs(row.distance ?? 1)).toBeLessThan(0.02);
    }
  });

  test('matched, customers who are all the same are drawn by chance', () => {
    const same = new Float64Array(100).fill(3);
    const alike = { recency: same, frequency: same, spend: same, tenure: same };
    expect(sizesOf(split(splitInput(100, alike), { method: 'matched' }))).toEqual([50, 50]);
  });
});

describe('balance', () => {
  /** As a plain loop would. */
  function distance(
    values: ArrayLike<number>,
    arms: readonly number[],
    arm: number,
    control: number,
  ): number {
    const of = (wanted: number): number[] => Array.from(values).filter((_, i) => arms[i] === wanted);
    const mean = (list: number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
    const variance = (list: number[]): number =>
      list.reduce((sum, one) => sum + (one - mean(list)) ** 2, 0) / (list.length - 1);
    const [a, b] = [of(arm), of(control)];
    return (mean(a) - mean(b)) / Math.sqrt((variance(a) + variance(b)) / 2);
  }

  test('as by another program', () => {
    const { arm, spend, frequency, label, ofSpend, ofFrequency, p } = reference.balance;
    const n = arm.length;
    const data = splitInput(n, {
      variant: Int32Array.from(arm),
      spend: Float64Array.from(spend),
      frequency: Float64Array.from(frequency),
      'label-region': Int32Array.from(label),
    });
    const { result } = split({
      ...data,
      facts: { ...data.facts, control: 1 },
      texts: { ...data.texts, variants: ['A', 'B'] },
    });
    for (const [figure, expected] of [
      ['spend', ofSpend],
      ['frequency', ofFrequency],
    ] as const) {
      const row = result.balance.find((one) => one.figure === figure) as BalanceRow;
      expectClose(row.distance ?? 0, expected.distance, 1e-12);
      expectClose(row.varianceRatio ?? 0, expected.varianceRatio, 1e-12);
      expectClose(row.gap ?? 0, expected.gap, 1e-12);
    }
    expectClose(result.balance.find(({ figure }) => figure === 'region')?.p ?? 0, p, 1e-10);
  });

  const made = split(input, { method: 'chance', arms: threeArms });
  const arms = armsOf(made);

  test.each(['recency', 'frequency', 'spend', 'recent', 'tenure', 'reach-sms', 'reach-email'])(
    '%s as by a plain loop',
    (figure) => {
      for (const arm of [0, 1]) {
        const row = made.result.balance.find((one) => one.figure === figure && one.arm === `arm-${arm + 1}`);
        expect(row?.distance).toBeCloseTo(distance(input.columns[figure] as Float64Array, arms, arm, 2), 10);
      }
    },
  );

  test('a label as a column of yes and no for each value', () => {
    const gender = input.columns['label-gender'] as Int32Array;
    for (const [value, place] of [
      ['F', 0],
      ['M', 1],
      [null, -1],
    ] as const) {
      const row = made.result.balance.find(
        (one) => one.figure === 'gender' && one.value === value && one.arm === 'arm-2',
      );
      const isOne = Array.from(gender, (one) => Number(one === place));
      expect(row?.distance).toBeCloseTo(distance(isOne, arms, 1, 2), 10);
    }
  });

  test('what is the same for everybody is no figure', () => {
    expect(made.result.balance.some(({ figure }) => figure === 'buyer')).toBe(false);
    expect(made.result.figureCount).toBe(9);
  });

  test('days since a purchase are compared among those who bought', () => {
    const recency = (input.columns['recency'] as Float64Array).map((one, i) => (i % 3 === 0 ? NaN : one));
    const some = split(splitInput(1_500, { recency }), { method: 'chance' });
    const known = Array.from(recency.keys()).filter((i) => !Number.isNaN(recency[i]));
    const row = some.result.balance.find(({ figure }) => figure === 'recency');
    const own = armsOf(some);
    expect(row?.distance).toBeCloseTo(
      distance(
        known.map((i) => recency[i] as number),
        known.map((i) => own[i] as number),
        0,
        1,
      ),
      10,
    );
  });
});

describe('arms that are none', () => {
  test.each([
    { '1.name': 'X', '2.name': 'X' },
    { '1.share': '0' },
    { '1.share': 'half' },
    { '1.channel': 'pigeon' },
    { '11.name': 'X' },
    { control: '3' },
    { 'x.name': 'X' },
  ])('%j is refused', (arms) => {
    expect(computeSplit(input, completeOptions(splitSpec, { arms }))).toMatchObject({
      status: 'failed',
      code: 'BAD_OPTION',
      detail: { option: 'arms' },
    });
  });

  test('too few customers are said, and nobody is in a list', () => {
    for (const n of [0, 1, 3]) {
      const made = split(splitInput(n));
      expect(made.result.verdict.kind).toBe('tooFew');
      expect([made.membership, made.result.plan]).toEqual([null, null]);
    }
    expect(split(splitInput(4)).membership?.customers).toHaveLength(4);
  });
});
