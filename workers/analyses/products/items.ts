import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import { toIsoDay } from '../../contract/periods.ts';
import { rateOf } from './rates.ts';
import type { Item, Sales } from './result.ts';
import type { Tallies } from './walk.ts';

/** Counts of a slot that the sums of the database do not hold. */
interface Counts {
  readonly orders: number;
  readonly buyers: number;
}

/** Reads the sums of a slot as figures. */
export function readSales(input: KernelInput, totalSlot: number): (slot: number, counts: Counts) => Sales {
  const column = (figure: string): ArrayLike<number> => columnOf(input, `item_${figure}`);
  const columns = {
    ...{ revenue: column('revenue'), lineCount: column('lineCount'), units: column('units') },
    ...{ priced: column('priced'), costedLines: column('costedLines'), costed: column('costed') },
    ...{ margin: column('margin'), fullPrice: column('fullPrice'), takenOff: column('takenOff') },
    ...{ recent: column('recent'), prior: column('prior') },
    ...{ returnedLines: column('returnedLines'), returnedAmount: column('returnedAmount') },
  };
  const total = columns.revenue[totalSlot] as number;
  const { hasUnits, stretchDays, discountBy } = input.facts;
  return (slot, { orders, buyers }) => {
    const at = (figure: keyof typeof columns): number => columns[figure][slot] as number;
    const over = (a: number, b: number): number | null => (b > 0 ? a / b : null);
    const isCosted = at('costedLines') > 0;
    return {
      revenue: at('revenue'),
      share: total > 0 ? at('revenue') / total : 0,
      lineCount: at('lineCount'),
      orderCount: orders,
      buyerCount: buyers,
      units: hasUnits === 1 ? at('units') : null,
      price: hasUnits === 1 ? over(at('priced'), at('units')) : null,
      returnedLines: at('returnedLines'),
      returnedAmount: at('returnedAmount'),
      returnRate: over(at('returnedAmount'), at('revenue')),
      margin: isCosted ? at('margin') : null,
      marginRate: isCosted ? over(at('margin'), at('costed')) : null,
      costlessLines: at('lineCount') - at('costedLines'),
      discountRate: discountBy === '' ? null : over(at('takenOff'), at('fullPrice')),
      recentRevenue: Number(stretchDays) > 0 ? at('recent') : null,
      priorRevenue: Number(stretchDays) > 0 ? at('prior') : null,
    };
  };
}

/** The items, best sellers first. */
export function buildItems(
  input: KernelInput,
  salesOf: (slot: number, counts: Counts) => Sales,
  tallies: Tallies,
): Item[] {
  const { codes = [], names = [], firstDays = [] } = input.texts ?? {};
  const isNew = columnOf(input, 'item_isNew');
  return codes.map((code, slot) => {
    const buyers = tallies.buyers[slot] as number;
    return {
      ...salesOf(slot, { orders: tallies.orders[slot] as number, buyers }),
      code,
      name: names[slot] ?? code,
      firstDay: firstDays[slot] ?? toIsoDay(0),
      isNew: isNew[slot] === 1,
      repeat: rateOf(tallies.repeaters[slot] as number, buyers),
      starters: rateOf(tallies.starters[slot] as number, buyers),
    };
  });
}
