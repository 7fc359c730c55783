import type { RecordBatch, Vector } from 'apache-arrow';
import type { TypedColumn } from '../contract/analysis.ts';
import { ExpectedFailure } from '../contract/outcome.ts';
import type { CellValue, Row } from './database.ts';
import type { Sql } from './sql.ts';

/** Small results as objects. */
export function toRows(batches: readonly RecordBatch[]): Row[] {
  const rows: Row[] = [];
  for (const batch of batches) {
    const fields = batch.schema.fields.map((field) => field.name);
    const vectors = fields.map((_, i) => batch.getChildAt(i));
    for (let r = 0; r < batch.numRows; r++) {
      rows.push(Object.fromEntries(fields.map((field, i) => [field, toCell(readValue(vectors[i], r))])));
    }
  }
  return rows;
}

/** Arrow’s own reading of a text drops a byte order mark in front of it. */
function readValue(vector: Vector | null | undefined, row: number): unknown {
  const value: unknown = vector?.get(row);
  if (typeof value !== 'string') return value;
  const [data] = vector?.data ?? [];
  const start = Number(data?.valueOffsets[row] ?? 0);
  const bytes = data?.values as Uint8Array | undefined;
  const hasMark = bytes?.[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf;
  return hasMark && !value.startsWith('\ufeff') ? `\ufeff${value}` : value;
}

function toCell(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return String(value);
}

/** Large results: one owned typed array per column. */
export function toColumns(batches: readonly RecordBatch[]): Record<string, TypedColumn> {
  const columns: Record<string, TypedColumn> = {};
  const fields = batches[0]?.schema.fields ?? [];
  const length = batches.reduce((sum, batch) => sum + batch.numRows, 0);
  fields.forEach((field, i) => {
    const parts = batches.map((batch) => typedPart(batch.getChildAt(i), field.name));
    columns[field.name] = joinParts(parts, length);
  });
  return columns;
}

function typedPart(vector: Vector | null, name: string): TypedColumn {
  if (vector === null || vector.nullCount > 0) throw new TypeError(`column ${name} has nulls`);
  const array: unknown = vector.toArray();
  if (
    array instanceof Float64Array ||
    array instanceof Int32Array ||
    array instanceof Uint8Array ||
    array instanceof Uint16Array ||
    array instanceof Uint32Array
  ) {
    return array;
  }
  throw new TypeError(`column ${name} is not INTEGER, DOUBLE or UTINYINT`);
}

function joinParts(parts: readonly TypedColumn[], length: number): TypedColumn {
  const first = parts[0];
  const Kind = (first?.constructor ?? Float64Array) as new (length: number) => TypedColumn;
  const whole = new Kind(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Gives a database error its meaning: cancelled and out of memory are expected, the rest is a bug. */
export function explainDatabaseError(error: unknown, statement: Sql, signal: AbortSignal | undefined): never {
  if (error instanceof ExpectedFailure) throw error;
  const message = error instanceof Error ? error.message : String(error);
  if (signal?.aborted) throw new ExpectedFailure('CANCELLED');
  if (/out of memory|failed to allocate|memory limit|bad_alloc|memory access out of bounds/i.test(message)) {
    throw new ExpectedFailure('OUT_OF_MEMORY');
  }
  // What the database says of a block of its file that does not bear its own checksum.
  if (/corrupt database file|checksum .* does not match/i.test(message)) {
    throw new ExpectedFailure('DATA_DAMAGED');
  }
  throw new Error(`${message}\nSQL: ${statement.text.slice(0, 2_000)}`, { cause: error });
}
