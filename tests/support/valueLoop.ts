/** What tiers go by, for one customer, by plain loops over lines; money in whole units. */
export interface LoopCustomer {
  readonly customer: string;
  readonly value: number;
  readonly revenue: number;
  readonly margin: number;
  readonly hasCost: boolean;
  readonly orders: number;
}

export interface LoopSale {
  readonly customer: string;
  /** ISO date. */
  readonly day: string;
  /** Tells purchases of a customer apart. */
  readonly order: string;
  readonly amount: number;
  readonly cost: number | null;
}

/** One for each customer with a line from … to. */
export function sumCustomers(
  sales: readonly LoopSale[],
  from: string,
  to: string,
  basis: 'revenue' | 'margin' = 'revenue',
): LoopCustomer[] {
  const found = new Map<string, { revenue: number; margin: number; hasCost: boolean; orders: Set<string> }>();
  for (const { customer, day, order, amount, cost } of sales) {
    if (day < from || day > to) continue;
    const own = found.get(customer) ?? { revenue: 0, margin: 0, hasCost: false, orders: new Set() };
    own.revenue += amount;
    own.orders.add(order);
    if (cost !== null) {
      own.margin += amount - cost;
      own.hasCost = true;
    }
    found.set(customer, own);
  }
  return [...found]
    .map(([customer, own]) => ({
      ...{ customer, revenue: own.revenue, margin: own.margin, hasCost: own.hasCost },
      orders: own.orders.size,
      value: basis === 'margin' ? own.margin : own.revenue,
    }))
    .filter(({ hasCost }) => basis === 'revenue' || hasCost)
    .sort((a, b) => b.value - a.value);
}

/** How many of the descending values are above a border: walks from one change of value to the next. */
function countAbove(values: readonly number[], wanted: number, least: number): number {
  let best = values.length;
  for (let count = values.length; count >= least; count--) {
    if (values[count - 1] === values[count]) continue;
    if (Math.abs(count - wanted) < Math.abs(best - wanted)) best = count;
  }
  return best;
}

export interface LoopTiers {
  readonly high: readonly LoopCustomer[];
  readonly mid: readonly LoopCustomer[];
  readonly low: readonly LoopCustomer[];
}

/** Tiers by shares of customers, in per cent. */
export function splitTiers(customers: readonly LoopCustomer[], high = 20, mid = 30): LoopTiers {
  const values = customers.map(({ value }) => value);
  const first = countAbove(values, (high * values.length) / 100, 1);
  const second = countAbove(values, (Math.min(100, high + mid) * values.length) / 100, first);
  return {
    high: customers.slice(0, first),
    mid: customers.slice(first, second),
    low: customers.slice(second),
  };
}

export const addUp = (customers: readonly LoopCustomer[], of: 'revenue' | 'margin' | 'orders'): number =>
  customers.reduce((sum, one) => sum + one[of], 0);
