import { describe, expect, test } from 'vitest';
import {
  adjust,
  armOfRatio,
  armOfShare,
  armOfSums,
  findAdjustment,
  type PairSums,
} from '../../../workers/numeric/experiments/arm.ts';
import { bootstrapDifference } from '../../../workers/numeric/experiments/bootstrap.ts';
import { difference, testEffect } from '../../../workers/numeric/experiments/effect.ts';
import { alwaysValid } from '../../../workers/numeric/experiments/sequential.ts';
import { drawBinomial } from '../../../workers/numeric/binomialDraw.ts';
import { compareShares } from '../../../workers/numeric/compareShares.ts';
import { normalQuantile } from '../../../workers/numeric/distributions/normal.ts';
import { randomStream, type RandomStream } from '../../../workers/numeric/randomStream.ts';

/** Four standard errors of a share seen in so many runs: a right method fails once in 16,000 seeds. */
const slack = (share: number, runs: number): number => 4 * Math.sqrt((share * (1 - share)) / runs);

const normal = (random: RandomStream): number => normalQuantile(random.uniform() || 0.5);

/** Money of a visitor: 90 % bring nothing, the others a skewed amount of 50 on average. */
function money(random: RandomStream): number {
  return random.uniform() < 0.9 ? 0 : 50 * Math.exp(0.8 * normal(random) - 0.32);
}

function sumsOf(n: number, draw: () => readonly [number, number]): PairSums {
  const [a, b] = [
    { n, sum: 0, squares: 0 },
    { n, sum: 0, squares: 0 },
  ];
  let products = 0;
  for (let i = 0; i < n; i++) {
    const [x, y] = draw();
    a.sum += x;
    a.squares += x * x;
    b.sum += y;
    b.squares += y * y;
    products += x * y;
  }
  return { first: a, second: b, products };
}

function shareOf(runs: number, happens: (run: number) => boolean): number {
  let count = 0;
  for (let run = 0; run < runs; run++) if (happens(run)) count += 1;
  return count / runs;
}

describe('equal arms', () => {
  test('are called different in 5 % of the tests', () => {
    const random = randomStream(1);
    const share = shareOf(4_000, () => {
      const arms = [1, 2].map(() => armOfShare(drawBinomial(2_000, 0.1, random), 2_000));
      return testEffect(difference(arms[0] as never, arms[1] as never)).p < 0.05;
    });
    expect(Math.abs(share - 0.05)).toBeLessThan(slack(0.05, 4_000) + 0.002);
  });

  test('are called different at any of 100 looks in at most 5 % of the tests, where a plain test would be in far more', () => {
    const random = randomStream(2);
    let plain = 0;
    const share = shareOf(1_000, () => {
      const counts = [0, 0];
      let [found, fooled] = [false, false];
      for (let look = 1; look <= 100; look++) {
        for (const arm of [0, 1]) counts[arm] = (counts[arm] as number) + drawBinomial(100, 0.2, random);
        const [a, b] = counts.map((count) => armOfShare(count, look * 100)) as [never, never];
        const estimate = difference(a, b);
        if (alwaysValid(estimate, look * 200).p < 0.05) found = true;
        if (testEffect(estimate).p < 0.05) fooled = true;
      }
      if (fooled) plain += 1;
      return found;
    });
    expect(share).toBeLessThanOrEqual(0.05);
    expect(plain / 1_000).toBeGreaterThan(0.25);
  });
});

