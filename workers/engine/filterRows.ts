import {
  isCustomerFilter,
  isDayFilter,
  type CustomerFilter,
  type DayFilter,
  type Filter,
  type ValueFilter,
} from '../contract/filters.ts';
import { mappedRoles, type MappedDataset } from '../contract/importing.ts';
import type { Role, TableKind } from '../contract/tables.ts';
import { columnName } from './import/tableColumns.ts';
import type { RelationNames } from './relations.ts';
import { day, join, name, sql, type Sql } from './sql.ts';

/** What filters speak of: a data set, its relations, and the day on which members have their age. */
export interface FilterScope {
  readonly dataset: MappedDataset;
  readonly relations: RelationNames;
  readonly asOf: string;
  /** For each filter that names customers: a relation of those who are in a group, customer_index and segment. */
  readonly groups: ReadonlyMap<CustomerFilter, Sql>;
}

/** Conditions that a row of a kind has to fulfil; those filters that cannot be asked of it are not among them. */
export function conditionsOf(
  scope: FilterScope,
  filters: readonly Filter[],
  kind: TableKind,
): readonly Sql[] {
  return filters.flatMap((filter) =>
    reaches(scope.dataset, filter, kind) ? [conditionOf(scope, filter)] : [],
  );
}

/** Whether rows of a kind can be asked what a filter asks. */
export function reaches(dataset: MappedDataset, filter: Filter, kind: TableKind): boolean {
  const roles: readonly Role[] = mappedRoles(dataset)[kind] ?? [];
  if (filter.role === 'time') return roles.includes('time');
  const isOfLines = 'kind' in filter && filter.kind === 'orders';
  return isOfLines ? kind === 'orders' : roles.includes('customer');
}

function conditionOf(scope: FilterScope, filter: Filter): Sql {
  if (filter.role === 'time') return between(sql`time::DATE`, filter);
  if (isDayFilter(filter)) return sql`customer IN (${firstBoughtIn(scope, filter)})`;
  if (isCustomerFilter(filter)) {
    const known = name(scope.relations.customers);
    return sql`customer IN (SELECT customer FROM ${known} WHERE ${inGroups(scope, filter)})`;
  }
  if (filter.kind === 'orders') return isAmong(name(columnName(filter.role)), filter.values);
  return ofMembers(sql`customer`, sql`customer`, scope, filter);
}

export function between(date: Sql, { from, to }: DayFilter): Sql {
  if (from === null) return sql`${date} <= ${day(to ?? '')}`;
  return to === null ? sql`${date} >= ${day(from)}` : sql`${date} BETWEEN ${day(from)} AND ${day(to)}`;
}

function isAmong(column: Sql, values: readonly (string | null)[]): Sql {
  return anyOf(
    values,
    (texts) => sql`${column} IN (${texts})`,
    () => sql`${column} IS NULL`,
  );
}

/** A condition for the values that are texts, one for “none”, or either. */
export function anyOf(values: readonly (string | null)[], some: (texts: Sql) => Sql, none: () => Sql): Sql {
  const texts = values.filter((value) => value !== null).map((value) => sql`${value}`);
  const tests = [
    ...(texts.length > 0 ? [some(join(texts, ', '))] : []),
    ...(values.includes(null) ? [none()] : []),
  ];
  return sql`(${join(tests, ' OR ')})`;
}

/** Members with one of the values; “none” are also customers who are no members. `key` as members are listed, `own` of the row. */
export function ofMembers(own: Sql, key: Sql, scope: FilterScope, filter: ValueFilter): Sql {
  const members = membersOf(scope);
  const value = memberValue(scope, filter.role);
  return anyOf(
    filter.values,
    (texts) => sql`${own} IN (SELECT ${key} FROM ${members} WHERE ${value} IN (${texts}))`,
    () => sql`${own} NOT IN (SELECT ${key} FROM ${members} WHERE ${value} IS NOT NULL)`,
  );
}

/** A condition on customer_index: who is in one of the groups, or in none where that is meant. */
export function inGroups({ groups }: FilterScope, filter: CustomerFilter): Sql {
  const relation = groups.get(filter);
  if (relation === undefined) throw new Error(`no groups for ${filter.role}`);
  if (filter.role === 'audience') {
    const isIn = filter.isIn ? sql`IN` : sql`NOT IN`;
    return sql`customer_index ${isIn} (SELECT customer_index FROM ${relation})`;
  }
  return anyOf(
    filter.values,
    (ids) => sql`customer_index IN (SELECT customer_index FROM ${relation} WHERE segment IN (${ids}))`,
    () => sql`customer_index NOT IN (SELECT customer_index FROM ${relation})`,
  );
}

/** Members with their positions: customer_index and their own columns. */
function membersOf({ relations }: FilterScope): Sql {
  return sql`${name(relations.kept('customers'))} JOIN ${name(relations.customers)} USING (customer)`;
}

/** The age band as the file gives it, or else the decade of life on the analysis date. */
export function memberValue({ dataset, asOf }: Pick<FilterScope, 'dataset' | 'asOf'>, role: Role): Sql {
  if (role !== 'ageBand' || mappedRoles(dataset).customers?.includes('ageBand'))
    return name(columnName(role));
  const years = sql`date_sub('year', birth::DATE, ${day(asOf)})`;
  return sql`CASE WHEN ${years} BETWEEN 0 AND 119 THEN (${years} // 10 * 10)::VARCHAR END`;
}

function firstBoughtIn({ relations }: FilterScope, filter: DayFilter): Sql {
  const first = between(sql`min(time)::DATE`, filter);
  return sql`SELECT customer FROM ${name(relations.kept('orders'))} GROUP BY customer HAVING ${first}`;
}

/** Rows of a relation that fulfil all conditions; the relation itself where there is none. */
export function only(relation: Sql, conditions: readonly Sql[]): Sql {
  if (conditions.length === 0) return relation;
  return sql`(SELECT * FROM ${relation} WHERE ${join(conditions, ' AND ')})`;
}
