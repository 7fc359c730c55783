import type { SqlAnswer } from '../../workers/contract/sqlPage.ts';

export interface AnswerPicture {
  readonly kind: 'bars' | 'line';
  /** Positions of the columns. */
  readonly label: number;
  readonly value: number;
  /** Rows that are drawn, in the order of the answer. */
  readonly rows: readonly number[];
}

const mostBars = 40;
const mostPoints = 1_000;

/** The first column of texts or dates against the first of numbers; null where an answer has no such pair. */
export function pictureOf({ columns, cells, rowCount }: SqlAnswer): AnswerPicture | null {
  const isDate = (type: string): boolean => /^(DATE|TIMESTAMP)/.test(type);
  const label = columns.findIndex(({ type }) => type === 'VARCHAR' || isDate(type));
  const value = columns.findIndex(({ isNumber }) => isNumber);
  if (label < 0 || value < 0 || rowCount < 2) return null;
  const isLine = isDate(columns[label]?.type ?? '');
  const known = Array.from({ length: rowCount }, (_, row) => row).filter((row) =>
    Number.isFinite(Number(cells[value]?.[row] ?? Number.NaN)),
  );
  if (known.length < 2) return null;
  if (!isLine) return { kind: 'bars', label, value, rows: known.slice(0, mostBars) };
  const dated = known.filter((row) => cells[label]?.[row] !== null);
  dated.sort((a, b) => ((cells[label]?.[a] ?? '') < (cells[label]?.[b] ?? '') ? -1 : 1));
  return { kind: 'line', label, value, rows: dated.slice(0, mostPoints) };
}
