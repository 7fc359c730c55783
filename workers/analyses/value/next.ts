import { histogramOfSorted } from '../../numeric/histogram.ts';
import { medianOfSorted, sortedCopy } from '../../numeric/quantile.ts';
import { sortNumbers } from '../../numeric/sortNumbers.ts';
import { mostSteps, type NextStep, type NextTier } from './result.ts';
import { pickTier } from './rows.ts';
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
 * that have. values: what the tiers go by. null where nobody has one.
 */
export function measureDistances(
  values: Float64Array,
  orderCounts: Int32Array,
  tier: Uint8Array,
  tiers: Tiers,
): Distances | null {
  const n = values.length;
  const perOrder = new Float64Array(n);
  for (let i = 0; i < n; i++) perOrder[i] = (values[i] as number) / Math.max(1, orderCounts[i] as number);
  const usual = findUsual(perOrder, tier);
  if (usual === null) return null;
  const distance = new Float64Array(n);
  const orders = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    if (tier[i] !== mid && tier[i] !== low) continue;
    const own = perOrder[i] as number;
    const lacks = Math.ceil(targetOf(tier[i] as number, tiers)) - (values[i] as number);
    distance[i] = lacks;
    // A quotient that is whole but for its last digit is that whole number.
    orders[i] = Math.min(2 ** 31 - 1, Math.max(1, Math.ceil(lacks / (own > 0 ? own : usual) - 1e-9)));
  }
  return { distance, orders };
}

/** Where ties leave nobody for mid, its border is that of high. */
function targetOf(tier: number, { high, mid: middle }: Tiers): number {
  return tier === mid ? high.threshold : middle.threshold;
}

function findUsual(perOrder: Float64Array, tier: Uint8Array): number | null {
  const above = new Uint8Array(tier.length);
  for (let i = 0; i < tier.length; i++) above[i] = tier[i] !== none && (perOrder[i] as number) > 0 ? 1 : 0;
  const known = pickTier(perOrder, above, (one) => one === 1);
  return known.length === 0 ? null : medianOfSorted(sortNumbers(known));
}

/** The tiers that have one above them, mid first; those that nobody is in are left out. Cost O(n log n). */
export function describeNext(
  values: Float64Array,
  tier: Uint8Array,
  tiers: Tiers,
  { distance, orders }: Distances,
  unit: number,
): NextTier[] {
  return ([mid, low] as const).flatMap((place): NextTier[] => {
    const isIn = (one: number): boolean => one === place;
    const lacks = pickTier(distance, tier, isIn);
    if (lacks.length === 0) return [];
    const needed = pickTier(orders, tier, isIn);
    const own = pickTier(values, tier, isIn);
    const sorted = sortNumbers(lacks);
    const raise = own.every((value) => value > 0)
      ? medianOfSorted(sortedCopy(lacks.map((lack, i) => lack / (own[i] as number))))
      : null;
    const near = sortNumbers(lacks.filter((_, i) => needed[i] === 1));
    const { edges, counts } = histogramOfSorted(
      sorted.map((lack) => lack / unit),
      bars,
      false,
    );
    return [
      {
        tier: place === mid ? 'mid' : 'low',
        to: targetOf(place, tiers) === tiers.high.threshold ? 'high' : 'mid',
        threshold: targetOf(place, tiers) / unit,
        customerCount: lacks.length,
        distance: sum(lacks) / unit,
        medianDistance: medianOfSorted(sorted) / unit,
        medianOrders: medianOfSorted(sortNumbers(needed)),
        medianRaise: raise,
        steps: listSteps(lacks, needed, unit),
        histogram: { edges, counts, nearCounts: countInto(near, edges, unit) },
      },
    ];
  });
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
}

function listSteps(lacks: Float64Array, needed: Float64Array, unit: number): NextStep[] {
  return Array.from({ length: mostSteps }, (_, i): NextStep => {
    const at = i + 1;
    const own = lacks.filter((__, c) => Math.min(mostSteps, needed[c] as number) === at);
    return {
      orders: at,
      customerCount: own.length,
      distance: sum(own) / unit,
      medianDistance: own.length === 0 ? null : medianOfSorted(sortNumbers(own)) / unit,
    };
  });
}

function countInto(sorted: Float64Array, edges: readonly number[], unit: number): number[] {
  const counts = new Array<number>(Math.max(0, edges.length - 1)).fill(0);
  let bar = 0;
  for (const minor of sorted) {
    while (bar < counts.length - 1 && minor / unit >= (edges[bar + 1] as number)) bar += 1;
    counts[bar] = (counts[bar] as number) + 1;
  }
  return counts;
}
