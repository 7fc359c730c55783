import { fisherTwoSided } from './hypergeometric.ts';
import { normalTwoSided } from './distributions/normal.ts';

/**
 * A ratio Σx ÷ Σn over customers: x of n of each. A share of customers has n = 1 and x = 0 or 1; a share of purchases
 * has their number as n; a mean has n = 1 and any x. `units` are the customers with n > 0.
 */
export interface RatioSums {
  readonly units: number;
  readonly x: number;
  readonly n: number;
  readonly xx: number;
  readonly xn: number;
  readonly nn: number;
}

export interface Lift {
  /** Ratio of the group ÷ ratio of all. */
  readonly value: number;
  /** 95 % interval; holds 1 exactly where that of the group against everybody else does. */
  readonly low: number;
  readonly high: number;
  /** Two-sided, against “the group is drawn from all by chance”. */
  readonly p: number;
}

/** The 97.5 % point of the standard normal distribution. */
const z95 = 1.959963984540054;

export function shareSums(count: number, of: number): RatioSums {
  return { units: of, x: count, n: of, xx: count, xn: count, nn: of };
}

export function addSums(a: RatioSums, b: RatioSums): RatioSums {
  return {
    units: a.units + b.units,
    ...{ x: a.x + b.x, n: a.n + b.n },
    ...{ xx: a.xx + b.xx, xn: a.xn + b.xn, nn: a.nn + b.nn },
  };
}

/** Variance of ln(Σx ÷ Σn), customers being independent (Cochran 1977, §6.5, by the delta method). x > 0. */
function logVariance({ units, x, n, xx, xn, nn }: RatioSums, isShare: boolean): number {
  // Of a share it is Katz’s 1/a − 1/n.
  if (isShare) return 1 / x - 1 / n;
  const ratio = x / n;
  const squares = Math.max(0, xx - 2 * ratio * xn + ratio * ratio * nn);
  return units < 2 ? 0 : (squares * units) / (units - 1) / (x * x);
}

/** Where one side has nothing, half a case is added to both, in one case more (Walter 1975 for shares). */
function halfMore(sums: RatioSums, isShare: boolean): RatioSums {
  if (isShare) return shareSums(sums.x + 0.5, sums.n + 0.5);
  return addSums(sums, { units: 1, x: 0.5, n: 1, xx: 0.25, xn: 0.5, nn: 1 });
}

/** What the ratio of a group to everybody else is, as a ratio to all, of whom the group is a part `weight`. */
function againstAll(ratio: number, weight: number): number {
  return ratio / (weight * ratio + 1 - weight);
}

/**
 * How far the ratio of a group is from that of all, of whom it is a part. The interval is that of the ratio of the group
 * to everybody else: a normal one of its logarithm (Katz et al. 1978 for shares of customers), carried over, which keeps
 * its coverage because one follows from the other. p is Fisher’s exact one for shares of customers, otherwise from the
 * variance of a group drawn without replacement. null where there is nothing to compare: nobody else, or no x at all.
 */
export function liftOf(group: RatioSums, rest: RatioSums, isShare: boolean): Lift | null {
  const all = addSums(group, rest);
  if (group.n <= 0 || rest.n <= 0 || all.x <= 0) return null;
  const weight = group.n / all.n;
  const value = group.x / group.n / (all.x / all.n);
  const isBare = group.x <= 0 || rest.x <= 0;
  const [one, other] = isBare ? [halfMore(group, isShare), halfMore(rest, isShare)] : [group, rest];
  const log = Math.log(one.x / one.n / (other.x / other.n));
  const half = z95 * Math.sqrt(logVariance(one, isShare) + logVariance(other, isShare));
  return {
    value,
    low: Math.min(value, againstAll(Math.exp(log - half), weight)),
    high: Math.max(value, againstAll(Math.exp(log + half), weight)),
    p: isShare
      ? fisherTwoSided(group.x, { units: all.n, marked: all.x, drawn: group.n })
      : drawnByChance(group, all),
  };
}

/** Two-sided p of the group’s Σ(x − Rn), R being the ratio of all, if its customers were any of them. */
function drawnByChance(group: RatioSums, all: RatioSums): number {
  const ratio = all.x / all.n;
  const squares = all.xx - 2 * ratio * all.xn + ratio * ratio * all.nn;
  const left = all.units - group.units;
  if (squares <= 0 || left <= 0 || all.units < 2) return 1;
  const variance = ((squares / (all.units - 1)) * group.units * left) / all.units;
  return normalTwoSided((group.x - ratio * group.n) / Math.sqrt(variance));
}
