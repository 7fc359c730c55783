import type { ColumnLooks } from '../../contract/importing.ts';
import { isPlainNumber, isPlainTime } from '../values/plainValues.ts';

const numberText =
  /^[(]?[-−△▲]?[(]?(₩|￦|\\|\$|€|£|¥|KRW|USD)?[-−]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?(원|KRW|USD)?[)]?-?$/;
const exponentText = /^[-+]?\d+(\.\d+)?[eE][-+]?\d+$/;
const yearFirst = /^\d{4}\s*[-./년]\s*\d{1,2}\s*[-./월]\s*\d{1,2}\s*[일.]?([T ].*)?$/;
const yearLast = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})([, T].*)?$/;
const monthName = /^(\d{1,2}[- ][A-Za-z]{3,9}[- ,]+\d{4}|[A-Za-z]{3,9} \d{1,2}, \d{4})/;
const compact = /^(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(\d{4}|\d{6})?$/;

export function looksLikeTime(cell: string): boolean {
  return yearFirst.test(cell) || yearLast.test(cell) || monthName.test(cell) || compact.test(cell);
}

export function looksLikeNumber(cell: string): boolean {
  const bare = cell.replaceAll(' ', '');
  return numberText.test(bare) || exponentText.test(bare);
}

/** What most of the filled cells of a column look like; ids are codes that hold digits but are no amounts. */
export function describeColumn(cells: readonly string[]): ColumnLooks {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0) return 'empty';
  const share = (test: (cell: string) => boolean): number => filled.filter(test).length / filled.length;
  if (share(looksLikeTime) >= 0.8) return 'time';
  if (share(looksLikeNumber) >= 0.8) return 'number';
  if (share((cell) => /^(?=.*\d)[\p{L}\d_.:/#@-]{2,40}$/u.test(cell)) >= 0.8) return 'id';
  return 'text';
}

/** True when the database reads every filled cell of a number or time column as it stands. */
export function isPlainColumn(cells: readonly string[], looks: ColumnLooks): boolean {
  const isPlain = looks === 'time' ? isPlainTime : isPlainNumber;
  return cells.every((cell) => cell === '' || isPlain(cell));
}
