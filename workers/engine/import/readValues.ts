import { sql, type Sql } from '../sql.ts';

/** Amounts are kept to six decimals and below a trillion per line, so that sums stay exact. */
export const moneyType: Sql = { text: 'DECIMAL(18,6)' };

const missingWords = "('', '-', 'null', 'nan', 'none', 'n/a', '#n/a', '없음', '해당없음')";

/** Text without surrounding space; an empty cell is NULL. */
export function readText(column: Sql): Sql {
  return sql`nullif(trim(${column}), '')`;
}

/** An id as text, leading zeros kept. `dropDecimal` takes off the “.0” that some exports put behind numbers. */
export function readId(column: Sql, dropDecimal: boolean): Sql {
  const trimmed = dropDecimal ? sql`regexp_replace(trim(${column}), '\\.0$', '')` : sql`trim(${column})`;
  return sql`CASE WHEN lower(trim(${column})) IN ${{ text: missingWords }} THEN NULL ELSE ${trimmed} END`;
}

/** A number in plain form, see values/plainValues.ts; NULL for any other, so that it is not misread. */
export function readNumber(column: Sql): Sql {
  const leadingZero = sql`(${column} LIKE '0_%' AND substr(${column}, 2, 1) <> '.')`;
  return sql`CASE WHEN NOT ${leadingZero} THEN TRY_CAST(${column} AS ${moneyType}) END`;
}

/** 1 for yes, 0 for no; NULL for any other. */
export function readFlag(column: Sql): Sql {
  return sql`CASE ${column} WHEN '1' THEN 1::UTINYINT WHEN '0' THEN 0::UTINYINT END`;
}

/** A date or date with time in plain form; NULL for any other. */
export function readTime(column: Sql): Sql {
  return sql`CASE WHEN substr(${column}, 5, 1) = '-' AND substr(${column}, 8, 1) = '-'
      THEN TRY_CAST(${column} AS TIMESTAMP) END`;
}
