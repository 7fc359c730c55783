import { looksLikeFormula } from '../../workers/contract/spreadsheetText.ts';
import type { TableModel } from './table.ts';

/** A table as a CSV that Excel opens without questions. Numbers stay numbers; text it could run gets an apostrophe. */
export function toCsv(table: TableModel): string {
  const lines = [
    table.columns.map(({ label }) => label),
    ...table.rows.map((row) => row.map(({ value }) => value ?? '')),
  ];
  return `\ufeff${lines.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('')}`;
}

function writeCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const clean = cell.replaceAll('\0', '');
  const safe = looksLikeFormula(cell) ? `'${clean}` : clean;
  return /[",\r\n;\t']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
