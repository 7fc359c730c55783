import { cohortCell, type CohortResult } from '../../../workers/analyses/cohort/result.ts';
import { addPeriods, toDayNumber, toIsoDay } from '../../../workers/contract/periods.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { groupWords as g } from '../../i18n/messagesExplainGroups.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  linesOf,
  type Amount,
  type Explained,
} from '../../workbench/explained.ts';
import { explainWilson } from '../../workbench/explainInterval.ts';
import { cellValue, lastSolid, type CohortMeasure } from './chart.ts';
import type { PickedCell } from './heatState.svelte.ts';
import { describeCell, formatValueFull, sayCohort, sayLater, sayNext } from './words.ts';

/** What stands behind the figures of the finding. */
export function explainFinding(result: CohortResult, decimals: number): Readonly<Record<string, Explained>> {
  const next = result.mean[1];
  if (next === undefined) return explainShort(result);
  const observed = { what: t(w.observed), amount: formatCount(next.customerCount) };
  const rows = linesOf({ by: 'cells', cells: cellsOf(result, 1) }, t(g.returnedLines));
  const end = (of: 'low' | 'high'): Explained => {
    const figure = { what: t(w.interval), amount: formatPercent(next.interval[of]) };
    const trials = { what: observed.what, count: next.customerCount };
    return explainRows(explainWilson(figure, next.returnedCount, trials, of), rows);
  };
  return {
    rate: explainRows(
      explainRatio(
        { what: t(w.retention), amount: formatPercent(next.retention) },
        { what: t(w.returned), amount: formatCount(next.returnedCount) },
        observed,
      ),
      rows,
    ),
    low: end('low'),
    high: end('high'),
    ltv0: explainLtv(result, 0, decimals),
    ltv: explainLtv(result, lastSolid(result), decimals),
    ...explainPeriods(result),
  };
}

/** The cells of cohorts that have completed the period k after their first. */
export function cellsOf({ cohorts, horizon }: CohortResult, k: number): number[] {
  return cohorts.flatMap(({ completeCount }, at) => (completeCount > k ? [cohortCell(at, k, horizon)] : []));
}

function explainPeriods(result: CohortResult): Record<string, Explained> {
  const last = lastSolid(result);
  const cohorts = { what: t(g.laterCohorts), amount: formatCount(result.mean[last]?.cohortCount ?? 0) };
  const next = { what: t(g.nextPeriod), amount: sayNext(result.grain) };
  const later = { what: t(g.laterPeriod), amount: sayLater(last, result.grain) };
  return {
    next: explainRows(explainSum(next, t(g.nextFormula)), null),
    later: explainRows(explainSum(later, t(g.laterFormula), cohorts), null),
  };
}

function explainShort({ cohorts, customerCount }: CohortResult): Record<string, Explained> {
  const customers = { what: t(w.customers), amount: formatCount(customerCount) };
  const count = { what: t(g.cohortCount), amount: formatCount(cohorts.length) };
  return {
    cohorts: explainRows(explainSum(count, t(g.cohortCountFormula), customers), null),
    customers: explainSum(customers, t(g.buyersFormula)),
  };
}

/** What each period adds per customer, written out; of the first alone what it is divided by. */
export function explainLtv({ mean }: CohortResult, last: number, decimals: number): Explained {
  const until = mean.slice(0, last + 1);
  const [first] = until;
  const total = formatMoneyFull(until.at(-1)?.ltv ?? 0, decimals);
  const figure = { what: t(w.ltv), amount: total };
  const customers = { what: t(g.firstCustomers), amount: formatCount(first?.customerCount ?? 0) };
  if (until.length < 2) {
    const revenue = (first?.revenue ?? 0) * (first?.cohortCount ?? 0);
    const brought = { what: t(g.firstRevenue), amount: formatMoneyFull(revenue, decimals) };
    return explainRatio(figure, brought, customers);
  }
  const added = until.map(({ ltv }, k) => formatMoneyFull(ltv - (until[k - 1]?.ltv ?? 0), decimals + 2));
  return {
    ...explainSum(figure, t(w.ltvFormula), customers),
    worked: `${added.join(' + ')} = ${total}`,
  };
}

/** What a cell of the heat map shows; null where it shows nothing. */
export function explainCell(
  result: CohortResult,
  { cohort, k }: PickedCell,
  measure: CohortMeasure,
  decimals: number,
): Explained | null {
  const { grain, horizon, endDay } = result;
  const row = result.cohorts[cohort];
  const value = row === undefined ? null : cellValue(row, k, measure);
  if (row === undefined || value === null) return null;
  const first = toDayNumber(row.start);
  const end = toIsoDay(addPeriods(first, k + 1, grain) - 1);
  const cell = { cell: describeCell(result, cohort, k, decimals).head };
  const isSum = measure === 'ltv';
  const rows = {
    ...linesOf({ by: 'cells', cells: [cohortCell(cohort, isSum ? 0 : k, horizon)] }, cell.cell),
    from: isSum ? row.start : toIsoDay(addPeriods(first, k, grain)),
    to: end < endDay ? end : endDay,
  };
  const size = {
    what: t(g.cohortSize, { cohort: sayCohort(row.cohort, grain) }),
    amount: formatCount(row.size),
  };
  const figure = (what: string): Amount => ({ what, amount: formatValueFull(value, measure, decimals) });
  const money = (sum: number): string => formatMoneyFull(sum, decimals);
  const revenue = { what: t(g.cellRevenue, cell), amount: money(row.revenue[k] ?? 0) };
  const soFar = row.revenue.slice(0, k + 1).reduce((sum, one) => sum + one, 0);
  const accounts: Readonly<Record<CohortMeasure, () => Explained>> = {
    retention: () =>
      explainRatio(
        figure(t(g.cellRetention, cell)),
        { what: t(g.cellReturned, cell), amount: formatCount(row.retained[k] ?? 0) },
        size,
      ),
    revenue: () => explainSum(revenue, t(g.cellRevenueFormula), size),
    ltv: () =>
      explainRatio(figure(t(g.cellLtv, cell)), { what: t(g.cellLtvSum, cell), amount: money(soFar) }, size),
    aov: () =>
      explainRatio(figure(t(g.cellAov, cell)), revenue, {
        what: t(g.cellPurchases, cell),
        amount: formatCount(row.purchases[k] ?? 0),
      }),
  };
  return explainRows(accounts[measure](), rows);
}
