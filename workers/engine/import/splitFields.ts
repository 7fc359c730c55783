export interface RowFormat {
  readonly delimiter: number;
  readonly quote: number;
  readonly columnCount: number;
}

/** The unquoted bytes of each field of one row, by the same grammar as the scanner. */
export function splitFields(row: Uint8Array, delimiter: number, quote: number): Uint8Array[] {
  const fields: Uint8Array[] = [];
  let start = 0;
  while (start <= row.length) {
    if (row[start] === quote) {
      const close = closeQuote(row, start + 1, quote);
      fields.push(unescape(row.subarray(start + 1, close), quote));
      start = close + 2;
    } else {
      const next = row.indexOf(delimiter, start);
      const end = next < 0 ? row.length : next;
      fields.push(row.subarray(start, end));
      start = end + 1;
    }
  }
  return fields;
}

/** Position of the closing quote, doubled quotes passed over; the end of the row where there is none. */
function closeQuote(row: Uint8Array, from: number, quote: number): number {
  let i = row.indexOf(quote, from);
  while (i >= 0 && row[i + 1] === quote) i = row.indexOf(quote, i + 2);
  return i < 0 ? row.length : i;
}

function unescape(field: Uint8Array, quote: number): Uint8Array {
  if (!field.includes(quote)) return field;
  return field.filter((byte, i) => byte !== quote || !isSecondOfPair(field, i, quote));
}

function isSecondOfPair(field: Uint8Array, i: number, quote: number): boolean {
  let run = 0;
  while (field[i - 1 - run] === quote) run += 1;
  return run % 2 === 1;
}
