import type { KernelInput } from '../../contract/kernel.ts';
import { orderByCustomer, type Messages } from './messages.ts';

const daySeconds = 86_400;

/** Purchases by customer and time. */
export interface Purchases {
  readonly count: number;
  readonly time: Float64Array;
  readonly minor: Float64Array;
  /** By customer_index where theirs begin; one more for the end. Customers after the last have none. */
  readonly startOf: Int32Array;
  readonly isTimed: boolean;
  readonly turnover: number;
}

/** null where the query gave none. */
export function readPurchases(input: KernelInput): Purchases | null {
  const { orderCustomer, orderTime, orderMinor } = input.columns;
  if (!orderCustomer || !orderTime || !orderMinor) return null;
  const { order, from } = orderByCustomer(
    orderCustomer,
    (a, b) =>
      (orderTime[a] as number) - (orderTime[b] as number) ||
      (orderMinor[a] as number) - (orderMinor[b] as number),
  );
  const count = order.length;
  const time = new Float64Array(count);
  const minor = new Float64Array(count);
  let isTimed = false;
  let turnover = 0;
  for (let i = 0; i < count; i++) {
    const at = order[i] as number;
    time[i] = orderTime[at] as number;
    minor[i] = orderMinor[at] as number;
    turnover += minor[i] as number;
    if ((time[i] as number) % daySeconds !== 0) isTimed = true;
  }
  const last = count === 0 ? -1 : (orderCustomer[order[count - 1] as number] as number);
  const startOf = new Int32Array(last + 2).fill(-1);
  for (let g = 0; g + 1 < from.length; g++) {
    const start = from[g] as number;
    if (start < count) startOf[orderCustomer[order[start] as number] as number] = start;
  }
  startOf[last + 1] = count;
  for (let c = last; c >= 0; c--) if (startOf[c] === -1) startOf[c] = startOf[c + 1] as number;
  return { count, time, minor, startOf, isTimed, turnover };
}

/** Which purchases of a customer: from the first to before the second. */
export function rangeOf({ startOf }: Purchases, customer: number): readonly [number, number] {
  if (customer + 1 >= startOf.length) return [0, 0];
  return [startOf[customer] as number, startOf[customer + 1] as number];
}

/** When an order follows a message: within so many days of it, or where times of day are not known, of its day. */
export interface Window {
  readonly seconds: number;
  readonly byDay: boolean;
}

export const floorTime = (time: number, { byDay }: Window): number =>
  byDay ? Math.floor(time / daySeconds) * daySeconds : time;

export interface Credited {
  /** Orders and money by message. */
  readonly orders: Int32Array;
  readonly minor: Float64Array;
}

/** Each purchase for the last eligible message before it, within the window, or for every one. Cost O(messages + purchases). */
export function creditOrders(
  messages: Messages,
  purchases: Purchases,
  window: Window,
  credit: 'last' | 'any',
  isEligible: (message: number) => boolean,
): Credited {
  const orders = new Int32Array(messages.count);
  const minor = new Float64Array(messages.count);
  const add = (message: number, purchase: number): void => {
    orders[message] = (orders[message] as number) + 1;
    minor[message] = (minor[message] as number) + (purchases.minor[purchase] as number);
  };
  for (let g = 0; g + 1 < messages.from.length; g++) {
    const [start, end] = [messages.from[g] as number, messages.from[g + 1] as number];
    if (start === end) continue;
    const [first, stop] = rangeOf(purchases, messages.customer[start] as number);
    if (first === stop) continue;
    if (credit === 'last') {
      let next = start;
      let last = -1;
      for (let p = first; p < stop; p++) {
        const at = floorTime(purchases.time[p] as number, window);
        for (; next < end && floorTime(messages.time[next] as number, window) <= at; next++)
          if (isEligible(next)) last = next;
        if (last >= 0 && at - floorTime(messages.time[last] as number, window) <= window.seconds)
          add(last, p);
      }
    } else {
      let low = first;
      for (let i = start; i < end; i++) {
        const at = floorTime(messages.time[i] as number, window);
        while (low < stop && floorTime(purchases.time[low] as number, window) < at) low++;
        if (!isEligible(i)) continue;
        for (let p = low; p < stop; p++) {
          if (floorTime(purchases.time[p] as number, window) - at > window.seconds) break;
          add(i, p);
        }
      }
    }
  }
  return { orders, minor };
}
