import type { CohortResult } from '../../../workers/analyses/cohort/result.ts';
import { numberCell, textCell, type TableColumn, type TableModel } from '../../charts/table.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { cohortMessages as m } from '../../i18n/messagesCohort.ts';
import { cellValue, meanValue, type CohortMeasure } from './chart.ts';
import { formatValueFull, nameCohort, nameColumn } from './words.ts';

/** The table behind both pictures: every cohort, an asterisk where the period is not over. */
export function tabulateCohorts(result: CohortResult, measure: CohortMeasure, decimals: number): TableModel {
  const columns = result.cohorts.reduce((most, row) => Math.max(most, row.retained.length), 0);
  const head = (label: string, number = true): TableColumn => ({ label, number });
  const format = (value: number): string => formatValueFull(value, measure, decimals);
  const ks = Array.from({ length: columns }, (_, k) => k);
  const counted = result.mean[0]?.customerCount ?? null;
  return {
    columns: [head(t(m.cohortHead), false), head(t(m.sizeHead)), ...ks.map((k) => head(nameColumn(k)))],
    rows: [
      ...result.cohorts.map((row) => [
        textCell(nameCohort(row.cohort, result.grain)),
        numberCell(row.size, formatCount),
        ...ks.map((k) => {
          const value = k < row.retained.length ? cellValue(row, k, measure) : null;
          const cell = numberCell(value, format);
          return k >= row.completeCount && value !== null ? { ...cell, text: `${cell.text} *` } : cell;
        }),
      ]),
      [
        textCell(t(measure === 'revenue' ? m.meanRowPlain : m.meanRow)),
        numberCell(counted, formatCount),
        ...ks.map((k) => numberCell(meanValue(result, k, measure), format)),
      ],
    ],
  };
}
