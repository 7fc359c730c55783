import type { Attribute, RejectReason } from '../../contract/importing.ts';
import { roleIn, tableKinds, type Role } from '../../contract/tables.ts';
import { name, sql, type Sql } from '../sql.ts';
import type { ColumnRules } from './decideColumns.ts';
import { countDecimals, multiplyMillionths } from './multiplyMoney.ts';
import { CountColumn, DecimalColumn, TextColumn, TimeColumn, type PieceColumn } from './pieceColumns.ts';
import { putFlag, putId, putNumber, putScore, putText, putTime, type PutCell } from './putCells.ts';
import type { KeptCells, RowShape } from './rowCollector.ts';
import type { ReadCell } from './rowReader.ts';
import type { Reading, RestColumn } from './valueRoles.ts';

/** Bits of `flags`, first rule first. 0 is a row that counts: among orders, a sale to a known customer. */
export const flagBits = { noKey: 1, cancelled: 2, return: 4, notPositive: 8, replaced: 16 } as const;

/** Bits from here to the last one belong to repairs, one each. */
export const repairBits = { first: 64, last: 2 ** 30 } as const;

/** Column names of the rows table. */
const columnNames: Partial<Record<Role, string>> = {
  order: 'order_id',
  unitPrice: 'unit_price',
  productName: 'product_name',
  listPrice: 'list_price',
};

