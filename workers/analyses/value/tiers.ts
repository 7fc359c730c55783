import type { OptionsOf } from '../../contract/analysis.ts';
import { failed, type Failure } from '../../contract/outcome.ts';
import { sortNumbers } from '../../numeric/sortNumbers.ts';
import type { ValueSteps } from './result.ts';
import type { valueSpec } from './spec.ts';

export type ValueOptions = OptionsOf<typeof valueSpec>;

/** Positions in tierIds. */
export const [high, mid, low, none] = [0, 1, 2, 3] as const;

/** A border between tiers, in whole units of what the tiers go by. */
export interface Border {
  readonly wanted: number | null;
  readonly count: number;
  readonly amount: number;
  readonly threshold: number;
  readonly tiedCount: number;
}

export interface Tiers {
  readonly cutBy: 'customers' | 'amount' | 'own';
  readonly total: number;
  readonly high: Border;
  readonly mid: Border;
}

/** The shares that stand where a person gave no amounts. */
const usual = { high: 20, mid: 30 } as const;

/** What customers are ranked by, and what it adds up to. */
export interface Ranking {
  readonly ascending: Float64Array;
  /** Largest first. */
  readonly best: Float64Array;
  /** What the first i + 1 bring. */
  readonly cumulative: Float64Array;
}

/** The values of a tier, ascending. Tiers follow each other from the best down. */
export function ownOf({ ascending }: Ranking, tier: number, sizes: readonly number[]): Float64Array {
  const above = sizes.slice(0, tier).reduce((sum, size) => sum + size, 0);
  const end = ascending.length - above;
  return ascending.subarray(end - (sizes[tier] as number), end);
}

export function rankAmounts(values: Float64Array): Ranking {
  const ascending = sortNumbers(values);
  const best = ascending.slice().reverse();
  const cumulative = new Float64Array(best.length);
  let sum = 0;
  for (let i = 0; i < best.length; i++) cumulative[i] = sum += best[i] as number;
  return { ascending, best, cumulative };
}

/**
 * Where the tiers begin. Customers with equal values are never parted: a border by customers lies at the nearest place
 * between two different values, of two equally near the one with more above it; one by amount where the share is first reached. The
 * highest value is always in the top tier but where amounts were given. ranking: at least one value.
 */
export function findBorders(ranking: Ranking, options: ValueOptions, unit: number): Tiers | Failure {
  const { best, cumulative } = ranking;
  const n = best.length;
  const total = cumulative[n - 1] as number;
  const { amounts, cutBy } = options;
  if (cutBy === 'own' && amounts !== null) {
    if (amounts.length !== 2)
      return failed('BAD_OPTION', { option: 'amounts', given: amounts.join(', '), allowed: '[1000, 5000]' });
    const at = (amount: number): Border => {
      const threshold = Number((amount * unit).toPrecision(15));
      const count = countAbove(best, threshold);
      return { wanted: null, count, amount: amountOf(cumulative, count), threshold, tiedCount: 0 };
    };
    return { cutBy, total, high: at(amounts[1] as number), mid: at(amounts[0] as number) };
  }
  // Without a total above 0 there are no shares of it.
  const by = cutBy === 'amount' && total > 0 ? 'amount' : 'customers';
  const [first, next] =
    by === 'amount'
      ? [options.highAmountPercent, options.midAmountPercent]
      : cutBy === 'customers'
        ? [options.highPercent, options.midPercent]
        : [usual.high, usual.mid];
  const border = by === 'amount' ? borderByAmount : borderByCustomers;
  const top = border(ranking, first, 1);
  const middle = border(ranking, Math.min(100, first + next), top.count);
  return { cutBy: cutBy === 'own' ? 'own' : by, total, high: top, mid: middle };
}

function borderByCustomers({ best, cumulative }: Ranking, percent: number, least: number): Border {
  const n = best.length;
  const wanted = (percent * n) / 100;
  const at = Math.max(least, Math.ceil(wanted)) - 1;
  const value = best[at] as number;
  const upper = countAbove(best, value);
  const lower = countOver(best, value);
  const count = lower >= least && wanted - lower < upper - wanted ? lower : upper;
  const moved = count < Math.floor(wanted) || count > Math.ceil(wanted);
  return {
    wanted: percent / 100,
    count,
    amount: amountOf(cumulative, count),
    threshold: best[count - 1] as number,
    tiedCount: moved && upper - lower > 1 ? upper - lower : 0,
  };
}

function borderByAmount({ best, cumulative }: Ranking, percent: number, least: number): Border {
  const n = best.length;
  const total = cumulative[n - 1] as number;
  const reached = cumulative.findIndex((sum) => sum * 100 >= total * percent);
  const at = Math.max(least, reached + 1) - 1;
  const value = best[at] as number;
  const count = countAbove(best, value);
  const tied = count - countOver(best, value);
  return {
    wanted: percent / 100,
    count,
    amount: amountOf(cumulative, count),
    threshold: value,
    tiedCount: count > at + 1 ? tied : 0,
  };
}

function amountOf(cumulative: Float64Array, count: number): number {
  return count === 0 ? 0 : (cumulative[count - 1] as number);
}

/** How many of the descending values are the limit or more. */
function countAbove(best: Float64Array, limit: number): number {
  let [from, to] = [0, best.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((best[middle] as number) >= limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** How many are more than the limit. */
function countOver(best: Float64Array, limit: number): number {
  let [from, to] = [0, best.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((best[middle] as number) > limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The tier of each value; who does not count is in none. */
export function assignTiers(values: Float64Array, counts: Uint8Array, tiers: Tiers): Uint8Array {
  const tier = new Uint8Array(values.length);
  const [highFrom, midFrom] = [tiers.high.threshold, tiers.mid.threshold];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    tier[i] = counts[i] === 0 ? none : value >= highFrom ? high : value >= midFrom ? mid : low;
  }
  return tier;
}

const mostCuts = 1_000;

/** Cuts at the ends of runs of equal values; with many of them the first in each thousandth of the customers. */
export function listCuts({ best, cumulative }: Ranking, unit: number): ValueSteps {
  const kept: number[] = [];
  let part = -1;
  for (let i = 0; i < best.length; i++) {
    if (best[i] === best[i + 1]) continue;
    const next = best.length <= mostCuts ? i : Math.floor((i * mostCuts) / best.length);
    if (next === part && i < best.length - 1) continue;
    part = next;
    kept.push(i);
  }
  return {
    counts: Int32Array.from(kept, (i) => i + 1),
    amounts: Float64Array.from(kept, (i) => (cumulative[i] as number) / unit),
  };
}
