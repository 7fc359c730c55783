import type { TypedColumn } from '../../contract/analysis.ts';

/** Order lines with a category, in any order; money in whole smallest units. */
export interface CategoryLines {
  /** Positions of buyers; −1 for nobody among them. */
  readonly buyer: Int32Array;
  readonly day: TypedColumn;
  /** Position in the categories; −1 for those that are left aside. */
  readonly category: Int32Array;
  readonly minor: Float64Array;
}

/** Lines by buyer: those of buyer i are at order[from[i]] to order[from[i + 1] − 1]. */
export interface LinesByBuyer {
  readonly lines: CategoryLines;
  readonly order: Int32Array;
  readonly from: Int32Array;
  /** How many categories there are. */
  readonly count: number;
}

/** What every buyer bought up to a day. */
export interface CategoriesOwned {
  readonly count: number;
  /** 32-bit words a buyer. */
  readonly words: number;
  /** Bit c % 32 of word c ÷ 32: the buyer has bought category c. */
  readonly masks: Uint32Array;
  /** The category on which most was spent, the first of equals; −1 without one. */
  readonly main: Int16Array;
}

export function groupLines(lines: CategoryLines, buyerCount: number, count: number): LinesByBuyer {
  const { buyer, category } = lines;
  const counts = (at: number): boolean => (buyer[at] as number) >= 0 && (category[at] as number) >= 0;
  const from = new Int32Array(buyerCount + 1);
  for (let at = 0; at < buyer.length; at++) {
    if (counts(at)) from[(buyer[at] as number) + 1] = (from[(buyer[at] as number) + 1] as number) + 1;
  }
  for (let i = 0; i < buyerCount; i++) from[i + 1] = (from[i + 1] as number) + (from[i] as number);
  const order = new Int32Array(from[buyerCount] as number);
  const next = from.slice();
  for (let at = 0; at < buyer.length; at++) {
    if (!counts(at)) continue;
    const place = next[buyer[at] as number] as number;
    order[place] = at;
    next[buyer[at] as number] = place + 1;
  }
  return { lines, order, from, count };
}

/** Cost O(lines + categories bought). */
export function findOwned({ lines, order, from, count }: LinesByBuyer, upTo: number): CategoriesOwned {
  const n = from.length - 1;
  const words = Math.ceil(count / 32);
  const masks = new Uint32Array(n * words);
  const main = new Int16Array(n).fill(-1);
  const spent = new Float64Array(count);
  for (let i = 0; i < n; i++) {
    const start = from[i] as number;
    const end = from[i + 1] as number;
    for (let at = start; at < end; at++) {
      const line = order[at] as number;
      if ((lines.day[line] as number) > upTo) continue;
      const category = lines.category[line] as number;
      const word = i * words + (category >> 5);
      masks[word] = (masks[word] as number) | (1 << (category & 31));
      spent[category] = (spent[category] as number) + (lines.minor[line] as number);
    }
    main[i] = takeLargest(spent, lines, order, start, end);
  }
  return { count, words, masks, main };
}

/** The category with the largest sum, the first of equals; the sums of this buyer are cleared. */
function takeLargest(
  spent: Float64Array,
  lines: CategoryLines,
  order: Int32Array,
  start: number,
  end: number,
): number {
  let best = -1;
  let most = 0;
  for (let at = start; at < end; at++) {
    const category = lines.category[order[at] as number] as number;
    const sum = spent[category] as number;
    if (sum > most || (sum === most && sum > 0 && category < best)) {
      best = category;
      most = sum;
    }
  }
  for (let at = start; at < end; at++) spent[lines.category[order[at] as number] as number] = 0;
  return best;
}

export function owns({ masks, words }: CategoriesOwned, buyer: number, category: number): boolean {
  return (((masks[buyer * words + (category >> 5)] as number) >>> (category & 31)) & 1) === 1;
}