export function columnName(role: Role): string {
  return columnNames[role] ?? role.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export interface TableReading extends Reading {
  /** Roles of type id whose values all end in “.0”. */
  readonly idsWithDecimal: ReadonlySet<Role>;
  readonly rest: readonly RestColumn[];
}

export function attributesOf({ rest }: TableReading): Attribute[] {
  return rest.map(({ name: header, type }, i) => ({ column: `x${i}`, name: header, type }));
}

/**
 * An order number with a C before its digits marks a cancellation where most order numbers are digits alone.
 * Where they are not, the letter means something else and the flag is taken back.
 */
export function takeBackCancelMark(table: string): Sql {
  return sql`UPDATE ${name(table)} SET flags = flags - ${flagBits.cancelled} WHERE (flags & ${flagBits.cancelled}) > 0`;
}

/** What the rows tell as they pass, which would cost a walk over the whole table later. */
export interface RowFacts {
  orderNumbers: number;
  /** Order numbers of digits alone. */
  digitOrderNumbers: number;
  /** Decimals of the money in rows that count. */
  moneyDecimals: number;
}

export interface TableShape extends RowShape {
  readonly facts: RowFacts;
}

/** The columns of a rows table, each with what its cells become, and the columns that follow from others. */
export function shapeTable(
  reading: TableReading,
  rules: ColumnRules,
  readers: ReadonlyMap<number, ReadCell>,
): TableShape {
  const reader = (position: number): CellReader => ({
    read: readers.get(position),
    usesPoint: rules.decimalMarks.get(position) !== 'comma',
  });
  const columns: Record<string, PieceColumn> = {};
  const cells: KeptCells[] = [];
  const rowNo = new CountColumn('INTEGER');
  columns.row_no = rowNo;
  for (const role of Object.keys(reading.mapping) as Role[]) {
    const position = reading.mapping[role];
    if (position === undefined) continue;
    cells.push({ position, put: addColumn(columns, role, reading, reader(position)) });
  }
  attributesOf(reading).forEach(({ column, type }, i) => {
    const position = reading.rest[i]?.position ?? -1;
    const texts = new TextColumn();
    const numbers = new DecimalColumn();
    columns[column] = type === 'number' ? numbers : texts;
    cells.push({ position, put: type === 'number' ? numberPut(numbers, reader(position)) : putText(texts) });
  });
  const flags = new CountColumn('INTEGER');
  const derive = reading.kind === 'orders' ? deriveAmount(columns, reading) : () => null;
  const findFlags = flagsOf(reading, columns);
  columns.flags = flags;
  const facts: RowFacts = { orderNumbers: 0, digitOrderNumbers: 0, moneyDecimals: 0 };
  const notice = noticeFacts(reading, columns, facts);
  let rows = 0;
  return {
    ...{ columns, cells, facts },
    finish(slot) {
      const refused = derive(slot);
      if (refused !== null) return refused;
      rows += 1;
      rowNo.set(slot, rows);
      const found = findFlags(slot);
      flags.set(slot, found);
      notice(slot, found);
      return null;
    },
  };
}

interface CellReader {
  readonly read: ReadCell | undefined;
  readonly usesPoint: boolean;
}

function numberPut(column: DecimalColumn, { read, usesPoint }: CellReader): PutCell {
  return putNumber(column, needed(read), usesPoint);
}

function needed(read: ReadCell | undefined): ReadCell {
  if (read === undefined) throw new Error('a column of values without a reader');
  return read;
}

function addColumn(
  columns: Record<string, PieceColumn>,
  role: Role,
  reading: TableReading,
  reader: CellReader,
): PutCell {
  const { type } = roleIn(reading.kind, role);
  const add = <Column extends PieceColumn>(column: Column, called = columnName(role)): Column => {
    columns[called] = column;
    return column;
  };
  switch (type) {
    case 'id':
      return putId(add(new TextColumn()), reading.idsWithDecimal.has(role));
    case 'text':
      return putText(add(new TextColumn()));
    case 'time':
    case 'period':
    case 'birth':
      return putTime(add(new TimeColumn()), needed(reader.read), type === 'time');
    case 'money':
    case 'number':
      return numberPut(add(new DecimalColumn()), reader);
    case 'score': {
      const scores = add(new DecimalColumn());
      return putScore(scores, add(new TextColumn(), `${columnName(role)}_code`), needed(reader.read));
    }
    case 'flag':
      return putFlag(add(new CountColumn('UTINYINT')), needed(reader.read));
  }
}

/** Quantity × unit price where the file has no amount. */
function deriveAmount(
  columns: Record<string, PieceColumn>,
  { mapping }: TableReading,
): (slot: number) => RejectReason | null {
  const { quantity, unit_price: price } = columns;
  const isGiven = mapping.amount !== undefined;
  if (isGiven || !(quantity instanceof DecimalColumn) || !(price instanceof DecimalColumn)) return () => null;
  const amount = new DecimalColumn();
  columns.amount = amount;
  return (slot) => {
    const product = multiplyMillionths(quantity.get(slot), price.get(slot));
    if (product === null) return 'NUMBER_TOO_LARGE';
    amount.set(slot, product);
    return null;
  };
}

function flagsOf(
  reading: TableReading,
  columns: Readonly<Record<string, PieceColumn>>,
): (slot: number) => number {
  const keys = tableKinds[reading.kind].keys.map((group) =>
    group.flatMap((role) => columns[columnName(role)] ?? []),
  );
  const isOrders = reading.kind === 'orders';
  const { order_id: order, amount, quantity } = isOrders ? columns : {};
  return (slot) => {
    let flags = 0;
    for (const group of keys) if (group.every((column) => column.isEmpty(slot))) flags |= flagBits.noKey;
    if (order instanceof TextColumn && isCancelMark(order, slot)) flags |= flagBits.cancelled;
    if (amount instanceof DecimalColumn) {
      const value = amount.get(slot);
      if (value < 0 || (quantity instanceof DecimalColumn && quantity.get(slot) < 0))
        flags |= flagBits.return;
      if (value === 0) flags |= flagBits.notPositive;
    }
    return flags;
  };
}

function noticeFacts(
  reading: TableReading,
  columns: Readonly<Record<string, PieceColumn>>,
  facts: RowFacts,
): (slot: number, flags: number) => void {
  const order = reading.kind === 'orders' ? columns.order_id : undefined;
  const money = moneyColumns(reading).flatMap((column) => columns[column] ?? []);
  return (slot, flags) => {
    if (order instanceof TextColumn && !order.isEmpty(slot)) {
      facts.orderNumbers += 1;
      if (order.isDigits(slot, 0)) facts.digitOrderNumbers += 1;
    }
    if ((flags & ~flagBits.cancelled) !== 0) return;
    for (const column of money) {
      if (column instanceof DecimalColumn && !column.isEmpty(slot))
        facts.moneyDecimals = countDecimals(column.get(slot), facts.moneyDecimals);
    }
  };
}

/** Columns of the money that is added up: of orders, the amount alone. */
function moneyColumns({ kind, mapping }: TableReading): string[] {
  if (kind === 'orders') return ['amount'];
  return (Object.keys(mapping) as Role[])
    .filter((role) => roleIn(kind, role).type === 'money')
    .map((role) => columnName(role));
}

function isCancelMark(orders: TextColumn, slot: number): boolean {
  const first = orders.firstByte(slot);
  return (first === 67 || first === 99) && orders.isDigits(slot, 1);
}
