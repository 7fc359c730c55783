import type { Arm } from '../../numeric/experiments/arm.ts';
import { difference, testEffect } from '../../numeric/experiments/effect.ts';
import { newcombeInterval } from '../../numeric/inference/shareDifference.ts';
import type { Compared, Ranged } from './result.ts';

/**
 * What units of the control and treated ones come to. Sums of whole numbers are exact; the spread is updated so that large values near
 * each other keep their digits (Welford 1962).
 */
export class Pair {
  readonly n = new Float64Array(2);
  readonly #sum = new Float64Array(2);
  /** Σ (y − mean)² */
  readonly #spread = new Float64Array(2);
  /** Units whose outcome is not 0. */
  readonly others = new Float64Array(2);

  add(treated: number, outcome: number): void {
    const n = (this.n[treated] as number) + 1;
    const before = (this.#sum[treated] as number) / Math.max(1, n - 1);
    const sum = (this.#sum[treated] as number) + outcome;
    this.n[treated] = n;
    this.#sum[treated] = sum;
    if (n > 1)
      this.#spread[treated] = (this.#spread[treated] as number) + (outcome - before) * (outcome - sum / n);
    if (outcome !== 0) this.others[treated] = (this.others[treated] as number) + 1;
  }

  /** n ≥ 2. */
  arm(treated: 0 | 1): Arm {
    const n = this.n[treated] as number;
    return {
      n,
      mean: (this.#sum[treated] as number) / n,
      variance: (this.#spread[treated] as number) / (n - 1),
    };
  }

  mean(treated: 0 | 1): number | null {
    const n = this.n[treated] as number;
    return n > 0 ? (this.#sum[treated] as number) / n : null;
  }

  /** treated − control; 0 where one of them has nobody. */
  get gap(): number {
    const [control, treated] = [this.mean(0), this.mean(1)];
    return control === null || treated === null ? 0 : treated - control;
  }

  get sides(): Compared['sides'] {
    const side = (arm: 0 | 1): { n: number; sum: number } => ({
      n: this.n[arm] as number,
      sum: this.#sum[arm] as number,
    });
    return { treated: side(1), control: side(0) };
  }

  get count(): number {
    return (this.n[0] as number) + (this.n[1] as number);
  }

  without(part: Pair): Pair {
    const rest = new Pair();
    for (const arm of [0, 1]) {
      const [all, own] = [this.n[arm] as number, part.n[arm] as number];
      const n = all - own;
      if (n === 0) continue;
      const ownSum = part.#sum[arm] as number;
      const sum = (this.#sum[arm] as number) - ownSum;
      const between = own === 0 ? 0 : ((sum / n - ownSum / own) ** 2 * n * own) / all;
      rest.n[arm] = n;
      rest.#sum[arm] = sum;
      const spread = (this.#spread[arm] as number) - (part.#spread[arm] as number) - between;
      rest.#spread[arm] = Math.max(0, spread);
      rest.others[arm] = (this.others[arm] as number) - (part.others[arm] as number);
    }
    return rest;
  }
}

/** treated − control: Newcombe’s interval for shares, Welch’s for means. null with fewer than two units in a group. */
export function effectOf(pair: Pair, isShare: boolean): Ranged | null {
  if (Math.min(...pair.n) < 2) return null;
  if (isShare) {
    const count = (arm: 0 | 1): { count: number; of: number } => ({
      count: pair.others[arm] as number,
      of: pair.n[arm] as number,
    });
    return { value: pair.gap, ...newcombeInterval(count(1), count(0)) };
  }
  const { value, low, high } = testEffect(estimateOf(pair));
  return { value, low, high };
}

/** The difference with its squared standard error, each group with its own variance. */
export function estimateOf(pair: Pair): ReturnType<typeof difference> {
  return difference(pair.arm(0), pair.arm(1));
}
