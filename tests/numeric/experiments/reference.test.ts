import { describe, expect, test } from 'vitest';
import {
  adjust,
  armOfRatio,
  armOfShare,
  armOfSums,
  findAdjustment,
  type Arm,
  type PairSums,
  type ValueSums,
} from '../../../workers/numeric/experiments/arm.ts';
import {
  believeEffect,
  believeShare,
  chooseShare,
  meanOfShare,
  shareWithin,
} from '../../../workers/numeric/experiments/bayes.ts';
import {
  difference,
  relativeDifference,
  testEffect,
  testLarger,
  type Estimate,
} from '../../../workers/numeric/experiments/effect.ts';
import { sampleRatio } from '../../../workers/numeric/experiments/sampleRatio.ts';
import { alwaysValid } from '../../../workers/numeric/experiments/sequential.ts';
import reference from '../../reference/abTests.json' with { type: 'json' };

interface Sums {
  readonly sum: number;
  readonly sum_squares?: number;
  readonly n: number;
}
interface Inputs {
  readonly a: Sums;
  readonly b: Sums;
  readonly prior?: { readonly mean: number; readonly sd: number };
  readonly sequential_tuning_parameter?: number;
}
const cases = reference.cases as unknown as readonly {
  readonly id: string;
  readonly inputs: Inputs & Readonly<Record<string, readonly number[] | number>>;
  readonly expected: Readonly<Record<string, number | readonly number[] | Record<string, number>>>;
  readonly rel_tol: number;
}[];

const armOf = ({ n, sum, sum_squares }: Sums): Arm =>
  sum_squares === undefined ? armOfShare(sum, n) : armOfSums({ n, sum, squares: sum_squares });

function estimateOf(id: string, { a, b }: Inputs): Estimate {
  return (id.includes('absolute') ? difference : relativeDifference)(armOf(a), armOf(b));
}

function expectNear(actual: number, want: unknown, tolerance: number): void {
  expect(Math.abs(actual - Number(want))).toBeLessThanOrEqual(tolerance * Math.abs(Number(want)));
}

const of = (start: string): [string, (typeof cases)[number]][] =>
  cases.filter(({ id }) => id.startsWith(start)).map((one) => [one.id, one]);

const sumsOf = (values: readonly number[]): ValueSums => ({
  n: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  squares: values.reduce((sum, value) => sum + value * value, 0),
});

function pairsOf(first: unknown, second: unknown): PairSums {
  const [a, b] = [first as readonly number[], second as readonly number[]];
  return {
    first: sumsOf(a),
    second: sumsOf(b),
    products: a.reduce((sum, value, i) => sum + value * (b[i] as number), 0),
  };
}

test('every case is looked at', () => {
  const starts = ['bayes_beta', 'gb_ttest', 'gb_seq', 'gb_bayes', 'gb_cuped', 'gb_ratio', 'gb_srm', 'sm_ci2'];
  expect(starts.flatMap(of)).toHaveLength(cases.length);
});

describe('beta and binomial', () => {
  test.each(of('bayes_beta'))('%s', (_, { inputs, expected, rel_tol }) => {
    const { x_a, n_a, x_b, n_b } = inputs as unknown as Record<string, number>;
    const control = believeShare(x_a as number, n_a as number);
    const treated = believeShare(x_b as number, n_b as number);
    const choice = chooseShare(control, treated);
    expectNear(choice.chanceToWin, expected.prob_b_beats_a, rel_tol);
    expectNear(choice.lossOfTreated, expected.expected_loss_choose_b, rel_tol);
    expectNear(choice.lossOfControl, expected.expected_loss_choose_a, rel_tol);
    expectNear(meanOfShare(control), expected.post_mean_a, rel_tol);
    expectNear(meanOfShare(treated), expected.post_mean_b, rel_tol);
    for (const [belief, want] of [
      [control, expected.ci95_a],
      [treated, expected.ci95_b],
    ] as const) {
      const { low, high } = shareWithin(belief);
      expectNear(low, (want as number[])[0], rel_tol);
      expectNear(high, (want as number[])[1], rel_tol);
    }
  });
});

