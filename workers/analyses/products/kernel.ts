import type { Membership, OptionsOf } from '../../contract/analysis.ts';
import type { Kernel, KernelInput } from '../../contract/kernel.ts';
import { failed, type Note } from '../../contract/outcome.ts';
import { toDayNumber } from '../../contract/periods.ts';
import { buildItems, readSales } from './items.ts';
import { describeNew, markNewBuyers } from './newItems.ts';
import { findParticular, groupBuyers } from './particular.ts';
import type { ProductLevel, ProductsResult } from './result.ts';
import type { productsSpec } from './spec.ts';
import { describeStarts, followFirst } from './starting.ts';
import { findBuyers, readBaskets, walkBaskets, type Baskets, type Buyers, type Walk } from './walk.ts';

/**
 * What sells and to whom. input.columns: item_… of length limit + 3, the sums of each item by revenue, then of those
 * beyond the limit, of lines without an item, and of everything; customer, purchase, day, slot, fresh, amount: one row
 * per purchase and slot, sorted by customer, purchase and slot; groupCustomer, groupPlace: customers in a group, by
 * customer. Money of purchases is added in whole minor units; sums of items come from the database, exact. Purchases
 * after the first count for an item when it is in two of them. Cost O(rows) and a test per item and group.
 */
export const computeProducts: Kernel = (input, givenOptions) => {
  const { windowDays } = givenOptions as OptionsOf<typeof productsSpec>;
  const { facts } = input;
  const unit = 10 ** Number(facts.moneyDecimals);
  const baskets = readBaskets(input, Number(facts.moneyDecimals));
  if (baskets.length === 0) return failed('NO_ROWS');
  const [limit, itemCount] = [Number(facts.itemLimit), Number(facts.itemCount)];
  const [firstDay, endDay] = [toDayNumber(String(facts.firstDay)), toDayNumber(String(facts.endDay))];
  const haveDays = endDay - firstDay + 1;
  const buyers = findBuyers(baskets);
  const groupOf = groupBuyers(input, buyers);
  const outcomes = followFirst(baskets, buyers, windowDays, endDay);
  const boughtNew = markNewBuyers(baskets, buyers);
  const walk = walkBaskets(baskets, buyers, {
    slotCount: limit + 2,
    itemCount,
    groupOf,
    groupCount: (input.texts?.groups ?? []).length + 1,
    isLost: outcomes.isLost,
  });
  const { tallies } = walk;
  const salesOf = readSales(input, limit + 2);
  const countsOf = (slot: number): { orders: number; buyers: number } => ({
    orders: tallies.orders[slot] as number,
    buyers: tallies.buyers[slot] as number,
  });
  const purchaseCount = buyers.purchases.reduce((sum, count) => sum + count, 0);
  const rest = salesOf(limit, countsOf(limit));
  const unassigned = salesOf(limit + 1, countsOf(limit + 1));
  const isThere = (sales: typeof rest): boolean => sales.lineCount > 0 || sales.returnedLines > 0;
  const result: ProductsResult = {
    asOf: String(facts.asOf),
    firstDay: String(facts.firstDay),
    endDay: String(facts.endDay),
    level: String(facts.level) as ProductLevel,
    customerCount: buyers.count,
    purchaseCount,
    total: salesOf(limit + 2, { orders: purchaseCount, buyers: buyers.count }),
    items: buildItems(input, salesOf, tallies),
    rest: isThere(rest) ? { ...rest, itemCount: Number(facts.restItemCount) } : null,
    unassigned: isThere(unassigned) ? unassigned : null,
    stretchDays: Number(facts.stretchDays) || null,
    discountBy: facts.discountBy === '' ? null : (String(facts.discountBy) as 'listPrice' | 'discount'),
    windowDays,
    starting: describeStarts(baskets, buyers, outcomes, { itemCount, windowDays, unit, haveDays }),
    particular: findParticular(input, buyers, groupOf, tallies, itemCount),
    newItems: describeNew(input, baskets, buyers, boughtNew, groupOf, haveDays),
  };
  return {
    status: 'ok',
    result,
    membership: buildMembership(input, baskets, buyers, boughtNew, walk),
    notes: collectNotes(result),
  };
};

function buildMembership(
  { facts }: KernelInput,
  baskets: Baskets,
  buyers: Buyers,
  boughtNew: Uint8Array,
  { cells }: Walk,
): Membership {
  const unit = 10 ** Number(facts.moneyDecimals);
  const asOf = toDayNumber(String(facts.asOf));
  const recencyDays = new Int32Array(buyers.count);
  const monetary = new Float64Array(buyers.count);
  for (let c = 0; c < buyers.count; c++) {
    const end = buyers.endRow[c] as number;
    let minor = 0;
    for (let i = buyers.firstRow[c] as number; i < end; i++) minor += baskets.minor[i] as number;
    monetary[c] = minor / unit;
    recencyDays[c] = asOf - (baskets.day[end - 1] as number);
  }
  return {
    customers: buyers.customer,
    group: Uint16Array.from(boughtNew, (bought) => 1 - bought),
    groupIds: ['boughtNew', 'boughtNothingNew'],
    cells,
    measures: { recencyDays, frequency: buyers.purchases, monetary },
  };
}

function collectNotes({ unassigned, total }: ProductsResult): Note[] {
  const notes: Note[] = [];
  if (unassigned !== null && unassigned.lineCount > 0) {
    const detail = { rows: unassigned.lineCount, amount: unassigned.revenue };
    notes.push({ code: 'LINES_WITHOUT_PRODUCT', detail });
  }
  if (total.margin !== null && total.costlessLines > 0)
    notes.push({ code: 'LINES_WITHOUT_COST', detail: { rows: total.costlessLines } });
  return notes;
}
