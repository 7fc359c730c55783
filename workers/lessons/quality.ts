import type { Measure } from '../analyses/quality/result.ts';
import { scoreDimensions, totalScore } from '../analyses/quality/score.ts';
import type { DimensionScore } from '../analyses/quality/result.ts';
import type { CheckId } from '../contract/repairs.ts';

export interface Problems {
  readonly emptyCells: number;
  readonly duplicates: number;
  readonly futureDates: number;
  readonly contradictions: number;
  readonly missingDays: number;
}

const checks: Readonly<Record<keyof Problems, CheckId>> = {
  emptyCells: 'missing',
  duplicates: 'duplicateRows',
  futureDates: 'futureDate',
  contradictions: 'orderConflict',
  missingDays: 'dateGap',
};

/** The ten rows of five columns over four days of the lesson. */
export const fileTotals = { rows: 10, cells: 50, days: 4 } as const;

/** The scorecard of a file with so many problems. */
export function scoreFile(problems: Problems): {
  readonly dimensions: readonly DimensionScore[];
  readonly total: number;
} {
  const measures = Object.entries(checks).map(([name, check]): Measure => {
    const count = problems[name as keyof Problems];
    return {
      ...{ ref: { check, kind: 'orders' }, role: null, header: '', unit: 'rows', count },
      ...{ of: fileTotals.rows, weight: null, scores: true, parts: [], repairable: 0 },
    };
  });
  const dimensions = scoreDimensions(measures, fileTotals);
  return { dimensions, total: totalScore(dimensions) };
}
