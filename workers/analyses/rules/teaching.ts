import { basketCountOf, toBaskets, type Baskets } from '../../numeric/mining/baskets.ts';
import { recordPasses, type Pass } from '../../numeric/mining/passes.ts';

/** Apriori on baskets few enough to be read, step by step. */
export interface Lesson {
  /** Items of each basket, ascending. */
  readonly baskets: readonly (readonly number[])[];
  /** In so many baskets at least. */
  readonly minSupport: number;
  readonly passes: readonly Pass[];
}

export interface Teaching {
  /** Nine baskets of five items: Han, Kamber and Pei, Data Mining, 3rd edition (2012), table 6.1. */
  readonly book: Lesson;
  /** The same on baskets of this file; null where no two items meet often enough. */
  readonly own: OwnLesson | null;
}

export interface OwnLesson extends Lesson {
  /** By the numbers of the items in the lesson. */
  readonly itemNames: readonly string[];
  /** Baskets of the file that have two of these items or more; the lesson has the first of them. */
  readonly basketsToChoose: number;
}

/** The nine baskets; items are numbered from bread on. */
export const bookRows: readonly (readonly number[])[] = [
  [0, 1, 4],
  [1, 3],
  [1, 2],
  [0, 1, 3],
  [0, 2],
  [1, 2],
  [0, 2],
  [0, 1, 2, 4],
  [0, 1, 2],
];
const mostItems = 12;
const mostBaskets = 30;
const mostCandidates = 90;

/** basketsWith: how many baskets have each item; 0 for those that are not to be shown. Cost: one look at each item of each basket. */
export function teach(
  baskets: Baskets,
  itemNames: readonly string[],
  basketsWith: ArrayLike<number>,
): Teaching {
  const book = { baskets: bookRows, minSupport: 2, passes: record(bookRows, 5, 2) ?? [] };
  return { book, own: teachOwn(baskets, itemNames, basketsWith) };
}

function teachOwn(
  baskets: Baskets,
  itemNames: readonly string[],
  basketsWith: ArrayLike<number>,
): OwnLesson | null {
  const items = Array.from({ length: baskets.itemCount }, (_, item) => item)
    .filter((item) => (basketsWith[item] ?? 0) > 0)
    .sort((a, b) => (basketsWith[b] ?? 0) - (basketsWith[a] ?? 0) || a - b)
    .slice(0, mostItems);
  const numbers = new Map(items.map((item, i) => [item, i]));
  const rows: number[][] = [];
  let basketsToChoose = 0;
  for (let basket = 0; basket < basketCountOf(baskets); basket++) {
    const row = new Set<number>();
    for (let at = baskets.offsets[basket] ?? 0; at < (baskets.offsets[basket + 1] ?? 0); at++) {
      const number = numbers.get(baskets.items[at] ?? -1);
      if (number !== undefined) row.add(number);
    }
    if (row.size < 2) continue;
    basketsToChoose++;
    if (rows.length < mostBaskets) rows.push([...row].sort((a, b) => a - b));
  }
  for (let minSupport = 2; minSupport <= rows.length; minSupport++) {
    const passes = record(rows, items.length, minSupport);
    if (passes === null) continue;
    // Nothing of two items kept: there is nothing to learn from.
    if (passes[1]?.candidates.some(({ isKept }) => isKept) !== true) return null;
    const names = items.map((item) => itemNames[item] ?? '');
    return { baskets: rows, minSupport, passes, itemNames: names, basketsToChoose };
  }
  return null;
}

function record(
  rows: readonly (readonly number[])[],
  itemCount: number,
  minSupport: number,
): readonly Pass[] | null {
  const basket = rows.flatMap((row, i) => row.map(() => i));
  const { passes, isWhole } = recordPasses(
    toBaskets(basket, rows.flat(), rows.length, itemCount),
    minSupport,
    mostCandidates,
  );
  return isWhole ? passes : null;
}
