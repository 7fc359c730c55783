import type { ImportedFile, ImportRequest, LossyCell, RejectReason } from '../../contract/importing.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import { findMissingRoles, tableKinds, type Role } from '../../contract/tables.ts';
import type { OnProgress } from '../../contract/engineApi.ts';
import type { Database, FileSlot } from '../database.ts';
import type { EngineHost } from '../host.ts';
import { name, sql, type Sql } from '../sql.ts';
import { findIdsWithDecimal } from './decimalIds.ts';
import { countByFlags, readFacts } from './fileFacts.ts';
import { buildReport } from './importReport.ts';
import { readCsv } from './readCsv.ts';
import { stageRows, type RejectedLine, type StageContext, type StagedRows } from './stageRows.ts';
import {
  attributesOf,
  countUnreadable,
  createRows,
  flagBits,
  takeBackCancelMark,
  type TableReading,
} from './tableColumns.ts';
import { restColumns, resultingRoles } from './valueRoles.ts';

/** A file in the database: its account, its rows, and the rejected lines the engine keeps for it. */
export interface LoadedFile {
  readonly file: ImportedFile;
  /** The relation of its rows, those that do not count among them, with their flags. */
  readonly rows: string;
  readonly rejected: readonly RejectedLine[];
  readonly lossy: readonly LossyCell[];
  readonly headers: readonly string[];
}

export interface LoadContext {
  readonly host: EngineHost;
  readonly db: Database;
  readonly slot: FileSlot;
  readonly fileId: string;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/** Reads one file into a table of its own. On failure or cancel nothing of it is left behind. */
export async function loadTable(request: ImportRequest, context: LoadContext): Promise<LoadedFile> {
  const started = performance.now();
  checkRoles(request);
  const loaded = await stageAndLoad(request, context, false);
  try {
    return await describe(request, context, loaded, started);
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

interface Loaded {
  readonly staged: StagedRows;
  readonly reading: TableReading;
}

/** Stages and loads; where the database stumbles over a value or a row, once more with everything rewritten. */
async function stageAndLoad(
  request: ImportRequest,
  context: LoadContext,
  rewriteAlways: boolean,
): Promise<Loaded> {
  const { db, slot, signal, host } = context;
  const onProgress: StageContext['onProgress'] = (stage, share, rows) =>
    context.onProgress({ stage, share, rows });
  const staged = await stageRows(request, { host, signal, rewriteAlways, onProgress });
  try {
    checkStaged(request, staged);
    await db.attach(slot, staged.source);
    const { kind, mapping } = request;
    const reading = {
      ...{ kind, mapping, rest: restColumns(request) },
      idsWithDecimal: findIdsWithDecimal(request),
    };
    if (await createVerified(request, context, staged, reading)) return { staged, reading };
  } finally {
    await db.detach(slot);
    await staged.discard();
  }
  if (rewriteAlways)
    throw new Error(`the database does not find the ${staged.counts.rows} rows that are there`);
  return stageAndLoad(request, context, true);
}

/** A whole column that cannot be read is a wrong column, not a hundred thousand wrong lines. */
function checkStaged(request: ImportRequest, staged: StagedRows): void {
  if (staged.counts.rows > 0) return;
  const first = staged.rejected[0];
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

/** Loads the rows; false where the database counted other rows than the scanner did, or could not read a value. */
async function createVerified(
  request: ImportRequest,
  context: LoadContext,
  staged: StagedRows,
  reading: TableReading,
): Promise<boolean> {
  const { db, slot, signal } = context;
  const rows = rowsOf(context.fileId);
  const source = readCsv(slot, request.preview, staged.isOriginal);
  const stopPolling = pollProgress(context, staged);
  try {
    await db.run(createRows(rows, source, reading), signal);
  } catch (error) {
    if (!staged.isRewritten && error instanceof Error && /CSV|Invalid Input/.test(error.message))
      return false;
    throw error;
  } finally {
    stopPolling();
  }
  const [counted] = await db.rows(countUnreadable(rows));
  if (counted?.rows === staged.counts.rows && counted.unreadable === 0) return true;
  await dropRows(db, rows);
  if (staged.isRewritten && counted?.rows === staged.counts.rows)
    throw new ExpectedFailure('AMOUNT_OUT_OF_RANGE');
  return false;
}

const pollEveryMs = 200;

function pollProgress({ db, slot, onProgress }: LoadContext, staged: StagedRows): () => void {
  const total = staged.source instanceof Blob ? staged.source.size : 0;
  if (total === 0) return () => undefined;
  onProgress({ stage: 'loading', share: 0 });
  const timer = setInterval(() => {
    void db.bytesRead(slot).then((bytes) => {
      const share = Math.min(bytes / total, 1);
      onProgress({ stage: 'loading', share, rows: Math.round(share * staged.counts.rows) });
    });
  }, pollEveryMs);
  return () => clearInterval(timer);
}

async function describe(
  request: ImportRequest,
  context: LoadContext,
  { staged, reading }: Loaded,
  started: number,
): Promise<LoadedFile> {
  const { db, fileId, signal } = context;
  const rows = rowsOf(fileId);
  context.onProgress({ stage: 'counting', share: null });
  if (reading.kind === 'orders' && reading.mapping.order !== undefined)
    await settleCancelMark(db, rows, signal);
  if (reading.kind === 'customers') await db.run(flagRepeatedMembers(rows), signal);
  const groups = await db.rows(countByFlags(rows), signal);
  const mapped = resultingRoles(request);
  const facts = await readFacts(db, rows, request.kind, mapped, signal);
  if (facts.rowCount === 0) throw new ExpectedFailure('NO_ROWS');
  const { firstDay, lastDay, moneyDecimals } = facts;
  return {
    file: {
      id: fileId,
      kind: request.kind,
      fileName: request.fileName,
      part: request.preview.container?.part ?? null,
      mapped,
      attributes: attributesOf(reading),
      report: buildReport(request, staged, reading, groups, performance.now() - started),
      ...{ firstDay, lastDay, moneyDecimals },
    },
    rows,
    rejected: staged.rejected,
    lossy: staged.losses.cells,
    headers: request.preview.columns.map((column) => column.name),
  };
}

async function settleCancelMark(db: Database, rows: string, signal: AbortSignal): Promise<void> {
  const [share] = await db.rows(
    sql`SELECT coalesce(avg(CASE WHEN regexp_matches(order_id, '^[0-9]+$') THEN 1 ELSE 0 END), 0) AS digits
FROM ${name(rows)} WHERE order_id IS NOT NULL`,
    signal,
  );
  if (Number(share?.digits) < 0.5) await db.run(takeBackCancelMark(rows), signal);
}

/** A member who comes twice counts once, as the last line has it. */
function flagRepeatedMembers(rows: string): Sql {
  return sql`UPDATE ${name(rows)} SET flags = flags + ${flagBits.replaced}
WHERE flags = 0 AND row_no NOT IN (SELECT max(row_no) FROM ${name(rows)} WHERE flags = 0 GROUP BY customer)`;
}
