import type { QualityResult } from '../../../workers/analyses/quality/result.ts';
import { dimensionNames, qualityChecks, type Dimension } from '../../../workers/contract/qualityChecks.ts';
import type { CheckId } from '../../../workers/contract/repairs.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { qualityFigures as w } from '../../i18n/messagesExplainParts.ts';
import { dimensionFormulas } from '../../i18n/messagesQuality.ts';
import { explainSum, type Explained } from '../../workbench/explained.ts';
import { writeModelled } from '../../workbench/workedNumbers.ts';
import { judged, shownScore } from './chart.ts';

export const partNames = {
  completeness: [w.emptyCells, w.cells],
  uniqueness: [w.repeatedRows, w.allRows],
  validity: [w.wrongRows, w.allRows],
  consistency: [w.rowsAtOdds, w.allRows],
  timeliness: [w.missingDays, w.allDays],
} as const;

/** Points with digits enough to see that they are rounded down. */
const write = (points: number): string => writeModelled(points, 4);

/** A result and, where it is not the same, what the page shows of it. */
const roundedDown = (points: number, shown: string): string => `${write(points)} → ${shown}`;

/** The score as a whole: the mean of what can be judged. */
export function explainScore(result: QualityResult): Explained {
  const parts = judged(result);
  const amount = String(shownScore(result.score));
  const sum = parts.map(({ rate }) => write(rate * 100)).join(' + ');
  const base = { what: t(w.parts), amount: formatCount(parts.length) };
  return {
    ...{ what: t(w.score), amount, formula: t(w.scoreFormula), base },
    worked: `(${sum}) ÷ ${base.amount} = ${roundedDown(result.score, amount)}`,
  };
}

/** One part of the score; undefined where it cannot be judged. */
export function explainPart(result: QualityResult, dimension: Dimension): Explained | undefined {
  const found = judged(result).find((one) => one.dimension === dimension);
  if (found === undefined) return undefined;
  const { problems, total, rate } = found;
  const [part, whole] = partNames[dimension];
  const amount = String(shownScore(rate * 100));
  const base = { what: t(whole), amount: formatCount(total) };
  // More problems than rows leave nothing to take off.
  const worked = problems > total ? null : `100 × (1 − ${formatCount(problems)} ÷ ${base.amount})`;
  return {
    ...{ what: t(w.part, { dimension: t(dimensionNames[dimension]) }), amount, base },
    formula: t(w.partFormula, { part: t(part), whole: base.what }),
    worked:
      worked === null
        ? t(dimensionFormulas[dimension], { problems, total })
        : `${worked} = ${roundedDown(rate * 100, amount)}`,
  };
}

/** The counts of the sentence on top. */
export function explainCounts(result: QualityResult): Readonly<Record<string, Explained>> {
  const sum = (what: string, count: number, formula: string): Explained =>
    explainSum({ what, amount: formatCount(count) }, formula);
  return {
    rows: sum(t(w.rows), result.rowsRead, t(w.rowsFormula)),
    score: explainScore(result),
    count: sum(t(w.found), result.findings.length, t(w.foundFormula)),
    checks: sum(t(w.checks), result.checksDone.length, t(w.checksFormula)),
  };
}

/** What a check found, over all columns that it looks at. */
export function explainFound(check: CheckId, count: number): Explained {
  return explainSum({ what: t(qualityChecks[check].label), amount: formatCount(count) }, t(w.foundBy));
}
