import type { TypedColumn } from '../contract/analysis.ts';

/** The first rows of columns; copies where there are more: what is sent on is whole buffers. */
export function firstRows<Columns extends Readonly<Record<string, TypedColumn>>>(
  size: number,
  columns: Columns,
): Columns {
  return Object.fromEntries(
    Object.entries(columns).map(([name, values]) => [
      name,
      size === values.length ? values : values.slice(0, size),
    ]),
  ) as Columns;
}
