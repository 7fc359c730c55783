import fc from 'fast-check';
import { anyLines, type PlainLine } from './plainOrders.ts';

/** An order line with a channel or a region, '' where it has none. */
export interface PartLine extends PlainLine {
  readonly part: string;
}

const parts = ['App', 'Web', 'Store', ''];

/** The lines of anyLines, each in one of three parts or in none. */
export const anyPartLines: fc.Arbitrary<PartLine[]> = fc
  .tuple(anyLines, fc.array(fc.nat(parts.length - 1), { minLength: 160, maxLength: 160 }))
  .map(([lines, picks]) => lines.map((line, i) => ({ ...line, part: parts[picks[i] ?? 0] ?? '' })));

/** role: the header that the part has in the file. */
export function toPartCsv(lines: readonly PartLine[], role: 'channel' | 'region'): string {
  const money = (cents: number | null): string => (cents === null ? '' : (cents / 100).toFixed(2));
  const rows = lines.map(({ customer, day, cents, order, product, costCents, part }) =>
    [customer, day, money(cents), order, product, money(costCents), part].join(','),
  );
  return [`customer_id,order_date,amount,order_no,product_id,cost,${role}`, ...rows, ''].join('\n');
}

/** Where the roles stand in that file. */
export const partMapping = { customer: 0, time: 1, amount: 2, order: 3, product: 4, cost: 5 } as const;

/** A purchase by a plain loop: its day, and what it has of each part, in cents. */
export interface PlainPurchase {
  readonly customer: string;
  readonly key: string;
  day: string;
  readonly cents: Map<string, number>;
}

/** The purchases of each customer, earliest first; ties by key. */
export function gatherPurchases(lines: readonly PartLine[]): Map<string, PlainPurchase[]> {
  const all = new Map<string, PlainPurchase>();
  for (const { customer, day, cents, order, part } of lines) {
    if (customer === '' || cents <= 0) continue;
    const key = order === '' ? day : order;
    const id = `${customer} ${key}`;
    const known = all.get(id) ?? { customer, key, day, cents: new Map<string, number>() };
    if (day < known.day) known.day = day;
    known.cents.set(part, (known.cents.get(part) ?? 0) + cents);
    all.set(id, known);
  }
  const byCustomer = new Map<string, PlainPurchase[]>();
  for (const purchase of all.values())
    byCustomer.set(purchase.customer, [...(byCustomer.get(purchase.customer) ?? []), purchase]);
  for (const list of byCustomer.values())
    list.sort((a, b) => (a.day !== b.day ? (a.day < b.day ? -1 : 1) : a.key < b.key ? -1 : 1));
  return byCustomer;
}

/** The part with most of the money; of two alike the one that comes first in `order`. */
export function mainPart(cents: ReadonlyMap<string, number>, order: readonly string[]): string {
  return [...cents].sort(([a, x], [b, y]) => y - x || order.indexOf(a) - order.indexOf(b))[0]?.[0] ?? '';
}
