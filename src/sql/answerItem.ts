import { sqlLimits, type SqlAnswer } from '../../workers/contract/sqlPage.ts';
import { formatCount, formatDuration } from '../i18n/format.ts';
import { t } from '../i18n/language.svelte.ts';
import { sqlMessages as m } from '../i18n/messagesSql.ts';
import type { ReportItem } from '../report/model.ts';
import type { Capture } from '../report/page.ts';
import { namesPeople, reportTable, statementLines } from './forReport.ts';

/** How many rows there are, and how long that took. */
export function sayRows({ rowCount, isCut, durationMs }: SqlAnswer): string {
  return t(rowCount === 0 ? m.noRows : isCut ? m.rowsCut : m.rows, {
    count: formatCount(rowCount),
    duration: formatDuration(durationMs),
    limit: formatCount(sqlLimits.file),
  });
}

/** Whether an answer can stand in a report: it says something, and nothing about one person. */
export function isReportable(answer: SqlAnswer): boolean {
  return answer.rowCount > 0 && !namesPeople(answer);
}

/** The answer as an item of a report, with the statement that gives it once more. */
export function answerItem({ captureChart }: Capture, statement: string, answer: SqlAnswer): ReportItem {
  const item = captureChart({
    ...{ title: () => t(m.answer), subtitle: () => sayRows(answer), table: () => reportTable(answer) },
    ...{ svg: () => null, formula: () => statementLines(statement) },
  });
  return { ...item, source: { by: 'query', statement } };
}
