import { mask } from '../../workers/contract/personal.ts';
import { shorten, visible } from '../../workers/contract/rawText.ts';
import type { SqlAnswer, SqlColumn } from '../../workers/contract/sqlPage.ts';
import { rankTexts, type VirtualColumn, type VirtualModel } from '../charts/virtualTable.ts';

type Cells = SqlAnswer['cells'][number];

/**
 * The answer as a table. What leads to a person is masked until somebody asks to see it, and is no part of a file until
 * somebody asks for that.
 */
export function tabulateAnswer(
  { columns, cells, rowCount }: SqlAnswer,
  isRevealed: boolean,
  takesPersonal: boolean,
): VirtualModel {
  const made = columns.map((column, i): VirtualColumn => {
    const own = cells[i] ?? [];
    const shown = describe(column, own, `c${i}`, isRevealed);
    if (column.personal === null) return shown;
    return { ...shown, fileValue: takesPersonal ? (row) => own[row] ?? '' : null };
  });
  return {
    count: rowCount,
    columns: made,
    find: (wanted) => (row) => made.some(({ text }) => text(row).toLocaleLowerCase().includes(wanted)),
  };
}

function describe(column: SqlColumn, cells: Cells, key: string, isRevealed: boolean): VirtualColumn {
  const { name, type, isNumber } = column;
  const kind = isRevealed ? null : column.personal;
  const text = (row: number): string => {
    const cell = cells[row] ?? '';
    if (kind !== null) return mask(kind, cell);
    return isNumber ? withoutZeros(cell) : cell;
  };
  const longest = cells
    .slice(0, 200)
    .reduce(
      (most, cell) => Math.max(most, isNumber ? withoutZeros(cell ?? '').length : (cell?.length ?? 0)),
      name.length,
    );
  return {
    ...{ key, label: visible(shorten(name, 120)), help: type, isNumber, text },
    width: Math.min(320, Math.max(72, longest * 8 + 24)),
    value: (row) => (isNumber && kind === null ? numberOf(cells[row]) : text(row)),
    sortKeys: () => (isNumber ? Float64Array.from(cells, (cell) => keyOf(cell)) : ranks(cells)),
  };
}

/** A column of decimals writes all of them in every row: 544960.000000. */
function withoutZeros(cell: string): string {
  return /^-?\d+\.\d*0$/.test(cell) ? cell.replace(/\.?0+$/, '') : cell;
}

/** Digits that a double does not hold stay a text. */
function numberOf(cell: string | null | undefined): string | number {
  if (cell === null || cell === undefined) return '';
  const value = Number(cell);
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : cell;
}

function keyOf(cell: string | null): number {
  return cell === null ? Number.NaN : Number(cell);
}

/** No value comes last. */
function ranks(cells: Cells): Float64Array {
  const found = rankTexts(cells.map((cell) => cell ?? ''));
  return Float64Array.from(cells, (cell, row) => (cell === null ? Number.NaN : (found[row] ?? Number.NaN)));
}

/** Words that are a name only between quotes. */
const reserved = new Set(
  (
    'all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create ' +
    'default deferrable desc describe distinct do else end except false fetch for foreign from grant group having ' +
    'in initially intersect into lambda lateral leading limit not null offset on only or order pivot placing ' +
    'primary qualify references returning select show some summarize symmetric table then to trailing true union ' +
    'unique unpivot using variadic when where window with'
  ).split(' '),
);

/** A name as it has to stand in a statement. */
export function quoteName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !reserved.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
