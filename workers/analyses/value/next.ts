import { histogramOfSorted } from '../../numeric/histogram.ts';
import { medianOfSorted } from '../../numeric/quantile.ts';
import { sortNumbers, sortRounded } from '../../numeric/sortNumbers.ts';
import { mostSteps, type NextTier } from './result.ts';
import { pick } from './rows.ts';
import { low, mid, none, type Tiers } from './tiers.ts';

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
  values: Float64Array,
  lists: readonly Int32Array[],
  tiers: Tiers,
  { distance, orders }: Distances,
  unit: number,
): NextTier[] {
  return ([mid, low] as const).flatMap((place): NextTier[] => {
    const members = lists[place] ?? new Int32Array(0);
    if (members.length === 0) return [];
    const lacks = pick(distance, members);
    const needed = pick(orders, members);
    const bySteps = splitSteps(lacks, needed);
    const sorted = sortNumbers(lacks);
    const shown = new Float64Array(sorted.length);
    for (let i = 0; i < shown.length; i++) shown[i] = (sorted[i] as number) / unit;
    const { edges, counts } = histogramOfSorted(shown, bars, false);
    const threshold = targetOf(place, tiers);
    return [
      {
        tier: place === mid ? 'mid' : 'low',
        to: threshold === tiers.high.threshold ? 'high' : 'mid',
        threshold: threshold / unit,
        customerCount: members.length,
        distance: sum(lacks) / unit,
        medianDistance: medianOfSorted(sorted) / unit,
        medianOrders: medianOfSorted(sortNumbers(needed)),
        medianRaise: findRaise(lacks, pick(values, members)),
        steps: bySteps.map((own, i) => ({
          orders: i + 1,
          customerCount: own.length,
          distance: sum(own) / unit,
          medianDistance: own.length === 0 ? null : medianOfSorted(own) / unit,
        })),
        histogram: { edges, counts, nearCounts: countInto(bySteps[0] ?? new Float64Array(0), edges, unit) },
      },
    ];
  });
}

/** By how much each customer’s orders would have to grow; null where somebody’s bring nothing. */
function findRaise(lacks: Float64Array, own: Float64Array): number | null {
  const raises = new Float64Array(lacks.length);
  for (let i = 0; i < raises.length; i++) {
    if ((own[i] as number) <= 0) return null;
    raises[i] = (lacks[i] as number) / (own[i] as number);
  }
  return medianOfSorted(sortRounded(raises));
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
