import { tabSeparated } from '../audience/tabSeparated.ts';
import type { Explained } from '../workbench/explained.ts';
import { csvBlob, csvLine, csvType } from './table.ts';

export interface VirtualColumn {
  readonly key: string;
  readonly label: string;
  /** What it means, for the pointer on its head. */
  readonly help?: string;
  readonly isNumber: boolean;
  /** In pixels, at least. */
  readonly width: number;
  /** Not shown until somebody asks for it; copied and downloaded all the same. */
  readonly isHidden?: boolean;
  readonly text: (row: number) => string;
  /** For the pointer, where the cell is short. */
  readonly full?: (row: number) => string;
  /** What is copied and written to a file; the text where this is left out. */
  readonly value?: (row: number) => string | number;
  /** What is written to a file where that is something else; null where the column is no part of it. */
  readonly fileValue?: ((row: number) => string | number) | null;
  /** What stands behind the figure of a row, told when it is pressed; undefined where there is nothing to tell. */
  readonly explained?: (row: number) => (() => Explained) | undefined;
  /** A number for each row to sort by, NaN last; asked for when somebody sorts. */
  readonly sortKeys: () => ArrayLike<number>;
}

/** A table of which only the rows in sight are drawn; rows are numbers from 0, their cells are asked for one by one. */
export interface VirtualModel {
  /** Up to about 400,000; more rows are taller than a browser can scroll. */
  readonly count: number;
  readonly columns: readonly VirtualColumn[];
  /** For what was typed, without spaces around and in lower case: which rows have it. */
  readonly find: (wanted: string) => (row: number) => boolean;
}

export interface VirtualSort {
  readonly key: string;
  readonly descending: boolean;
}

/** The rows that are looked for, sorted; rows that tie stay in their own order. */
export function arrangeRows(model: VirtualModel, search: string, sort: VirtualSort | null): Int32Array {
  const wanted = search.trim().toLocaleLowerCase();
  const rows = new Int32Array(model.count);
  let count = 0;
  const isFound = wanted === '' ? () => true : model.find(wanted);
  for (let row = 0; row < model.count; row++) if (isFound(row)) rows[count++] = row;
  const found = rows.subarray(0, count);
  const column = model.columns.find(({ key }) => key === sort?.key);
  if (column === undefined || sort === null) return found;
  return sortByKeys(found, column.sortKeys(), sort.descending);
}

/**
 * In place. The place of a row’s key among all keys and the row itself make one whole number, so that the browser’s own sorting of
 * numbers does the work: several times faster than comparing rows.
 */
function sortByKeys(rows: Int32Array, keys: ArrayLike<number>, descending: boolean): Int32Array {
  const count = rows.length;
  const own = new Float64Array(count);
  let size = 1;
  for (let i = 0; i < count; i++) {
    const row = rows[i] ?? 0;
    own[i] = keys[row] ?? Number.NaN;
    size = Math.max(size, row + 1);
  }
  // NaN is sorted behind Infinity.
  const inTurn = own.toSorted();
  const known = count - countMissing(inTurn);
  for (let i = 0; i < count; i++) {
    const key = own[i] ?? Number.NaN;
    const place = Number.isNaN(key) ? known : findFirst(inTurn, known, key);
    const turned = place === known || !descending ? place : known - 1 - place;
    own[i] = turned * size + (rows[i] ?? 0);
  }
  own.sort();
  for (let i = 0; i < count; i++) rows[i] = (own[i] ?? 0) % size;
  return rows;
}

function countMissing(sorted: Float64Array): number {
  let count = 0;
  while (count < sorted.length && Number.isNaN(sorted[sorted.length - 1 - count])) count++;
  return count;
}

/** Of the first so many, which ascend: the first place of a value. */
function findFirst(sorted: Float64Array, count: number, value: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of each text among all, equal texts having one place; numbers within them count as numbers. */
export function rankTexts(texts: readonly string[]): Int32Array {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  const inTurn = texts.map((_, i) => i).sort((a, b) => compare(texts[a] ?? '', texts[b] ?? ''));
  const ranks = new Int32Array(texts.length);
  let rank = -1;
  let before: string | null = null;
  for (const at of inTurn) {
    const text = texts[at] ?? '';
    if (before === null || compare(text, before) !== 0) rank++;
    before = text;
    ranks[at] = rank;
  }
  return ranks;
}

const headOf = ({ columns }: VirtualModel): string[] => columns.map(({ label }) => label);
const cellsOf = ({ columns }: VirtualModel, row: number): (string | number)[] =>
  columns.map(({ value, text }) => (value ?? text)(row));

/** Every column of the rows given, for pasting into a spreadsheet. */
export function copyRows(model: VirtualModel, rows: Int32Array): string {
  return tabSeparated([headOf(model), ...Array.from(rows, (row) => cellsOf(model, row))]);
}

/** Every column that may be in one, of the rows given, as a file for a spreadsheet; `pause` is awaited between pieces, so that the page stays alive. */
export async function writeRows(
  model: VirtualModel,
  rows: Int32Array,
  pause: () => Promise<void>,
): Promise<Blob> {
  const pieceRows = 1_000;
  // Each a file of its own, so that no part of the work takes long.
  const columns = model.columns.filter(({ fileValue }) => fileValue !== null);
  const pieces = [csvBlob([csvLine(columns.map(({ label }) => label))])];
  const lineOf = (row: number): string =>
    csvLine(columns.map(({ fileValue, value, text }) => (fileValue ?? value ?? text)(row)));
  for (let from = 0; from < rows.length; from += pieceRows) {
    const piece = rows.subarray(from, from + pieceRows);
    pieces.push(new Blob(Array.from(piece, lineOf)));
    await pause();
  }
  return new Blob(pieces, { type: csvType });
}
