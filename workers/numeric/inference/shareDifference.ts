import { findRoot } from '../rootSearch.ts';
import { zOfLevel, type Interval } from './interval.ts';
import { wilsonIntervalOf } from './shareInterval.ts';
import { waldInterval, type Counted } from './twoShares.ts';

/** Interval of first − second that combines the score intervals of both (Newcombe 1998, method 10). */
export function newcombeInterval(first: Counted, second: Counted, level = 0.95): Interval {
  const [a, b] = [first.count / first.of, second.count / second.of];
  const ownA = wilsonIntervalOf(first.count, first.of, level);
  const ownB = wilsonIntervalOf(second.count, second.of, level);
  return {
    low: a - b - Math.hypot(a - ownA.low, ownB.high - b),
    high: a - b + Math.hypot(ownA.high - a, b - ownB.low),
  };
}

/** Wald’s interval after one more success and one more failure in both groups (Agresti & Caffo 2000). */
export function agrestiCaffoInterval(first: Counted, second: Counted, level = 0.95): Interval {
  const add = ({ count, of }: Counted): Counted => ({ count: count + 1, of: of + 2 });
  return waldInterval(add(first), add(second), level);
}

/**
 * The likeliest share of the second group if the first is higher by `difference`: the middle root of a cubic equation
 * (Miettinen & Nurminen 1985, appendix I).
 */
function shareAt(first: Counted, second: Counted, difference: number): number {
  const whole = first.of + second.of;
  const successes = first.count + second.count;
  const l3 = whole;
  const l2 = (first.of + 2 * second.of) * difference - whole - successes;
  const l1 = (second.of * difference - whole - 2 * second.count) * difference + successes;
  const l0 = second.count * difference * (1 - difference);
  const q = (l2 / (3 * l3)) ** 3 - (l1 * l2) / (6 * l3 * l3) + l0 / (2 * l3);
  const size = Math.sqrt(Math.max(0, (l2 / (3 * l3)) ** 2 - l1 / (3 * l3)));
  const p = q < 0 ? -size : size;
  const cosine = p === 0 ? 0 : Math.min(1, Math.max(-1, q / p ** 3));
  const share = 2 * p * Math.cos((Math.PI + Math.acos(cosine)) / 3) - l2 / (3 * l3);
  return Math.min(1, 1 - difference, Math.max(0, -difference, share));
}

/** How far the seen difference is from `difference`, in standard errors as they are if that is true. */
export function scoreOfDifference(first: Counted, second: Counted, difference: number): number {
  const gap = first.count / first.of - second.count / second.of - difference;
  const b = shareAt(first, second, difference);
  const a = Math.min(1, Math.max(0, b + difference));
  const whole = first.of + second.of;
  const error2 = ((a * (1 - a)) / first.of + (b * (1 - b)) / second.of) * (whole / (whole - 1));
  return gap === 0 ? 0 : gap / Math.sqrt(error2);
}

/** Score interval of first − second (Miettinen & Nurminen 1985): the differences a score test does not reject. */
export function miettinenNurminenInterval(first: Counted, second: Counted, level = 0.95): Interval {
  const z = zOfLevel(level);
  const seen = first.count / first.of - second.count / second.of;
  const score = (difference: number): number =>
    Math.min(1e9, Math.max(-1e9, scoreOfDifference(first, second, difference)));
  return {
    low: score(-1) > z ? findRoot((d) => score(d) - z, -1, seen) : -1,
    high: score(1) < -z ? findRoot((d) => score(d) + z, seen, 1) : 1,
  };
}
