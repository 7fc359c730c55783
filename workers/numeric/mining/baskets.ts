/**
 * Baskets as codes, basket after basket: the items of basket i are items[offsets[i]] to items[offsets[i + 1] - 1]. Codes
 * are 0 to itemCount − 1; one that stands twice in a basket counts once.
 */
export interface Baskets {
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
  readonly itemCount: number;
}

export const basketCountOf = ({ offsets }: Baskets): number => Math.max(0, offsets.length - 1);

/** Rows in any order as baskets; both arrays are of one length, baskets are numbered from 0 to basketCount − 1. */
export function toBaskets(
  basket: ArrayLike<number>,
  item: ArrayLike<number>,
  basketCount: number,
  itemCount: number,
): Baskets {
  const offsets = new Uint32Array(basketCount + 1);
  for (let row = 0; row < basket.length; row++) {
    const next = (basket[row] as number) + 1;
    offsets[next] = (offsets[next] as number) + 1;
  }
  for (let i = 0; i < basketCount; i++) offsets[i + 1] = (offsets[i + 1] as number) + (offsets[i] as number);
  const free = offsets.slice(0, basketCount);
  const items = new Uint32Array(item.length);
  for (let row = 0; row < item.length; row++) {
    const own = basket[row] as number;
    const at = free[own] as number;
    items[at] = item[row] as number;
    free[own] = at + 1;
  }
  return { offsets, items, itemCount };
}
