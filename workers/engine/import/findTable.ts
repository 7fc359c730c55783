import Papa from 'papaparse';
import { looksLikeNumber, looksLikeTime } from './cellLooks.ts';

/** A row of the sample and the 0-based line of the text on which it starts. */
interface SampleRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Where the table stands in the text, and how its cells are split. */
export interface FoundTable {
  readonly delimiter: string;
  /** Lines before the header, or before the first row where there is no header. */
  readonly skipLines: number;
  /** Lines of the header; 0 for none, 2 or 3 where headers are stacked. */
  readonly headerLines: number;
  /** Line breaks within cells of all these lines. */
  readonly breaks: number;
  readonly headers: readonly string[];
  readonly body: readonly (readonly string[])[];
  readonly columnCount: number;
}

export interface TableHints {
  readonly delimiter?: string;
  readonly hasHeader?: boolean;
  /** False when the text is cut off and its last row cannot be trusted. */
  readonly whole: boolean;
}

const delimiters = [',', '\t', ';', '|'] as const;
const sampleRows = 2_000;

/**
 * Finds the table in the first part of a text: Excel’s “sep=” line, the delimiter that gives the most even rows,
 * titles and notes above the header, and headers stacked over two or three lines.
 */
export function findTable(given: string, hints: TableHints): FoundTable {
  const text = given.replace(/\r\n?/g, '\n');
  const sep = /^sep=(.)\n/i.exec(text);
  const told = hints.delimiter ?? sep?.[1];
  const candidates = told === undefined ? delimiters : [told];
  const split = candidates.map((delimiter) => ({ delimiter, rows: splitRows(text, delimiter, hints.whole) }));
  const best = split.reduce((a, b) => (evenness(b.rows) > evenness(a.rows) ? b : a));
  const rows = sep ? best.rows.slice(1) : best.rows;
  const width = usualWidth(rows);
  const first = findFirstRow(rows, width);
  const table = rows.slice(first);
  const headerRows = countHeaderRows(table, hints.hasHeader);
  const body = table.slice(headerRows);
  const named = table
    .slice(0, headerRows)
    .map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== '') + 1);
  const start = table[0]?.line ?? 0;
  return {
    delimiter: best.delimiter,
    skipLines: start,
    headerLines: headerRows === 0 ? 0 : (body[0]?.line ?? start + headerRows) - start,
    breaks: countBreaks(rows.slice(0, first + headerRows)),
    headers: joinHeaders(table.slice(0, headerRows).map((row) => row.cells)),
    body: body.map((row) => row.cells),
    columnCount: Math.max(width, ...named),
  };
}

function splitRows(text: string, delimiter: string, whole: boolean): SampleRow[] {
  const rows: SampleRow[] = [];
  let line = 0;
  let cursor = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    preview: sampleRows,
    step({ data, meta }) {
      if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data, line });
      line += countLines(text, cursor, meta.cursor);
      cursor = meta.cursor;
    },
  });
  if (!whole && cursor >= text.length && rows.length > 2) rows.pop();
  return rows;
}

function countLines(text: string, from: number, to: number): number {
  return text.slice(from, to).split('\n').length - 1;
}

/**
 * How well a delimiter splits the rows: the share of rows with the usual number of cells, a little more for wider tables,
 * and more where columns of numbers and dates come out; 0 for a single column.
 */
function evenness(rows: readonly SampleRow[]): number {
  const width = usualWidth(rows);
  if (width < 2) return 0;
  const even = rows.filter((row) => row.cells.length === width);
  const values = Math.min(findValueColumns(even.slice(0, comparedRows)).length, 2);
  return even.length / rows.length + Math.min(width, 50) / 1_000 + values * 0.2;
}

/** The number of cells that most rows have. */
function usualWidth(rows: readonly SampleRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Titles and notes fill one or two cells; the table begins with the first row that fills at least half of them. */
function findFirstRow(rows: readonly SampleRow[], width: number): number {
  if (width < 3) return 0;
  const first = rows.findIndex(({ cells }) => {
    const filled = cells.filter((cell) => cell.trim() !== '').length;
    return cells.length >= width - 1 && filled >= Math.max(2, width / 2);
  });
  return Math.max(first, 0);
}

const isValue = (cell: string): boolean => looksLikeNumber(cell.trim()) || looksLikeTime(cell.trim());

function valueShare(row: SampleRow | undefined): number {
  const filled = (row?.cells ?? []).filter((cell) => cell.trim() !== '');
  return filled.length === 0 ? 0 : filled.filter(isValue).length / filled.length;
}

const comparedRows = 60;

/** Columns whose cells are mostly numbers or dates. */
function findValueColumns(rows: readonly SampleRow[]): readonly number[] {
  const width = usualWidth(rows);
  return Array.from({ length: width }, (_, i) => i).filter((i) => {
    const filled = rows.map(({ cells }) => cells[i] ?? '').filter((cell) => cell.trim() !== '');
    return filled.length > 0 && filled.filter(isValue).length / filled.length > 0.6;
  });
}

/** A row names the columns where it has words above numbers and dates. */
function isHeaderRow(row: SampleRow, valueColumns: readonly number[]): boolean {
  const filled = valueColumns.map((i) => (row.cells[i] ?? '').trim()).filter((cell) => cell !== '');
  if (filled.length === 0) return valueShare(row) < 0.2;
  return filled.filter(isValue).length / filled.length < 0.4;
}

/**
 * A first row without numbers and dates where the others have them names the columns. A second and third such row
 * belong to the header only where the one before has gaps (merged cells) and the rows below hold values.
 */
function countHeaderRows(table: readonly SampleRow[], told: boolean | undefined): number {
  const [first] = table;
  if (told === false || first === undefined) return 0;
  const valueColumns = findValueColumns(table.slice(1, comparedRows));
  if (told !== true && !isHeaderRow(first, valueColumns)) return 0;
  const isHeader = (row: number): boolean =>
    row < 3 && row + 1 < table.length && hasGaps(table[row - 1]) && valueShare(table[row]) === 0;
  let count = 1;
  if (valueColumns.length === 0) return count;
  while (isHeader(count)) count += 1;
  return count;
}

function countBreaks(rows: readonly SampleRow[]): number {
  return (
    rows
      .flatMap(({ cells }) => cells)
      .join('')
      .split('\n').length - 1
  );
}

function hasGaps(row: SampleRow | undefined): boolean {
  return (row?.cells ?? []).some((cell) => cell.trim() === '');
}

/** Names of stacked headers from top to bottom; a gap takes the name to its left, as merged cells do. */
function joinHeaders(rows: readonly (readonly string[])[]): string[] {
  if (rows.length <= 1) return (rows[0] ?? []).map((cell) => cell.trim());
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, i) => {
    const names = rows.map((row, level) =>
      level < rows.length - 1 ? fillLeft(row, i) : (row[i] ?? '').trim(),
    );
    return [...new Set(names.filter((name) => name !== ''))].join(' ');
  });
}

function fillLeft(row: readonly string[], i: number): string {
  for (let k = i; k >= 0; k--) {
    const cell = (row[k] ?? '').trim();
    if (cell !== '') return cell;
  }
  return '';
}
