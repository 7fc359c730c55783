import type { TypedColumn } from '../../contract/analysis.ts';
import { toBaskets } from '../../numeric/mining/baskets.ts';

type Columns = Readonly<Record<string, TypedColumn>>;

/**
 * Lines in any order as baskets: their items lie from offsets[basket] to offsets[basket + 1]; by basket, where owners are known, its
 * customer and its first day. lines: basket and item; owners: basket, customer and day, those of no line among them.
 */
export function gatherBaskets(lines: Columns, owners: Columns | null): Record<string, TypedColumn> {
  const [basket, item] = [needed(lines, 'basket'), needed(lines, 'item')];
  const { numbers, own, basketCount } = numberBaskets(basket);
  const { items, offsets } = toBaskets(own, item, basketCount, 0);
  if (owners === null) return { items, offsets };
  const [keys, customer, day] = [needed(owners, 'basket'), needed(owners, 'customer'), needed(owners, 'day')];
  const basketCustomer = new Int32Array(basketCount);
  const basketDay = new Int32Array(basketCount).fill(2 ** 31 - 1);
  for (let i = 0; i < keys.length; i++) {
    const at = numbers[keys[i] as number] ?? -1;
    if (at < 0) continue;
    basketCustomer[at] = customer[i] as number;
    if ((day[i] as number) < (basketDay[at] as number)) basketDay[at] = day[i] as number;
  }
  return { items, offsets, basketCustomer, basketDay };
}

function needed(columns: Columns, name: string): TypedColumn {
  const values = columns[name];
  if (values === undefined) throw new TypeError(`lines of baskets without ${name}`);
  return values;
}

interface Numbered {
  /** By key of a basket its number; −1 for none. */
  readonly numbers: Int32Array;
  /** By line the number of its basket. */
  readonly own: Int32Array;
  readonly basketCount: number;
}

/** Numbers of baskets that are there, from 0 on without gaps, in their order. */
function numberBaskets(basket: TypedColumn): Numbered {
  const length = basket.length;
  let most = -1;
  for (let line = 0; line < length; line++) most = Math.max(most, basket[line] as number);
  const numbers = new Int32Array(most + 1).fill(-1);
  for (let line = 0; line < length; line++) numbers[basket[line] as number] = 0;
  let basketCount = 0;
  for (let key = 0; key <= most; key++) if (numbers[key] === 0) numbers[key] = basketCount++;
  const own = new Int32Array(length);
  for (let line = 0; line < length; line++) own[line] = numbers[basket[line] as number] as number;
  return { numbers, own, basketCount };
}
