import type { TableModel } from '../charts/table.ts';

/** What a table says as bars or as a line: a name and a value a row. */
export interface TableChart {
  /** What the values are. */
  readonly measure: string;
  readonly labels: readonly string[];
  readonly values: readonly number[];
  /** The values as they are written. */
  readonly texts: readonly string[];
  /** Values are parts of one. */
  readonly isShare: boolean;
}

const mostRows = 400;

/** Null where the first columns are no names and values, or there are too many rows to be told apart. */
export function chartOf({ columns, rows }: TableModel): TableChart | null {
  const measure = measureOf(columns);
  if (measure < 1 || rows.length < 2) return null;
  const told = rows.flatMap((row) => {
    const cell = row[measure];
    if (typeof cell?.value !== 'number') return [];
    const label = row
      .slice(0, measure)
      .map(({ text }) => text)
      .filter((text) => text !== '–')
      .join(columns[0]?.number === true ? '–' : ' · ');
    return [{ label, value: cell.value, text: cell.text }];
  });
  if (told.length < 2 || told.length > mostRows) return null;
  return {
    measure: columns[measure]?.label ?? '',
    labels: told.map(({ label }) => label),
    values: told.map(({ value }) => value),
    texts: told.map(({ text }) => text),
    isShare: told.every(({ text }) => text.trim().endsWith('%')),
  };
}

/** The first column of numbers behind the names; of a range from, to and a number it is the last. */
function measureOf(columns: TableModel['columns']): number {
  if (columns[0]?.number === false) return columns.findIndex(({ number }) => number);
  return columns.length === 3 && columns.every(({ number }) => number) ? 2 : -1;
}
