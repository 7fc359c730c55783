import type { TypedColumn } from '../../contract/analysis.ts';
import { itemsOf } from '../../numeric/mining/itemSets.ts';
import type { Found } from './search.ts';
import { countsOf } from './table.ts';

/**
 * By chosen rule the baskets with left and without right, times the confidence, times what the items of the right side bring on
 * average in a basket that has them: arithmetic, not a forecast. itemMinor: all that each item brought, in smallest units,
 * `unit` to one.
 */
export function atStake(
  itemMinor: TypedColumn,
  unit: number,
  found: Found,
  chosen: Int32Array,
  basketsOf: (item: number) => number,
): Float64Array {
  const meanOf = (item: number): number => (itemMinor[item] as number) / unit / basketsOf(item);
  return Float64Array.from(chosen, (rule) => {
    const { left, both } = countsOf(found, rule, 0);
    const right = itemsOf(found.sets, found.rules.right[rule] as number);
    const mean = right.reduce((total, item) => total + meanOf(item), 0);
    return (left - both) * (both / left) * mean;
  });
}
