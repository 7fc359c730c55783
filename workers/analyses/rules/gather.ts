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
  const length = own.length;
  const inTurn = new Uint32Array(length);
  for (let line = 0; line < length; line++) inTurn[line] = line;
  const { offsets, items: lines } = toBaskets(own, inTurn, basketCount, 0);
  const items = new Uint32Array(length);
  for (let i = 0; i < length; i++) items[i] = item[lines[i] as number] as number;
  const columns: Record<string, TypedColumn> = { items, offsets };
  if (customer === undefined || day === undefined || amount === undefined) return columns;
  const basketCustomer = new Int32Array(basketCount);
  const basketDay = new Int32Array(basketCount).fill(2 ** 31 - 1);
  const amounts = new Float64Array(length);
  for (let line = 0; line < length; line++) {
    const at = own[line] as number;
    basketCustomer[at] = customer[line] as number;
    if ((day[line] as number) < (basketDay[at] as number)) basketDay[at] = day[line] as number;
  }
  for (let i = 0; i < length; i++) amounts[i] = amount[lines[i] as number] as number;
  return { ...columns, amounts, basketCustomer, basketDay };
}

/** Numbers of baskets that are there, from 0 on without gaps, in their order. */
function numberBaskets(basket: TypedColumn): { readonly own: Int32Array; readonly basketCount: number } {
  const length = basket.length;
  let most = -1;
  for (let line = 0; line < length; line++) most = Math.max(most, basket[line] as number);
  const numbers = new Int32Array(most + 1);
  for (let line = 0; line < length; line++) numbers[basket[line] as number] = 1;
  let basketCount = 0;
  for (let key = 0; key <= most; key++) if (numbers[key] === 1) numbers[key] = basketCount++;
  const own = new Int32Array(length);
  for (let line = 0; line < length; line++) own[line] = numbers[basket[line] as number] as number;
  return { own, basketCount };
}
