const pieceChars = 1 << 20;

/** Rows of text as RFC 4180 in UTF-8, in pieces; every other container becomes what the scanner reads. */
export async function* rowsToCsv(
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for await (const row of rows) {
    text += `${row.map(quoteCell).join(',')}\n`;
    if (text.length < pieceChars) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text !== '') yield encoder.encode(text);
}

function quoteCell(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A value of a typed container as the text a person would have typed. */
export function valueToText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return dateToText(value);
  if (typeof value === 'object')
    return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
  return String(value as number | bigint | boolean);
}

/** Dates of containers have no zone; they are held as if in UTC. */
function dateToText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  return date
    .toISOString()
    .replace('T', ' ')
    .replace('Z', '')
    .replace(/ 00:00:00\.000$/, '')
    .replace(/\.000$/, '');
}
