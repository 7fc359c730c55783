import { zOfLevel, type Interval } from './interval.ts';
import type { Counted } from './twoShares.ts';

/**
 * Interval of first ÷ second on the logarithm (Katz and others 1978); null where a share is 0. `added` successes and trials
 * (½: Walter 1975) also give one then.
 */
export function ratioInterval(first: Counted, second: Counted, level = 0.95, added = 0): Interval | null {
  const [a, n] = [first.count + added, first.of + added];
  const [b, m] = [second.count + added, second.of + added];
  if (!(a > 0 && b > 0)) return null;
  const ratio = a / n / (b / m);
  const spread = Math.exp(zOfLevel(level) * Math.sqrt(1 / a - 1 / n + 1 / b - 1 / m));
  return { low: ratio / spread, high: ratio * spread };
}
