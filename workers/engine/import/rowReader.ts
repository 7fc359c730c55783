import type { ImportRequest, RejectReason } from '../../contract/importing.ts';
import { roleIn, type Role } from '../../contract/tables.ts';
import { parseBirth, parsePeriod } from '../values/parseCalendar.ts';
import { parseFlag } from '../values/parseFlag.ts';
import { parseNumber } from '../values/parseNumber.ts';
import { parseTime } from '../values/parseTime.ts';
import { isPlainNumber, isPlainTime, writePlainNumber, writePlainTime } from '../values/plainValues.ts';
import { missingCell } from './cellLooks.ts';
import type { ColumnRules } from './decideColumns.ts';
import { essentialRoles, restColumns, valueRoles } from './valueRoles.ts';

/** Amounts from here on cannot be added exactly beside others. */
const largestAmount = 1e12;
const rememberedCells = 200_000;

/** A cell rewritten for the database, or the reason why its line is rejected. */
export type ReadCell = (cell: string) => string | { readonly reject: RejectReason };

/** Cells of optional columns that could not be read, by position. */
export type Unread = Map<number, { cellCount: number; readonly example: string }>;

type ReadText = (cell: string) => string | null;

const unreadable: Partial<Record<Role, RejectReason>> = {
  time: 'TIME_UNREADABLE',
  amount: 'AMOUNT_UNREADABLE',
  quantity: 'QUANTITY_UNREADABLE',
  unitPrice: 'UNIT_PRICE_UNREADABLE',
};

/**
 * One reader per column that holds numbers, dates or yes and no, by position. Optional cells that cannot be read
 * become empty and are counted in `unread`.
 */
export function createCellReaders(
  request: Pick<ImportRequest, 'kind' | 'mapping' | 'preview'>,
  rules: ColumnRules,
  unread: Unread,
): ReadonlyMap<number, ReadCell> {
  const readers = new Map<number, ReadCell>();
  const essential = essentialRoles(request);
  for (const role of valueRoles(request)) {
    const position = request.mapping[role];
    if (position === undefined) continue;
    const read = readerOf(request, role, rules, position);
    if (essential.includes(role)) {
      const reason = unreadable[role] ?? 'NUMBER_UNREADABLE';
      readers.set(position, remember(refusing(read, reason)));
    } else readers.set(position, remember(read, counting(position, unread)));
  }
  for (const { position, type } of restColumns(request)) {
    if (type === 'number')
      readers.set(position, remember(numberReader(rules, position), counting(position, unread)));
  }
  return readers;
}

function readerOf(
  { kind }: Pick<ImportRequest, 'kind'>,
  role: Role,
  rules: ColumnRules,
  position: number,
): ReadText {
  const order = rules.dateOrders.get(position) ?? null;
  switch (roleIn(kind, role).type) {
    case 'time':
      return dateReader((cell) => parseTime(cell, order));
    case 'period':
      return dateReader((cell) => parsePeriod(cell, order));
    case 'birth':
      return dateReader((cell) => parseBirth(cell, order, rules.latestYear));
    case 'flag':
      return (cell) => {
        const flag = parseFlag(cell);
        return flag === null ? null : flag ? '1' : '0';
      };
    case 'score':
      return scoreReader(numberReader(rules, position));
    default:
      return numberReader(rules, position);
  }
}

function dateReader(parse: (cell: string) => number | null): ReadText {
  return (cell) => {
    const epoch = parse(cell);
    return epoch === null ? null : isPlainTime(cell) ? cell : writePlainTime(epoch);
  };
}

function numberReader(rules: ColumnRules, position: number): ReadText {
  const mark = rules.decimalMarks.get(position) ?? 'point';
  return (cell) => {
    if (mark === 'point' && isPlainNumber(cell)) return cell;
    const value = parseNumber(cell, mark);
    if (value === null) return null;
    return Math.abs(value) >= largestAmount ? tooLarge : writePlainNumber(value);
  };
}

/** No number is written like this. */
const tooLarge = 'too large';

/** What is no number is a code, and stays what it is. */
function scoreReader(read: ReadText): ReadText {
  return (cell) => {
    const number = read(cell);
    return number === null || number === tooLarge ? cell.trim() : number;
  };
}

function refusing(read: ReadText, reason: RejectReason): ReadCell {
  return (cell) => {
    const result = read(cell);
    if (result === null) return { reject: reason };
    return result === tooLarge ? { reject: 'NUMBER_TOO_LARGE' } : result;
  };
}

function counting(position: number, unread: Unread): (cell: string, result: string) => void {
  return (cell, result) => {
    if (result !== '' || missingCell.test(cell.trim())) return;
    const known = unread.get(position);
    if (known) known.cellCount += 1;
    else unread.set(position, { cellCount: 1, example: cell.slice(0, 60) });
  };
}

/** Columns repeat their values; a cell seen before is not parsed again. */
function remember(read: ReadCell | ReadText, onRead?: (cell: string, result: string) => void): ReadCell {
  const known = new Map<string, ReturnType<ReadCell>>();
  return (cell) => {
    let result = known.get(cell);
    if (result === undefined) {
      const fresh = read(cell);
      result = fresh === null || (onRead && fresh === tooLarge) ? '' : fresh;
      if (known.size >= rememberedCells) known.clear();
      known.set(cell, result);
    }
    if (onRead && result === '') onRead(cell, result);
    return result;
  };
}
