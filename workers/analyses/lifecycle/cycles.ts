import type { Buyers } from './buyers.ts';
import type { CategoriesOwned } from './categories.ts';
import { cycleSources, type CycleSource, type CycleSummary } from './result.ts';

/** As many customers with a gap must stand behind the cycle of a category. */
const fewestBehindCategory = 30;
/** Purchase days from which on a customer’s own median gap is believed. */
const ownFromDays = 3;

export interface Cycles {
  /** By buyer, in eighths of a day; at least the shortest that counts. 0 for those yet to come. */
  readonly cycle8: Int32Array;
  /** Position in cycleSources. */
  readonly source: Uint8Array;
  readonly overall: Typical | null;
  /** By category; null where too few customers stand behind it. */
  readonly categories: readonly (Typical | null)[];
}

interface Typical {
  readonly cycle8: number;
  readonly customers: number;
}

const placeOf = Object.fromEntries(cycleSources.map((id, i) => [id, i])) as Record<CycleSource, number>;

/**
 * The cycle of every buyer: the own median gap from three purchase days on; otherwise the median over the customers of
 * the same main category who came back, each counted once with the own median gap; otherwise that over all who came
 * back; and where nobody did, the active window stands in. Cost O(n + categories × longest gap).
 */
export function chooseCycles(
  buyers: Buyers,
  owned: CategoriesOwned | null,
  { minCycleDays, activeDays }: { readonly minCycleDays: number; readonly activeDays: number },
): Cycles {
  const { overall, categories } = findTypical(buyers, owned);
  const n = buyers.purchases.length;
  const cycle8 = new Int32Array(n);
  const source = new Uint8Array(n);
  const fallback8 = overall ? overall.cycle8 : 8 * activeDays;
  const fallback = overall ? placeOf.overall : placeOf.window;
  const category8 = Int32Array.from(categories, (typical) => typical?.cycle8 ?? 0);
  for (let i = 0; i < n; i++) {
    if (buyers.purchases[i] === 0) continue;
    const main = owned ? (owned.main[i] as number) : -1;
    const isOwn = (buyers.purchaseDays[i] as number) >= ownFromDays;
    const ofCategory = main >= 0 ? (category8[main] as number) : 0;
    const cycle = isOwn ? (buyers.gap8[i] as number) : ofCategory > 0 ? ofCategory : fallback8;
    cycle8[i] = Math.max(cycle, 8 * minCycleDays);
    source[i] = isOwn ? placeOf.own : ofCategory > 0 ? placeOf.category : fallback;
  }
  return { cycle8, source, overall, categories };
}

/** Gaps come in halves of a day, few enough to be counted instead of sorted. */
function findTypical(
  { gap8 }: Buyers,
  owned: CategoriesOwned | null,
): { overall: Typical | null; categories: (Typical | null)[] } {
  const n = gap8.length;
  let longest = 0;
  for (let i = 0; i < n; i++) longest = Math.max(longest, gap8[i] as number);
  const width = longest / 4 + 1;
  const groups = owned ? owned.count : 0;
  const counts = new Int32Array((groups + 1) * width);
  for (let i = 0; i < n; i++) {
    const half = (gap8[i] as number) / 4;
    if (half === 0) continue;
    const main = owned ? (owned.main[i] as number) : -1;
    const own = (main < 0 ? groups : main) * width + half;
    counts[own] = (counts[own] as number) + 1;
  }
  const rowOf = (group: number): Int32Array => counts.subarray(group * width, (group + 1) * width);
  const categories = Array.from({ length: groups }, (_, c) => medianOf(rowOf(c)));
  const all = rowOf(groups).slice();
  for (let c = 0; c < groups; c++)
    rowOf(c).forEach((count, half) => (all[half] = (all[half] as number) + count));
  return {
    overall: medianOf(all),
    categories: categories.map((one) => (one && one.customers >= fewestBehindCategory ? one : null)),
  };
}

/** counts[h]: customers whose gap is h halves of a day. The mean of two such is whole in eighths. */
function medianOf(counts: Int32Array): Typical | null {
  const customers = counts.reduce((sum, count) => sum + count, 0);
  if (customers === 0) return null;
  const at = (rank: number): number => {
    let seen = 0;
    return counts.findIndex((count) => (seen += count) > rank);
  };
  return { cycle8: 2 * (at((customers - 1) >> 1) + at(customers >> 1)), customers };
}

export function summariseCycles(
  { purchases }: Buyers,
  cycles: Cycles,
  names: readonly string[],
): CycleSummary {
  const counts = cycleSources.map(() => 0);
  for (let i = 0; i < purchases.length; i++) {
    if (purchases[i] === 0) continue;
    const from = cycles.source[i] as number;
    counts[from] = (counts[from] as number) + 1;
  }
  return {
    customers: Object.fromEntries(cycleSources.map((id, i) => [id, counts[i]])) as Record<
      CycleSource,
      number
    >,
    overallDays: cycles.overall ? cycles.overall.cycle8 / 8 : null,
    overallCustomers: cycles.overall?.customers ?? 0,
    categories: cycles.categories
      .flatMap((typical, i) =>
        typical
          ? [{ name: names[i] ?? '', customers: typical.customers, days: typical.cycle8 / 8, place: i }]
          : [],
      )
      .sort((a, b) => b.customers - a.customers || a.place - b.place)
      .map(({ name, customers, days }) => ({ name, customers, days })),
  };
}
