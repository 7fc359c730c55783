import type { Attribute } from '../../contract/importing.ts';
import { roleIn, tableKinds, type Role } from '../../contract/tables.ts';
import { join, name, sql, type Sql } from '../sql.ts';
import { moneyType, readFlag, readId, readNumber, readText, readTime } from './readValues.ts';
import { essentialRoles, valueRoles, type Reading, type RestColumn } from './valueRoles.ts';

/** Bits of `flags`, first rule first. 0 is a row that counts: among orders, a sale to a known customer. */
export const flagBits = { noKey: 1, cancelled: 2, return: 4, notPositive: 8, replaced: 16 } as const;

/** Set where a cell holds something and the database could not read it. No row keeps it. */
export const unreadBit = 32;

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

/** Reads the raw text columns c0, c1 … of `source` into typed rows with their flags. */
export function createRows(table: string, source: Sql, reading: TableReading): Sql {
  const typed = (Object.keys(reading.mapping) as Role[])
    .filter((role) => role !== 'amount')
    .map((role) => sql`${readRole(role, reading)} AS ${name(columnName(role))}`);
  if (reading.kind === 'orders') typed.push(sql`${readAmount(reading)} AS amount`);
  if (reading.mapping.score !== undefined)
    typed.push(sql`CASE WHEN ${readRole('score', reading)} IS NULL THEN
      ${readText(rawColumn(reading.mapping.score))} END AS score_code`);
  attributesOf(reading).forEach(({ column, type }, i) => {
    const raw = rawColumn(reading.rest[i]?.position ?? -1);
    typed.push(sql`${type === 'number' ? readNumber(raw) : readText(raw)} AS ${name(column)}`);
  });
  return sql`CREATE TABLE ${name(table)} AS
WITH typed AS (
  SELECT row_number() OVER () AS row_no,
    ${join(typed, ',\n    ')},
    ${unreadCells(reading)} AS unread
  FROM ${source}
)
SELECT * EXCLUDE (unread), (${flags(reading)} + CASE WHEN ${isUnread(reading)} THEN ${unreadBit} ELSE 0 END)::UINTEGER AS flags
FROM typed`;
}

/** Rows, and those with a cell that the database could not read as it stands. */
export function countUnreadable(table: string): Sql {
  return sql`SELECT count(*)::DOUBLE AS rows, (count(*) FILTER (WHERE flags >= ${unreadBit}))::DOUBLE AS unreadable
FROM ${name(table)}`;
}

export function rawColumn(position: number): Sql {
  return { text: `c${position}` };
}

function mapped(reading: TableReading, role: Role): Sql | null {
  const position = reading.mapping[role];
  return position === undefined ? null : rawColumn(position);
}

function readRole(role: Role, reading: TableReading): Sql {
  const column = mapped(reading, role);
  if (column === null) return sql`NULL`;
  switch (roleIn(reading.kind, role).type) {
    case 'id':
      return readId(column, reading.idsWithDecimal.has(role));
    case 'time':
    case 'period':
    case 'birth':
      return readTime(column);
    case 'money':
    case 'number':
    case 'score':
      return readNumber(column);
    case 'flag':
      return readFlag(column);
    case 'text':
      return readText(column);
  }
}

/** True where an optional cell with something in it gave nothing. */
function unreadCells(reading: TableReading): Sql {
  const essential = essentialRoles(reading);
  const optional = valueRoles(reading).filter((role) => role !== 'score' && !essential.includes(role));
  const tests = optional.map((role) => {
    const raw = mapped(reading, role) ?? sql`NULL`;
    return sql`(${raw} IS NOT NULL AND ${readRole(role, reading)} IS NULL)`;
  });
  for (const { position, type } of reading.rest) {
    const raw = rawColumn(position);
    if (type === 'number') tests.push(sql`(${raw} IS NOT NULL AND ${readNumber(raw)} IS NULL)`);
  }
  return tests.length === 0 ? sql`FALSE` : join(tests, ' OR ');
}

/** True where an essential cell could not be read, or any that is no longer there as text. */
function isUnread(reading: TableReading): Sql {
  const columns = essentialRoles(reading).map(columnName);
  if (reading.kind === 'orders' && !columns.includes('amount')) columns.push('amount');
  return join([sql`unread`, ...columns.map((column) => sql`${name(column)} IS NULL`)], ' OR ');
}

/**
 * The amount as given, or quantity × unit price, exact to six decimals. The database multiplies decimals of 18 digits
 * in 64 bits, which a product of a million overflows: larger products take the slower way in 128 bits.
 */
function readAmount(reading: TableReading): Sql {
  if (reading.mapping.amount !== undefined) return readRole('amount', reading);
  const quantity = readRole('quantity', reading);
  const price = readRole('unitPrice', reading);
  return sql`CASE WHEN abs((${quantity})::DOUBLE * (${price})::DOUBLE) < 9e5
      THEN TRY_CAST((${quantity}) * (${price}) AS ${moneyType})
      ELSE TRY_CAST((${quantity})::DECIMAL(19,6) * (${price}) AS ${moneyType}) END`;
}

function flags(reading: TableReading): Sql {
  const keys = tableKinds[reading.kind].keys.map((group) => {
    const present = group.filter((role) => reading.mapping[role] !== undefined);
    const empties = present.map((role) => sql`${name(columnName(role))} IS NULL`);
    return sql`(${join(empties, ' AND ')})`;
  });
  const noKey =
    keys.length === 0 ? sql`0` : sql`CASE WHEN ${join(keys, ' OR ')} THEN ${flagBits.noKey} ELSE 0 END`;
  return reading.kind === 'orders' ? sql`${noKey} + ${orderFlags(reading)}` : noKey;
}

function orderFlags(reading: TableReading): Sql {
  const negativeQuantity =
    reading.mapping.quantity === undefined ? sql`FALSE` : sql`coalesce(quantity < 0, FALSE)`;
  const cancelled =
    reading.mapping.order === undefined
      ? sql`FALSE`
      : sql`coalesce(regexp_matches(order_id, '^[Cc][0-9]+$'), FALSE)`;
  return sql`CASE WHEN ${cancelled} THEN ${flagBits.cancelled} ELSE 0 END
    + CASE WHEN amount < 0 OR ${negativeQuantity} THEN ${flagBits.return} ELSE 0 END
    + CASE WHEN amount = 0 THEN ${flagBits.notPositive} ELSE 0 END`;
}
