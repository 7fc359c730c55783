import type { ExampleTable } from './lessonNumbers.ts';

type Cell = string | number;

/** A file of orders. What one customer buys on one day is one order. */
export function ordersOf(
  rows: readonly (readonly [customer: string, day: string, amount: number, ...more: Cell[]])[],
  more: readonly string[] = [],
): ExampleTable {
  const header = ['customer_id', 'order_no', 'order_date', 'amount', ...more].join(',');
  const lines = rows.map(([customer, day, amount, ...rest]) =>
    [customer, `${customer}${day.replaceAll('-', '')}`, day, amount, ...rest].join(','),
  );
  return { kind: 'orders', csv: `${[header, ...lines].join('\n')}\n` };
}

/** Purchases a day apart, the last so many days before a day; it has most of the money. */
export function boughtUntil(
  asOf: string,
  customers: Readonly<Record<string, readonly [daysAgo: number, purchases: number, spent: number]>>,
): ExampleTable {
  const end = Date.parse(`${asOf}T00:00:00Z`);
  return ordersOf(
    Object.entries(customers).flatMap(([customer, [daysAgo, purchases, spent]]) =>
      Array.from({ length: purchases }, (_, i) => {
        const day = new Date(end - (daysAgo + i) * 86_400_000).toISOString().slice(0, 10);
        return [customer, day, i === 0 ? spent - purchases + 1 : 1] as const;
      }),
    ),
  );
}
