import { language } from '../i18n/language.svelte.ts';
import type { Amount, Explained } from '../workbench/explained.ts';
import type { TableCell, TableModel } from './table.ts';

/** What stands behind a cell of a table, told when it is pressed; undefined where nothing opens. */
export type CellAccounts = (row: number, column: number) => (() => Explained | null) | undefined;

/** A cell as it is shown, with the row it is in and any other cell of that row under the head of its column. */
export type TellCell = (
  figure: Amount,
  row: number,
  beside: (column: number) => Amount,
) => Explained | null | undefined;

/** By column: what tells of its cells; null where they do not open. A cell without a value never does. */
export function explainCells(
  table: () => TableModel,
  tell: readonly (TellCell | null | undefined)[],
  /** What a row is called in its accounts. */
  nameOf: (cells: readonly TableCell[]) => string = (cells) => cells[0]?.text ?? '',
): CellAccounts {
  let made: { readonly lang: string; readonly model: TableModel } | null = null;
  return (row, column) => {
    const teller = tell[column];
    if (!teller) return undefined;
    if (made?.lang !== language.current) made = { lang: language.current, model: table() };
    const { columns, rows } = made.model;
    const cells = rows[row];
    const cell = cells?.[column];
    if (!cells || !cell || cell.value === null) return undefined;
    const beside = (at: number): Amount => ({
      what: columns[at]?.label ?? '',
      amount: cells[at]?.text ?? '',
    });
    const what = `${nameOf(cells)}: ${columns[column]?.label ?? ''}`;
    return () => teller({ what, amount: cell.text }, row, beside) ?? null;
  };
}
