import fc from 'fast-check';

/** An order line as a test writes it into a file; amounts in cents. */
export interface PlainLine {
  readonly customer: string;
  readonly day: string;
  readonly cents: number;
  readonly order: string;
  readonly product: string;
  readonly costCents: number | null;
}

const start = Date.UTC(2023, 0, 1);

function toLine([who, offset, cents, order, product, cost, fate]: readonly number[]): PlainLine {
  const isReturn = fate === 0;
  return {
    customer: fate === 1 ? '' : `C${who}`,
    day: new Date(start + (offset ?? 0) * 86_400_000).toISOString().slice(0, 10),
    cents: (isReturn ? -1 : 1) * (cents ?? 0),
    order: fate === 2 ? '' : `O${order}`,
    product: fate === 3 ? '' : `P${product}`,
    costCents: fate === 4 ? null : (cost ?? 0),
  };
}

const whole = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });

/** Files with returns, lines without a customer, an order number, a product or a cost, zeros, and duplicates. */
export const anyLines: fc.Arbitrary<PlainLine[]> = fc
  .array(fc.tuple(whole(14), whole(500), whole(200_000), whole(40), whole(9), whole(150_000), whole(12)), {
    minLength: 20,
    maxLength: 150,
  })
  .map((rows) => [toLine([0, 250, 12_345, 99, 0, 5_000, 9]), ...rows.map(toLine)])
  .map((lines) => [...lines, ...lines.slice(0, 7)]);

const money = (cents: number | null): string => (cents === null ? '' : (cents / 100).toFixed(2));

export function toCsv(lines: readonly PlainLine[]): string {
  const rows = lines.map((line) =>
    [line.customer, line.day, money(line.cents), line.order, line.product, money(line.costCents)].join(','),
  );
  return ['customer_id,order_date,amount,order_no,product_id,cost', ...rows, ''].join('\n');
}

/** Where the roles stand in that file. */
export const plainMapping = { customer: 0, time: 1, amount: 2, order: 3, product: 4, cost: 5 } as const;

/** The lines that count as purchases: of a known customer, with an amount above 0. */
export function salesOf(lines: readonly PlainLine[]): PlainLine[] {
  return lines.filter(({ customer, cents }) => customer !== '' && cents > 0);
}
