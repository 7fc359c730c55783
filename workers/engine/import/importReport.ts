import {
  lossList,
  type ExclusionRule,
  type ImportReport,
  type ImportRequest,
  type Repair,
} from '../../contract/importing.ts';
import type { Row } from '../database.ts';
import { flagBits, flagRules, type OrderReading } from './orderColumns.ts';
import type { StagedRows } from './stageRows.ts';

/** The account of one import: every line of the file is kept, excluded under one rule, or rejected. */
export function buildReport(
  request: ImportRequest,
  staged: StagedRows,
  reading: OrderReading,
  groups: readonly Row[],
  durationMs: number,
): ImportReport {
  const skipped = staged.counts.skipped;
  const rowsExcluded: Record<ExclusionRule, number> = {
    ...skipped,
    ...{ noCustomer: 0, cancelled: 0, return: 0, notPositive: 0 },
  };
  const rowsMatchingRule = { ...rowsExcluded };
  let rowsKept = 0;
  for (const group of groups) {
    const n = Number(group.n);
    const rules = flagRules.filter((rule) => (Number(group.flags) & flagBits[rule]) > 0);
    const [first] = rules;
    if (first === undefined) rowsKept += n;
    else rowsExcluded[first] += n;
    for (const rule of rules) rowsMatchingRule[rule] += n;
  }
  return {
    rowsRead:
      staged.counts.rows + staged.counts.rejected + skipped.repeatedHeader + skipped.total + skipped.comment,
    rowsKept,
    rowsRejected: staged.counts.rejected,
    rowsExcluded,
    rowsMatchingRule,
    rejectedByReason: Object.fromEntries(staged.counts.rejectedByReason),
    rejectedSample: staged.rejected.slice(0, 50).map(({ line, reason, cells }) => ({
      line,
      reason,
      text: cells.join(request.preview.dialect.delimiter).slice(0, 200),
    })),
    encoding: staged.encoding,
    delimiter: request.preview.dialect.delimiter,
    roles: headersByRole(request),
    repairs: listRepairs(request, staged, reading),
    losses: { ...staged.losses.counts, sample: staged.losses.cells.slice(0, lossList.sample) },
    durationMs,
  };
}

function headersByRole(request: ImportRequest): ImportReport['roles'] {
  return Object.fromEntries(
    Object.entries(request.mapping).map(([role, position]) => [
      role,
      request.preview.columns[position]?.name ?? '',
    ]),
  );
}

function listRepairs(request: ImportRequest, staged: StagedRows, reading: OrderReading): Repair[] {
  const repairs: Repair[] = [];
  for (const role of reading.idsWithDecimal) {
    const position = request.mapping[role];
    const column = position === undefined ? undefined : request.preview.columns[position];
    if (column) repairs.push({ code: 'ID_DECIMAL_REMOVED', column: column.name });
  }
  for (const notice of request.preview.notices) {
    if (notice.code === 'DUPLICATE_HEADERS')
      repairs.push({ code: 'DUPLICATE_HEADERS_RENAMED', names: notice.names });
  }
  const { decoding, both } = staged.losses.counts;
  if (decoding + both > 0) repairs.push({ code: 'LOSSY_CELLS', cellCount: decoding + both });
  return repairs;
}
