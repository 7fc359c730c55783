import type { EngineApi } from '../../contract/engineApi.ts';
import { mappedRoles } from '../../contract/importing.ts';
import { personalKind } from '../../contract/personal.ts';
import { settle, succeeded } from '../../contract/outcome.ts';
import { sqlLimits, type SqlAnswer, type SqlColumn, type SqlRequest } from '../../contract/sqlPage.ts';
import { formatLine, joinCsv } from '../exportCsv.ts';
import type { Row } from '../database.ts';
import { join, name, sql, type Sql } from '../sql.ts';
import type { InScope, WholeScope } from '../wholeContext.ts';
import { explainSqlError } from './explainSqlError.ts';
import { scanStatement, type ScannedStatement } from './scanStatement.ts';
import { listTables, readPreparedAnew, withPlainTables } from './sqlTables.ts';
import type { WithSignal } from '../cancelling.ts';

type SqlCalls = Pick<EngineApi, 'querySql' | 'sqlCsv' | 'sqlTables'>;

interface Found {
  readonly columns: readonly SqlColumn[];
  readonly rows: readonly Row[];
}

/** The engine’s answers to what a person asks in SQL. */
export function createSqlCalls(inScope: InScope, withSignal: WithSignal): SqlCalls {
  const ask = (request: SqlRequest, limit: number, signal: AbortSignal): Promise<Found> =>
    inScope(request.datasetId, (scope) => run(scope, request.text, limit, signal));
  return {
    querySql: (request, requestId) =>
      withSignal(requestId, async (signal) => {
        const started = performance.now();
        const { columns, rows } = await ask(request, sqlLimits.shown + 1, signal);
        const rowCount = Math.min(rows.length, sqlLimits.shown);
        const answer: SqlAnswer = {
          ...{ columns, rowCount, isCut: rows.length > rowCount },
          cells: columns.map((_, i) => rows.slice(0, rowCount).map((row) => cellOf(row, i))),
          durationMs: performance.now() - started,
        };
        return succeeded(answer);
      }),

    sqlCsv: (request, requestId) =>
      withSignal(requestId, async (signal) => {
        const found = await ask(request, sqlLimits.file, signal);
        const taken = found.columns
          .map((column, place) => ({ column, place }))
          .filter(({ column }) => request.takesPersonal || column.personal === null);
        const lines = found.rows.map((row) =>
          formatLine(taken.map(({ column, place }) => fileCell(cellOf(row, place), column))),
        );
        return succeeded(joinCsv([`\ufeff${formatLine(taken.map(({ column }) => column.name))}`, ...lines]));
      }),

    sqlTables: (datasetId) =>
      settle(async () =>
        succeeded(await inScope(datasetId, ({ db, loaded }) => listTables(db, loaded.dataset))),
      ),
  };
}

function cellOf(row: Row, column: number): string | null {
  const value = row[`c${column}`] ?? null;
  return value === null ? null : String(value);
}

/** Numbers stay numbers, −5 too, as far as a double holds them. */
function fileCell(cell: string | null, { isNumber }: SqlColumn): string | number {
  if (cell === null) return '';
  const value = Number(cell);
  if (!isNumber) return cell;
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : cell;
}

async function run(scope: WholeScope, given: string, limit: number, signal: AbortSignal): Promise<Found> {
  const text = await readToday(scope, given, signal);
  const scanned = scanStatement(text);
  try {
    return await (scanned.explain
      ? explainPlan(scope, scanned, signal)
      : readRows(scope, scanned, limit, signal));
  } catch (error) {
    return explainSqlError(error, scanned.text);
  }
}

async function readToday(scope: WholeScope, text: string, signal: AbortSignal): Promise<string> {
  const { db, preparedStore, loaded } = scope;
  if (!text.includes('"prepared".') || mappedRoles(loaded.dataset).orders === undefined) return text;
  const { lines } = await preparedStore.get(db, loaded.dataset, signal);
  return readPreparedAnew(text, lines.text);
}

/** Between brackets, where the database’s grammar allows nothing but what reads. */
function inBrackets({ text }: ScannedStatement): Sql {
  return { text: `(\n${text}\n)` };
}

async function readRows(
  { db, loaded }: WholeScope,
  statement: ScannedStatement,
  limit: number,
  signal: AbortSignal,
): Promise<Found> {
  const tables = withPlainTables(loaded.dataset);
  const asked = inBrackets(statement);
  const described = await db.readOnly(
    sql`${tables} SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM ${asked})`,
    signal,
  );
  const columns = described.map((row) => describeColumn(String(row.name), String(row.type)));
  const places = columns.map((_, i) => name(`c${i}`));
  const most = sqlLimits.cellCharacters;
  const cells = places.map(
    (place) =>
      sql`CASE WHEN length(${place}::VARCHAR) > ${most} THEN left(${place}::VARCHAR, ${most}) || '…' ELSE ${place}::VARCHAR END AS ${place}`,
  );
  const rows = await db.readOnly(
    sql`${tables} SELECT ${join(cells, ', ')} FROM ${asked} AS answer(${join(places, ', ')}) LIMIT ${limit}`,
    signal,
  );
  return { columns: findPersonal(columns, rows), rows };
}

async function explainPlan(
  { db, loaded }: WholeScope,
  statement: ScannedStatement,
  signal: AbortSignal,
): Promise<Found> {
  const how = { text: statement.explain ?? 'EXPLAIN' };
  const found = await db.readOnly(
    sql`${how} ${withPlainTables(loaded.dataset)} SELECT * FROM ${inBrackets(statement)}`,
    signal,
  );
  const lines = found.flatMap((row) => String(row.explain_value ?? '').split('\n'));
  return { columns: [describeColumn('plan', 'VARCHAR')], rows: lines.map((c0) => ({ c0 })) };
}

function describeColumn(column: string, type: string): SqlColumn {
  return { name: column, type, isNumber: isNumberType(type), personal: null };
}

/** By their names and by what is in them. */
function findPersonal(columns: readonly SqlColumn[], rows: readonly Row[]): readonly SqlColumn[] {
  const first = rows.slice(0, 200);
  return columns.map((column, i) => {
    const values = first.map((row) => cellOf(row, i));
    return { ...column, personal: personalKind({ role: null, header: column.name, values }) };
  });
}

function isNumberType(type: string): boolean {
  return /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL\(.*\))$/.test(type);
}
