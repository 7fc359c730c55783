import type {
  AcquisitionRow,
  ChannelsResult,
  Mean,
  SalesRow,
  Spend,
} from '../../../workers/analyses/channels/result.ts';

/** Results of channels as models for charts, in money, shares and ratios; pixels come later. */

/** Channels that won nobody, and customers without a channel, cannot be the best or the worst. */
function isNamed({ kind, customerCount }: AcquisitionRow): boolean {
  return kind === 'value' && customerCount > 0;
}

/** The mean at equal age in the measure that the result is in. */
export function meanOf({ basis }: ChannelsResult, row: AcquisitionRow): Mean | null {
  return basis === 'margin' ? row.marginAtAge : row.valueAtAge;
}

export interface ValuedRow {
  readonly row: AcquisitionRow;
  /** Position among the acquisition channels. */
  readonly at: number;
  readonly mean: Mean;
}

/** Channels with somebody observed for the window, most value first. */
export function rankValues(result: ChannelsResult): ValuedRow[] {
  const valued = result.acquisition.flatMap((row, at) => {
    const mean = meanOf(result, row);
    return mean === null ? [] : [{ row, at, mean }];
  });
  return valued.sort((a, b) => b.mean.value - a.mean.value);
}

/** The mean over all customers who were observed for the window. */
export function overallValue(result: ChannelsResult): { readonly value: number; readonly of: number } | null {
  const ranked = rankValues(result);
  const of = ranked.reduce((sum, { mean }) => sum + mean.of, 0);
  if (of === 0) return null;
  return { value: ranked.reduce((sum, { mean }) => sum + mean.value * mean.of, 0) / of, of };
}

export interface Extremes {
  readonly best: ValuedRow;
  readonly worst: ValuedRow;
  readonly next: ValuedRow;
  /** The interval of the best lies wholly above that of the next. */
  readonly isClear: boolean;
}

/** The best and the worst channel at equal age; null with fewer than two to compare. */
export function findExtremes(result: ChannelsResult): Extremes | null {
  const ranked = rankValues(result).filter(({ row }) => isNamed(row));
  const [best, next, worst] = [ranked[0], ranked[1], ranked.at(-1)];
  if (!best || !next || !worst) return null;
  const isClear = best.mean.low !== null && next.mean.high !== null && best.mean.low > next.mean.high;
  return { best, next, worst, isClear };
}

export interface PaidRow {
  readonly row: AcquisitionRow;
  readonly at: number;
  readonly ratio: number;
}

/** Channels with a ratio of value to cost, highest first. */
export function rankRatios({ acquisition }: ChannelsResult): PaidRow[] {
  const paid = acquisition.flatMap((row, at) => {
    const ratio = row.payback?.ratio ?? null;
    return ratio === null ? [] : [{ row, at, ratio }];
  });
  return paid.sort((a, b) => b.ratio - a.ratio);
}

/** Marks of the ratio: up to the first money is lost, from the second on the aim is reached. */
export const ratioMarks = { losing: 1, aim: 3 } as const;

export function judgeRatio(ratio: number): 'losing' | 'fair' | 'aim' {
  if (ratio <= ratioMarks.losing) return 'losing';
  return ratio >= ratioMarks.aim ? 'aim' : 'fair';
}

/** From a little under the least to a little over the most, both marks among them; a ratio below 0.1 stands at 0.1. */
export function ratioDomain(ratios: readonly number[]): readonly [number, number] {
  const least = ratios.reduce((low, ratio) => Math.min(low, Math.max(0.1, ratio)), 0.8);
  const most = ratios.reduce((high, ratio) => Math.max(high, ratio), 4);
  return [least / 1.25, most * 1.25];
}

/** Shares of the recent stretch and the one before; null where one has no revenue. */
export function shareChange(
  rows: readonly SalesRow[],
  at: number,
): { before: number; recent: number } | null {
  const total = (pick: (row: SalesRow) => number | null): number =>
    rows.reduce((sum, row) => sum + (pick(row) ?? 0), 0);
  const [before, recent] = [total((row) => row.before), total((row) => row.recent)];
  const row = rows[at];
  if (row === undefined || before <= 0 || recent <= 0) return null;
  return { before: (row.before ?? 0) / before, recent: (row.recent ?? 0) / recent };
}

/** The channel whose share moved most, of those with a name. */
export function findMover(rows: readonly SalesRow[]): { at: number; before: number; recent: number } | null {
  const moved = rows.flatMap((row, at) => {
    const change = row.kind === 'value' ? shareChange(rows, at) : null;
    return change === null ? [] : [{ at, ...change }];
  });
  const most = moved.sort((a, b) => Math.abs(b.recent - b.before) - Math.abs(a.recent - a.before))[0];
  return rows.length > 1 && most && Math.abs(most.recent - most.before) >= 0.0005 ? most : null;
}

/** Each row’s share of the period; null where nothing was sold. */
export function sharesByPeriod(rows: readonly SalesRow[]): (number | null)[][] {
  const periods = rows[0]?.values.length ?? 0;
  const totals = Array.from({ length: periods }, (_, i) =>
    rows.reduce((sum, { values }) => sum + (values[i] ?? 0), 0),
  );
  return rows.map(({ values }) =>
    values.map((value, i) => {
      const total = totals[i] ?? 0;
      return total > 0 ? value / total : null;
    }),
  );
}

export function growthOf(recent: number | null, before: number | null): number | null {
  return recent === null || before === null || before <= 0 ? null : recent / before - 1;
}

/** Ad revenue ÷ cost by channel and period; null where nothing was spent or no revenue is given. */
export function roasByPeriod({ rows }: Spend): (number | null)[][] {
  return rows.map(({ costs, revenues }) =>
    costs.map((cost, i) => (revenues !== null && cost > 0 ? (revenues[i] ?? 0) / cost : null)),
  );
}

/** What picked cells belong to: with other rows they mean other customers. */
export function cellsKey({ asOf, source, customerCount, acquisition, sales }: ChannelsResult): string {
  const names = [...acquisition, ...(sales?.rows ?? [])].map(({ kind, name }) => [kind, name]);
  return JSON.stringify([asOf, source, customerCount, names, sales?.combinations.length]);
}
