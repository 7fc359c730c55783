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

/** Rows that have the rate, as they come; of too many the first, and the clearly highest and lowest at their end. */
export function ratedRows(split: readonly Delivery[], id: RateId, most: number): RatedRow[] {
  const rows = rateRows(split, id);
  if (rows.length <= most) return rows;
  const { best, worst } = findClear(split, id);
  const names = new Set([best, worst].flatMap((one) => (one ? [one.row] : [])));
  const isExtreme = ({ row }: RatedRow): boolean => names.has(row);
  const shown = new Set(rows.filter((one) => !isExtreme(one)).slice(0, most - names.size));
  return rows.filter((one) => isExtreme(one) || shown.has(one));
}

function rateRows(split: readonly Delivery[], id: RateId): RatedRow[] {
  return split.flatMap((row) => {
    const rate = row.rates[id];
    return rate ? [{ row, rate, judged: judge(row, id) }] : [];
  });
}

/** The highest of those clearly above the rest and the lowest of those clearly below; null for none. */
export function findClear(
  split: readonly Delivery[],
  id: RateId,
): { best: RatedRow | null; worst: RatedRow | null } {
  const rows = rateRows(split, id);
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

export interface Extremes {
  readonly by: 'hour' | 'weekday';
  /** Places among the hours shown, or weekdays. */
  readonly best: number;
  readonly worst: number;
}

/** The best and the worst hour where hours differ more than by chance, else weekday; null where neither does. */
export function gridExtremes(
  model: GridModel,
  times: ResponseResult['times'],
  id: GridRate,
): Extremes | null {
  const differs = (by: Extremes['by']): boolean =>
    times.some((test) => test.by === by && test.rate === id && test.p < 0.05);
  const by = differs('hour') ? 'hour' : differs('weekday') ? 'weekday' : null;
  if (by === null) return null;
  const sums =
    by === 'hour'
      ? model.summary
      : model.rows.map((cells) => ({
          hits: cells.reduce((sum, { hits }) => sum + hits, 0),
          trials: cells.reduce((sum, { trials }) => sum + trials, 0),
        }));
  const solid = sums
    .map(({ hits, trials }, place) => ({ place, trials, rate: hits / trials }))
    .filter(({ trials }) => trials >= fewest)
    .toSorted((a, b) => b.rate - a.rate);
  const [best, worst] = [solid[0], solid.at(-1)];
  return best && worst && best !== worst ? { by, best: best.place, worst: worst.place } : null;
}
