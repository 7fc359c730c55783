import type { FilePreview, ImportRequest } from '../../contract/importing.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import { restColumns, valueRoles } from './valueRoles.ts';

/** Numbers, dates and the table’s own columns: what a value takes while a query has it in its hands. */
const valueBytes = 8;
const ownBytes = 6;
/** A text beside its bytes; short ones need no more than this. */
const textBytes = 16;
const shortText = 12;

/**
 * Bytes that one row takes while queries work on all of it, by the columns that are kept and the sampled rows of the file.
 */
export function bytesPerRow(request: Pick<ImportRequest, 'kind' | 'mapping' | 'preview'>): number {
  const { mapping, preview } = request;
  const values = new Set(valueRoles(request).map((role) => mapping[role]));
  const rest = restColumns(request);
  for (const { position, type } of rest) if (type === 'number') values.add(position);
  const positions = [...Object.values(mapping), ...rest.map(({ position }) => position)];
  const amount = mapping.amount === undefined && mapping.quantity !== undefined ? valueBytes : 0;
  return positions.reduce(
    (sum, position) => sum + (values.has(position) ? valueBytes : textSize(preview, position)),
    ownBytes + amount,
  );
}

function textSize({ rows }: FilePreview, position: number): number {
  const encoder = new TextEncoder();
  const lengths = rows.map((row) => encoder.encode(row[position] ?? '').length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return textBytes + (mean > shortText ? mean : 0);
}

/** Refuses a table that would not leave queries the memory they need; `rowCount` is known or estimated. */
export function checkFits(request: ImportRequest, rowCount: number, memoryBytes: number): void {
  const perRow = bytesPerRow(request);
  if (rowCount * perRow <= memoryBytes) return;
  throw new ExpectedFailure('TOO_MANY_ROWS', {
    file: request.fileName,
    rows: Math.round(rowCount),
    need: rowCount * perRow,
    limit: memoryBytes,
    fits: Math.floor(memoryBytes / perRow / 1e5) * 1e5,
  });
}