describe('Welch’s test of differences, absolute and relative', () => {
  test.each(of('gb_ttest'))('%s', (id, { inputs, expected, rel_tol }) => {
    const estimate = estimateOf(id, inputs);
    expectNear(estimate.value, expected.expected, rel_tol);
    expectNear(Math.sqrt(estimate.error2), (expected.uplift as Record<string, number>).stddev, rel_tol);
    const [low, high] = expected.ci as readonly number[];
    if (id.endsWith('onesided_greater')) {
      const larger = testLarger(estimate);
      expectNear(larger.p, expected.pValue, rel_tol);
      expectNear(larger.low, low, rel_tol);
      return;
    }
    const effect = testEffect(estimate);
    expectNear(effect.low, low, rel_tol);
    expectNear(effect.high, high, rel_tol);
    expectNear(effect.t, expected.t, rel_tol);
    expectNear(effect.freedom, expected.dof, rel_tol);
    expectNear(effect.p, expected.p_via_sf, rel_tol);
  });
});

describe('intervals for looking at any time', () => {
  test.each(of('gb_seq'))('%s', (id, { inputs, expected, rel_tol }) => {
    const n = inputs.a.n + inputs.b.n;
    const found = alwaysValid(estimateOf(id, inputs), n, inputs.sequential_tuning_parameter);
    const [low, high] = expected.ci as readonly number[];
    expectNear(found.low, low, rel_tol);
    expectNear(found.high, high, rel_tol);
    expectNear(found.p, expected.pValue, rel_tol);
  });
});

describe('normal effect with and without a prior', () => {
  test.each(of('gb_bayes'))('%s', (id, { inputs, expected, rel_tol }) => {
    const prior = inputs.prior ? { mean: inputs.prior.mean, deviation: inputs.prior.sd } : null;
    const belief = believeEffect(estimateOf(id, inputs), prior);
    const [low, high] = expected.ci as readonly number[];
    expectNear(belief.mean, expected.expected, rel_tol);
    expectNear(belief.low, low, rel_tol);
    expectNear(belief.high, high, rel_tol);
    expectNear(belief.chanceToWin, expected.chanceToWin, rel_tol);
    const [control, treated] = expected.risk as readonly number[];
    expectNear(belief.lossOfControl, control, rel_tol);
    expectNear(belief.lossOfTreated, treated, rel_tol);
  });
});

test('CUPED frees the outcome of what was known before', () => {
  const [[, { inputs, expected, rel_tol }]] = of('gb_cuped') as [[string, (typeof cases)[number]]];
  const [a, b] = [pairsOf(inputs.post_a, inputs.pre_a), pairsOf(inputs.post_b, inputs.pre_b)];
  const adjustment = findAdjustment([a, b]);
  expectNear(adjustment.slope, expected.theta, rel_tol);
  const estimate = difference(adjust(a, adjustment), adjust(b, adjustment));
  const effect = testEffect(estimate);
  const plain = difference(armOfSums(a.first), armOfSums(b.first));
  expectNear(effect.value, expected.expected, rel_tol);
  expectNear(effect.low, (expected.ci as number[])[0], rel_tol);
  expectNear(effect.high, (expected.ci as number[])[1], rel_tol);
  expectNear(effect.p, expected.pValue, rel_tol);
  expectNear(1 - estimate.error2 / plain.error2, expected.variance_reduction, rel_tol);
  const unadjusted = expected.unadjusted as Record<string, number>;
  expectNear(plain.value, unadjusted.expected, rel_tol);
  expectNear(testEffect(plain).p, unadjusted.pValue, rel_tol);
});

test('a ratio of sums has the error of the delta method', () => {
  const [[, { inputs, expected, rel_tol }]] = of('gb_ratio') as [[string, (typeof cases)[number]]];
  const arms = ['a', 'b'].map((arm) => armOfRatio(pairsOf(inputs[`rev_${arm}`], inputs[`orders_${arm}`])));
  const effect = testEffect(difference(arms[0] as Arm, arms[1] as Arm));
  expectNear(effect.value, expected.expected, rel_tol);
  expectNear(effect.low, (expected.ci as number[])[0], rel_tol);
  expectNear(effect.high, (expected.ci as number[])[1], rel_tol);
  expectNear(effect.p, expected.pValue, rel_tol);
});

test.each(of('gb_srm'))('sizes that were meant: %s', (_, { inputs, expected, rel_tol }) => {
  const { users, weights } = inputs as unknown as Record<string, readonly number[]>;
  expectNear(sampleRatio(users ?? [], weights ?? []).p, expected.p_value, rel_tol);
});
