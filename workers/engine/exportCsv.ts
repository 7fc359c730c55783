import { looksLikeFormula } from '../contract/spreadsheetText.ts';

/**
 * One cell of an exported CSV. Numbers are written as numbers, so −5 stays −5. Text that a spreadsheet could
 * run gets an apostrophe in front and is quoted (OWASP, CSV injection).
 */
export function formatCell(value: string | number): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const clean = value.replaceAll('\0', '');
  if (looksLikeFormula(value)) return `"'${clean.replaceAll('"', '""')}"`;
  return /[",\r\n;\t]|^\s|\s$/.test(clean) ? `"${clean.replaceAll('"', '""')}"` : clean;
}

/** UTF-8 with byte order mark and \r\n, the form that Excel opens without questions. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly (string | number)[]>): Blob {
  const lines = [`\ufeff${header.map(formatCell).join(',')}\r\n`];
  for (const row of rows) lines.push(`${row.map(formatCell).join(',')}\r\n`);
  return new Blob(lines, { type: 'text/csv;charset=utf-8' });
}
