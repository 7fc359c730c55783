import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import type { People } from './people.ts';

/** Rows put together by customer: those of customers[i] are from[i] to from[i + 1] − 1 of what `arrange` gives. */
export interface ByCustomer {
  readonly customers: Int32Array;
  /** Group of each of them. */
  readonly groups: Int16Array;
  readonly from: Int32Array;
  readonly size: number;
  /** A column in this order. Rows of a customer stay in the order in which they came. */
  readonly arrange: <Column extends Arrangeable>(column: Column) => Column;
}

type Arrangeable = Float64Array | Int32Array | Uint8Array | Uint16Array | Uint32Array;

/** Leaves out the rows of who is not described. Cost O(rows), each of them written once for a column. */
export function sortByCustomer(buyer: ArrayLike<number>, { groupOf }: People): ByCustomer {
  const counts = new Int32Array(groupOf.length + 1);
  for (let i = 0; i < buyer.length; i++) {
    const customer = buyer[i] as number;
    if ((groupOf[customer] ?? -1) >= 0) counts[customer] = (counts[customer] as number) + 1;
  }
  let [distinct, size] = [0, 0];
  for (let customer = 0; customer < groupOf.length; customer++)
    if ((counts[customer] as number) > 0) distinct += 1;
  const [customers, from] = [new Int32Array(distinct), new Int32Array(distinct + 1)];
  const groups = new Int16Array(distinct);
  const starts = new Int32Array(groupOf.length).fill(-1);
  distinct = 0;
  for (let customer = 0; customer < groupOf.length; customer++) {
    const count = counts[customer] as number;
    if (count === 0) continue;
    customers[distinct] = customer;
    groups[distinct] = groupOf[customer] as number;
    starts[customer] = size;
    from[distinct] = size;
    size += count;
    distinct += 1;
  }
  from[distinct] = size;
  return {
    ...{ customers, groups, from, size },
    arrange: (column) => {
      const next = starts.slice();
      const sorted = new (column.constructor as new (length: number) => typeof column)(size);
      for (let i = 0; i < buyer.length; i++) {
        const customer = buyer[i] as number;
        const at = customer < next.length ? (next[customer] as number) : -1;
        if (at < 0) continue;
        sorted[at] = column[i] as number;
        next[customer] = at + 1;
      }
      return sorted;
    },
  };
}

/** Purchases by customer. */
export interface Purchases extends ByCustomer {
  /** Days since 1970-01-01, in no order within a customer. */
  readonly days: Int32Array;
  readonly hours: Uint8Array;
  /** Whole smallest units. */
  readonly amounts: Float64Array;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly hasHours: boolean;
}

export function sortPurchases(input: KernelInput, people: People): Purchases {
  const by = sortByCustomer(columnOf(input, 'buyer'), people);
  const days = by.arrange(columnOf(input, 'day') as Int32Array);
  const hours = by.arrange(columnOf(input, 'hour') as Uint8Array);
  let [firstDay, lastDay, hasHours] = [Infinity, -Infinity, false];
  for (let i = 0; i < days.length; i++) {
    firstDay = Math.min(firstDay, days[i] as number);
    lastDay = Math.max(lastDay, days[i] as number);
    hasHours ||= (hours[i] as number) > 0;
  }
  const amounts = by.arrange(columnOf(input, 'amount') as Float64Array);
  return { ...by, days, hours, amounts, firstDay, lastDay, hasHours };
}
