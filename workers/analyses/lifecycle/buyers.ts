import type { TypedColumn } from '../../contract/analysis.ts';

/** Purchases by customer and, within one, by day; money in whole smallest units. */
export interface PurchaseRows {
  readonly customer: TypedColumn;
  /** Since 1970-01-01. */
  readonly day: TypedColumn;
  readonly purchases: TypedColumn;
  readonly minor: Float64Array;
}

/** Buyers by position, and their rows: those of buyer i are from[i] to from[i + 1] − 1. */
export interface BuyerIndex {
  readonly customers: Int32Array;
  readonly from: Int32Array;
}

/** What is known of every buyer as of a day. All arrays by position; purchases is 0 for those yet to come. */
export interface Buyers {
  readonly purchases: Int32Array;
  /** Distinct days with a purchase. */
  readonly purchaseDays: Int32Array;
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  /** Median gap between purchase days in eighths of a day, so that medians of medians stay whole; 0 without a gap. */
  readonly gap8: Int32Array;
  readonly monetaryMinor: Float64Array;
  /** Of the year up to the last purchase. */
  readonly lastYearMinor: Float64Array;
}

const yearDays = 365;

export function indexBuyers(customer: TypedColumn): BuyerIndex {
  const n = customer.length;
  let count = 0;
  for (let i = 0; i < n; i++) if (i === 0 || customer[i] !== customer[i - 1]) count += 1;
  const customers = new Int32Array(count);
  const from = new Int32Array(count + 1);
  let at = -1;
  for (let i = 0; i < n; i++) {
    if (i > 0 && customer[i] === customer[i - 1]) continue;
    at += 1;
    customers[at] = customer[i] as number;
    from[at] = i;
  }
  from[count] = n;
  return { customers, from };
}

/** One pass over the rows up to a day, that day included. Cost O(n) but for the medians of few gaps each. */
export function describeBuyers(rows: PurchaseRows, index: BuyerIndex, upTo: number): Buyers {
  const n = index.customers.length;
  const buyers: Buyers = {
    purchases: new Int32Array(n),
    purchaseDays: new Int32Array(n),
    firstDay: new Int32Array(n),
    lastDay: new Int32Array(n),
    gap8: new Int32Array(n),
    monetaryMinor: new Float64Array(n),
    lastYearMinor: new Float64Array(n),
  };
  const gaps = new GapList();
  for (let i = 0; i < n; i++) describeBuyer(i, rows, index, upTo, buyers, gaps);
  return buyers;
}

function describeBuyer(
  i: number,
  rows: PurchaseRows,
  { from }: BuyerIndex,
  upTo: number,
  buyers: Buyers,
  gaps: GapList,
): void {
  const start = from[i] as number;
  let end = start;
  let purchases = 0;
  let minor = 0;
  let days = 0;
  gaps.clear();
  for (; end < (from[i + 1] as number) && (rows.day[end] as number) <= upTo; end++) {
    purchases += rows.purchases[end] as number;
    minor += rows.minor[end] as number;
    const gap = end === start ? -1 : (rows.day[end] as number) - (rows.day[end - 1] as number);
    if (gap !== 0) days += 1;
    if (gap > 0) gaps.add(gap);
  }
  if (end === start) return;
  const lastDay = rows.day[end - 1] as number;
  let lastYear = 0;
  for (let row = end - 1; row >= start && (rows.day[row] as number) > lastDay - yearDays; row--) {
    lastYear += rows.minor[row] as number;
  }
  buyers.purchases[i] = purchases;
  buyers.purchaseDays[i] = days;
  buyers.firstDay[i] = rows.day[start] as number;
  buyers.lastDay[i] = lastDay;
  buyers.gap8[i] = gaps.median8();
  buyers.monetaryMinor[i] = minor;
  buyers.lastYearMinor[i] = lastYear;
}

/** The gaps of one buyer, kept in order as they come: most buyers have few. */
class GapList {
  #values = new Int32Array(64);
  #count = 0;
  #sorted = true;

  clear(): void {
    this.#count = 0;
    this.#sorted = true;
  }

  add(gap: number): void {
    if (this.#count === this.#values.length) {
      const wider = new Int32Array(2 * this.#count);
      wider.set(this.#values);
      this.#values = wider;
    }
    if (this.#count > 0 && gap < (this.#values[this.#count - 1] as number)) this.#sorted = false;
    this.#values[this.#count] = gap;
    this.#count += 1;
  }

  median8(): number {
    const n = this.#count;
    if (n === 0) return 0;
    if (!this.#sorted) this.#sort();
    const low = this.#values[(n - 1) >> 1] as number;
    const high = this.#values[n >> 1] as number;
    return 4 * (low + high);
  }

  /** A call into the library costs more than sorting a handful. */
  #sort(): void {
    if (this.#count > 24) {
      this.#values.subarray(0, this.#count).sort();
      return;
    }
    for (let i = 1; i < this.#count; i++) {
      const value = this.#values[i] as number;
      let at = i;
      for (; at > 0 && (this.#values[at - 1] as number) > value; at--) {
        this.#values[at] = this.#values[at - 1] as number;
      }
      this.#values[at] = value;
    }
  }
}
