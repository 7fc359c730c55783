import { looksLikeFormula } from '../../workers/contract/spreadsheetText.ts';

/**
 * Rows as a spreadsheet takes them from the clipboard. Cells are hostile text: a tab or a line end inside one would
 * move its neighbours and becomes a space, NUL would end the text, a quote in front would swallow what follows and is
 * quoted itself, and text that looks like a formula would be run, so it gets an apostrophe.
 */
export function tabSeparated(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((cells) => cells.map(safeCell).join('\t')).join('\n');
}

function safeCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell.replaceAll('\0', '').replace(/[\t\r\n]+/g, ' ');
  if (looksLikeFormula(text)) return `'${text}`;
  return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
