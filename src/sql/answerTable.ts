import type { SqlAnswer, SqlColumn } from '../../workers/contract/sqlPage.ts';
import { maskPersonal } from '../../workers/contract/personal.ts';
import { rankTexts, type VirtualColumn, type VirtualModel } from '../charts/virtualTable.ts';

type Cells = SqlAnswer['cells'][number];

/** The answer as a table; what leads to a person is masked until somebody asks to see it. */
export function tabulateAnswer({ columns, cells, rowCount }: SqlAnswer, isRevealed: boolean): VirtualModel {
  const made = columns.map((column, i) => describe(column, cells[i] ?? [], `c${i}`, isRevealed));
  return {
    count: rowCount,
    columns: made,
    find: (wanted) => (row) => made.some(({ text }) => text(row).toLocaleLowerCase().includes(wanted)),
  };
}

function describe(column: SqlColumn, cells: Cells, key: string, isRevealed: boolean): VirtualColumn {
  const { name, type, isNumber } = column;
  const role = isRevealed ? null : column.personal;
  const text = (row: number): string => {
    const cell = cells[row] ?? '';
    return isNumber ? cell : maskPersonal(role, cell);
  };
  const longest = cells.slice(0, 200).reduce((most, cell) => Math.max(most, cell?.length ?? 0), name.length);
  return {
    ...{ key, label: name, help: type, isNumber, text },
    width: Math.min(320, Math.max(72, longest * 8 + 24)),
    value: (row) => (isNumber ? numberOf(cells[row]) : text(row)),
    sortKeys: () => (isNumber ? Float64Array.from(cells, (cell) => keyOf(cell)) : ranks(cells)),
  };
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

/** A name as it has to stand in a statement. */
export function quoteName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
