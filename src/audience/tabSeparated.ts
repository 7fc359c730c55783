/**
 * Rows as a spreadsheet takes them from the clipboard. Cells are hostile text: a tab or a line end inside one
 * would move its neighbours, and text that begins like a formula would be run, so it gets an apostrophe.
 */
export function tabSeparated(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((cells) => cells.map(safeCell).join('\t')).join('\n');
}

function safeCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell.replace(/[\t\r\n]+/g, ' ');
  return /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
}
