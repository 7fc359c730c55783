import type {
  Delivery,
  Rate,
  RateId,
  ResponseGrid,
  ResponseResult,
  StepId,
} from '../../../workers/analyses/response/result.ts';
import type { FunnelBar } from '../../charts/funnelBar.ts';

/** Results as models for charts, in messages, rates and money; pixels come later. */

/** Fewer messages than these are no rate in a cell, and no comparison. */
export const fewest = 30;

export interface FunnelStep extends FunnelBar {
  readonly id: StepId;
  readonly count: number;
}

const steps = ['sent', 'delivered', 'opened', 'clicked', 'ordered'] as const;

/** The steps that the file knows, each from what was sent. */
export function buildFunnel(row: Delivery): FunnelStep[] {
  const known = steps.flatMap((id) => {
    const count = row[id];
    return count === null ? [] : [{ id, count }];
  });
  return known.map(({ id, count }, step) => ({
    ...{ id, count, step },
    share: count / Math.max(1, row.sent),
    before: (known[Math.max(0, step - 1)]?.count ?? 0) / Math.max(1, row.sent),
    isWeakest: false,
  }));
}

export function missingSteps({ total, ordersFrom }: ResponseResult): StepId[] {
  const missing = (['delivered', 'opened', 'clicked', 'optedOut'] as const).filter(
    (id) => total[id] === null,
  );
  return ordersFrom === null ? [...missing, 'ordered'] : missing;
}

/** The first rate of these that there is. */
export function usualRate(rates: Readonly<Partial<Record<RateId, Rate>>>): RateId | null {
  return (['open', 'click', 'order', 'delivery', 'optOut'] as const).find((id) => rates[id]) ?? null;
}

export type Judgement = 'above' | 'below' | 'unclear' | 'few';

export function judge(row: Delivery, rate: RateId): Judgement {
  const against = row.against[rate];
  if (against === undefined) return 'few';
  if (against.holm >= 0.05) return 'unclear';
  return against.value > 0 ? 'above' : 'below';
}

export interface RatedRow {
  readonly row: Delivery;
  readonly rate: Rate;
  readonly judged: Judgement;
}

/** Rows that have the rate, as they come, at most so many. */
export function ratedRows(split: readonly Delivery[], id: RateId, most: number): RatedRow[] {
  return split
    .flatMap((row) => {
      const rate = row.rates[id];
      return rate ? [{ row, rate, judged: judge(row, id) }] : [];
    })
    .slice(0, most);
}

/** The highest of those clearly above the rest and the lowest of those clearly below; null for none. */
export function findClear(
  split: readonly Delivery[],
  id: RateId,
): { best: RatedRow | null; worst: RatedRow | null } {
  const rows = ratedRows(split, id, Infinity);
  const above = rows.filter(({ judged }) => judged === 'above');
  const below = rows.filter(({ judged }) => judged === 'below');
  const top = (list: RatedRow[], sign: number): RatedRow | null =>
    list.reduce<RatedRow | null>(
      (most, one) => (most === null || sign * (one.rate.value - most.rate.value) > 0 ? one : most),
      null,
    );
  return { best: top(above, 1), worst: top(below, -1) };
}

export const gridRates = ['open', 'click', 'order'] as const;
export type GridRate = (typeof gridRates)[number];

const gridColumns = { open: 'opened', click: 'clicked', order: 'ordered' } as const;

export function knownGridRates({ grid }: ResponseResult): GridRate[] {
  return gridRates.filter((id) => grid[gridColumns[id]] !== null);
}

export interface GridCell {
  readonly hits: number;
  readonly trials: number;
  /** 0 to 6, the step of the ramp; null for too few. */
  readonly level: number | null;
}

export interface GridModel {
  /** Hours with any message. */
  readonly hours: readonly number[];
  /** By weekday from Monday, then by hour of those. */
  readonly rows: readonly (readonly GridCell[])[];
  readonly summary: readonly GridCell[];
  readonly low: number;
  readonly high: number;
}

export function buildGrid(grid: ResponseGrid, id: GridRate, hasHours: boolean): GridModel {
  const hitsOf = grid[gridColumns[id]] ?? [];
  const all = Array.from({ length: 24 }, (_, hour) => hour);
  const hours = hasHours
    ? all.filter((hour) => all.some((_, day) => day < 7 && (grid.delivered[day * 24 + hour] ?? 0) > 0))
    : [0];
  const pair = (day: number, hour: number): readonly [number, number] => [
    hitsOf[day * 24 + hour] ?? 0,
    grid.delivered[day * 24 + hour] ?? 0,
  ];
  const pairs = Array.from({ length: 7 }, (_, day) => hours.map((hour) => pair(day, hour)));
  const sums = hours.map((_, k) =>
    pairs.reduce<readonly [number, number]>(
      ([hits, trials], row) => [hits + (row[k]?.[0] ?? 0), trials + (row[k]?.[1] ?? 0)],
      [0, 0],
    ),
  );
  const solid = pairs.flat().filter(([, trials]) => trials >= fewest);
  const rates = solid.map(([hits, trials]) => hits / trials);
  const low = rates.length === 0 ? 0 : Math.min(...rates);
  const high = rates.length === 0 ? 0 : Math.max(...rates);
  const cell = ([hits, trials]: readonly [number, number]): GridCell => {
    const share = high > low ? (hits / trials - low) / (high - low) : 0;
    const level = trials < fewest ? null : Math.max(0, Math.min(6, Math.floor(share * 7)));
    return { hits, trials, level };
  };
  return { hours, rows: pairs.map((row) => row.map(cell)), summary: sums.map(cell), low, high };
}

/** The cells with the highest and the lowest rate among those large enough; null where there are not two. */
export function gridExtremes(
  model: GridModel,
): { readonly best: readonly [number, number]; readonly worst: readonly [number, number] } | null {
  const cells = model.rows.flatMap((row, day) =>
    row.flatMap(({ hits, trials, level }, k) => (level === null ? [] : [{ day, k, rate: hits / trials }])),
  );
  const sorted = cells.toSorted((a, b) => b.rate - a.rate);
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (!best || !worst || best.rate <= worst.rate) return null;
  return { best: [best.day, best.k], worst: [worst.day, worst.k] };
}
