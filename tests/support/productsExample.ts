import { computeProducts } from '../../workers/analyses/products/kernel.ts';
import { productsSpec } from '../../workers/analyses/products/spec.ts';
import type { KernelOutput } from '../../workers/contract/kernel.ts';
import { completeOptions } from '../../workers/contract/options.ts';
import { toDayNumber } from '../../workers/contract/periods.ts';

/** A purchase line: who, when, which item by number, how much; lines of one purchase share customer and day. */
export type ExampleLine = readonly [customer: number, day: string, item: number, amount: number];

export interface ExampleSettings {
  readonly names: readonly string[];
  readonly endDay: string;
  readonly options?: Record<string, unknown>;
  /** Group of each customer, by customer number. */
  readonly groups?: readonly number[];
  readonly groupNames?: readonly string[];
  /** ISO date from which items count as new, and which are. */
  readonly newFrom?: string;
  readonly newItems?: readonly number[];
}

/** The kernel on a handful of lines, given as the query would. Items are already in the order of their revenue. */
export function runProducts(lines: readonly ExampleLine[], settings: ExampleSettings): KernelOutput {
  const { names, endDay, options = {}, groups, groupNames = [], newFrom, newItems = [] } = settings;
  const limit = names.length;
  const sorted = lines
    .map(([customer, day, item, amount]) => ({ customer, day: toDayNumber(day), item, amount }))
    .sort((a, b) => a.customer - b.customer || a.day - b.day || a.item - b.item);
  let purchase = 0;
  const purchases = sorted.map((line, i) => {
    const before = sorted[i - 1];
    if (before?.customer !== line.customer || before.day !== line.day) purchase += 1;
    return purchase;
  });
  const sum = (pick: (line: (typeof sorted)[number]) => number): Float64Array => {
    const sums = new Float64Array(limit + 3);
    for (const line of sorted) {
      sums[line.item] = (sums[line.item] ?? 0) + pick(line);
      sums[limit + 2] = (sums[limit + 2] ?? 0) + pick(line);
    }
    return sums;
  };
  const zeros = new Float64Array(limit + 3);
  const days = sorted.map(({ day }) => day);
  const isNew = Float64Array.from(zeros, (_, slot) => Number(newItems.includes(slot)));
  const inGroup = (groups ?? []).flatMap((place, customer) => (place < 0 ? [] : [{ customer, place }]));
  const columns = {
    ...{ item_revenue: sum(({ amount }) => amount), item_lineCount: sum(() => 1), item_isNew: isNew },
    ...{ item_units: sum(() => 1), item_priced: sum(({ amount }) => amount), item_recent: zeros },
    ...{ item_costedLines: zeros, item_costed: zeros, item_margin: zeros, item_prior: zeros },
    ...{ item_fullPrice: zeros, item_takenOff: zeros, item_returnedLines: zeros, item_returnedAmount: zeros },
    customer: Int32Array.from(sorted, (line) => line.customer),
    purchase: Int32Array.from(purchases),
    day: Int32Array.from(days),
    slot: Int32Array.from(sorted, ({ item }) => item),
    fresh: Uint8Array.from(sorted, ({ item }) => Number(newItems.includes(item))),
    amount: Float64Array.from(sorted, ({ amount }) => amount),
    groupCustomer: Int32Array.from(inGroup, ({ customer }) => customer),
    groupPlace: Int32Array.from(inGroup, ({ place }) => place),
  };
  const newRevenue = sorted.filter(({ item }) => newItems.includes(item));
  const total = (of: readonly { readonly amount: number }[]): number =>
    of.reduce((all, { amount }) => all + amount, 0);
  const facts = {
    ...{ asOf: endDay, firstDay: lines.map(([, day]) => day).sort()[0] ?? endDay, endDay },
    ...{ level: 'product', itemLimit: limit, itemCount: limit, moneyDecimals: 0, hasUnits: 1 },
    ...{ stretchDays: 0, newDays: 182, newFrom: newFrom === undefined ? 0 : toDayNumber(newFrom) },
    ...{ discountBy: '', by: groups ? 'region' : '', areDecades: 0, groupCount: groupNames.length },
    ...{ restItemCount: 0, newItemCount: newItems.length, newRevenue: total(newRevenue) },
    newTimeRevenue: total(sorted.filter(({ day }) => newFrom !== undefined && day >= toDayNumber(newFrom))),
  };
  const texts = { codes: names, names, firstDays: names.map(() => endDay), groups: groupNames };
  return computeProducts({ columns, facts, texts }, completeOptions(productsSpec, options));
}
