import type { ImportedFile, ImportRequest, RejectReason } from '../../contract/importing.ts';
import type { LossyCell } from '../../contract/losses.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import { findMissingRoles, tableKinds, type Role } from '../../contract/tables.ts';
import type { OnProgress } from '../../contract/engineApi.ts';
import type { Database } from '../database.ts';
import type { EngineHost } from '../host.ts';
import { name, sql, type Sql } from '../sql.ts';
import type { FileReading } from './fileReading.ts';
import { findIdsWithDecimal } from './decimalIds.ts';
import { countByFlags, readFacts } from './fileFacts.ts';
import { buildReport } from './importReport.ts';
import { loadRows, type ReadRows, type RejectedLine } from './loadRows.ts';
import { attributesOf, flagBits, takeBackCancelMark, type TableReading } from './tableColumns.ts';
import { restColumns, resultingRoles } from './valueRoles.ts';

/** A file in the database: its account, its rows, and the rejected lines the engine keeps for it. */
export interface LoadedFile {
  readonly file: ImportedFile;
  /** The relation of its rows, those that do not count among them, with their flags. */
  readonly rows: string;
  readonly rejected: readonly RejectedLine[];
  readonly lossy: readonly LossyCell[];
  readonly headers: readonly string[];
  /** Not there for a file that an earlier version kept. */
  readonly reading?: FileReading;
}

export interface LoadContext {
  readonly host: EngineHost;
  readonly db: Database;
  readonly fileId: string;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/** Reads one file into a table of its own. On failure or cancel nothing of it is left behind. */
export async function loadTable(request: ImportRequest, context: LoadContext): Promise<LoadedFile> {
  const started = performance.now();
  checkRoles(request);
  const { kind, mapping } = request;
  const reading: TableReading = {
    ...{ kind, mapping, rest: restColumns(request) },
    idsWithDecimal: findIdsWithDecimal(request),
  };
  const { host, db, signal, onProgress } = context;
  const table = rowsOf(context.fileId);
  const read = await loadRows(request, reading, { host, db, signal, onProgress, table });
  try {
    checkRead(request, read);
    await checkCount(db, table, read.counts.rows);
    return await describe(request, context, { reading, read }, started);
  } catch (error) {
    await dropRows(context.db, rowsOf(context.fileId));
    throw error;
  }
}

export async function dropRows(db: Database, rows: string): Promise<void> {
  await db.run(sql`DROP TABLE IF EXISTS ${name(rows)}`);
}

function rowsOf(fileId: string): string {
  return `rows_${fileId}`;
}

function checkRoles({ kind, mapping }: ImportRequest): void {
  const missing = findMissingRoles(new Set(Object.keys(mapping) as Role[]), tableKinds[kind].required);
  if (missing.length > 0) throw new ExpectedFailure('MISSING_ROLE', { roles: missing.join(', ') });
}

/** A whole column that cannot be read is a wrong column, not a hundred thousand wrong lines. */
function checkRead(request: ImportRequest, read: ReadRows): void {
  if (read.counts.rows > 0) return;
  const first = read.rejected[0];
  if (first === undefined) throw new ExpectedFailure('HEADER_ONLY', { file: request.fileName });
  const role = roleOfReason[first.reason];
  const position = role ? request.mapping[role] : undefined;
  if (role === undefined || position === undefined) {
    throw new ExpectedFailure('NO_READABLE_LINE', { file: request.fileName, line: first.line });
  }
  throw new ExpectedFailure(role === 'time' ? 'DATES_UNREADABLE' : 'NUMBERS_UNREADABLE', {
    column: request.preview.columns[position]?.name ?? '',
    example: (first.cells[position] ?? '').slice(0, 60),
  });
}

const roleOfReason: Partial<Record<RejectReason, Role>> = {
  TIME_UNREADABLE: 'time',
  AMOUNT_UNREADABLE: 'amount',
  QUANTITY_UNREADABLE: 'quantity',
  UNIT_PRICE_UNREADABLE: 'unitPrice',
};

/** The database has to find the rows that were handed to it. */
async function checkCount(db: Database, rows: string, expected: number): Promise<void> {
  const [counted] = await db.rows(sql`SELECT count(*)::DOUBLE AS n FROM ${name(rows)}`);
  if (counted?.n !== expected) throw new Error(`the database has ${counted?.n} of ${expected} rows`);
}

async function describe(
  request: ImportRequest,
  context: LoadContext,
  { reading, read }: { readonly reading: TableReading; readonly read: ReadRows },
  started: number,
): Promise<LoadedFile> {
  const { db, fileId, signal } = context;
  const rows = rowsOf(fileId);
  context.onProgress({ stage: 'counting', share: null });
  const { orderNumbers, digitOrderNumbers, moneyDecimals } = read.facts;
  if (digitOrderNumbers < orderNumbers / 2) await db.run(takeBackCancelMark(rows), signal);
  if (reading.kind === 'customers') await db.run(flagRepeatedMembers(rows), signal);
  const groups = await db.rows(countByFlags(rows), signal);
  const mapped = resultingRoles(request);
  const facts = await readFacts(db, rows, request.kind, mapped, signal);
  if (facts.rowCount === 0) throw new ExpectedFailure('NO_ROWS');
  const { firstDay, lastDay } = facts;
  return {
    file: {
      id: fileId,
      kind: request.kind,
      fileName: request.fileName,
      part: request.preview.container?.part ?? null,
      mapped,
      attributes: attributesOf(reading),
      report: buildReport(request, read, reading, groups, performance.now() - started),
      ...{ firstDay, lastDay, moneyDecimals },
    },
    rows,
    rejected: read.rejected,
    lossy: read.losses.cells,
    headers: request.preview.columns.map((column) => column.name),
    reading: readingOf(request, reading, read),
  };
}

function readingOf(
  { preview, mapping }: ImportRequest,
  { rest, idsWithDecimal }: TableReading,
  { rules }: ReadRows,
): FileReading {
  return {
    ...{ dialect: preview.dialect, container: preview.container?.format ?? null, mapping },
    columnCount: preview.columns.length,
    attributePositions: rest.map(({ position }) => position),
    dateOrders: Object.fromEntries(rules.dateOrders),
    decimalMarks: Object.fromEntries(rules.decimalMarks),
    latestYear: rules.latestYear,
    idsWithDecimal: [...idsWithDecimal],
  };
}

/** A member who comes twice counts once, as the last line has it. */
export function flagRepeatedMembers(rows: string): Sql {
  return sql`UPDATE ${name(rows)} SET flags = flags + ${flagBits.replaced}
WHERE flags = 0 AND row_no NOT IN (SELECT max(row_no) FROM ${name(rows)} WHERE flags = 0 GROUP BY customer)`;
}
