import type { Membership } from '../../contract/analysis.ts';
import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import { toMinorUnits } from '../../numeric/money.ts';
import { cellOfGroup, cellOfItem } from './result.ts';

/** The rows of all purchases, sorted by purchase, then slot: one row per purchase and slot of items. */
export interface Baskets {
  readonly customer: ArrayLike<number>;
  readonly purchase: ArrayLike<number>;
  readonly day: ArrayLike<number>;
  readonly slot: ArrayLike<number>;
  readonly fresh: ArrayLike<number>;
  readonly minor: Float64Array;
  readonly length: number;
}

/** One of each for every buyer, in the order of the rows; rows of the first purchase are firstRow to secondRow − 1. */
export interface Buyers {
  readonly count: number;
  readonly customer: Int32Array;
  readonly firstRow: Int32Array;
  /** Where the second purchase begins and ends; both at the end of the buyer’s rows where there is none. */
  readonly secondRow: Int32Array;
  readonly secondEnd: Int32Array;
  /** Behind the last row. */
  readonly endRow: Int32Array;
  readonly purchases: Int32Array;
}

export function readBaskets(input: KernelInput, decimals: number): Baskets {
  const customer = columnOf(input, 'customer');
  return {
    customer,
    purchase: columnOf(input, 'purchase'),
    day: columnOf(input, 'day'),
    slot: columnOf(input, 'slot'),
    fresh: columnOf(input, 'fresh'),
    minor: toMinorUnits(columnOf(input, 'amount'), decimals),
    length: customer.length,
  };
}

/** Finds where each buyer and each buyer’s first two purchases begin. */
export function findBuyers({ customer, purchase, length }: Baskets): Buyers {
  let count = 0;
  for (let i = 0; i < length; i++) if (i === 0 || customer[i] !== customer[i - 1]) count += 1;
  const make = (): Int32Array => new Int32Array(count);
  const buyers = {
    ...{ count, customer: make(), firstRow: make(), secondRow: make() },
    ...{ secondEnd: make(), endRow: make(), purchases: make() },
  };
  let at = -1;
  for (let i = 0; i < length; i++) {
    if (i === 0 || customer[i] !== customer[i - 1]) {
      at += 1;
      buyers.customer[at] = customer[i] as number;
      buyers.firstRow[at] = i;
      buyers.purchases[at] = 1;
    } else if (purchase[i] !== purchase[i - 1]) {
      const had = buyers.purchases[at] as number;
      buyers.purchases[at] = had + 1;
      if (had === 1) buyers.secondRow[at] = i;
      else if (had === 2) buyers.secondEnd[at] = i;
    }
    buyers.endRow[at] = i + 1;
  }
  for (let c = 0; c < count; c++) {
    const end = buyers.endRow[c] as number;
    if ((buyers.purchases[c] as number) < 2) buyers.secondRow[c] = end;
    if ((buyers.purchases[c] as number) < 3) buyers.secondEnd[c] = end;
  }
  return buyers;
}

/** Counts of each slot, and the lists of customers. */
export interface Tallies {
  readonly orders: Int32Array;
  readonly buyers: Int32Array;
  readonly repeaters: Int32Array;
  readonly starters: Int32Array;
  /** Slots × groups: buyers of the slot in each group. */
  readonly grouped: Int32Array;
}

export interface WalkSettings {
  readonly slotCount: number;
  readonly itemCount: number;
  /** Group of each buyer, −1 without one, and how many groups are counted. */
  readonly groupOf: Int32Array;
  readonly groupCount: number;
  /** 1 for each buyer who was watched for the whole window and is not back. */
  readonly isLost: Uint8Array;
}

export interface Walk {
  readonly tallies: Tallies;
  readonly cells: NonNullable<Membership['cells']>;
}

/** One pass over all rows: what each buyer bought, how often, and what first. Cost O(rows). */
export function walkBaskets(baskets: Baskets, buyers: Buyers, settings: WalkSettings): Walk {
  const { slotCount, itemCount, groupOf, groupCount, isLost } = settings;
  const make = (length: number): Int32Array => new Int32Array(length);
  const tallies = {
    ...{ orders: make(slotCount), buyers: make(slotCount), repeaters: make(slotCount) },
    ...{ starters: make(slotCount), grouped: make(slotCount * groupCount) },
  };
  const times = make(slotCount);
  const touched = make(slotCount);
  const from = make(buyers.count + 1);
  const list = make(4 * baskets.length);
  let held = 0;
  const add = (counts: Int32Array, i: number): void => void (counts[i] = (counts[i] as number) + 1);
  for (let c = 0; c < buyers.count; c++) {
    from[c] = held;
    let touchedCount = 0;
    const [first, second, end] = [buyers.firstRow[c], buyers.secondRow[c], buyers.endRow[c]] as [
      number,
      number,
      number,
    ];
    for (let i = first; i < end; i++) {
      const slot = baskets.slot[i] as number;
      if (times[slot] === 0) touched[touchedCount++] = slot;
      add(times, slot);
      add(tallies.orders, slot);
      if (i >= second) continue;
      add(tallies.starters, slot);
    }
    const group = groupOf[c] as number;
    for (let i = 0; i < touchedCount; i++) {
      const slot = touched[i] as number;
      const isOnce = times[slot] === 1;
      times[slot] = 0;
      add(tallies.buyers, slot);
      if (!isOnce) add(tallies.repeaters, slot);
      if (group >= 0) add(tallies.grouped, slot * groupCount + group);
      if (slot >= itemCount) continue;
      list[held++] = cellOfItem(slot, 'buyers');
      if (isOnce) list[held++] = cellOfItem(slot, 'once');
      // Who is lost has one purchase only, so that every item was bought once and first.
      if (isLost[c] === 1) list[held++] = cellOfItem(slot, 'lost');
      // The last group holds those that are not shown.
      if (group >= 0 && group < groupCount - 1)
        list[held++] = cellOfGroup(slot, group, itemCount, groupCount - 1);
    }
  }
  from[buyers.count] = held;
  return { tallies, cells: { from, list: list.slice(0, held) } };
}
