import type { Mapping } from '../../contract/importing.ts';
import { orderRoles, type OrderRole } from '../../contract/tables.ts';
import { join, name, sql, type Sql } from '../sql.ts';
import { moneyType, readId, readNumber, readText, readTime } from './readValues.ts';

/** Bits of `flags`, first rule first. 0 is a sale to a known customer. */
export const flagBits = { noCustomer: 1, cancelled: 2, return: 4, notPositive: 8 } as const;

export const flagRules = ['noCustomer', 'cancelled', 'return', 'notPositive'] as const;

/** Column names of the lines table. */
const columnNames: Partial<Record<OrderRole, string>> = {
  order: 'order_id',
  unitPrice: 'unit_price',
  productName: 'product_name',
  listPrice: 'list_price',
};

export function columnName(role: OrderRole): string {
  return columnNames[role] ?? role;
}

export interface OrderReading {
  readonly mapping: Mapping;
  /** Roles of type id whose values all end in “.0”. */
  readonly idsWithDecimal: ReadonlySet<OrderRole>;
}

/**
 * An order number with a C before its digits marks a cancellation where most order numbers are digits alone.
 * Where they are not, the letter means something else and the flag is taken back.
 */
export function takeBackCancelMark(table: string): Sql {
  return sql`UPDATE ${name(table)} SET flags = flags - ${flagBits.cancelled} WHERE (flags & ${flagBits.cancelled}) > 0`;
}

/**
 * Reads the raw text columns c0, c1 … of `source` into typed lines with their flags. An essential value that
 * could not be read is NULL, and `countUnreadable` finds it.
 */
export function createLines(table: string, source: Sql, reading: OrderReading): Sql {
  const typed = (Object.keys(reading.mapping) as OrderRole[])
    .filter((role) => role !== 'amount')
    .map((role) => sql`${readRole(role, reading)} AS ${name(columnName(role))}`);
  return sql`CREATE TABLE ${name(table)} AS
WITH typed AS (
  SELECT row_number() OVER () AS row_no,
    ${join(typed, ',\n    ')},
    ${readAmount(reading)} AS amount
  FROM ${source}
)
SELECT *, (${flags(reading)})::UTINYINT AS flags FROM typed`;
}

/** Lines whose date or amount the database could not read as it stands. */
export function countUnreadable(table: string): Sql {
  return sql`SELECT count(*)::DOUBLE AS rows, (count(*) FILTER (WHERE time IS NULL OR amount IS NULL))::DOUBLE AS unreadable
FROM ${name(table)}`;
}

export function rawColumn(position: number): Sql {
  return { text: `c${position}` };
}

function mapped(reading: OrderReading, role: OrderRole): Sql | null {
  const position = reading.mapping[role];
  return position === undefined ? null : rawColumn(position);
}

function readRole(role: OrderRole, reading: OrderReading): Sql {
  const column = mapped(reading, role);
  if (column === null) return sql`NULL`;
  switch (orderRoles[role].type) {
    case 'id':
      return readId(column, reading.idsWithDecimal.has(role));
    case 'time':
      return readTime(column);
    case 'money':
    case 'number':
      return readNumber(column);
    case 'text':
      return readText(column);
  }
}

/**
 * The amount as given, or quantity × unit price, exact to six decimals. The database multiplies decimals of 18 digits
 * in 64 bits, which a product of a million overflows: larger products take the slower way in 128 bits.
 */
function readAmount(reading: OrderReading): Sql {
  if (reading.mapping.amount !== undefined) return readRole('amount', reading);
  const quantity = readRole('quantity', reading);
  const price = readRole('unitPrice', reading);
  return sql`CASE WHEN abs((${quantity})::DOUBLE * (${price})::DOUBLE) < 9e5
      THEN TRY_CAST((${quantity}) * (${price}) AS ${moneyType})
      ELSE TRY_CAST((${quantity})::DECIMAL(19,6) * (${price}) AS ${moneyType}) END`;
}

function flags(reading: OrderReading): Sql {
  const negativeQuantity =
    reading.mapping.quantity === undefined ? sql`FALSE` : sql`coalesce(quantity < 0, FALSE)`;
  const cancelled =
    reading.mapping.order === undefined
      ? sql`FALSE`
      : sql`coalesce(regexp_matches(order_id, '^[Cc][0-9]+$'), FALSE)`;
  return sql`CASE WHEN customer IS NULL THEN ${flagBits.noCustomer} ELSE 0 END
    + CASE WHEN ${cancelled} THEN ${flagBits.cancelled} ELSE 0 END
    + CASE WHEN amount < 0 OR ${negativeQuantity} THEN ${flagBits.return} ELSE 0 END
    + CASE WHEN amount = 0 THEN ${flagBits.notPositive} ELSE 0 END`;
}
