import readWorkbook from 'read-excel-file/universal';
import { ExpectedFailure } from '../../contract/outcome.ts';
import { valueToText } from './rowsToCsv.ts';

/** A workbook unpacks to about ten times its size, all of it in memory. */
const largestWorkbookBytes = 120_000_000;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}

let latest: { readonly key: string; readonly sheets: Promise<readonly Sheet[]> } | null = null;

/**
 * The sheets of a workbook that hold at least one row. The latest workbook is remembered, since it is read once
 * to look at and once to load.
 */
export function readSheets(file: Blob, fileName: string): Promise<readonly Sheet[]> {
  const key = file instanceof File ? `${file.name}|${file.size}|${file.lastModified}` : '';
  if (key !== '' && latest?.key === key) return latest.sheets;
  const sheets = loadSheets(file, fileName);
  latest = { key, sheets };
  return sheets;
}

async function loadSheets(file: Blob, fileName: string): Promise<readonly Sheet[]> {
  if (file.size > largestWorkbookBytes) {
    throw new ExpectedFailure('FILE_TOO_LARGE', {
      file: fileName,
      size: megabytes(file.size),
      limit: megabytes(largestWorkbookBytes),
    });
  }
  try {
    const sheets = await readWorkbook(file);
    return sheets
      .map(({ sheet, data }) => ({ name: sheet, rows: data }))
      .filter(({ rows }) => rows.length > 0);
  } catch {
    throw new ExpectedFailure('BROKEN_CONTAINER', { file: fileName, format: 'Excel' });
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

/** Cells as text; dates as 2024-01-05, whatever the sheet shows them as. */
export function* sheetRows(sheet: Sheet): Generator<readonly string[]> {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (const row of sheet.rows)
    yield Array.from({ length: width }, (_, i) => valueToText(wholeSeconds(row[i])));
}

/** Days as fractions of floating point come out a little before or after the second they stand for. */
function wholeSeconds(value: unknown): unknown {
  if (!(value instanceof Date)) return value;
  const second = Math.round(value.getTime() / 1000) * 1000;
  return Math.abs(value.getTime() - second) <= 2 ? new Date(second) : value;
}
