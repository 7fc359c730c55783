import { dimensions, qualityChecks, type Dimension } from '../../contract/qualityChecks.ts';
import type { DimensionScore, Measure } from './result.ts';

/** What problems are a share of: never what is left after a repair, so that a repair cannot lower the score. */
export interface ScoreTotals {
  /** Rows read from the files, and their cells. */
  readonly rows: number;
  readonly cells: number;
  /** Days on which lines were to be expected. */
  readonly days: number;
}

function totalOf(dimension: Dimension, { rows, cells, days }: ScoreTotals): number {
  if (dimension === 'completeness') return cells;
  return dimension === 'timeliness' ? days : rows;
}

/** One score per dimension: 1 − problems ÷ total. A row with two problems counts twice. */
export function scoreDimensions(measures: readonly Measure[], totals: ScoreTotals): DimensionScore[] {
  return dimensions.map((dimension) => {
    const total = totalOf(dimension, totals);
    const problems = measures.reduce(
      (sum, { ref, scores, count }) =>
        scores && qualityChecks[ref.check].dimension === dimension ? sum + count : sum,
      0,
    );
    return { dimension, problems, total, rate: total > 0 ? Math.max(0, 1 - problems / total) : null };
  });
}

/** Points of the total that problems of a dimension take, where `judged` dimensions have a rate. */
export function costOf(dimension: Dimension, count: number, totals: ScoreTotals, judged: number): number {
  const total = totalOf(dimension, totals);
  return total > 0 ? (100 * Math.min(1, count / total)) / judged : 0;
}

/** 0…100: the plain mean of the dimensions that have a rate. */
export function totalScore(scores: readonly DimensionScore[]): number {
  const rates = scores.flatMap(({ rate }) => (rate === null ? [] : [rate]));
  const sum = rates.reduce((total, rate) => total + rate, 0);
  return rates.length === 0 ? 0 : (100 * sum) / rates.length;
}
