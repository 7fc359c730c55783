import type { RandomStream } from './randomStream.ts';

/** Below this many expected successes counting them one by one is quicker. */
const fewExpected = 10;

/** How many of n trials succeed at rate p, drawn by chance. Cost O(1) however large n is. */
export function drawBinomial(n: number, p: number, random: RandomStream): number {
  if (n <= 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - drawBinomial(n, 1 - p, random);
  return n * p < fewExpected ? countGaps(n, p, random) : drawByRejection(n, p, random);
}

/** Sums the gaps between successes, which are geometric, until the trials are over (Devroye 1986, chapter X). */
function countGaps(n: number, p: number, random: RandomStream): number {
  const logMiss = Math.log1p(-p);
  let successes = 0;
  let at = 0;
  for (;;) {
    at += Math.floor(Math.log(1 - random.uniform()) / logMiss) + 1;
    if (at > n) return successes;
    successes += 1;
  }
}

/** Transformed rejection with squeeze: algorithm BTRS of Hörmann (1993), for p ≤ ½ and n p ≥ 10. */
function drawByRejection(n: number, p: number, random: RandomStream): number {
  const q = 1 - p;
  const spread = Math.sqrt(n * p * q);
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const vr = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const logOdds = Math.log(p / q);
  const mode = Math.floor((n + 1) * p);
  const atMode = logFactorial(mode) + logFactorial(n - mode);
  for (;;) {
    const u = random.uniform() - 0.5;
    const v = 1 - random.uniform();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + c);
    if (us >= 0.07 && v <= vr) return k;
    if (k < 0 || k > n) continue;
    const limit = Math.log((v * alpha) / (a / (us * us) + b));
    if (limit <= atMode - logFactorial(k) - logFactorial(n - k) + (k - mode) * logOdds) return k;
  }
}

/** ln n!, by adding up to 15 and the series of Stirling above. */
function logFactorial(n: number): number {
  if (n < 16) {
    let sum = 0;
    for (let i = 2; i <= n; i++) sum += Math.log(i);
    return sum;
  }
  const n2 = n * n;
  const error = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / n2) / n2) / n2) / n;
  return 0.5 * Math.log(2 * Math.PI * n) + n * Math.log(n) - n + error;
}

/**
 * n trials, each ending in one place by chance: how many end in each is added to `into`, n in all. Shares add up to 1;
 * what rounding leaves falls to the last that is above 0.
 */
export function drawMultinomial(
  n: number,
  shares: ArrayLike<number>,
  random: RandomStream,
  into: Float64Array,
): void {
  let last = shares.length - 1;
  while (last > 0 && (shares[last] as number) <= 0) last -= 1;
  let left = n;
  let mass = 1;
  for (let i = 0; i <= last && left > 0; i++) {
    const share = shares[i] as number;
    const count = i === last ? left : drawBinomial(left, share / mass, random);
    into[i] = (into[i] as number) + count;
    left -= count;
    mass -= share;
  }
}
