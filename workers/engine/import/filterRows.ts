import type { Mapping, SkippedRow } from '../../contract/importing.ts';
import { splitFields, type RowFormat } from './writeRows.ts';

const totalWords =
  /^(총?\s*합\s*계|총\s*계|소\s*계|누\s*계|전체\s*합계|grand total|sub-?total|totals?|sum)\s*[:：]?$/i;
const space = 32;

/** First bytes of the words above and of a quote; lets nearly every row pass after one look. */
const suspectBytes = new Set(
  ['총', '합', '소', '누', '전', '"', 'G', 'g', 'S', 's', 'T', 't'].map(
    (sign) => new TextEncoder().encode(sign)[0] ?? 0,
  ),
);

export type RowFilter = (
  bytes: Uint8Array,
  start: number,
  end: number,
  header: Uint8Array | null,
) => SkippedRow | null;

/**
 * Finds rows that are not data: the header again, as files pasted together have, and lines of totals, whose first
 * filled cell says so and whose date is missing.
 */
export function createRowFilter(format: RowFormat, mapping: Mapping): RowFilter {
  const decoder = new TextDecoder();
  return (bytes, start, end, header) => {
    if (header !== null && isSame(bytes, start, end, header)) return 'repeatedHeader';
    let first = start;
    while (bytes[first] === format.delimiter || bytes[first] === space) first += 1;
    if (!suspectBytes.has(bytes[first] ?? 0)) return null;
    const cells = splitFields(bytes.subarray(start, end), format.delimiter, format.quote).map((f) =>
      decoder.decode(f).trim(),
    );
    const word = cells.find((cell) => cell !== '') ?? '';
    const time = cells[mapping.time ?? -1] ?? '';
    return totalWords.test(word) && (time === '' || time === word) ? 'total' : null;
  };
}

function isSame(bytes: Uint8Array, start: number, end: number, header: Uint8Array): boolean {
  if (end - start !== header.length) return false;
  for (let i = 0; i < header.length; i++) if (bytes[start + i] !== header[i]) return false;
  return true;
}
