import type { MappedTable } from '../../contract/importing.ts';
import type { RoleType } from '../../contract/roleDefinition.ts';
import { roleIn, type Role, type TableKind } from '../../contract/tables.ts';
import { columnName } from '../import/tableColumns.ts';
import { join, name, sql, type Sql } from '../sql.ts';

/** A column of a table, as the checks see it. */
export interface CheckedColumn {
  /** The engine’s name. */
  readonly column: string;
  readonly role: Role | null;
  /** Its header, for a column without a role. Hostile text. */
  readonly header: string;
  readonly type: RoleType;
  /** Files that have it, by their order. */
  readonly fileNos: readonly number[];
}

/** The relations of a table and what is known of its columns. */
export interface CheckedTable {
  readonly kind: TableKind;
  readonly table: MappedTable;
  readonly columns: readonly CheckedColumn[];
  /** Rows that count, and all rows with their flags. */
  readonly kept: Sql;
  readonly all: Sql;
  /** Kept orders, for keys that should be found there; null without orders. */
  readonly orders: Sql | null;
  /** ISO date. */
  readonly today: string;
}

/** Columns that are no role of their own in a file, such as an amount that is computed, come after the others. */
export function columnsOf(table: MappedTable): CheckedColumn[] {
  const { kind, files, mapped } = table;
  const roles = mapped.map((role) => ({
    ...{ column: columnName(role), role, header: '', type: roleIn(kind, role).type },
    fileNos: files.flatMap((file, i) => (file.mapped.includes(role) ? [i] : [])),
  }));
  // Columns without a role are numbered file by file: two files mean the same only where the headers agree.
  const [first] = files;
  const attributes = (first?.attributes ?? [])
    .filter(({ column, name: header }) =>
      files.every((file) => file.attributes.some((one) => one.column === column && one.name === header)),
    )
    .map(({ column, name: header, type }) => ({
      ...{ column, role: null, header, type },
      fileNos: files.map((_, i) => i),
    }));
  return [...roles, ...attributes];
}

/** Roles whose empty cell says something: no coupon was used, no campaign stood behind it. */
const emptyMeansNone: ReadonlySet<Role> = new Set([
  ...(['coupon', 'campaign', 'discount', 'store', 'device', 'referrer', 'page', 'session', 'text'] as const),
  ...(['delivered', 'opened', 'clicked', 'converted', 'optedOut', 'revenue'] as const),
]);

/** True where an empty cell is a gap: not where it means none, nor for what an event need not have. */
export function expectsValue({ role }: CheckedColumn, kind: TableKind): boolean {
  if (role === null) return true;
  if (kind === 'events' && (role === 'customer' || role === 'visitor' || role === 'product')) return false;
  if (kind === 'feedback' && (role === 'customer' || role === 'product')) return false;
  return !emptyMeansNone.has(role);
}

export function isEmpty({ column, role }: CheckedColumn): Sql {
  return role === 'score' ? sql`(score IS NULL AND score_code IS NULL)` : sql`${name(column)} IS NULL`;
}

/** Only rows of files that have the column; true where all have it. */
export function inItsFiles({ fileNos }: CheckedColumn, { files }: MappedTable): Sql {
  if (fileNos.length === files.length) return sql`TRUE`;
  return sql`file_no IN (${join(
    fileNos.map((no) => sql`${no}`),
    ', ',
  )})`;
}

export function hasColumn({ columns }: CheckedTable, ...names: readonly string[]): boolean {
  return names.every((wanted) => columns.some(({ column }) => column === wanted));
}

/** Texts that stand for one of a few: two spellings of the same one would be counted apart. */
const spelledRoles: ReadonlySet<Role> = new Set([
  ...(['category', 'brand', 'channel', 'store', 'region', 'device', 'coupon', 'campaign'] as const),
  ...(['gender', 'ageBand', 'grade', 'acquisitionChannel', 'married', 'job', 'variant', 'event'] as const),
]);

export function isSpelled({ role, type }: CheckedColumn): boolean {
  return role === null ? type === 'text' : spelledRoles.has(role);
}
