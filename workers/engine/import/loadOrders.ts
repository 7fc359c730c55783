import type { ImportRequest, LossyCell, MappedDataset, RejectReason } from '../../contract/importing.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import { findMissingRoles, requiredOrderRoles, type OrderRole } from '../../contract/tables.ts';
import type { OnProgress } from '../../contract/engineApi.ts';
import type { Database, FileSlot } from '../database.ts';
import type { EngineHost } from '../host.ts';
import { name, sql, type Sql } from '../sql.ts';
import { countUnreadable, createLines, takeBackCancelMark, type OrderReading } from './orderColumns.ts';
import { buildReport } from './importReport.ts';
import { findIdsWithDecimal } from './orderSample.ts';
import { readCsv } from './readCsv.ts';
import { stageRows, type RejectedLine, type StageContext, type StagedRows } from './stageRows.ts';

/** A loaded data set: its handle, and the relations and rejected lines the engine keeps for it. */
export interface LoadedDataset {
  readonly dataset: MappedDataset;
  readonly lines: string;
  readonly sales: string;
  readonly customers: string;
  readonly rejected: readonly RejectedLine[];
  readonly lossy: readonly LossyCell[];
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
    const reading = {
      mapping: request.mapping,
      idsWithDecimal: findIdsWithDecimal(request.preview, request.mapping),
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

const roleOfReason: Partial<Record<RejectReason, OrderRole>> = {
  TIME_UNREADABLE: 'time',
  AMOUNT_UNREADABLE: 'amount',
  QUANTITY_UNREADABLE: 'quantity',
  UNIT_PRICE_UNREADABLE: 'unitPrice',
};

/** Loads the lines; false where the database counted other rows than the scanner did, or could not read a value. */
async function createVerified(
  request: ImportRequest,
  context: LoadContext,
  staged: StagedRows,
  reading: OrderReading,
): Promise<boolean> {
  const { db, slot, signal } = context;
  const { lines } = relationNames(context.id);
  const source = readCsv(slot, request.preview, staged.isOriginal);
  const stopPolling = pollProgress(context, staged);
  try {
    await db.run(createLines(lines, source, reading), signal);
  } catch (error) {
    if (!staged.isRewritten && error instanceof Error && /CSV|Invalid Input/.test(error.message))
      return false;
    throw error;
  } finally {
    stopPolling();
  }
  const [counted] = await db.rows(countUnreadable(lines));
  if (counted?.rows === staged.counts.rows && counted.unreadable === 0) return true;
  await db.run(sql`DROP TABLE ${name(lines)}`);
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
  const groups = await db.rows(
    sql`SELECT flags::INTEGER AS flags, count(*)::DOUBLE AS n FROM ${name(lines)} GROUP BY ALL`,
    signal,
  );
  await db.run(
    sql`CREATE VIEW ${name(sales)} AS SELECT * EXCLUDE (flags) FROM ${name(lines)} WHERE flags = 0`,
  );
  await db.run(
    sql`CREATE TABLE ${name(customers)} AS
SELECT (row_number() OVER (ORDER BY customer) - 1)::INTEGER AS customer_index, customer
FROM (SELECT DISTINCT customer FROM ${name(sales)})`,
    signal,
  );
  const [facts] = await db.rows(describeSales(sales, customers), signal);
  if (facts === undefined || Number(facts.customer_count) === 0) throw new ExpectedFailure('NO_ROWS');
  const report = buildReport(request, staged, reading, groups, performance.now() - started);
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
    rejected: staged.rejected,
    lossy: staged.losses.cells,
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

function describeSales(sales: string, customers: string): Sql {
  const fits = (decimals: number): Sql =>
    sql`WHEN bool_and(amount = round(amount, ${decimals})) THEN ${decimals}`;
  return sql`SELECT
  (SELECT count(*) FROM ${name(customers)})::DOUBLE AS customer_count,
  min(time)::DATE::VARCHAR AS first_day,
  max(time)::DATE::VARCHAR AS last_day,
  (max(time)::DATE + 1)::DATE::VARCHAR AS as_of,
  CASE ${fits(0)} ${fits(1)} ${fits(2)} ${fits(3)} ${fits(4)} ${fits(5)} ELSE 6 END AS decimals
FROM ${name(sales)}`;
}
