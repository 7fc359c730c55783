import { toMinorUnits } from './money.ts';

/**
 * Purchases by part (a channel, a region), sorted by customer, then purchase in order of time. A piece is what one
 * purchase has of one part; starts is 1 on the first piece of a purchase.
 */
export interface Pieces {
  readonly customer: ArrayLike<number>;
  /** Day of the purchase since 1970-01-01. */
  readonly day: ArrayLike<number>;
  readonly starts: ArrayLike<number>;
  readonly part: ArrayLike<number>;
  /** Whole minor units. */
  readonly amount: Float64Array;
  /** Whole units of 10^-marginDecimals; null without costs. */
  readonly margin: Float64Array | null;
  /** Amount of the lines with a cost, in the same units; null without costs. */
  readonly costed: Float64Array | null;
}

/** The columns of a query for pieces, money in whole units. */
export function readPieces(
  columns: Readonly<Record<string, ArrayLike<number>>>,
  moneyDecimals: number,
  marginDecimals: number,
): Pieces {
  const needed = (name: string): ArrayLike<number> => {
    const values = columns[name];
    if (values === undefined) throw new TypeError(`the query gave no column ${name}`);
    return values;
  };
  const { margin, costed } = columns;
  return {
    customer: needed('customer'),
    day: needed('day'),
    starts: needed('starts'),
    part: needed('part'),
    amount: toMinorUnits(needed('amount'), moneyDecimals),
    margin: margin ? toMinorUnits(margin, marginDecimals) : null,
    costed: costed ? toMinorUnits(costed, marginDecimals) : null,
  };
}

/** How many customers the pieces are of. */
export function countCustomers({ customer }: Pieces): number {
  let count = 0;
  for (let i = 0; i < customer.length; i++) if (i === 0 || customer[i] !== customer[i - 1]) count += 1;
  return count;
}

/** Whether a piece is at the given position: what has no value, say. */
export function holdsPart({ part }: Pieces, position: number): boolean {
  for (let i = 0; i < part.length; i++) if (part[i] === position) return true;
  return false;
}
