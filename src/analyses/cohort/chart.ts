import type { CohortGrain, CohortResult, CohortRow } from '../../../workers/analyses/cohort/result.ts';

/** Results of cohort as models for charts, in customers, rates and money; pixels come later. */

export const cohortMeasures = ['retention', 'revenue', 'ltv', 'aov'] as const;
export type CohortMeasure = (typeof cohortMeasures)[number];

/** What the cell of a cohort k periods after the first holds; null where nobody bought and nothing can be divided. */
export function cellValue(row: CohortRow, k: number, measure: CohortMeasure): number | null {
  const revenue = row.revenue[k];
  if (revenue === undefined) return null;
  if (measure === 'retention') return (row.retained[k] ?? 0) / row.size;
  if (measure === 'revenue') return revenue;
  if (measure === 'ltv') return row.revenue.slice(0, k + 1).reduce((sum, money) => sum + money, 0) / row.size;
  const purchases = row.purchases[k] ?? 0;
  return purchases === 0 ? null : revenue / purchases;
}

/** The mean over cohorts, k periods after the first; null past the last that a cohort has completed. */
export function meanValue(result: CohortResult, k: number, measure: CohortMeasure): number | null {
  return result.mean[k]?.[measure] ?? null;
}

export interface HeatCell {
  readonly value: number | null;
  /** 0 to 6, the step of the ramp; null for what is not shaded. */
  readonly level: number | null;
  readonly partial: boolean;
}

export interface HeatRow {
  /** Position in the result’s cohorts. */
  readonly cohort: number;
  readonly name: string;
  readonly size: number;
  readonly cells: readonly HeatCell[];
}

export interface HeatModel {
  readonly rows: readonly HeatRow[];
  readonly columns: number;
  readonly mean: readonly HeatCell[];
  /** The values that the ends of the ramp stand for. */
  readonly low: number;
  readonly high: number;
}

/** More rows than this are no picture; the latest are drawn. */
const mostRows = 52;
const steps = 7;

export function buildHeat(result: CohortResult, measure: CohortMeasure): HeatModel {
  const from = Math.max(0, result.cohorts.length - mostRows);
  const shown = result.cohorts.slice(from);
  const columns = shown.reduce((most, row) => Math.max(most, row.retained.length), 0);
  const values = shown.map((row) => row.retained.map((_, k) => cellValue(row, k, measure)));
  const means = Array.from({ length: columns }, (_, k) => meanValue(result, k, measure));
  // In the first period everybody buys: beside that, what follows would all look alike.
  const skipped = measure === 'retention' || measure === 'revenue' ? 1 : 0;
  const scaled = values.flatMap((row) => row.slice(skipped)).filter((value) => value !== null);
  const high = scaled.reduce((most, value) => Math.max(most, value), 0);
  const low = skipped === 1 ? 0 : scaled.reduce((least, value) => Math.min(least, value), high);
  const levelOf = (value: number | null, k: number): number | null => {
    if (value === null || k < skipped) return null;
    const share = high > low ? (value - low) / (high - low) : 0;
    return Math.min(steps - 1, Math.floor(share * steps));
  };
  return {
    rows: shown.map((row, at) => ({
      cohort: from + at,
      name: row.cohort,
      size: row.size,
      cells: (values[at] ?? []).map((value, k) => ({
        value,
        level: levelOf(value, k),
        partial: k >= row.completeCount,
      })),
    })),
    columns,
    mean: means.map((value, k) => ({ value, level: levelOf(value, k), partial: false })),
    low,
    high,
  };
}

/** A mean of fewer cohorts than this is that of the oldest ones, not of all. */
const fewestForMean = 3;

/** The last period after the first that enough cohorts have completed to speak of their mean; 0 where there is none. */
export function lastSolid({ mean }: CohortResult): number {
  const enough = Math.min(fewestForMean, mean[1]?.cohortCount ?? 0);
  return Math.max(
    0,
    mean.findLastIndex(({ cohortCount }) => cohortCount >= enough),
  );
}

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  readonly partial: boolean;
}

export interface Curve {
  readonly key: string;
  readonly points: readonly CurvePoint[];
}

