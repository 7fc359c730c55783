import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import { toMinorUnits } from '../../numeric/money.ts';

/** Bits of what happened to a message. */
export const bits = { delivered: 1, opened: 2, clicked: 4, converted: 8, optedOut: 16 } as const;

/** Messages by customer and time; those of a customer follow each other. */
export interface Messages {
  readonly count: number;
  readonly customer: Int32Array;
  /** Seconds since 1970-01-01. */
  readonly time: Float64Array;
  /** With every step that a later one proves. */
  readonly steps: Uint8Array;
  /** Bits that the file has columns for. */
  readonly mapped: number;
  /** Positions of names, −1 for none; null without a column. */
  readonly campaign: Int32Array | null;
  readonly channel: Int32Array | null;
  readonly variant: Int32Array | null;
  /** Whole smallest units; null without a column. */
  readonly cost: Float64Array | null;
  readonly revenue: Float64Array | null;
  /** Where the messages of each customer begin; the last one’s end. */
  readonly from: Int32Array;
  /** Messages whose steps were mended. */
  readonly mended: number;
}

const whole = (input: KernelInput, column: string, order: Int32Array): Int32Array | null => {
  const values = input.columns[column];
  if (values === undefined) return null;
  const sorted = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) sorted[i] = values[order[i] as number] as number;
  return sorted;
};

/** Ties in time are broken by what the messages are, so that the order of the rows does not matter. Cost about O(messages). */
export function readMessages(input: KernelInput): Messages {
  const customers = columnOf(input, 'customer');
  const times = columnOf(input, 'time');
  const found = columnOf(input, 'steps');
  const ties = ['campaign', 'channel', 'variant', 'steps', 'revenue', 'cost'].flatMap(
    (column) => input.columns[column] ?? [],
  );
  const end = (Number(input.facts['endDay']) + 1) * 86_400;
  const isUsed = (row: number): boolean => (times[row] as number) < end;
  const compare = (a: number, b: number): number => {
    const apart = (times[a] as number) - (times[b] as number);
    if (apart !== 0) return apart;
    for (const values of ties) {
      const step = (values[a] as number) - (values[b] as number);
      if (step !== 0) return step;
    }
    return 0;
  };
  const { order, from } = orderByCustomer(customers, compare, isUsed);
  const count = order.length;
  const customer = new Int32Array(count);
  const time = new Float64Array(count);
  const steps = new Uint8Array(count);
  const mapped = Number(input.facts['steps']);
  let mended = 0;
  for (let i = 0; i < count; i++) {
    const at = order[i] as number;
    customer[i] = customers[at] as number;
    time[i] = times[at] as number;
    const given = found[at] as number;
    const proven = prove(given, mapped);
    steps[i] = proven;
    if (proven !== given) mended += 1;
  }
  return {
    ...{ count, customer, time, steps, mapped, from, mended },
    campaign: whole(input, 'campaign', order),
    channel: whole(input, 'channel', order),
    variant: whole(input, 'variant', order),
    cost: money(input, 'cost', order),
    revenue: money(input, 'revenue', order),
  };
}

/** What was clicked was opened, and what was opened had arrived, whatever the columns say. */
function prove(given: number, mapped: number): number {
  let steps = given;
  if ((steps & bits.clicked) > 0) steps |= bits.opened;
  if ((steps & (bits.opened | bits.clicked)) > 0) steps |= bits.delivered;
  return steps & mapped;
}

function money(input: KernelInput, column: string, order: Int32Array): Float64Array | null {
  const values = input.columns[column];
  if (values === undefined) return null;
  const minor = toMinorUnits(values, Number(input.facts[`${column}Decimals`]));
  const sorted = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) sorted[i] = minor[order[i] as number] as number;
  return sorted;
}

/** Rows that are used, each customer’s together and in order within; rows that come in order already are not sorted again. */
export function orderByCustomer(
  customers: ArrayLike<number>,
  compare: (a: number, b: number) => number,
  isUsed: (row: number) => boolean = () => true,
): { readonly order: Int32Array; readonly from: Int32Array } {
  let most = -1;
  for (let i = 0; i < customers.length; i++) most = Math.max(most, customers[i] as number);
  const next = new Int32Array(most + 2);
  let count = 0;
  for (let i = 0; i < customers.length; i++) {
    if (!isUsed(i)) continue;
    count += 1;
    const at = (customers[i] as number) + 1;
    next[at] = (next[at] as number) + 1;
  }
  for (let c = 1; c < next.length; c++) next[c] = (next[c] as number) + (next[c - 1] as number);
  const starts = next.slice();
  const order = new Int32Array(count);
  for (let i = 0; i < customers.length; i++) {
    if (!isUsed(i)) continue;
    const c = customers[i] as number;
    const place = next[c] as number;
    order[place] = i;
    next[c] = place + 1;
  }
  const from: number[] = [];
  for (let c = 0; c <= most; c++) {
    const [start, end] = [starts[c] as number, starts[c + 1] as number];
    if (start === end) continue;
    from.push(start);
    sortWithin(order, start, end, compare);
  }
  from.push(count);
  return { order, from: Int32Array.from(from) };
}

function sortWithin(
  order: Int32Array,
  start: number,
  end: number,
  compare: (a: number, b: number) => number,
): void {
  let isSorted = true;
  for (let i = start + 1; i < end && isSorted; i++)
    isSorted = compare(order[i - 1] as number, order[i] as number) <= 0;
  if (!isSorted) order.subarray(start, end).sort(compare);
}
