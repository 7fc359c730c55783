import type { TypedColumn } from '../../contract/analysis.ts';
import type { KernelInput } from '../../contract/kernel.ts';
import type { DayRange } from './periods.ts';
import { column } from './tables.ts';

/** Columns of counts by visit; the names are those the query gives, with `visit` before them. */
const countNames = ['Views', 'Carts', 'Purchases', 'RecShown', 'RecClicks', 'RecPurchases'] as const;

/** One row a visit, by person. */
export interface Visits {
  readonly person: TypedColumn;
  readonly day: TypedColumn;
  readonly seconds: TypedColumn;
  readonly counts: Readonly<Record<(typeof countNames)[number], TypedColumn>>;
  /** Which kinds of event the log has at all. */
  readonly has: Readonly<Record<(typeof countNames)[number], boolean>>;
}

export function readVisits(input: KernelInput): Visits {
  const read = (name: string): TypedColumn => column(input, `visit${name}`);
  const byName = <Value>(make: (name: (typeof countNames)[number]) => Value) => ({
    Views: make('Views'),
    Carts: make('Carts'),
    Purchases: make('Purchases'),
    RecShown: make('RecShown'),
    RecClicks: make('RecClicks'),
    RecPurchases: make('RecPurchases'),
  });
  return {
    person: read('Person'),
    day: read('Day'),
    seconds: read('Seconds'),
    counts: byName(read),
    has: byName((name) => read(name).some((count) => count > 0)),
  };
}

export interface VisitFacts {
  readonly visits: number;
  readonly visitors: number;
  readonly pageViews: number;
  readonly seconds: number;
  /** Visitors with a page view, and those of them with exactly one. */
  readonly viewers: number;
  readonly onePageVisitors: number;
  readonly buyers: number;
  readonly carters: number;
  readonly cartersWithoutPurchase: number;
  readonly recShown: number;
  readonly recClicks: number;
  readonly recPurchases: number;
}

/** One pass over the visits; each person’s stand together. Cost O(n). */
export function measureVisits(visits: Visits, range: DayRange): VisitFacts {
  const { person, day, seconds, counts } = visits;
  const n = day.length;
  const total = { visits: 0, visitors: 0, pageViews: 0, seconds: 0, recShown: 0, recClicks: 0 };
  const people = { viewers: 0, onePageVisitors: 0, buyers: 0, carters: 0, cartersWithoutPurchase: 0 };
  let recPurchases = 0;
  let i = 0;
  while (i < n) {
    const who = person[i];
    const own = { visits: 0, views: 0, carts: 0, purchases: 0 };
    for (; i < n && person[i] === who; i++) {
      const at = day[i] as number;
      if (at < range.start || at > range.end) continue;
      own.visits += 1;
      own.views += counts.Views[i] ?? 0;
      own.carts += counts.Carts[i] ?? 0;
      own.purchases += counts.Purchases[i] ?? 0;
      total.seconds += seconds[i] ?? 0;
      total.recShown += counts.RecShown[i] ?? 0;
      total.recClicks += counts.RecClicks[i] ?? 0;
      recPurchases += counts.RecPurchases[i] ?? 0;
    }
    total.visits += own.visits;
    total.pageViews += own.views;
    total.visitors += Number(own.visits > 0);
    people.viewers += Number(own.views > 0);
    people.onePageVisitors += Number(own.views === 1);
    people.buyers += Number(own.purchases > 0);
    people.carters += Number(own.carts > 0);
    people.cartersWithoutPurchase += Number(own.carts > 0 && own.purchases === 0);
  }
  return { ...total, ...people, recPurchases };
}
