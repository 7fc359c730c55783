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
  const lines = [`\ufeff${formatLine(header)}`];
  for (const row of rows) lines.push(formatLine(row));
  return joinCsv(lines);
}

/** One line with its end. */
export function formatLine(cells: readonly (string | number)[]): string {
  return `${cells.map(formatCell).join(',')}\r\n`;
}

/** The first piece starts with the byte order mark. */
export function joinCsv(pieces: readonly string[]): Blob {
  return new Blob([...pieces], { type: 'text/csv;charset=utf-8' });
}
