import { armOfSums, type ValueSums } from '../../numeric/experiments/arm.ts';
import { difference, testEffect } from '../../numeric/experiments/effect.ts';
import { newcombeInterval } from '../../numeric/inference/shareDifference.ts';
import type { Ranged } from './result.ts';

/** Sums of the outcome by group: control, treated. */
export class PairOfSums {
  readonly n = new Float64Array(2);
  readonly sum = new Float64Array(2);
  readonly squares = new Float64Array(2);
  /** Units whose outcome is not 0. */
  readonly others = new Float64Array(2);

  add(treated: number, outcome: number): void {
    this.n[treated] = (this.n[treated] as number) + 1;
    this.sum[treated] = (this.sum[treated] as number) + outcome;
    this.squares[treated] = (this.squares[treated] as number) + outcome * outcome;
    if (outcome !== 0) this.others[treated] = (this.others[treated] as number) + 1;
  }

  of(treated: 0 | 1): ValueSums {
    return {
      n: this.n[treated] as number,
      sum: this.sum[treated] as number,
      squares: this.squares[treated] as number,
    };
  }

  mean(treated: 0 | 1): number | null {
    const { n, sum } = this.of(treated);
    return n > 0 ? sum / n : null;
  }

  without(part: PairOfSums): PairOfSums {
    const rest = new PairOfSums();
    for (const name of ['n', 'sum', 'squares', 'others'] as const)
      for (const arm of [0, 1]) rest[name][arm] = (this[name][arm] as number) - (part[name][arm] as number);
    return rest;
  }
}

/** treated − control: Newcombe’s interval for shares, Welch’s for means. null with fewer than two units in a group. */
export function effectOf(sums: PairOfSums, isShare: boolean): Ranged | null {
  const [control, treated] = [sums.of(0), sums.of(1)];
  if (control.n < 2 || treated.n < 2) return null;
  if (isShare) {
    const count = ({ n, sum }: ValueSums): { count: number; of: number } => ({ count: sum, of: n });
    const { low, high } = newcombeInterval(count(treated), count(control));
    return { value: treated.sum / treated.n - control.sum / control.n, low, high };
  }
  const { value, low, high } = testEffect(difference(armOfSums(control), armOfSums(treated)));
  return { value, low, high };
}

/** The difference and its squared standard error, each group with its own variance. */
export function estimateOf(sums: PairOfSums): { readonly value: number; readonly error2: number } {
  return difference(armOfSums(sums.of(0)), armOfSums(sums.of(1)));
}
