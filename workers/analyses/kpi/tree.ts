import type { Factor, FactorId, RevenueChange } from './result.ts';

export interface TreeCounts {
  /** Whole smallest units. */
  readonly revenue: number;
  readonly orders: number;
  readonly customers: number;
}

/**
 * What each factor of revenue = customers × orders per customer × amount per order contributed to its change:
 * LMDI-I, additive, L(R₁, R₀) × ln(x₁ ÷ x₀) with the logarithmic mean L (Ang 2004). Where one period has no purchase
 * the whole change belongs to the customers, which is the analytical limit (Ang and Liu 2007). Contributions are
 * rounded to whole smallest units by largest remainder, so they add up to the change exactly. `unit` makes money of them.
 */
export function explainChange(before: TreeCounts, after: TreeCounts, unit: number): RevenueChange {
  const change = after.revenue - before.revenue;
  const exact = contributionsOf(before, after);
  const whole = roundTogether(exact, change);
  const ids: readonly FactorId[] = ['customers', 'frequency', 'orderValue'];
  const [was, is] = [factorsOf(before, unit), factorsOf(after, unit)];
  const factors = ids.map((id, i): Factor => ({
    id,
    before: was[i] ?? null,
    after: is[i] ?? null,
    contribution: (whole[i] ?? 0) / unit,
  }));
  return { before: before.revenue / unit, after: after.revenue / unit, change: change / unit, factors };
}

function factorsOf({ revenue, orders, customers }: TreeCounts, unit: number): (number | null)[] {
  return [customers, customers > 0 ? orders / customers : null, orders > 0 ? revenue / unit / orders : null];
}

function contributionsOf(before: TreeCounts, after: TreeCounts): readonly [number, number, number] {
  const isEmpty = ({ revenue, orders }: TreeCounts): boolean => revenue <= 0 || orders <= 0;
  if (isEmpty(before) || isEmpty(after)) return [after.revenue - before.revenue, 0, 0];
  const mean = logarithmicMean(after.revenue, before.revenue);
  const customers = Math.log(after.customers / before.customers);
  const orders = Math.log(after.orders / before.orders);
  const revenue = Math.log(after.revenue / before.revenue);
  return [mean * customers, mean * (orders - customers), mean * (revenue - orders)];
}

/** (a − b) ÷ (ln a − ln b); a where both are the same. For numbers close together by the series of atanh, which loses no digits. */
function logarithmicMean(a: number, b: number): number {
  if (a === b) return a;
  const t = (a - b) / (a + b);
  if (Math.abs(t) > 1e-3) return (a - b) / Math.log(a / b);
  const t2 = t * t;
  return (a + b) / 2 / (1 + t2 / 3 + (t2 * t2) / 5);
}

/** Whole numbers next to the given ones that add up to `sum`. */
function roundTogether(exact: readonly number[], sum: number): number[] {
  const whole = exact.map(Math.floor);
  const order = exact.map((value, i) => ({ i, rest: value - Math.floor(value) }));
  order.sort((a, b) => b.rest - a.rest || a.i - b.i);
  let open = sum - whole.reduce((total, value) => total + value, 0);
  for (let k = 0; open !== 0; k = (k + 1) % order.length) {
    const at = order[open > 0 ? k : order.length - 1 - k]?.i ?? 0;
    const step = Math.abs(open) > order.length ? Math.trunc(open / order.length) : Math.sign(open);
    whole[at] = (whole[at] ?? 0) + step;
    open -= step;
  }
  return whole;
}
