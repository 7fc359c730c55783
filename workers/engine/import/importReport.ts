import {
  lossList,
  type ExclusionRule,
  type ImportReport,
  type ImportRequest,
  type Repair,
} from '../../contract/importing.ts';
import type { Row } from '../database.ts';
import type { Role } from '../../contract/tables.ts';
import { flagBits, type TableReading } from './tableColumns.ts';
import type { ReadRows } from './loadRows.ts';

/** The account of one import: every line of the file is kept, excluded under one rule, or rejected. */
export function buildReport(
  request: ImportRequest,
  read: ReadRows,
  reading: TableReading,
  groups: readonly Row[],
  durationMs: number,
): ImportReport {
  const skipped = read.counts.skipped;
  const rowsExcluded: Record<ExclusionRule, number> = {
    ...skipped,
    ...{ noCustomer: 0, noKey: 0, cancelled: 0, return: 0, notPositive: 0, replaced: 0 },
  };
  const rowsMatchingRule = { ...rowsExcluded };
  let rowsKept = 0;
  for (const group of groups) {
    const n = Number(group.n);
    const rules = rulesOf(Number(group.flags), reading);
    const [first] = rules;
    if (first === undefined) rowsKept += n;
    else rowsExcluded[first] += n;
    for (const rule of rules) rowsMatchingRule[rule] += n;
  }
  return {
    rowsRead:
      read.counts.rows + read.counts.rejected + skipped.repeatedHeader + skipped.total + skipped.comment,
    rowsKept,
    rowsRejected: read.counts.rejected,
    rowsExcluded,
    rowsMatchingRule,
    rejectedByReason: Object.fromEntries(read.counts.rejectedByReason),
    rejectedSample: read.rejected.slice(0, 50).map(({ line, reason, cells }) => ({
      line,
      reason,
      text: cells.join(request.preview.dialect.delimiter).slice(0, 200),
    })),
    encoding: read.encoding,
    delimiter: request.preview.dialect.delimiter,
    roles: headersByRole(request),
    unreadCells: listUnread(request, read),
    repairs: listRepairs(request, read, reading),
    losses: { ...read.losses.counts, sample: read.losses.cells.slice(0, lossList.sample) },
    durationMs,
  };
}

const bits = Object.entries(flagBits) as [keyof typeof flagBits, number][];

function rulesOf(flags: number, { kind }: TableReading): ExclusionRule[] {
  const hasCustomerKey = kind === 'orders' || kind === 'customers' || kind === 'contacts';
  return bits
    .filter(([, bit]) => (flags & bit) > 0)
    .map(([rule]) => (rule === 'noKey' && hasCustomerKey ? 'noCustomer' : rule));
}

function listUnread(request: ImportRequest, { unread }: ReadRows): ImportReport['unreadCells'] {
  const roles = new Map(Object.entries(request.mapping).map(([role, position]) => [position, role as Role]));
  return [...unread].map(([position, { cellCount, example }]) => {
    const column = request.preview.columns[position]?.name ?? '';
    return { role: roles.get(position) ?? null, column, cellCount, example };
  });
}

function headersByRole(request: ImportRequest): ImportReport['roles'] {
  return Object.fromEntries(
    Object.entries(request.mapping).map(([role, position]) => [
      role,
      request.preview.columns[position]?.name ?? '',
    ]),
  );
}

function listRepairs(request: ImportRequest, read: ReadRows, reading: TableReading): Repair[] {
  const repairs: Repair[] = [];
  const { skipLines } = request.preview.dialect;
  if (skipLines > 0) repairs.push({ code: 'TITLE_LINES_SKIPPED', lineCount: skipLines });
  for (const role of reading.idsWithDecimal) {
    const position = request.mapping[role];
    const column = position === undefined ? undefined : request.preview.columns[position];
    if (column) repairs.push({ code: 'ID_DECIMAL_REMOVED', column: column.name });
  }
  for (const notice of request.preview.notices) {
    if (notice.code === 'DUPLICATE_HEADERS')
      repairs.push({ code: 'DUPLICATE_HEADERS_RENAMED', names: notice.names });
  }
  const { decoding, both } = read.losses.counts;
  if (decoding + both > 0) repairs.push({ code: 'LOSSY_CELLS', cellCount: decoding + both });
  return repairs;
}
