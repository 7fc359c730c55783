import type { TableModel } from '../charts/table.ts';

/** What a table says as bars or as a line: a name and a value a row. */
export interface TableChart {
  readonly kind: 'bar' | 'line';
  /** What the values are. */
  readonly measure: string;
  readonly labels: readonly string[];
  readonly values: readonly number[];
  /** The values as they are written. */
  readonly texts: readonly string[];
}

const mostBars = 30;
const mostPoints = 400;
const dayOrMonth =
  /^\d{4}(?:[-./년]|\s?Q)|^[A-Z][a-z]{2,8}\.? \d{4}$|^\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}$|\d{4}년/;

/** Null where the first columns are no names and values, or there are too many rows to be told apart. */
export function chartOf({ columns, rows }: TableModel): TableChart | null {
  const names = columns.findIndex(({ number }) => !number);
  const measure = columns.findIndex(({ number }, at) => number && at > names);
  if (names !== 0 || measure < 0 || rows.length < 2) return null;
  const firstText = columns.slice(0, measure).length;
  const told = rows.flatMap((row) => {
    const cell = row[measure];
    if (typeof cell?.value !== 'number') return [];
    const label = row
      .slice(0, firstText)
      .map(({ text }) => text)
      .join(' · ');
    return [{ label, value: cell.value, text: cell.text }];
  });
  if (told.length < 2) return null;
  const isTime = told.length >= 4 && told.every(({ label }) => dayOrMonth.test(label.trim()));
  if (told.length > (isTime ? mostPoints : mostBars)) return null;
  return {
    kind: isTime ? 'line' : 'bar',
    measure: columns[measure]?.label ?? '',
    labels: told.map(({ label }) => label),
    values: told.map(({ value }) => value),
    texts: told.map(({ text }) => text),
  };
}
