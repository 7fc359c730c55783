import type { DateOrder } from '../../contract/importing.ts';
import { sql, type Sql } from '../sql.ts';

/** Amounts are kept to six decimals and below a trillion per line, so that sums stay exact. */
export const moneyType: Sql = { text: 'DECIMAL(18,6)' };

const missingWords = "('', '-', 'null', 'nan', 'none', 'n/a', '#n/a', '없음', '해당없음')";

/** Text without surrounding space; words that mean “nothing” become NULL. */
export function readText(column: Sql): Sql {
  return sql`nullif(trim(${column}), '')`;
}

/** An id as text, leading zeros kept. `dropDecimal` takes off the “.0” that some exports put behind numbers. */
export function readId(column: Sql, dropDecimal: boolean): Sql {
  const trimmed = dropDecimal ? sql`regexp_replace(trim(${column}), '\\.0$', '')` : sql`trim(${column})`;
  return sql`CASE WHEN lower(trim(${column})) IN ${{ text: missingWords }} THEN NULL ELSE ${trimmed} END`;
}

const numberPattern =
  '^[(]?[-−△▲]?[(]?(₩|￦|\\\\|\\$|€|£|¥|KRW|USD)?[-−]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)([.][0-9]+)?(원|KRW|USD)?[)]?-?$';

/**
 * A number as people write it: 1,234 · ₩1,200 · 1,200원 · (500) · △1,000 · 300-. Plain numbers take the fast way.
 * NULL for anything else.
 */
export function readNumber(column: Sql): Sql {
  const bare = sql`replace(trim(${column}), ' ', '')`;
  const negative = sql`regexp_matches(${bare}, '[-−△▲(]')`;
  const digits = sql`regexp_replace(${bare}, '[^0-9.]', '', 'g')`;
  return sql`coalesce(
    TRY_CAST(${column} AS ${moneyType}),
    CASE WHEN regexp_matches(${bare}, ${numberPattern})
      THEN TRY_CAST(concat(CASE WHEN ${negative} THEN '-' ELSE '' END, ${digits}) AS ${moneyType}) END)`;
}

/** True for text that is a plain number beyond what moneyType holds. */
export function isTooLarge(column: Sql): Sql {
  return sql`coalesce(abs(TRY_CAST(replace(${column}, ',', '') AS DOUBLE)) >= 1e12, FALSE)`;
}

const yearFirst = '^([0-9]{4})\\s*[-./년]\\s*([0-9]{1,2})\\s*[-./월]\\s*([0-9]{1,2})\\s*[일.]?[T ]*';
export const yearLast = '^([0-9]{1,2})[-./]([0-9]{1,2})[-./]([0-9]{4})[, ]*';

/**
 * A date or date and time as people write it. Year first in any usual spelling, 20240105, month names, Excel’s
 * day numbers; day and month before the year only in the order given, since 03/04/2024 alone does not tell.
 */
export function readTime(column: Sql, order: DateOrder | null): Sql {
  const text = sql`trim(${column})`;
  const ways = [
    sql`CASE WHEN substr(${column}, 5, 1) = '-' THEN TRY_CAST(${column} AS TIMESTAMP) END`,
    sql`CASE WHEN regexp_matches(${text}, ${yearFirst})
      THEN ${readClock(sql`regexp_replace(${text}, ${yearFirst}, '\\1-\\2-\\3 ')`)} END`,
    sql`try_strptime(${text}, ['%Y%m%d', '%Y%m%d%H%M%S', '%Y%m%d%H%M'])`,
    sql`CASE WHEN regexp_matches(${text}, '^[2-7][0-9]{4}([.][0-9]+)?$')
      THEN TIMESTAMP '1899-12-30' + to_seconds(round(TRY_CAST(${text} AS DOUBLE) * 86400)) END`,
    sql`try_strptime(${text}, ['%d-%b-%Y', '%b %d, %Y', '%d %b %Y', '%d %B %Y', '%B %d, %Y'])`,
  ];
  if (order !== null) {
    const arranged = order === 'dmy' ? '\\3-\\2-\\1 ' : '\\3-\\1-\\2 ';
    ways.push(sql`CASE WHEN regexp_matches(${text}, ${yearLast})
      THEN ${readClock(sql`regexp_replace(${text}, ${yearLast}, ${arranged})`)} END`);
  }
  return sql`coalesce(${{ text: ways.map((way) => way.text).join(',\n    ') }})`;
}

/** Reads “Y-M-D” followed by nothing, 13:02, 13:02:03, 1:02 PM or 오후 1:02. */
function readClock(text: Sql): Sql {
  const english = sql`replace(replace(upper(${text}), '오전', 'AM'), '오후', 'PM')`;
  const clock = sql`regexp_replace(${english}, '([AP]M) *([0-9:]+)$', '\\2 \\1')`;
  const halfDay = sql`try_strptime(${clock}, ['%Y-%m-%d %I:%M:%S %p', '%Y-%m-%d %I:%M %p'])`;
  return sql`CASE WHEN regexp_matches(${text}, '[AaPp][Mm]|오전|오후') THEN ${halfDay}
      ELSE try_strptime(trim(${text}), ['%Y-%m-%d', '%Y-%m-%d %H:%M:%S', '%Y-%m-%d %H:%M', '%Y-%m-%d %H:%M:%S.%f']) END`;
}