describe('95 % intervals hold the truth in 95 % of the tests', () => {
  test('shares near 1 %', () => {
    const random = randomStream(3);
    const share = shareOf(4_000, () => {
      const [a, b] = [drawBinomial(3_000, 0.01, random), drawBinomial(3_000, 0.013, random)];
      const { low, high } = compareShares({ count: b, of: 3_000 }, { count: a, of: 3_000 });
      return low <= 0.003 && 0.003 <= high;
    });
    expect(Math.abs(share - 0.95)).toBeLessThan(slack(0.95, 4_000) + 0.006);
  });

  test('money of which 90 % is 0, by Welch', () => {
    const random = randomStream(4);
    const share = shareOf(1_500, () => {
      const [a, b] = [1, 2].map(() => armOfSums(sumsOf(2_000, () => [money(random), 0]).first)) as [
        never,
        never,
      ];
      const { low, high } = testEffect(difference(a, b));
      return low <= 0 && 0 <= high;
    });
    expect(Math.abs(share - 0.95)).toBeLessThan(slack(0.95, 1_500) + 0.006);
  });

  test('a ratio: money per order where a customer has several', () => {
    const random = randomStream(5);
    const draw = (): readonly [number, number] => {
      const orders = 1 + random.below(4);
      let sum = 0;
      for (let i = 0; i < orders; i++) sum += 20 + 10 * random.uniform();
      return [sum * (0.5 + random.uniform()), orders];
    };
    const share = shareOf(1_500, () => {
      const [a, b] = [1, 2].map(() => armOfRatio(sumsOf(500, draw))) as [never, never];
      const { low, high } = testEffect(difference(a, b));
      return low <= 0 && 0 <= high;
    });
    expect(Math.abs(share - 0.95)).toBeLessThan(slack(0.95, 1_500) + 0.006);
  });

  test('skewed money by the bootstrap', () => {
    const random = randomStream(6);
    const share = shareOf(300, (run) => {
      const [a, b] = [1, 2].map(() => Float64Array.from({ length: 300 }, () => money(random))) as [
        never,
        never,
      ];
      const { low, high } = bootstrapDifference(a, b, { resamples: 500, seed: run });
      return low <= 0 && 0 <= high;
    });
    expect(Math.abs(share - 0.95)).toBeLessThan(slack(0.95, 300) + 0.01);
  });
});

test('CUPED leaves 1 − ρ² of the variance', () => {
  const random = randomStream(7);
  for (const rho of [0, 0.5, 0.9]) {
    const arms = [1, 2].map(() =>
      sumsOf(40_000, () => {
        const before = normal(random);
        return [rho * before + Math.sqrt(1 - rho * rho) * normal(random), before];
      }),
    );
    const adjustment = findAdjustment(arms);
    expect(adjustment.varianceLeft).toBeCloseTo(1 - rho * rho, 1);
    const left =
      adjust(arms[0] as PairSums, adjustment).variance / armOfSums((arms[0] as PairSums).first).variance;
    expect(Math.abs(left - (1 - rho * rho))).toBeLessThan(0.02);
  }
});

describe('the bootstrap', () => {
  const random = randomStream(8);
  const values = (shift: number): Float64Array =>
    Float64Array.from({ length: 800 }, () => shift + normal(random));
  const [a, b] = [values(0), values(0.3)];

  test('agrees with Welch where values are normal, and with itself for the same seed', () => {
    const found = bootstrapDifference(a, b, { resamples: 4_000, seed: 1 });
    const sums = [a, b].map((arm) =>
      armOfSums(
        sumsOf(
          arm.length,
          (
            (i) => () =>
              [arm[i++] as number, 0] as const
          )(0),
        ).first,
      ),
    );
    const welch = testEffect(difference(sums[0] as never, sums[1] as never));
    expect(found.value).toBeCloseTo(welch.value, 12);
    expect(Math.abs(found.low - welch.low)).toBeLessThan(0.01);
    expect(Math.abs(found.high - welch.high)).toBeLessThan(0.01);
    expect(bootstrapDifference(a, b, { resamples: 4_000, seed: 1 })).toEqual(found);
  });

  test('draws an odd number of values as often as an even one', () => {
    const ones = new Float64Array(101).fill(1);
    const { low, high, value } = bootstrapDifference(ones, new Float64Array(101).fill(2), {
      resamples: 50,
      seed: 3,
    });
    expect([low, high, value]).toEqual([1, 1, 1]);
  });
});
