import type { ImportRequest, MappedDataset } from '../../contract/importing.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import { findMissingRoles, requiredOrderRoles, type OrderRole } from '../../contract/tables.ts';
import type { OnProgress } from '../../contract/engineApi.ts';
import type { Database, FileSlot, Row } from '../database.ts';
import type { EngineHost } from '../host.ts';
import { name, sql, type Sql } from '../sql.ts';
import { decideDateOrder } from './dateOrder.ts';
import { createLines, rejectCodes, takeBackCancelMark, type OrderReading } from './orderColumns.ts';
import { buildReport } from './importReport.ts';
import { findIdsWithDecimal } from './orderSample.ts';
import { readCsv } from './readCsv.ts';
import { stageRows, type RejectedLine, type StagedRows } from './stageRows.ts';

/** A loaded data set: its handle, and the relations and rejected lines the engine keeps for it. */
export interface LoadedDataset {
  readonly dataset: MappedDataset;
  readonly lines: string;
  readonly sales: string;
  readonly customers: string;
  readonly rejected: readonly RejectedLine[];
  readonly headers: readonly string[];
}

export interface LoadContext {
  readonly host: EngineHost;
  readonly db: Database;
  readonly slot: FileSlot;
  readonly id: string;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/** Reads an order file into the database. On failure or cancel nothing of it is left behind. */
export async function loadOrders(request: ImportRequest, context: LoadContext): Promise<LoadedDataset> {
  const started = performance.now();
  checkRoles(request);
  const loaded = await stageAndLoad(request, context, false);
  try {
    return await describe(request, context, loaded, started);
  } catch (error) {
    await dropRelations(context.db, context.id);
    throw error;
  }
}

function checkRoles(request: ImportRequest): void {
  const mapped = new Set(Object.keys(request.mapping) as OrderRole[]);
  const missing = findMissingRoles(mapped, requiredOrderRoles);
  if (missing.length > 0) throw new ExpectedFailure('MISSING_ROLE', { roles: missing.join(', ') });
}

interface Loaded {
  readonly staged: StagedRows;
  readonly reading: OrderReading;
}

async function stageAndLoad(request: ImportRequest, context: LoadContext, copyAlways: boolean): Promise<Loaded> {
  const { db, slot, signal } = context;
  const staged = await stageRows(
    {
      ...request,
      signal,
      copyAlways,
      onProgress: (stage, share, rows) => context.onProgress({ stage, share, rows }),
    },
    context.host,
  );
  try {
    if (staged.counts.rows === 0) throw noRows(request, staged);
    await db.attach(slot, staged.source);
    const source = readCsv(slot, request.preview, staged.isOriginal);
    const dateOrder = await decideDateOrder(db, source, request, signal);
    const idsWithDecimal = findIdsWithDecimal(request.preview, request.mapping);
    const reading: OrderReading = { preview: request.preview, mapping: request.mapping, dateOrder, idsWithDecimal };
    const ok = await createVerified(context, staged, source, reading);
    if (ok) return { staged, reading };
  } finally {
    await db.detach(slot);
    await staged.discard();
  }
  if (copyAlways) throw new Error(`the database does not find the ${staged.counts.rows} rows that are there`);
  return stageAndLoad(request, context, true);
}

function noRows(request: ImportRequest, staged: StagedRows): ExpectedFailure {
  if (staged.counts.rejected === 0) return new ExpectedFailure('HEADER_ONLY', { file: request.fileName });
  return new ExpectedFailure('NOT_A_TABLE', { file: request.fileName, found: staged.rejected[0]?.reason ?? '' });
}

/** Loads the lines; false where the database counted other rows than the scanner did. */
async function createVerified(
  context: LoadContext,
  staged: StagedRows,
  source: Sql,
  reading: OrderReading,
): Promise<boolean> {
  const { db, signal } = context;
  const lines = relationNames(context.id).lines;
  const stopPolling = pollProgress(context, staged);
  try {
    await db.run(createLines(lines, source, reading), signal);
  } catch (error) {
    if (staged.isOriginal && error instanceof Error && /CSV|Invalid Input/.test(error.message)) return false;
    throw error;
  } finally {
    stopPolling();
  }
  const [count] = await db.rows(sql`SELECT count(*)::DOUBLE AS n FROM ${name(lines)}`);
  if (count?.n === staged.counts.rows) return true;
  await db.run(sql`DROP TABLE ${name(lines)}`);
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

function relationNames(id: string): { lines: string; sales: string; customers: string } {
  return { lines: `lines_${id}`, sales: `sales_${id}`, customers: `customers_${id}` };
}

export async function dropRelations(db: Database, id: string): Promise<void> {
  const { lines, sales, customers } = relationNames(id);
  await db.run(sql`DROP TABLE IF EXISTS ${name(customers)}`);
  await db.run(sql`DROP VIEW IF EXISTS ${name(sales)}`);
  await db.run(sql`DROP TABLE IF EXISTS ${name(lines)}`);
}

async function describe(
  request: ImportRequest,
  context: LoadContext,
  { staged, reading }: Loaded,
  started: number,
): Promise<LoadedDataset> {
  const { db, id, signal } = context;
  const { lines, sales, customers } = relationNames(id);
  context.onProgress({ stage: 'counting', share: null });
  if (reading.mapping.order !== undefined) await settleCancelMark(db, lines, signal);
  const groups = await db.rows(countGroups(lines), signal);
  const rejectedValues = await readRejectedValues(db, lines, staged, signal);
  checkReadable(request, groups, rejectedValues);
  await db.run(sql`CREATE VIEW ${name(sales)} AS SELECT * EXCLUDE (reject, flags, raw) FROM ${name(lines)}
WHERE reject = 0 AND flags = 0`);
  await db.run(
    sql`CREATE TABLE ${name(customers)} AS
SELECT (row_number() OVER (ORDER BY customer) - 1)::INTEGER AS customer_index, customer
FROM (SELECT DISTINCT customer FROM ${name(sales)})`,
    signal,
  );
  const [facts] = await db.rows(describeSales(sales, customers), signal);
  if (facts === undefined || Number(facts.customer_count) === 0) throw new ExpectedFailure('NO_ROWS');
  const rejected = [...staged.rejected, ...rejectedValues].sort((a, b) => a.line - b.line);
  const report = buildReport(request, staged, reading, groups, rejected, performance.now() - started);
  return {
    dataset: {
      id,
      kind: 'orders',
      fileName: request.fileName,
      mapped: Object.keys(request.mapping) as OrderRole[],
      report,
      customerCount: Number(facts.customer_count),
      firstDay: String(facts.first_day),
      lastDay: String(facts.last_day),
      asOf: String(facts.as_of),
      moneyDecimals: Number(facts.decimals),
    },
    lines,
    sales,
    customers,
    rejected,
    headers: request.preview.columns.map((column) => column.name),
  };
}

async function settleCancelMark(db: Database, lines: string, signal: AbortSignal): Promise<void> {
  const [share] = await db.rows(
    sql`SELECT coalesce(avg(CASE WHEN regexp_matches(order_id, '^[0-9]+$') THEN 1 ELSE 0 END), 0) AS digits
FROM ${name(lines)} WHERE order_id IS NOT NULL`,
    signal,
  );
  if (Number(share?.digits) < 0.5) await db.run(takeBackCancelMark(lines), signal);
}

function countGroups(lines: string): Sql {
  return sql`SELECT reject::INTEGER AS reject, flags::INTEGER AS flags, count(*)::DOUBLE AS n
FROM ${name(lines)} GROUP BY ALL`;
}

function describeSales(sales: string, customers: string): Sql {
  const fits = (decimals: number): Sql => sql`WHEN bool_and(amount = round(amount, ${decimals})) THEN ${decimals}`;
  return sql`SELECT
  (SELECT count(*) FROM ${name(customers)})::DOUBLE AS customer_count,
  min(time)::DATE::VARCHAR AS first_day,
  max(time)::DATE::VARCHAR AS last_day,
  (max(time)::DATE + 1)::DATE::VARCHAR AS as_of,
  CASE ${fits(0)} ${fits(1)} ${fits(2)} ${fits(3)} ${fits(4)} ${fits(5)} ELSE 6 END AS decimals
FROM ${name(sales)}`;
}

const keptRejectedValues = 100_000;

/** Lines that are rows but hold a date or a number nobody can read. */
async function readRejectedValues(
  db: Database,
  lines: string,
  staged: StagedRows,
  signal: AbortSignal,
): Promise<RejectedLine[]> {
  const rows = await db.rows(
    sql`SELECT row_no::DOUBLE AS row_no, reject::INTEGER AS reject, array_to_string(
  list_transform(raw, lambda cell: replace(coalesce(cell, ''), chr(31), '')), chr(31)) AS cells
FROM ${name(lines)} WHERE reject > 0 ORDER BY row_no LIMIT ${keptRejectedValues}`,
    signal,
  );
  return rows.map((row) => ({
    line: staged.lineMap.lineOfRow(Number(row.row_no) - 1),
    reason: rejectCodes[Number(row.reject)] ?? 'AMOUNT_UNREADABLE',
    cells: String(row.cells).split('\x1f'),
  }));
}

/** A whole column that cannot be read is a wrong column, not a hundred thousand wrong lines. */
function checkReadable(request: ImportRequest, groups: readonly Row[], rejected: readonly RejectedLine[]): void {
  if (groups.some((group) => group.reject === 0)) return;
  const first = rejected[0];
  if (first === undefined) throw new ExpectedFailure('NO_ROWS');
  const role: OrderRole =
    first.reason === 'TIME_UNREADABLE'
      ? 'time'
      : first.reason === 'QUANTITY_UNREADABLE'
        ? 'quantity'
        : first.reason === 'UNIT_PRICE_UNREADABLE' || request.mapping.amount === undefined
          ? 'unitPrice'
          : 'amount';
  const position = request.mapping[role] ?? 0;
  throw new ExpectedFailure(role === 'time' ? 'DATES_UNREADABLE' : 'NUMBERS_UNREADABLE', {
    column: request.preview.columns[position]?.name ?? '',
    example: (first.cells[position] ?? '').slice(0, 60),
  });
}
