import type { TypedColumn } from '../../contract/analysis.ts';
import type { Found } from './search.ts';
import { countsOf } from './table.ts';
import { itemsOf } from '../../numeric/mining/itemSets.ts';
import type { Baskets } from '../../numeric/mining/baskets.ts';

/**
 * By chosen rule the baskets with left and without right, times the confidence, times what the items of the right side bring on
 * average in a basket that has them: arithmetic, not a forecast. amounts: beside the items, in smallest units, `unit` to one.
 */
export function atStake(
  baskets: Baskets,
  amounts: TypedColumn,
  unit: number,
  found: Found,
  chosen: Int32Array,
  basketsOf: (item: number) => number,
): Float64Array {
  const sums = new Float64Array(baskets.itemCount);
  baskets.items.forEach((item, i) => {
    sums[item] = (sums[item] as number) + (amounts[i] as number);
  });
  return Float64Array.from(chosen, (rule) => {
    const { left, both } = countsOf(found, rule, 0);
    const mean = itemsOf(found.sets, found.rules.right[rule] as number).reduce(
      (total, item) => total + (sums[item] as number) / unit / basketsOf(item),
      0,
    );
    return (left - both) * (both / left) * mean;
  });
}
