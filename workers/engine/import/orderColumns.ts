import type { DateOrder, FilePreview, Mapping } from '../../contract/importing.ts';
import { orderRoles, type OrderRole } from '../../contract/tables.ts';
import { join, name, sql, type Sql } from '../sql.ts';
import { isTooLarge, moneyType, readId, readNumber, readText, readTime } from './readValues.ts';

/** Positions are the codes stored in the lines table; 0 is a line that could be read. */
export const rejectCodes = [
  null,
  'TIME_UNREADABLE',
  'AMOUNT_UNREADABLE',
  'QUANTITY_UNREADABLE',
  'UNIT_PRICE_UNREADABLE',
  'NUMBER_TOO_LARGE',
] as const;

/** Bits of `flags`, in the order of exclusionRules. 0 is a sale to a known customer. */
export const flagBits = { noCustomer: 1, cancelled: 2, return: 4, notPositive: 8 } as const;

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
  readonly preview: FilePreview;
  readonly mapping: Mapping;
  readonly dateOrder: DateOrder | null;
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

/** Reads the raw text columns c0, c1 … of `source` into typed lines with their reject code and flags. */
export function createLines(table: string, source: Sql, reading: OrderReading): Sql {
  const roles = Object.keys(reading.mapping) as OrderRole[];
  const typed = roles
    .filter((role) => role !== 'amount')
    .map((role) => sql`${readRole(role, reading)} AS ${name(columnName(role))}`);
  const raw = reading.preview.columns.map((_, i) => rawColumn(i));
  return sql`CREATE TABLE ${name(table)} AS
WITH typed AS (
  SELECT row_number() OVER () AS row_no,
    ${join(typed, ',\n    ')},
    ${readAmount(reading)} AS amount,
    ${tooLarge(reading)} AS too_large,
    [${join(raw, ', ')}] AS raw
  FROM ${source}
), judged AS (
  SELECT *, (${rejectCode(reading)})::UTINYINT AS reject FROM typed
)
SELECT * EXCLUDE (too_large, raw),
  (${flags(reading)})::UTINYINT AS flags,
  CASE WHEN reject > 0 THEN raw END AS raw
FROM judged`;
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
      return readTime(column, reading.dateOrder);
    case 'money':
    case 'number':
      return readNumber(column);
    case 'text':
      return readText(column);
  }
}

/** The amount as given, or quantity × unit price, exact to six decimals. */
function readAmount(reading: OrderReading): Sql {
  if (reading.mapping.amount !== undefined) return readRole('amount', reading);
  const quantity = readRole('quantity', reading);
  const price = readRole('unitPrice', reading);
  return sql`TRY_CAST(TRY_CAST(${quantity} AS DECIMAL(18,3)) * ${price} AS ${moneyType})`;
}

function numberRoles(reading: OrderReading): readonly OrderRole[] {
  return reading.mapping.amount !== undefined ? ['amount'] : ['quantity', 'unitPrice'];
}

function tooLarge(reading: OrderReading): Sql {
  const checks = numberRoles(reading).flatMap((role) => {
    const column = mapped(reading, role);
    return column ? [isTooLarge(column)] : [];
  });
  return checks.length === 0 ? sql`FALSE` : sql`(${join(checks, ' OR ')})`;
}

function rejectCode(reading: OrderReading): Sql {
  const code = (reason: (typeof rejectCodes)[number]): number => rejectCodes.indexOf(reason);
  const product = reading.mapping.amount === undefined;
  const parts = product
    ? sql`WHEN quantity IS NULL THEN ${code('QUANTITY_UNREADABLE')}
    WHEN unit_price IS NULL THEN ${code('UNIT_PRICE_UNREADABLE')}
    WHEN amount IS NULL THEN ${code('NUMBER_TOO_LARGE')}`
    : sql`WHEN amount IS NULL THEN ${code('AMOUNT_UNREADABLE')}`;
  return sql`CASE WHEN time IS NULL THEN ${code('TIME_UNREADABLE')}
    WHEN too_large THEN ${code('NUMBER_TOO_LARGE')}
    ${parts} ELSE 0 END`;
}

function flags(reading: OrderReading): Sql {
  const negativeQuantity = reading.mapping.quantity === undefined ? sql`FALSE` : sql`coalesce(quantity < 0, FALSE)`;
  const cancelled =
    reading.mapping.order === undefined ? sql`FALSE` : sql`coalesce(regexp_matches(order_id, '^[Cc][0-9]+$'), FALSE)`;
  return sql`CASE WHEN customer IS NULL THEN ${flagBits.noCustomer} ELSE 0 END
    + CASE WHEN ${cancelled} THEN ${flagBits.cancelled} ELSE 0 END
    + CASE WHEN amount < 0 OR ${negativeQuantity} THEN ${flagBits.return} ELSE 0 END
    + CASE WHEN amount = 0 THEN ${flagBits.notPositive} ELSE 0 END`;
}
