import type { ColumnLooks } from '../../contract/importing.ts';
import { parseNumber } from '../values/parseNumber.ts';
import { parseTime } from '../values/parseTime.ts';

const numberText =
  /^[(]?[-−△▲]?[(]?(₩|￦|\\|\$|€|£|¥|KRW|USD)?[-−]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?(원|KRW|USD)?[)]?-?$/;
const exponentText = /^[-+]?\d+(\.\d+)?[eE][-+]?\d+$/;
const yearFirst = /^\d{4}\s*[-./년]\s*\d{1,2}\s*[-./월]\s*\d{1,2}\s*[일.]?([T ].*)?$/;
const yearLast = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})([, T].*)?$/;
const monthName = /^(\d{1,2}[- ][A-Za-z]{3,9}[- ,]+\d{4}|[A-Za-z]{3,9} \d{1,2}, \d{4})/;
const compact = /^(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(\d{4}|\d{6})?$/;
const code = /^(?=.*\d)[\p{L}\d_.:/#@-]{2,40}$/u;
const email = /^[^@\s]+@[^@\s]+\.\w+$/;
/** What a cell holds where it holds nothing. */
export const missingCell = /^(|-|null|nan|none|n\/a|#n\/a|없음|해당없음)$/i;
const longestValue = 40;

export function looksLikeTime(cell: string): boolean {
  if (yearFirst.test(cell) || yearLast.test(cell) || monthName.test(cell) || compact.test(cell)) return true;
  return (
    cell.length > 7 &&
    cell.length <= longestValue &&
    !/^[\d.]*$/.test(cell) &&
    parseTime(cell, 'dmy') !== null
  );
}

export function looksLikeNumber(cell: string): boolean {
  const bare = cell.replaceAll(' ', '');
  if (numberText.test(bare) || exponentText.test(bare)) return true;
  if (cell.length > longestValue || !/\p{Nd}/u.test(cell)) return false;
  return parseNumber(cell, 'point') !== null || parseNumber(cell, 'comma') !== null;
}

/** What most of the filled cells of a column look like; ids are codes that hold digits but are no amounts. */
export function describeColumn(cells: readonly string[]): ColumnLooks {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => !missingCell.test(cell));
  if (filled.length === 0) return 'empty';
  if (isMostly(filled, 0.65, looksLikeTime)) return 'time';
  if (isMostly(filled, 0.75, looksLikeNumber)) return 'number';
  if (isMostly(filled, 0.8, (cell) => code.test(cell) || email.test(cell))) return 'id';
  return 'text';
}

/** True for a share of the cells; a column that clearly is not like that costs a few looks only. */
function isMostly(cells: readonly string[], share: number, test: (cell: string) => boolean): boolean {
  const mostMisses = Math.floor(cells.length * (1 - share));
  let misses = 0;
  for (const cell of cells) if (!test(cell) && ++misses > mostMisses) return false;
  return true;
}
