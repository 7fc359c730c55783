import { qualityLimits } from '../../contract/qualityChecks.ts';
import type { FindingRef } from '../../contract/repairs.ts';
import { flagBits, repairBits } from '../import/tableColumns.ts';
import { join, name, sql, type Sql } from '../sql.ts';
import { hasColumn, inItsFiles, isEmpty, type CheckedColumn, type CheckedTable } from './checkedColumns.ts';
import { impossibleRules } from './impossible.ts';

/** Rows of `from`, with their file_no and row_no, for which `where` holds. */
export interface RowSet {
  readonly from: Sql;
  readonly where: Sql;
}

/** The rows a finding is about; null where it is not about rows that are still there. */
export function rowsBehind(finding: FindingRef, table: CheckedTable): RowSet | null {
  const { kept, all } = table;
  const column = table.columns.find((one) => one.column === finding.column);
  switch (finding.check) {
    case 'noKey':
      return { from: all, where: withFlag(flagBits.noKey) };
    case 'returns':
      return { from: all, where: withFlag(flagBits.return + flagBits.cancelled) };
    case 'replaced':
      return { from: all, where: isReplaced(table) };
    case 'missing':
      return column ? { from: kept, where: isMissing(column, table) } : null;
    case 'lossy':
      return { from: kept, where: isLossy(table) };
    case 'duplicateRows':
      return { from: kept, where: inRows(duplicates(table, sql`file_no = first_file AND place > 1`)) };
    case 'overlap':
      return { from: kept, where: inRows(duplicates(table, sql`file_no > first_file`)) };
    case 'sameKey':
      return { from: kept, where: inRows(repeatedKeys(table)) };
    case 'sameContact':
      return column ? { from: kept, where: sharesValue(column, kept) } : null;
    case 'orderConflict':
      return { from: kept, where: inConflict(kept) };
    case 'outlier':
      return { from: kept, where: isOutlier(kept) };
    case 'extremeCustomer':
      return { from: kept, where: sql`customer IN (SELECT customer FROM (${extremeCustomers(kept)}))` };
    case 'matches':
      return column && table.orders ? { from: kept, where: isUnmatched(column.column, table.orders) } : null;
    default:
      return impossibleRows(finding, table);
  }
}

function impossibleRows({ check, column }: FindingRef, table: CheckedTable): RowSet | null {
  const rule = impossibleRules(table).find(
    (one) => one.check === check && (column === undefined || one.column === column),
  );
  return rule ? { from: rule.from, where: sql`coalesce(${rule.where}, FALSE)` } : null;
}

/** Rows with one of these flags that no repair has left out. */
function withFlag(bits: number): Sql {
  return sql`((flags & ${bits}) > 0 AND flags < ${repairBits.first})`;
}

/** Members of whom a later line of the file, or a later file, says more. */
function isReplaced({ kept, table }: CheckedTable): Sql {
  const inFile = withFlag(flagBits.replaced);
  if (table.files.length === 1) return inFile;
  return sql`(${inFile} OR (flags = 0 AND (file_no, row_no) NOT IN (SELECT (file_no, row_no) FROM ${kept})))`;
}

export function isMissing(column: CheckedColumn, { table }: CheckedTable): Sql {
  return sql`(${isEmpty(column)} AND ${inItsFiles(column, table)})`;
}

/** The sign that stands where a character could not be read. */
export function isLossy({ columns }: CheckedTable): Sql {
  const texts = columns.filter(({ type }) => type === 'text' || type === 'id');
  const tests = texts.map(({ column }) => sql`coalesce(contains(${name(column)}, '\ufffd'), FALSE)`);
  return tests.length === 0 ? sql`FALSE` : sql`(${join(tests, ' OR ')})`;
}

function inRows(rows: Sql): Sql {
  return sql`(file_no, row_no) IN (SELECT (file_no, row_no) FROM (${rows}))`;
}

/** All cells of a row as one number: equal rows have the same, and other rows hardly ever. */
export function cellHash({ columns }: CheckedTable): Sql {
  return sql`hash(${join(
    columns.map(({ column }) => name(column)),
    ', ',
  )})`;
}

