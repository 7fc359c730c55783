import {
  exclusionRules,
  type ExclusionRule,
  type ImportReport,
  type ImportRequest,
  type Repair,
  type SkippedRow,
} from '../../contract/importing.ts';
import { lossList } from '../../contract/losses.ts';
import type { RepairRule } from '../../contract/repairs.ts';
import type { Row } from '../database.ts';
import type { Role, TableKind } from '../../contract/tables.ts';
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
  return {
    rowsRead:
      read.counts.rows + read.counts.rejected + skipped.repeatedHeader + skipped.total + skipped.comment,
    ...tallyRules(groups, request.kind, skipped),
    rowsRejected: read.counts.rejected,
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

/** A bit that a repair has set, and the rule it stands for. */
export interface RepairBit {
  readonly bit: number;
  readonly rule: RepairRule | null;
}

type Tally = Pick<ImportReport, 'rowsKept' | 'rowsExcluded' | 'rowsMatchingRule'>;

/** Where the rows of a file went, from how many have which flags. */
export function tallyRules(
  groups: readonly Row[],
  kind: TableKind,
  skipped: Readonly<Record<SkippedRow, number>>,
  repairs: readonly RepairBit[] = [],
): Tally {
  const none = Object.fromEntries(exclusionRules.map((rule) => [rule, 0])) as Record<ExclusionRule, number>;
  const { repeatedHeader, total, comment } = skipped;
  const rowsExcluded = { ...none, repeatedHeader, total, comment };
  const rowsMatchingRule = { ...rowsExcluded };
  let rowsKept = 0;
  for (const group of groups) {
    const n = Number(group.n);
    const rules = rulesOf(Number(group.flags), kind, repairs);
    const [first] = rules;
    if (first === undefined) rowsKept += n;
    else rowsExcluded[first] += n;
    for (const rule of rules) rowsMatchingRule[rule] += n;
  }
  return { rowsKept, rowsExcluded, rowsMatchingRule };
}

const bits = Object.entries(flagBits) as [keyof typeof flagBits, number][];

/** Each rule once, first that applies first. */
function rulesOf(flags: number, kind: TableKind, repairs: readonly RepairBit[]): ReadonlySet<ExclusionRule> {
  const hasCustomerKey = kind === 'orders' || kind === 'customers' || kind === 'contacts';
  const rules = new Set<ExclusionRule>();
  for (const [rule, bit] of bits)
    if ((flags & bit) > 0) rules.add(rule === 'noKey' && hasCustomerKey ? 'noCustomer' : rule);
  for (const { bit, rule } of repairs) if (rule !== null && (flags & bit) > 0) rules.add(rule);
  return rules;
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
