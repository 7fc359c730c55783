import type { CohortResult } from '../../../workers/analyses/cohort/result.ts';
import { cohortCell } from '../../../workers/analyses/cohort/result.ts';
import { explainCells, type CellAccounts, type TellCell } from '../../charts/explainCells.ts';
import { formatCount, formatMoneyFull } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { cohortCells as c } from '../../i18n/messagesExplainCells.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  linesOf,
  type Amount,
  type Explained,
} from '../../workbench/explained.ts';
import type { CohortMeasure } from './chart.ts';
import { cellsOf, explainCell, explainLtv } from './explained.ts';
import { tabulateCohorts } from './tables.ts';
import { sayCohort, sayLater } from './words.ts';

/** What stands behind the cells of the table of cohorts, and of the means under them. */
export function explainCohorts(result: CohortResult, measure: CohortMeasure, decimals: number): CellAccounts {
  const { cohorts, horizon } = result;
  const size: TellCell = (figure, row) => {
    const cohort = cohorts[row];
    if (cohort === undefined) return explainSum(figure, t(c.sizeOfMean));
    const name = sayCohort(cohort.cohort, result.grain);
    const rows = linesOf(
      { by: 'cells', cells: [cohortCell(row, 0, horizon)] },
      t(c.ofCohort, { cohort: name }),
    );
    return explainRows(explainSum(figure, t(c.size)), rows);
  };
  const cell =
    (k: number): TellCell =>
    (figure, row) =>
      row < cohorts.length
        ? explainCell(result, { cohort: row, k }, measure, decimals)
        : explainMean(result, k, measure, { figure, decimals });
  const columns = cohorts.reduce((most, row) => Math.max(most, row.retained.length), 0);
  const ks = Array.from({ length: columns }, (_, k) => cell(k));
  return explainCells(() => tabulateCohorts(result, measure, decimals), [null, size, ...ks]);
}

/** The mean of the cohorts that have completed a period. */
function explainMean(
  result: CohortResult,
  k: number,
  measure: CohortMeasure,
  { figure, decimals }: { readonly figure: Amount; readonly decimals: number },
): Explained | null {
  const mean = result.mean[k];
  if (mean === undefined) return null;
  const done = result.cohorts.filter(({ completeCount }) => completeCount > k);
  const add = (pick: (row: (typeof done)[number]) => readonly number[]): number =>
    done.reduce((sum, row) => sum + (pick(row)[k] ?? 0), 0);
  const when = { when: sayLater(k, result.grain) };
  const rows = linesOf({ by: 'cells', cells: cellsOf(result, k) }, t(c.returnedLines, when));
  const revenue = {
    what: t(c.revenueThen, when),
    amount: formatMoneyFull(
      add((row) => row.revenue),
      decimals,
    ),
  };
  const accounts: Readonly<Record<CohortMeasure, () => Explained>> = {
    retention: () =>
      explainRatio(
        figure,
        { what: t(c.boughtThen, when), amount: formatCount(mean.returnedCount) },
        { what: t(c.customersOf), amount: formatCount(mean.customerCount) },
      ),
    revenue: () =>
      explainRatio(figure, revenue, { what: t(c.cohortsOf), amount: formatCount(mean.cohortCount) }),
    ltv: () => ({ ...explainLtv(result, k, decimals), ...figure }),
    aov: () =>
      explainRatio(figure, revenue, {
        what: t(c.purchasesThen, when),
        amount: formatCount(add((row) => row.purchases)),
      }),
  };
  return explainRows(accounts[measure](), rows);
}
