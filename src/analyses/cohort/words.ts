import type { CohortGrain, CohortResult } from '../../../workers/analyses/cohort/result.ts';
import { formatCount, formatMoney, formatMoneyFull, formatMonth, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { cohortMessages as m, cohortPeriods } from '../../i18n/messagesCohort.ts';
import { cellValue, splitName, type CohortMeasure } from './chart.ts';

/** Values of cohort in the words of the page’s language. */

/** “2010-12” as it is; “2010년 4분기”, “2010 week 48”. */
export function nameCohort(name: string, grain: CohortGrain): string {
  const { year, part } = splitName(name, grain);
  if (grain === 'week') return t(m.weekName, { year, part });
  if (grain === 'quarter') return t(m.quarterName, { year, part });
  return grain === 'year' ? t(m.yearName, { year }) : name;
}

/** The same in a sentence, where it must not break: “2010년 12월”, “Dec 2010”. */
export function sayCohort(name: string, grain: CohortGrain): string {
  return grain === 'month' ? formatMonth(`${name}-01`) : nameCohort(name, grain).replaceAll(' ', '\u00a0');
}

/** “3개월 뒤”, “in the period of the first purchase”. */
export function sayLater(k: number, grain: CohortGrain): string {
  if (k === 0) return t(m.firstPeriodLong);
  return k === 1 ? t(cohortPeriods[grain].one) : t(cohortPeriods[grain].later, { k });
}

export function nameColumn(k: number): string {
  return k === 0 ? t(m.firstPeriod) : `+${k}`;
}

export function sayNext(grain: CohortGrain): string {
  return t(cohortPeriods[grain].next);
}

export function formatValue(value: number | null, measure: CohortMeasure, decimals: number): string {
  if (value === null) return '–';
  return measure === 'retention' ? formatPercent(value) : formatMoney(value, decimals);
}

/** For narrow cells: percent without decimals; money has nothing to leave out. */
export function shorten(value: number, measure: CohortMeasure, decimals: number): string {
  return measure === 'retention' ? `${Math.round(value * 100)}%` : formatValue(value, measure, decimals);
}

export function formatValueFull(value: number | null, measure: CohortMeasure, decimals: number): string {
  if (value === null) return '–';
  return measure === 'retention' ? formatPercent(value) : formatMoneyFull(value, decimals);
}

export const measureTexts = {
  retention: m.retentionMeasure,
  revenue: m.revenueMeasure,
  ltv: m.ltvMeasure,
  aov: m.aovMeasure,
} as const;

export interface CellWords {
  readonly head: string;
  readonly lines: readonly string[];
}

/** What a cell says, as its tooltip and its label. */
export function describeCell(result: CohortResult, cohort: number, k: number, decimals: number): CellWords {
  const row = result.cohorts[cohort];
  if (row === undefined) return { head: '', lines: [] };
  const money = (measure: CohortMeasure): string =>
    formatValue(cellValue(row, k, measure), measure, decimals);
  return {
    head: t(m.cellHead, { cohort: sayCohort(row.cohort, result.grain), when: sayLater(k, result.grain) }),
    lines: [
      t(m.cellReturned, {
        size: formatCount(row.size),
        count: formatCount(row.retained[k] ?? 0),
        rate: money('retention'),
      }),
      t(m.cellMoney, { revenue: money('revenue'), ltv: money('ltv'), aov: money('aov') }),
      ...(k >= row.completeCount ? [t(m.partial)] : []),
    ],
  };
}
