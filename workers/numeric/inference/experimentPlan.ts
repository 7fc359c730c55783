import { normalBelow } from '../distributions/normal.ts';
import { zOfLevel } from './interval.ts';

/**
 * Two-sided alpha for each of `comparisons`, so that the chance of even one false finding stays alpha (Bonferroni). Holm’s test
 * begins with the same one: a plan by it holds for both.
 */
export const alphaOfEach = (alpha: number, comparisons: number): number => alpha / comparisons;

/**
 * The alphas of Holm’s test in the order in which the smallest p values come: the last comparison is tested at alpha itself.
 */
export const alphasByHolm = (alpha: number, comparisons: number): number[] =>
  Array.from({ length: comparisons }, (_, i) => alpha / (comparisons - i));

/** How many comparisons several arms make: each with the control, or all pairs. */
export function comparisonsOf(arms: number, kind: 'with control' | 'all pairs'): number {
  return kind === 'with control' ? arms - 1 : (arms * (arms - 1)) / 2;
}

/** An experiment that is to show that something new is not worse than the old one by `margin` or more. */
export interface NonInferiority {
  /** True value of the new less the old, 0 if they are the same; higher is better. */
  readonly difference: number;
  /** Above 0; difference > −margin. */
  readonly margin: number;
  /** Variances of one unit in each arm: s² of means, p (1 − p) of shares. */
  readonly variances: readonly [number, number];
}

/** z of a one-sided share: power 0.8 is 0.84. */
const zAbove = (share: number): number => zOfLevel(2 * share - 1);

/** Power of the one-sided z test with arms of n and m (Chow, Shao & Wang 2008, chapters 3 and 4). */
export function powerOfNonInferiority(plan: NonInferiority, n: number, m: number, alpha = 0.025): number {
  const error = Math.sqrt(plan.variances[0] / n + plan.variances[1] / m);
  return normalBelow((plan.difference + plan.margin) / error - zAbove(1 - alpha));
}

/** How many each arm needs, not rounded. ∞ where the true difference is not above −margin. */
export function sizeForNonInferiority(plan: NonInferiority, power = 0.8, alpha = 0.025): number {
  const room = plan.difference + plan.margin;
  if (!(room > 0)) return Infinity;
  return ((zAbove(1 - alpha) + zAbove(power)) / room) ** 2 * (plan.variances[0] + plan.variances[1]);
}

/**
 * Days until every arm has as many units as it needs, when `unitsPerDay` new ones come and the part `share` of them takes part.
 * Arms get their part of `split` (which adds up to 1) each. Whole days, and whole weeks if asked for: weekdays differ.
 */
export function durationInDays(
  needed: readonly number[],
  split: readonly number[],
  unitsPerDay: number,
  share = 1,
  isWholeWeeks = false,
): number {
  const perDay = unitsPerDay * share;
  if (!(perDay > 0)) return Infinity;
  const days = needed.reduce(
    (most, size, i) => Math.max(most, Math.ceil(size) / ((split[i] as number) * perDay)),
    0,
  );
  // A last unit that comes within rounding of the end of a day is there.
  const whole = Math.max(1, Math.ceil(days * (1 - 1e-12)));
  return isWholeWeeks ? Math.ceil(whole / 7) * 7 : whole;
}
