import type { KeptDocument } from '../../workers/contract/documents.ts';
import type { Failure } from '../../workers/contract/outcome.ts';
import type { Report, ReportItem } from './model.ts';

/** What was put into the present report from another page, until it is dismissed. */
interface Added {
  readonly item: ReportItem;
  readonly report: Report;
}

/** What every page shows of reports; all else is loaded when it is asked for. */
class Present {
  /** The report that is worked on; null for the last. */
  chosen = $state<string | null>(null);
  added = $state.raw<Added | null>(null);
  failure = $state.raw<Failure | null>(null);
}

export const present = new Present();

/** Documents of all kinds share one shelf. */
export const documentId = (id: string): string => `report-${id}`;

/** Items of the present report, as far as can be told without reading it. */
export function countItems(documents: readonly KeptDocument[], chosen: string | null): number {
  const reports = documents.filter(({ kind }) => kind === 'report');
  const document = reports.find(({ id }) => chosen !== null && id === documentId(chosen)) ?? reports.at(-1);
  const value = document?.value;
  if (typeof value !== 'object' || value === null || !('items' in value)) return 0;
  return Array.isArray(value.items) ? value.items.length : 0;
}
