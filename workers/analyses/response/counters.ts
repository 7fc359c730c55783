import { bits, type Messages } from './messages.ts';
import type { RateId, ResponseResult } from './result.ts';

/** What is counted of messages, by position. */
export const counted = {
  sent: 0,
  delivered: 1,
  opened: 2,
  clicked: 3,
  ordered: 4,
  orderedDelivered: 5,
  orderedClicked: 6,
  optedOut: 7,
  optedOutDelivered: 8,
} as const;
export const counterCount = 9;

/** Of each rate, what is above the line and what below. */
export const parts: Readonly<Record<RateId, readonly [number, number]>> = {
  delivery: [counted.delivered, counted.sent],
  open: [counted.opened, counted.delivered],
  openSent: [counted.opened, counted.sent],
  click: [counted.clicked, counted.delivered],
  clickOpen: [counted.clicked, counted.opened],
  order: [counted.orderedDelivered, counted.delivered],
  cvr: [counted.orderedClicked, counted.clicked],
  optOut: [counted.optedOutDelivered, counted.delivered],
};

/** Rates that the columns of the file allow. */
export function knownRates(mapped: number, hasOrders: boolean): readonly RateId[] {
  const has = (bit: number): boolean => (mapped & bit) > 0;
  const known: RateId[] = [];
  if (has(bits.delivered)) known.push('delivery');
  if (has(bits.opened)) known.push('open');
  if (has(bits.opened) && has(bits.delivered)) known.push('openSent');
  if (has(bits.clicked)) known.push('click');
  if (has(bits.clicked) && has(bits.opened)) known.push('clickOpen');
  if (hasOrders) known.push('order');
  if (hasOrders && has(bits.clicked)) known.push('cvr');
  if (has(bits.optedOut)) known.push('optOut');
  return known;
}

/** What orders mean for this result, by message: whether it has one, how many, and their money. */
export interface Outcomes {
  readonly from: ResponseResult['ordersFrom'];
  readonly ordered: Uint8Array;
  readonly orders: Int32Array | null;
  /** Whole smallest units. */
  readonly minor: Float64Array | null;
}

/** Bits of the counters, by position, for one message. Without a column for what arrived, everything sent did. */
export function countersOf({ steps, mapped }: Messages, { ordered }: Outcomes, message: number): number {
  const step = steps[message] as number;
  const isDelivered = (step & bits.delivered) > 0 || (mapped & bits.delivered) === 0;
  const isClicked = (step & bits.clicked) > 0;
  const isOrdered = ordered[message] === 1;
  const isOut = (step & bits.optedOut) > 0;
  let found = 1;
  if (isDelivered) found |= 1 << counted.delivered;
  if ((step & bits.opened) > 0) found |= 1 << counted.opened;
  if (isClicked) found |= 1 << counted.clicked;
  if (isOrdered) found |= 1 << counted.ordered;
  if (isOrdered && isDelivered) found |= 1 << counted.orderedDelivered;
  if (isOrdered && isClicked) found |= 1 << counted.orderedClicked;
  if (isOut) found |= 1 << counted.optedOut;
  if (isOut && isDelivered) found |= 1 << counted.optedOutDelivered;
  return found;
}
