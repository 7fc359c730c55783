import type { Outcome } from '../../workers/contract/outcome.ts';
import type { Lang } from '../../workers/contract/text.ts';
import { ask } from '../compute.ts';
import type { Report } from './model.ts';
import { workbookSheets } from './workbookSheets.ts';

export function writeReportWorkbook(report: Report, lang: Lang): Promise<Outcome<Blob>> {
  return ask((api) => api.workbookFile({ sheets: workbookSheets(report, lang) }));
}
