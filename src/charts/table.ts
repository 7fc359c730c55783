import { looksLikeFormula } from '../../workers/contract/spreadsheetText.ts';
import { tabSeparated } from '../audience/tabSeparated.ts';

/** The table behind a chart: texts as shown, and the sortable values behind them. */
export interface TableModel {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableColumn {
  readonly label: string;
  readonly number: boolean;
}

export interface TableCell {
  readonly text: string;
  /** What it sorts by, and what is copied; null sorts last. */
  readonly value: string | number | null;
}

export function textCell(text: string): TableCell {
  return { text, value: text };
}

export function numberCell(value: number | null, format: (value: number) => string): TableCell {
  return value === null ? { text: '–', value: null } : { text: format(value), value };
}

/** Tab-separated with a header line, for pasting into a spreadsheet. */
export function toTsv(table: TableModel): string {
  return tabSeparated([
    table.columns.map((column) => column.label),
    ...table.rows.map((row) => row.map((cell) => cell.value ?? '')),
  ]);
}

/** The same as a file for a spreadsheet: UTF-8 with a byte order mark; text that it could run is kept from running. */
export function toCsv(table: TableModel): Blob {
  const lines = [
    table.columns.map(({ label }) => label),
    ...table.rows.map((row) => row.map(({ value }) => value ?? '')),
  ].map(csvLine);
  return csvBlob(lines);
}

export const csvType = 'text/csv;charset=utf-8';

export function csvBlob(lines: readonly string[]): Blob {
  return new Blob(['\ufeff', ...lines], { type: csvType });
}

export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = value.replaceAll('\0', '');
  const safe = looksLikeFormula(value) ? `'${text}` : text;
  return safe !== text || /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${safe.replaceAll('"', '""')}"` : text;
}

/** Positions of the rows in order of a column; what has no value comes last. */
export function sortOrder(rows: TableModel['rows'], column: number, descending: boolean): number[] {
  const valueOf = (row: number): string | number | null => rows[row]?.[column]?.value ?? null;
  return rows
    .map((_, row) => row)
    .sort((a, b) => {
      const [x, y] = [valueOf(a), valueOf(b)];
      if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
      const order =
        typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y));
      return descending ? -order : order;
    });
}
