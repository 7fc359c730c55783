import {
  exclusionRules,
  type ExclusionRule,
  type ImportReport,
  type ImportRequest,
  type RejectReason,
  type Repair,
} from '../../contract/importing.ts';
import type { Row } from '../database.ts';
import { flagBits, rejectCodes, type OrderReading } from './orderColumns.ts';
import type { RejectedLine, StagedRows } from './stageRows.ts';

/** The account of one import: every line of the file is kept, excluded under one rule, or rejected. */
export function buildReport(
  request: ImportRequest,
  staged: StagedRows,
  reading: OrderReading,
  groups: readonly Row[],
  rejected: readonly RejectedLine[],
  durationMs: number,
): ImportReport {
  const rowsExcluded: Record<ExclusionRule, number> = { noCustomer: 0, cancelled: 0, return: 0, notPositive: 0 };
  const rowsMatchingRule = { ...rowsExcluded };
  let rowsKept = 0;
  let rejectedValues = 0;
  const rejectedByReason: Partial<Record<RejectReason, number>> = {};
  const addReason = (reason: RejectReason, n: number): void => {
    rejectedByReason[reason] = (rejectedByReason[reason] ?? 0) + n;
  };
  for (const group of groups) {
    const n = Number(group.n);
    const reason = rejectCodes[Number(group.reject)];
    const rules = exclusionRules.filter((rule) => (Number(group.flags) & flagBits[rule]) > 0);
    if (reason) {
      rejectedValues += n;
      addReason(reason, n);
    } else if (rules[0] === undefined) rowsKept += n;
    else {
      rowsExcluded[rules[0]] += n;
      for (const rule of rules) rowsMatchingRule[rule] += n;
    }
  }
  for (const [reason, n] of staged.counts.rejectedByReason) addReason(reason, n);
  return {
    rowsRead: staged.counts.rows + staged.counts.rejected,
    rowsKept,
    rowsRejected: staged.counts.rejected + rejectedValues,
    rowsExcluded,
    rowsMatchingRule,
    rejectedByReason,
    rejectedSample: rejected.slice(0, 50).map(({ line, reason, cells }) => ({
      line,
      reason,
      text: cells.join(request.preview.dialect.delimiter).slice(0, 200),
    })),
    encoding: staged.encoding,
    delimiter: request.preview.dialect.delimiter,
    roles: headersByRole(request),
    repairs: listRepairs(request, staged, reading),
    durationMs,
  };
}

function headersByRole(request: ImportRequest): ImportReport['roles'] {
  return Object.fromEntries(
    Object.entries(request.mapping).map(([role, position]) => [role, request.preview.columns[position]?.name ?? '']),
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
    if (notice.code === 'DUPLICATE_HEADERS') repairs.push({ code: 'DUPLICATE_HEADERS_RENAMED', names: notice.names });
  }
  if (staged.lossyCount > 0) repairs.push({ code: 'LOSSY_CELLS', cellCount: staged.lossyCount });
  return repairs;
}
