import type { FilePreview, ImportReport, RejectReason } from '../../workers/contract/importing.ts';
import { ExpectedFailure } from '../../workers/contract/outcome.ts';
import type { Database } from '../../workers/engine/database.ts';
import type { EngineHost } from '../../workers/engine/host.ts';
import { dropRows, loadTable } from '../../workers/engine/import/loadTable.ts';
import { previewFile } from '../../workers/engine/import/preview.ts';
import { name, sql } from '../../workers/engine/sql.ts';
import type { DirtyFile, TrueRow } from './polluter/model.ts';
import { guessedMapping } from './importText.ts';

/** What the importer made of a file, row by row. */
export interface Restored {
  readonly preview: FilePreview;
  readonly report: ImportReport;
  readonly kept: readonly TrueRow[];
  readonly rejected: readonly { readonly line: number; readonly reason: RejectReason }[];
}

const signal = new AbortController().signal;

/** Reads a file as the app would, with every guess taken, and hands back the rows that were loaded. */
export async function restore(
  bytes: Uint8Array,
  host: EngineHost,
  db: Database,
): Promise<Restored | ExpectedFailure> {
  const file = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const fileName = 'file';
  try {
    const preview = await previewFile({ file, fileName }, host, signal);
    const mapping = guessedMapping(preview);
    const request = { datasetId: null, kind: 'orders' as const, file, fileName, preview, mapping };
    const loaded = await loadTable(request, {
      host,
      db,
      fileId: 'restored',
      signal,
      onProgress: () => undefined,
    });
    const mapped = new Set<string>(loaded.file.mapped);
    const column = (role: string, as: string) => (mapped.has(role) ? name(as) : { text: 'NULL' });
    const rows = await db.rows(
      sql`SELECT customer, epoch_ms(time)::DOUBLE AS time, amount::VARCHAR AS amount, ${column('order', 'order_id')} AS order_id,
        ${column('productName', 'product_name')} AS product_name FROM ${name(loaded.rows)} WHERE flags = 0 ORDER BY row_no`,
    );
    await dropRows(db, loaded.rows);
    return { preview, report: loaded.file.report, kept: rows.map(toTrueRow), rejected: loaded.rejected };
  } catch (error) {
    if (error instanceof ExpectedFailure) return error;
    throw error;
  }
}

function toTrueRow(row: Readonly<Record<string, unknown>>): TrueRow {
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return {
    customer: String(row.customer),
    time: Number(row.time),
    amount: String(row.amount).replace(/\.?0+$/, ''),
    order: text(row.order_id),
    productName: text(row.product_name),
  };
}

export interface Verdict {
  readonly restored: boolean;
  /** A row went missing or changed without a word. */
  readonly silentLoss: boolean;
  readonly linesRight: boolean;
  readonly why: readonly string[];
}

const key = (row: TrueRow): string => JSON.stringify([row.customer, row.time, row.amount]);

/** Compares what was loaded with what the polluter knows, row by row. */
export function judge(file: DirtyFile, got: Restored | ExpectedFailure): Verdict {
  if (got instanceof ExpectedFailure) {
    return {
      restored: false,
      silentLoss: false,
      linesRight: true,
      why: [`${got.failure.code} ${JSON.stringify(got.failure.detail)}`],
    };
  }
  const { truth } = file;
  const { report, kept } = got;
  const why: string[] = [];
  const known = truth.kept.map(key);
  const loaded = kept.map(key);
  const wrongRows = loaded.flatMap((row, i) =>
    row === known[i] ? [] : [`row ${i}: ${row} for ${known[i] ?? 'none'}`],
  );
  if (known.length !== loaded.length) why.push(`${loaded.length} rows for ${known.length}`);
  why.push(...wrongRows.slice(0, 2));
  for (const [rule, rows] of Object.entries(report.rowsExcluded)) {
    const want = truth.excluded[rule as keyof typeof truth.excluded] ?? 0;
    if (rows !== want) why.push(`${rule} ${rows} for ${want}`);
  }
  const rejectedWrong = report.rowsRejected !== truth.rejected.length;
  if (rejectedWrong)
    why.push(
      `rejected ${report.rowsRejected} for ${truth.rejected.length}: ${JSON.stringify(report.rejectedSample.slice(0, 2))}`,
    );
  const places = (list: readonly { line: number; reason: string }[]): string =>
    JSON.stringify(list.map(({ line, reason }) => [line, reason]));
  const linesRight = places(got.rejected) === places(truth.rejected);
  return { restored: why.length === 0, silentLoss: isSilentLoss(file, got, known, loaded), linesRight, why };
}

function isSilentLoss(
  { truth }: DirtyFile,
  { report }: Restored,
  known: readonly string[],
  loaded: readonly string[],
): boolean {
  const excluded = Object.values(report.rowsExcluded).reduce((sum, rows) => sum + rows, 0);
  const rows =
    truth.kept.length + truth.rejected.length + Object.values(truth.excluded).reduce((sum, n) => sum + n, 0);
  const isBalanced =
    report.rowsRead === report.rowsKept + report.rowsRejected + excluded && report.rowsRead >= rows;
  const left = [...known];
  const allTrue = loaded.every((row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return !isBalanced || !allTrue;
}