/** Rows all of whose cells stand in another row, with the place among their like: first_file, place. */
export function duplicates(table: CheckedTable, where: Sql): Sql {
  const { kept, columns } = table;
  const cells = join(
    columns.map(({ column }) => name(column)),
    ', ',
  );
  const hashed = cellHash(table);
  return sql`SELECT file_no, row_no, first_file FROM (
  SELECT file_no, row_no, min(file_no) OVER (PARTITION BY ${cells}) AS first_file,
    row_number() OVER (PARTITION BY file_no, ${cells} ORDER BY row_no) AS place
  FROM ${kept}
  WHERE ${hashed} IN (SELECT ${hashed} AS h FROM ${kept} GROUP BY h HAVING count(*) > 1)
) WHERE ${where}`;
}

/** What a row of these kinds is about; a second row about it cannot be right, too. */
const keysOf: Readonly<Partial<Record<CheckedTable['kind'], readonly string[]>>> = {
  prices: ['product', 'time', 'store'],
  index: ['unit', 'year'],
  experiment: ['unit'],
};

export function keyColumns(table: CheckedTable): readonly string[] {
  const wanted = keysOf[table.kind] ?? [];
  const present = wanted.filter((column) => hasColumn(table, column));
  return wanted[0] !== undefined && hasColumn(table, wanted[0]) ? present : [];
}

function repeatedKeys(table: CheckedTable): Sql {
  const key = join(keyColumns(table).map(name), ', ');
  return sql`SELECT file_no, row_no FROM ${table.kept}
QUALIFY row_number() OVER (PARTITION BY ${key} ORDER BY file_no, row_no) > 1`;
}

function sharesValue({ column }: CheckedColumn, kept: Sql): Sql {
  const value = sql`lower(${name(column)})`;
  return sql`${value} IN (SELECT ${value} FROM ${kept} WHERE ${name(column)} IS NOT NULL GROUP BY 1
    HAVING count(DISTINCT customer) > 1)`;
}

/**
 * Orders of several customers, or of several days that are not one night. Customers and numbers are compared by
 * their hashes first; rows are looked up by the order numbers themselves.
 */
function inConflict(kept: Sql): Sql {
  return sql`order_id IN (SELECT order_id FROM ${kept} WHERE order_id IS NOT NULL GROUP BY order_id
    HAVING ${hasConflict})`;
}

export const hasConflict: Sql = sql`(min(hash(customer)) <> max(hash(customer))
    OR (min(time)::DATE <> max(time)::DATE AND (max(time) - min(time) >= INTERVAL 1 DAY)))`;

/** Amounts whose logarithm is further from the median than outlierScore · 1.4826 · MAD. */
function isOutlier(kept: Sql): Sql {
  return sql`(amount > 0 AND abs(ln(amount::DOUBLE) - (SELECT centre FROM (${amountSpread(kept)})))
    > (SELECT nullif(reach, 0) FROM (${amountSpread(kept)})))`;
}

/** One row: the median of ln(amount), and how far from it is still ordinary; 0 where half of all are equal. */
export function amountSpread(kept: Sql): Sql {
  const { outlierScore, madFactor } = qualityLimits;
  return sql`SELECT any_value(centre) AS centre,
  coalesce(median(abs(value - centre)), 0) * ${outlierScore * madFactor} AS reach
FROM (SELECT ln(amount::DOUBLE) AS value FROM ${kept} WHERE amount > 0)
CROSS JOIN (SELECT median(ln(amount::DOUBLE)) AS centre FROM ${kept} WHERE amount > 0)`;
}

/** Customers with at least 1 % of the lines whose number of lines is an outlier on the log scale: customer, lines. */
export function extremeCustomers(kept: Sql): Sql {
  const { outlierScore, madFactor, extremeShare, extremeLines, extremeSpread } = qualityLimits;
  return sql`WITH counted AS (SELECT customer, count(*)::DOUBLE AS lines FROM ${kept}
    WHERE customer IS NOT NULL GROUP BY customer),
  middle AS (SELECT median(ln(lines)) AS centre, sum(lines) AS total FROM counted),
  spread AS (SELECT greatest(median(abs(ln(lines) - centre)) * ${madFactor}, ${extremeSpread}) AS deviation
    FROM counted, middle)
SELECT customer, lines FROM counted, middle, spread
WHERE lines >= ${extremeLines} AND lines >= ${extremeShare} * total AND ln(lines) - centre > ${outlierScore} * deviation`;
}

function isUnmatched(column: string, orders: Sql): Sql {
  const key = name(column);
  return sql`(${key} IS NOT NULL AND ${key} NOT IN (SELECT ${key} FROM ${orders} WHERE ${key} IS NOT NULL))`;
}
