import type { TypedColumn } from '../../contract/analysis.ts';
import type { KernelInput } from '../../contract/kernel.ts';

/** The columns the queries give, as the kernel reads them. A table that is not loaded has no rows. */

export function column(input: KernelInput, name: string): TypedColumn {
  return input.columns[name] ?? new Float64Array();
}

/** Money as whole numbers of its smallest unit, so that sums are exact. */
export interface WholeColumn {
  readonly values: Float64Array;
  /** Smallest units in one. */
  readonly unit: number;
}

const mostDecimals = 6;
/** Sums up to here stay whole as doubles. */
const exactLimit = 2 ** 52;

/** At the fewest decimals, from `decimals` on, at which every value is whole and the sum stays exact. */
export function toWhole(values: TypedColumn, decimals: number): WholeColumn {
  const n = values.length;
  let size = 0;
  for (let i = 0; i < n; i++) size += Math.abs(values[i] as number);
  let fits = decimals;
  for (let d = decimals; d <= mostDecimals && size * 10 ** d < exactLimit; d++) {
    fits = d;
    if (isWhole(values, 10 ** d)) break;
  }
  const unit = 10 ** fits;
  const whole = new Float64Array(n);
  for (let i = 0; i < n; i++) whole[i] = Math.round((values[i] as number) * unit);
  return { values: whole, unit };
}

function isWhole(values: TypedColumn, unit: number): boolean {
  for (let i = 0; i < values.length; i++) {
    const scaled = (values[i] as number) * unit;
    const off = Math.abs(scaled - Math.round(scaled));
    if (off > 1e-4 && off > Math.abs(scaled) * 1e-12) return false;
  }
  return true;
}

/** One row a purchase and day, by customer and, within one, by day. */
export interface Purchases {
  readonly customer: TypedColumn;
  readonly day: TypedColumn;
  /** 1 on the first day of a purchase. */
  readonly starts: TypedColumn;
  readonly amount: WholeColumn;
  /** Amount of the lines with a cost, their cost and the discounts; empty where no such column is mapped. */
  readonly costedAmount: WholeColumn;
  readonly cost: WholeColumn;
  readonly discount: WholeColumn;
}

export function readPurchases(input: KernelInput): Purchases {
  const decimals = Number(input.facts['moneyDecimals'] ?? 0);
  return {
    customer: column(input, 'customer'),
    day: column(input, 'day'),
    starts: column(input, 'starts'),
    amount: toWhole(column(input, 'amount'), decimals),
    costedAmount: toWhole(column(input, 'costedAmount'), decimals),
    cost: toWhole(column(input, 'cost'), decimals),
    discount: toWhole(column(input, 'discount'), decimals),
  };
}

/** Day by day sums of a table. */
export interface DailySums {
  readonly day: TypedColumn;
  readonly sums: Readonly<Record<string, WholeColumn>>;
}

/** Columns of the input that begin with the prefix: `spendDay`, `spendCost` … become day and sums by name. */
export function readDaily(input: KernelInput, prefix: string): DailySums {
  const sums: Record<string, WholeColumn> = {};
  for (const [name, values] of Object.entries(input.columns)) {
    if (!name.startsWith(prefix) || name === `${prefix}Day`) continue;
    const short = name.charAt(prefix.length).toLowerCase() + name.slice(prefix.length + 1);
    sums[short] = toWhole(values, 0);
  }
  return { day: column(input, `${prefix}Day`), sums };
}
