import { medianOfSorted } from '../../numeric/quantile.ts';
import { tierIds, type TierRow } from './result.ts';
import type { Buyers } from './walk.ts';

/** Positions of the customers of each tier, in the order of tierIds. */
export function listTiers(tier: Uint8Array): readonly Int32Array[] {
  const counts = tierIds.map(() => 0);
  for (let i = 0; i < tier.length; i++) counts[tier[i] as number] = (counts[tier[i] as number] as number) + 1;
  const lists = counts.map((count) => new Int32Array(count));
  counts.fill(0);
  for (let i = 0; i < tier.length; i++) {
    const place = tier[i] as number;
    (lists[place] as Int32Array)[counts[place] as number] = i;
    counts[place] = (counts[place] as number) + 1;
  }
  return lists;
}

/** Values at some positions. */
export function pick(values: ArrayLike<number>, at: Int32Array): Float64Array {
  const picked = new Float64Array(at.length);
  for (let i = 0; i < picked.length; i++) picked[i] = values[at[i] as number] as number;
  return picked;
}

/** Positions of the flags that are 1. */
export function positionsOf(flags: Uint8Array): Int32Array {
  let count = 0;
  for (let i = 0; i < flags.length; i++) count += flags[i] as number;
  const positions = new Int32Array(count);
  let at = 0;
  for (let i = 0; i < flags.length; i++)
    if (flags[i] === 1) {
      positions[at] = i;
      at += 1;
    }
  return positions;
}

/** One row a tier, empty ones included. best: what the tiers go by, largest first, in units of `valueUnit`. Cost O(n). */
export function describeTiers(
  buyers: Buyers,
  best: Float64Array,
  tier: Uint8Array,
  units: { readonly unit: number; readonly marginUnit: number; readonly valueUnit: number },
): TierRow[] {
  const sums = tierIds.map(() => ({ customers: 0, orders: 0, amount: 0, margin: 0 }));
  const whole = { orders: 0, amount: 0, margin: 0 };
  for (let i = 0; i < buyers.count; i++) {
    const sum = sums[tier[i] as number] as (typeof sums)[number];
    const [orders, amount] = [buyers.orders[i] as number, buyers.amount[i] as number];
    const margin = buyers.margin?.[i] ?? 0;
    sum.customers += 1;
    sum.orders += orders;
    sum.amount += amount;
    sum.margin += margin;
    whole.orders += orders;
    whole.amount += amount;
    whole.margin += margin;
  }
  let above = 0;
  return sums.map((sum, place): TierRow => {
    const id = tierIds[place] ?? 'none';
    // Tiers follow each other from the best down.
    const own = best.subarray(above, id === 'none' ? above : above + sum.customers);
    above += own.length;
    const shown = (value: number | undefined): number | null =>
      value === undefined ? null : value / units.valueUnit;
    return {
      id,
      customerCount: sum.customers,
      customerShare: sum.customers / buyers.count,
      revenue: sum.amount / units.unit,
      revenueShare: whole.amount > 0 ? sum.amount / whole.amount : null,
      margin: buyers.margin === null ? null : sum.margin / units.marginUnit,
      marginShare: buyers.margin !== null && whole.margin > 0 ? sum.margin / whole.margin : null,
      orders: sum.orders,
      aov: sum.orders > 0 ? sum.amount / units.unit / sum.orders : null,
      ordersPerCustomer: sum.customers > 0 ? sum.orders / sum.customers : null,
      median: own.length === 0 ? null : shown(medianOfSorted(own)),
      least: shown(own.at(-1)),
      most: shown(own[0]),
    };
  });
}
