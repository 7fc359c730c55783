import type { Share } from '../../../workers/contract/parts.ts';
import type { RegionRow, RegionsResult } from '../../../workers/analyses/regions/result.ts';

/** Results of regions as models for charts, in money, shares and scores; pixels come later. */

export interface PlacedRow {
  readonly row: RegionRow;
  /** Position among the rows. */
  readonly at: number;
}

export interface ScoredRow extends PlacedRow {
  readonly score: NonNullable<RegionRow['score']>;
}

/** Places with a score, highest first. */
export function rankScores({ rows }: RegionsResult): ScoredRow[] {
  return rows
    .flatMap((row, at) => (row.score === null ? [] : [{ row, at, score: row.score }]))
    .sort((a, b) => b.score.value - a.score.value || b.row.revenue - a.row.revenue);
}

/** The second is within a tenth of the first. */
export function isClose([first, second]: readonly ScoredRow[]): boolean {
  return first !== undefined && second !== undefined && second.score.value >= first.score.value * 0.9;
}

export const rateMeasures = ['repurchase', 'loyal', 'penetration'] as const;
export type RateMeasure = (typeof rateMeasures)[number];

export interface RatedRow extends PlacedRow {
  readonly share: Share;
}

/** The places with most customers that have the rate, highest rate first. */
export function rankRates({ rows }: RegionsResult, measure: RateMeasure, most: number): RatedRow[] {
  const rated = rows.flatMap((row, at) => {
    const share = row[measure];
    return share === null || share.of === 0 ? [] : [{ row, at, share }];
  });
  const shown = rated.sort((a, b) => b.share.of - a.share.of).slice(0, most);
  return shown.sort((a, b) => b.share.rate - a.share.rate);
}

/** The rate over all places; a customer of several counts in each. */
export function overallRate({ rows }: RegionsResult, measure: RateMeasure): number | null {
  let [count, of] = [0, 0];
  for (const row of rows) {
    count += row[measure]?.count ?? 0;
    of += row[measure]?.of ?? 0;
  }
  return of === 0 ? null : count / of;
}

export function growthOf({ recent, before }: RegionRow): number | null {
  return recent === null || before === null || before <= 0 ? null : recent / before - 1;
}

/** How a cell of the mix is marked: only what is proven, and how far it is from the whole. */
export function shadeOf(
  index: number | null,
  isProven: boolean,
): 'none' | 'low-2' | 'low-1' | 'high-1' | 'high-2' {
  if (!isProven || index === null || index === 1) return 'none';
  if (index > 1) return index >= 1.5 ? 'high-2' : 'high-1';
  return index <= 0.67 ? 'low-2' : 'low-1';
}

/** What picked rows belong to: with other rows they mean other customers. */
export function rowsKey({ asOf, dimension, customerCount, rows }: RegionsResult): string {
  return JSON.stringify([asOf, dimension, customerCount, rows.map(({ kind, name }) => [kind, name])]);
}
