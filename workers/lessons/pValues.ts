import { drawBinomial } from '../numeric/binomialDraw.ts';
import { powerOfShares } from '../numeric/inference/powerOfShares.ts';
import { pooledZTest } from '../numeric/inference/twoShares.ts';
import { randomStream } from '../numeric/randomStream.ts';

export interface TestPlan {
  /** Share that buys without the message. */
  readonly base: number;
  /** What the message truly adds to it; base + effect ≤ 1. */
  readonly effect: number;
  /** Customers a group. */
  readonly n: number;
  /** The same test, done so many times. */
  readonly draws: number;
  readonly seed: number;
}

export interface Draws {
  /** Of each test, two-sided. */
  readonly p: Float64Array;
  /** Tests by p, in steps of 0.05. */
  readonly counts: Int32Array;
  /** Tests below 0.05: the first step. */
  readonly below: number;
  /** What the formula for sample sizes says of that share; null without an effect. */
  readonly power: number | null;
}

export const stepsOfP = 20;

/** The z test of two shares on groups drawn by chance, again and again. Cost O(draws). */
export function drawTests({ base, effect, n, draws, seed }: TestPlan): Draws {
  const random = randomStream(seed);
  const p = new Float64Array(draws);
  const counts = new Int32Array(stepsOfP);
  for (let i = 0; i < draws; i++) {
    const control = { count: drawBinomial(n, base, random), of: n };
    const treated = { count: drawBinomial(n, base + effect, random), of: n };
    const own = pooledZTest(treated, control).p;
    p[i] = own;
    const step = Math.min(stepsOfP - 1, Math.floor(own * stepsOfP));
    counts[step] = (counts[step] as number) + 1;
  }
  const power = effect === 0 ? null : powerOfShares(base, base + effect, n);
  return { p, counts, below: counts[0] as number, power };
}
