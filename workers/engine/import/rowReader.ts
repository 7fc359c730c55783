import type { ImportRequest, RejectReason } from '../../contract/importing.ts';
import { orderRoles, type OrderRole } from '../../contract/tables.ts';
import { parseNumber } from '../values/parseNumber.ts';
import { parseTime } from '../values/parseTime.ts';
import { isPlainNumber, isPlainTime, writePlainNumber, writePlainTime } from '../values/plainValues.ts';
import type { ColumnRules } from './decideColumns.ts';
import { essentialRoles, valueRoles } from './valueRoles.ts';

/** Amounts from here on cannot be added exactly beside others. */
const largestAmount = 1e12;
const rememberedCells = 200_000;

/** A cell rewritten for the database, or the reason why its line is rejected. */
export type ReadCell = (cell: string) => string | { readonly reject: RejectReason };

const unreadable: Partial<Record<OrderRole, RejectReason>> = {
  time: 'TIME_UNREADABLE',
  amount: 'AMOUNT_UNREADABLE',
  quantity: 'QUANTITY_UNREADABLE',
  unitPrice: 'UNIT_PRICE_UNREADABLE',
};

/** One reader per column that holds numbers or dates, by position. Optional cells that say nothing become empty. */
export function createCellReaders(
  request: Pick<ImportRequest, 'mapping'>,
  rules: ColumnRules,
): ReadonlyMap<number, ReadCell> {
  const readers = new Map<number, ReadCell>();
  const essential = essentialRoles(request.mapping);
  for (const role of valueRoles(request.mapping)) {
    const position = request.mapping[role];
    if (position === undefined) continue;
    const read = orderRoles[role].type === 'time' ? timeReader(rules) : numberReader(rules, position);
    const reason = essential.includes(role) ? unreadable[role] : undefined;
    readers.set(
      position,
      remember((cell) => {
        const result = read(cell);
        if (result !== null) return result === 'too large' ? tooLarge(reason) : result;
        return reason ? { reject: reason } : '';
      }),
    );
  }
  return readers;
}

function tooLarge(reason: RejectReason | undefined): ReturnType<ReadCell> {
  return reason ? { reject: 'NUMBER_TOO_LARGE' } : '';
}

function timeReader(rules: ColumnRules): (cell: string) => string | null {
  return (cell) => {
    const epoch = parseTime(cell, rules.dateOrder);
    return epoch === null ? null : isPlainTime(cell) ? cell : writePlainTime(epoch);
  };
}

function numberReader(rules: ColumnRules, position: number): (cell: string) => string | null {
  const mark = rules.decimalMarks.get(position) ?? 'point';
  return (cell) => {
    if (mark === 'point' && isPlainNumber(cell)) return cell;
    const value = parseNumber(cell, mark);
    if (value === null) return null;
    return Math.abs(value) >= largestAmount ? 'too large' : writePlainNumber(value);
  };
}

/** Columns repeat their values; a cell seen before is not parsed again. */
function remember(read: ReadCell): ReadCell {
  const known = new Map<string, ReturnType<ReadCell>>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const result = read(cell);
    if (known.size >= rememberedCells) known.clear();
    known.set(cell, result);
    return result;
  };
}
