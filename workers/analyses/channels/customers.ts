import { countCustomers, type Pieces } from '../../numeric/pieces.ts';

/** One of each for every customer, in the order of the pieces; money in whole units as in the pieces. */
export interface Customers {
  readonly count: number;
  readonly index: Int32Array;
  /** Pieces of customer i: from[i] to from[i + 1] - 1. */
  readonly from: Int32Array;
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  readonly purchases: Int32Array;
  /** Days from the first to the second purchase; -1 without one. */
  readonly secondAfter: Int32Array;
  /** The part with most money in the first purchase; of two alike the earlier one. */
  readonly firstPart: Int32Array;
  readonly firstOrder: Float64Array;
  readonly revenue: Float64Array;
  readonly margin: Float64Array;
  /** Within the window of the first purchase. */
  readonly windowRevenue: Float64Array;
  readonly windowMargin: Float64Array;
}

/** windowDays: purchases this many days after the first one are still within. Cost O(pieces). */
export function gatherCustomers(pieces: Pieces, windowDays: number): Customers {
  const n = pieces.customer.length;
  const count = countCustomers(pieces);
  const whole = (): Int32Array => new Int32Array(count);
  const money = (): Float64Array => new Float64Array(count);
  const out = {
    ...{ count, index: whole(), from: new Int32Array(count + 1), firstDay: whole(), lastDay: whole() },
    ...{ purchases: whole(), secondAfter: whole().fill(-1), firstPart: whole(), firstOrder: money() },
    ...{ revenue: money(), margin: money(), windowRevenue: money(), windowMargin: money() },
  };
  let at = -1;
  let most = 0;
  for (let i = 0; i < n; i++) {
    const day = pieces.day[i] as number;
    const amount = pieces.amount[i] as number;
    const margin = pieces.margin?.[i] ?? 0;
    if (i === 0 || pieces.customer[i] !== pieces.customer[i - 1]) {
      at += 1;
      out.index[at] = pieces.customer[i] as number;
      out.from[at] = i;
      out.firstDay[at] = day;
      most = -Infinity;
    }
    const age = day - (out.firstDay[at] as number);
    if (pieces.starts[i] === 1) {
      out.purchases[at] = (out.purchases[at] as number) + 1;
      out.lastDay[at] = day;
      if (out.purchases[at] === 2) out.secondAfter[at] = age;
    }
    if (out.purchases[at] === 1) {
      out.firstOrder[at] = (out.firstOrder[at] as number) + amount;
      if (amount > most) {
        most = amount;
        out.firstPart[at] = pieces.part[i] as number;
      }
    }
    out.revenue[at] = (out.revenue[at] as number) + amount;
    out.margin[at] = (out.margin[at] as number) + margin;
    if (age > windowDays) continue;
    out.windowRevenue[at] = (out.windowRevenue[at] as number) + amount;
    out.windowMargin[at] = (out.windowMargin[at] as number) + margin;
  }
  out.from[count] = n;
  return out;
}