export interface CurvesModel {
  readonly cohorts: readonly Curve[];
  readonly mean: readonly CurvePoint[];
  readonly band: readonly { readonly x: number; readonly low: number; readonly high: number }[];
  readonly start: number;
  readonly end: number;
  readonly highest: number;
  /** The last period that the titles speak of. */
  readonly solid: number;
}

/** More thin lines than this say nothing more. */
export const mostCurves = 36;

export function buildCurves(result: CohortResult, measure: CohortMeasure): CurvesModel {
  // Everybody buys in the first period: retention is 100 % there and says nothing.
  const start = measure === 'retention' ? 1 : 0;
  const cohorts = result.cohorts.slice(-mostCurves).map((row) => ({
    key: row.cohort,
    points: row.retained.flatMap((_, x): CurvePoint[] => {
      const y = cellValue(row, x, measure);
      return y === null || x < start ? [] : [{ x, y, partial: x >= row.completeCount }];
    }),
  }));
  const solid = lastSolid(result);
  const mean = result.mean.flatMap((point, x): CurvePoint[] => {
    const y = point[measure];
    return y === null || x < start ? [] : [{ x, y, partial: x > solid }];
  });
  const band =
    measure === 'retention'
      ? result.mean.flatMap(({ interval }, x) => (x < start ? [] : [{ x, ...interval }]))
      : [];
  const all = [...cohorts.flatMap(({ points }) => points), ...mean];
  return {
    cohorts: cohorts.filter(({ points }) => points.length > 0),
    mean,
    band,
    start,
    solid,
    end: all.reduce((most, { x }) => Math.max(most, x), start),
    highest: all.reduce((most, { y }) => Math.max(most, y), 0),
  };
}

/** Cohorts smaller than this are not called best or worst. */
const fewest = 30;

/**
 * The cohorts of which most and fewest came back in the next period, among those large enough and seen to its end.
 * The very first is left out: it also holds customers from before the file begins.
 */
export function findExtremes(
  result: CohortResult,
): { readonly best: CohortRow; readonly worst: CohortRow } | null {
  const seen = result.cohorts
    .slice(1)
    .filter(({ size, completeCount }) => size >= fewest && completeCount > 1);
  const rate = (row: CohortRow): number => cellValue(row, 1, 'retention') ?? 0;
  const [first, ...rest] = seen;
  if (first === undefined || rest.length === 0) return null;
  const best = rest.reduce((top, row) => (rate(row) > rate(top) ? row : top), first);
  const worst = rest.reduce((low, row) => (rate(row) < rate(low) ? row : low), first);
  return rate(best) > rate(worst) ? { best, worst } : null;
}

/** The share of all revenue that came after the period of the first purchase, and AOV before and after. */
export function splitRevenue(result: CohortResult): {
  readonly firstRevenue: number;
  readonly firstPurchases: number;
  readonly laterRevenue: number;
  readonly laterPurchases: number;
  readonly laterShare: number;
  readonly firstAov: number | null;
  readonly laterAov: number | null;
} {
  let firstRevenue = 0;
  let firstPurchases = 0;
  for (const row of result.cohorts) {
    firstRevenue += row.revenue[0] ?? 0;
    firstPurchases += row.purchases[0] ?? 0;
  }
  const laterPurchases = result.purchaseCount - firstPurchases;
  const laterRevenue = Math.max(0, result.revenue - firstRevenue);
  return {
    ...{ firstRevenue, firstPurchases, laterRevenue, laterPurchases },
    laterShare: result.revenue > 0 && laterPurchases > 0 ? laterRevenue / result.revenue : 0,
    firstAov: firstPurchases > 0 ? firstRevenue / firstPurchases : null,
    laterAov: laterPurchases > 0 ? laterRevenue / laterPurchases : null,
  };
}

/** The year and the number within it of a cohort’s name. */
export function splitName(
  name: string,
  grain: CohortGrain,
): { readonly year: string; readonly part: number } {
  const [year = '', part = ''] = name.split(grain === 'week' ? '-W' : grain === 'quarter' ? '-Q' : '-');
  return { year, part: Number(part) };
}
