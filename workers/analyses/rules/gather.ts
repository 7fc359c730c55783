import type { TypedColumn } from '../../contract/analysis.ts';
import { toBaskets } from '../../numeric/mining/baskets.ts';

type Columns = Readonly<Record<string, TypedColumn>>;

/**
 * Lines in any order as baskets: items, and amounts beside them, lie from offsets[basket] to offsets[basket + 1]; by basket its
 * customer and its first day. Only what the lines have.
 */
export function gatherBaskets({ basket, item, customer, day, amount }: Columns): Record<string, TypedColumn> {
  if (basket === undefined || item === undefined) throw new TypeError('lines without basket or item');
  const { own, basketCount } = numberBaskets(basket);
  const { offsets, items: lines } = toBaskets(own, Uint32Array.from(own.keys()), basketCount, 0);
  const items = lines.map((line) => item[line] as number);
  const columns: Record<string, TypedColumn> = { items, offsets };
  if (customer === undefined || day === undefined || amount === undefined) return columns;
  const basketCustomer = new Int32Array(basketCount);
  const basketDay = new Int32Array(basketCount).fill(2 ** 31 - 1);
  const amounts = new Float64Array(lines.length);
  for (let line = 0; line < own.length; line++) {
    const at = own[line] as number;
    basketCustomer[at] = customer[line] as number;
    if ((day[line] as number) < (basketDay[at] as number)) basketDay[at] = day[line] as number;
  }
  for (let i = 0; i < lines.length; i++) amounts[i] = amount[lines[i] as number] as number;
  return { ...columns, amounts, basketCustomer, basketDay };
}

/** Numbers of baskets that are there, from 0 on without gaps, in their order. */
function numberBaskets(basket: TypedColumn): { readonly own: Int32Array; readonly basketCount: number } {
  let most = -1;
  for (const key of basket) most = Math.max(most, key);
  const numbers = new Int32Array(most + 1);
  for (const key of basket) numbers[key] = 1;
  let basketCount = 0;
  for (let key = 0; key <= most; key++) if (numbers[key] === 1) numbers[key] = basketCount++;
  return { own: Int32Array.from(basket, (key) => numbers[key] as number), basketCount };
}
