import { histogramOfSorted } from '../../numeric/histogram.ts';
import { medianOfSorted } from '../../numeric/quantile.ts';
import { sortNumbers, sortRounded } from '../../numeric/sortNumbers.ts';
import { mostSteps, type NextTier } from './result.ts';
import { pick } from './rows.ts';
import { low, mid, none, ownOf, type Ranking, type Tiers } from './tiers.ts';

const bars = 24;

/** Per customer: what is missing to the tier above, and how many orders of the usual value that is; 0 where there is none. */
export interface Distances {
  /** Whole units of what the tiers go by. */
  readonly distance: Float64Array;
  readonly orders: Int32Array;
}

/**
 * Orders are counted at the customer’s own value per order; who has none above 0 (a margin, say) at the median of those
 * that have. values: what the tiers go by. null where nobody has one and somebody would need it.
 */
export function measureDistances(
  values: Float64Array,
  orderCounts: Int32Array,
  tier: Uint8Array,
  tiers: Tiers,
): Distances | null {
  const n = values.length;
  const distance = new Float64Array(n);
  const orders = new Int32Array(n);
  const targets = [0, Math.ceil(targetOf(mid, tiers)), Math.ceil(targetOf(low, tiers))];
  let usual: number | null = null;
  for (let i = 0; i < n; i++) {
    const place = tier[i] as number;
    if (place !== mid && place !== low) continue;
    let perOrder = (values[i] as number) / Math.max(1, orderCounts[i] as number);
    if (perOrder <= 0) {
      usual ??= findUsual(values, orderCounts, tier);
      if (usual === 0) return null;
      perOrder = usual;
    }
    const lacks = (targets[place] as number) - (values[i] as number);
    distance[i] = lacks;
    // A quotient that is whole but for its last digit is that whole number.
    orders[i] = Math.min(2 ** 31 - 1, Math.max(1, Math.ceil(lacks / perOrder - 1e-9)));
  }
  return { distance, orders };
}

/** Where ties leave nobody for mid, its border is that of high. */
function targetOf(tier: number, { high, mid: middle }: Tiers): number {
  return tier === mid ? high.threshold : middle.threshold;
}

/** The median value per order of the customers who have one above 0; 0 where nobody has. */
function findUsual(values: Float64Array, orderCounts: Int32Array, tier: Uint8Array): number {
  const perOrder = values.map((value, i) => value / Math.max(1, orderCounts[i] as number));
  const known = perOrder.filter((value, i) => tier[i] !== none && value > 0);
  return known.length === 0 ? 0 : medianOfSorted(sortRounded(known));
}

/** The tiers that have one above them, mid first; those that nobody is in are left out. Cost O(n log n). */
export function describeNext(
  ranking: Ranking,
  lists: readonly Int32Array[],
  tiers: Tiers,
  { distance, orders }: Distances,
  unit: number,
): NextTier[] {
  const sizes = lists.map(({ length }) => length);
  return ([mid, low] as const).flatMap((place): NextTier[] => {
    const members = lists[place] ?? new Int32Array(0);
    if (members.length === 0) return [];
    const needed = pick(orders, members);
    const bySteps = splitSteps(pick(distance, members), needed);
    const own = ownOf(ranking, place, sizes);
    const threshold = targetOf(place, tiers);
    const { distances, total } = lacksOf(own, Math.ceil(threshold));
    const shown = new Float64Array(distances.length);
    for (let i = 0; i < shown.length; i++) shown[i] = (distances[i] as number) / unit;
    const { edges, counts } = histogramOfSorted(shown, bars, false);
    return [
      {
        tier: place === mid ? 'mid' : 'low',
        to: threshold === tiers.high.threshold ? 'high' : 'mid',
        threshold: threshold / unit,
        customerCount: members.length,
        distance: total / unit,
        medianDistance: medianOfSorted(distances) / unit,
        medianOrders: medianOfSorted(sortNumbers(needed)),
        medianRaise: findRaise(own, distances),
        steps: bySteps.map((step, i) => ({
          orders: i + 1,
          customerCount: step.length,
          distance: sum(step) / unit,
          medianDistance: step.length === 0 ? null : medianOfSorted(step) / unit,
        })),
        histogram: { edges, counts, nearCounts: countInto(bySteps[0] ?? new Float64Array(0), edges, unit) },
      },
    ];
  });
}

/** What ascending values lack, ascending too. */
function lacksOf(own: Float64Array, target: number): { distances: Float64Array; total: number } {
  const distances = new Float64Array(own.length);
  let total = 0;
  for (let i = 0; i < own.length; i++) total += distances[i] = target - (own[own.length - 1 - i] as number);
  return { distances, total };
}

/**
 * By how much the orders of the customer in the middle would have to grow; null where somebody’s bring nothing. Who has less lacks
 * more, so that both are in the same order. own: ascending, distances: those of own from its end.
 */
function findRaise(own: Float64Array, distances: Float64Array): number | null {
  if ((own[0] as number) <= 0) return null;
  const last = own.length - 1;
  const raiseAt = (i: number): number => (distances[i] as number) / (own[last - i] as number);
  return (raiseAt(Math.floor(last / 2)) + raiseAt(Math.ceil(last / 2))) / 2;
}

/** Ascending distances of those who need one order, two, and so on; the last take all that need more. */
function splitSteps(lacks: Float64Array, needed: Float64Array): Float64Array[] {
  const counts = new Int32Array(mostSteps);
  const stepOf = (i: number): number => Math.min(mostSteps, needed[i] as number) - 1;
  for (let i = 0; i < needed.length; i++) counts[stepOf(i)] = (counts[stepOf(i)] as number) + 1;
  const parts = Array.from(counts, (count) => new Float64Array(count));
  counts.fill(0);
  for (let i = 0; i < needed.length; i++) {
    const step = stepOf(i);
    (parts[step] as Float64Array)[counts[step] as number] = lacks[i] as number;
    counts[step] = (counts[step] as number) + 1;
  }
  return parts.map(sortNumbers);
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
}

function countInto(sorted: Float64Array, edges: readonly number[], unit: number): number[] {
  const counts = new Array<number>(Math.max(0, edges.length - 1)).fill(0);
  let bar = 0;
  for (let i = 0; i < sorted.length; i++) {
    const minor = sorted[i] as number;
    while (bar < counts.length - 1 && minor / unit >= (edges[bar + 1] as number)) bar += 1;
    counts[bar] = (counts[bar] as number) + 1;
  }
  return counts;
}
