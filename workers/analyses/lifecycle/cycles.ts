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

const [own, category, overall, window] = cycleSources.map((_, i) => i) as [number, number, number, number];

/**
 * The cycle of every buyer: the own median gap from three purchase days on; otherwise the median over the customers of
 * the same main category who came back, each counted once with the own median gap; otherwise that over all who came
 * back; and where nobody did, the active window stands in.
 */
export function chooseCycles(
  buyers: Buyers,
  owned: CategoriesOwned | null,
  { minCycleDays, activeDays }: { readonly minCycleDays: number; readonly activeDays: number },
): Cycles {
  const n = buyers.purchases.length;
  const categories = owned ? typicalByCategory(buyers, owned) : [];
  const everybody = typicalOf(buyers.gap8.filter((gap) => gap > 0));
  const cycle8 = new Int32Array(n);
  const source = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    if (buyers.purchases[i] === 0) continue;
    const ofCategory = owned ? categories[owned.main[i] as number] : null;
    let [cycle, from] = [8 * activeDays, window];
    if ((buyers.purchaseDays[i] as number) >= ownFromDays) [cycle, from] = [buyers.gap8[i] as number, own];
    else if (ofCategory) [cycle, from] = [ofCategory.cycle8, category];
    else if (everybody) [cycle, from] = [everybody.cycle8, overall];
    cycle8[i] = Math.max(cycle, 8 * minCycleDays);
    source[i] = from;
  }
  return { cycle8, source, overall: everybody, categories };
}

function typicalByCategory({ gap8 }: Buyers, { main, count }: CategoriesOwned): (Typical | null)[] {
  const from = new Int32Array(count + 1);
  const counts = (i: number): boolean => (gap8[i] as number) > 0 && (main[i] as number) >= 0;
  for (let i = 0; i < gap8.length; i++) {
    if (counts(i)) from[(main[i] as number) + 1] = (from[(main[i] as number) + 1] as number) + 1;
  }
  for (let c = 0; c < count; c++) from[c + 1] = (from[c + 1] as number) + (from[c] as number);
  const gaps = new Int32Array(from[count] as number);
  const next = from.slice();
  for (let i = 0; i < gap8.length; i++) {
    if (!counts(i)) continue;
    const at = next[main[i] as number] as number;
    gaps[at] = gap8[i] as number;
    next[main[i] as number] = at + 1;
  }
  return Array.from({ length: count }, (_, c) => {
    const own = gaps.subarray(from[c], from[c + 1]);
    return own.length < fewestBehindCategory ? null : typicalOf(own);
  });
}

/** Sorts what it is given. Gaps come in halves of a day, so that the mean of two is whole in eighths. */
function typicalOf(gaps: Int32Array): Typical | null {
  const n = gaps.length;
  if (n === 0) return null;
  gaps.sort();
  return { cycle8: ((gaps[(n - 1) >> 1] as number) + (gaps[n >> 1] as number)) / 2, customers: n };
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
