import {
  armOfRatio,
  armOfShare,
  armOfSums,
  findAdjustment,
  adjust,
  type Arm,
  type PairSums,
} from '../../workers/numeric/experiments/arm.ts';
import { bootstrapDifference } from '../../workers/numeric/experiments/bootstrap.ts';
import { difference, testEffect } from '../../workers/numeric/experiments/effect.ts';
import { alwaysValid } from '../../workers/numeric/experiments/sequential.ts';
import { drawBinomial } from '../../workers/numeric/binomialDraw.ts';
import { compareShares } from '../../workers/numeric/compareShares.ts';
import { normalQuantile } from '../../workers/numeric/distributions/normal.ts';
import { randomStream, type RandomStream } from '../../workers/numeric/randomStream.ts';

export const drawNormal = (random: RandomStream): number => normalQuantile(random.uniform() || 0.5);

/** Money of a visitor: 90 % bring nothing, the others a skewed amount of 50 on average. */
function money(random: RandomStream): number {
  return random.uniform() < 0.9 ? 0 : 50 * Math.exp(0.8 * drawNormal(random) - 0.32);
}

export function sumPairs(n: number, draw: () => readonly [number, number]): PairSums {
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

const twice = <T>(make: () => T): readonly [T, T] => [make(), make()];
const holdsNothing = ({ low, high }: { low: number; high: number }): boolean => low <= 0 && 0 <= high;

/** Share of tests of two arms alike that call them different. */
export function falsePositives(runs: number): number {
  const random = randomStream(1);
  const draw = (): Arm => armOfShare(drawBinomial(2_000, 0.1, random), 2_000);
  return shareOf(runs, () => testEffect(difference(...twice(draw))).p < 0.05);
}

/** Share of tests of two arms alike that are called different at any of 100 looks: always valid, and by a plain test. */
export function falseAtAnyLook(runs: number): { readonly always: number; readonly plain: number } {
  const random = randomStream(2);
  let plain = 0;
  const always = shareOf(runs, () => {
    const counts = [0, 0];
    let [found, fooled] = [false, false];
    for (let look = 1; look <= 100; look++) {
      for (const arm of [0, 1]) counts[arm] = (counts[arm] as number) + drawBinomial(100, 0.2, random);
      const [a, b] = counts.map((count) => armOfShare(count, look * 100)) as [Arm, Arm];
      const estimate = difference(a, b);
      if (alwaysValid(estimate, look * 200).p < 0.05) found = true;
      if (testEffect(estimate).p < 0.05) fooled = true;
    }
    if (fooled) plain += 1;
    return found;
  });
  return { always, plain: plain / runs };
}

/** How often 95 % intervals hold the truth. */
export const coverage = {
  /** 1 % against 1.3 %. */
  rareShares: (runs: number): number => {
    const random = randomStream(3);
    return shareOf(runs, () => {
      const [a, b] = [drawBinomial(3_000, 0.01, random), drawBinomial(3_000, 0.013, random)];
      const { low, high } = compareShares({ count: b, of: 3_000 }, { count: a, of: 3_000 });
      return low <= 0.003 && 0.003 <= high;
    });
  },
  /** 90 % of it is 0. */
  money: (runs: number): number => {
    const random = randomStream(4);
    const draw = (): Arm => armOfSums(sumPairs(2_000, () => [money(random), 0]).first);
    return shareOf(runs, () => holdsNothing(testEffect(difference(...twice(draw)))));
  },
  /** Money per order, where a customer has several. */
  ratio: (runs: number): number => {
    const random = randomStream(5);
    const customer = (): readonly [number, number] => {
      const orders = 1 + random.below(4);
      let sum = 0;
      for (let i = 0; i < orders; i++) sum += 20 + 10 * random.uniform();
      return [sum * (0.5 + random.uniform()), orders];
    };
    const draw = (): Arm => armOfRatio(sumPairs(500, customer));
    return shareOf(runs, () => holdsNothing(testEffect(difference(...twice(draw)))));
  },
  /** Money, by 500 resamples. */
  bootstrap: (runs: number): number => {
    const random = randomStream(6);
    const draw = (): Float64Array => Float64Array.from({ length: 300 }, () => money(random));
    return shareOf(runs, (run) =>
      holdsNothing(bootstrapDifference(...twice(draw), { resamples: 500, seed: run })),
    );
  },
} as const;

/** What CUPED leaves of the variance where earlier and later figures go together as rho says. */
export function varianceLeft(
  rho: number,
  units: number,
): { readonly told: number; readonly measured: number } {
  const random = randomStream(7);
  const draw = (): readonly [number, number] => {
    const before = drawNormal(random);
    return [rho * before + Math.sqrt(1 - rho * rho) * drawNormal(random), before];
  };
  const arms = twice(() => sumPairs(units, draw));
  const adjustment = findAdjustment(arms);
  const measured = adjust(arms[0], adjustment).variance / armOfSums(arms[0].first).variance;
  return { told: adjustment.varianceLeft, measured };
}
