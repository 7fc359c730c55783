import type { TypedColumn } from '../../contract/analysis.ts';

/** Order lines with a category, in any order; money in whole smallest units. */
export interface CategoryLines {
  /** Customers by their index. */
  readonly customer: TypedColumn;
  readonly day: TypedColumn;
  /** Codes of categories. */
  readonly code: TypedColumn;
  readonly minor: Float64Array;
}

/** The same lines by buyer: those of buyer i are at from[i] to from[i + 1] − 1. */
export interface LinesByBuyer {
  readonly from: Int32Array;
  readonly day: Int32Array;
  /** Position in the categories. */
  readonly category: Uint8Array;
  readonly minor: Float64Array;
  /** How many categories there are; 256 at most. */
  readonly count: number;
}

/** What every buyer bought up to a day. */
export interface CategoriesOwned {
  readonly count: number;
  /** 32-bit words a buyer. */
  readonly words: number;
  /** Bit c % 32 of word c ÷ 32: the buyer has bought category c. */
  readonly masks: Int32Array;
  /** The category on which most was spent, the first of equals; −1 without one. */
  readonly main: Int16Array;
}

/**
 * places: customer index → position among the buyers, −1 for others. categoryPlace: code → position in the categories,
 * −1 for those that are left aside.
 */
export function groupLines(
  lines: CategoryLines,
  places: Int32Array,
  categoryPlace: TypedColumn,
  buyerCount: number,
  count: number,
): LinesByBuyer {
  const n = lines.customer.length;
  const from = new Int32Array(buyerCount + 1);
  const placeOf = (line: number): number =>
    (categoryPlace[lines.code[line] as number] ?? -1) < 0
      ? -1
      : (places[lines.customer[line] as number] as number);
  for (let line = 0; line < n; line++) {
    const place = placeOf(line);
    if (place >= 0) from[place + 1] = (from[place + 1] as number) + 1;
  }
  for (let i = 0; i < buyerCount; i++) from[i + 1] = (from[i + 1] as number) + (from[i] as number);
  const held = from[buyerCount] as number;
  const day = new Int32Array(held);
  const category = new Uint8Array(held);
  const minor = new Float64Array(held);
  const next = from.slice();
  for (let line = 0; line < n; line++) {
    const place = placeOf(line);
    if (place < 0) continue;
    const at = next[place] as number;
    day[at] = lines.day[line] as number;
    category[at] = categoryPlace[lines.code[line] as number] as number;
    minor[at] = lines.minor[line] as number;
    next[place] = at + 1;
  }
  return { from, day, category, minor, count };
}

/** Cost O(lines). */
export function findOwned(
  { from, day, category, minor, count }: LinesByBuyer,
  upTo: number,
): CategoriesOwned {
  const n = from.length - 1;
  const words = Math.ceil(count / 32);
  const masks = new Int32Array(n * words);
  const main = new Int16Array(n).fill(-1);
  const spent = new Float64Array(count);
  for (let i = 0; i < n; i++) {
    const start = from[i] as number;
    const end = from[i + 1] as number;
    // Most buyers of most files have bought one thing once.
    if (end - start === 1 && (day[start] as number) <= upTo) {
      const c = category[start] as number;
      masks[i * words + (c >> 5)] = 1 << (c & 31);
      main[i] = c;
      continue;
    }
    for (let at = start; at < end; at++) {
      if ((day[at] as number) > upTo) continue;
      const c = category[at] as number;
      const word = i * words + (c >> 5);
      masks[word] = (masks[word] as number) | (1 << (c & 31));
      spent[c] = (spent[c] as number) + (minor[at] as number);
    }
    let best = -1;
    let most = 0;
    for (let at = start; at < end; at++) {
      const c = category[at] as number;
      const sum = spent[c] as number;
      if (sum > most || (sum === most && sum > 0 && c < best)) {
        best = c;
        most = sum;
      }
    }
    for (let at = start; at < end; at++) spent[category[at] as number] = 0;
    main[i] = best;
  }
  return { count, words, masks, main };
}

export function owns({ masks, words }: CategoriesOwned, buyer: number, category: number): boolean {
  return (((masks[buyer * words + (category >> 5)] as number) >>> (category & 31)) & 1) === 1;
}

/** Puts the categories of a buyer into `list`, ascending; tells how many they are. */
export function listOwned({ masks, words }: CategoriesOwned, buyer: number, list: Int32Array): number {
  let held = 0;
  for (let word = 0; word < words; word++) {
    let mask = masks[buyer * words + word] as number;
    while (mask !== 0) {
      list[held] = word * 32 + 31 - Math.clz32(mask & -mask);
      held += 1;
      mask &= mask - 1;
    }
  }
  return held;
}
