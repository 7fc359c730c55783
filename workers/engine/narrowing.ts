import {
  findForeign,
  isCustomerFilter,
  isDayFilter,
  isValueFilter,
  parseFilters,
  type Filter,
  type ValueFilter,
} from '../contract/filters.ts';
import { mappedRoles, type MappedDataset } from '../contract/importing.ts';
import { ExpectedFailure, type Note } from '../contract/outcome.ts';
import type { TableKind } from '../contract/tables.ts';
import type { PreparedSales } from './analysisModule.ts';
import {
  anyOf,
  between,
  conditionsOf,
  inGroups,
  ofMembers,
  only,
  reaches,
  type FilterScope,
} from './filterRows.ts';
import type { Database } from './database.ts';
import { columnName } from './import/tableColumns.ts';
import { findKept } from './keptLines.ts';
import { purchasesOfLines } from './preparedTables.ts';
import type { KeptLines, SalesArrays } from './salesArrays.ts';
import { join, name, sql, type Sql } from './sql.ts';

/** BAD_FILTER for what is no filter, MISSING_ROLE for a column that this data set does not have. */
export function checkFilters(dataset: MappedDataset, given: unknown): readonly Filter[] {
  const filters = parseFilters(given ?? []);
  if (filters === null) {
    throw new ExpectedFailure('BAD_FILTER', { given: (JSON.stringify(given) ?? '').slice(0, 80) });
  }
  const foreign = findForeign(dataset, filters);
  if (foreign) throw new ExpectedFailure('MISSING_ROLE', { roles: foreign.role });
  return filters;
}

/** The relations of a data set as filters leave them. */
export class Narrowing {
  readonly #scope: FilterScope;
  readonly #filters: readonly Filter[];
  readonly #kinds = new Set<TableKind>();

  constructor(scope: FilterScope, filters: readonly Filter[]) {
    this.#scope = scope;
    this.#filters = filters;
  }

  kept(kind: TableKind): Sql {
    return this.#only(kind, this.#scope.relations.kept(kind));
  }

  all(kind: TableKind): Sql {
    return this.#only(kind, this.#scope.relations.all(kind));
  }

  #only(kind: TableKind, relation: string): Sql {
    this.#kinds.add(kind);
    return only(name(relation), conditionsOf(this.#scope, this.#filters, kind));
  }

  /** Filters by a column of the lines may part a purchase, so that it has to be put together anew. */
  prepared(whole: PreparedSales): PreparedSales {
    const ofLines = this.#filters.filter(isOrderValue);
    const ofOthers = this.#filters.filter((filter) => !isOrderValue(filter));
    const apart = ofOthers.map((filter) => this.#ofPrepared(filter, whole));
    const lines = only(whole.lines, [...ofLines.map((filter) => hasCode(filter, whole)), ...apart]);
    const mapped = mappedRoles(this.#scope.dataset).orders ?? [];
    const isRegrouped = ofLines.length > 0;
    const purchases = isRegrouped
      ? sql`(${purchasesOfLines(lines, mapped, whole.oneDayEach)})`
      : only(whole.purchases, apart);
    return { ...whole, lines, purchases, isRegrouped };
  }

  /** The same of the typed arrays. */
  async inMemory(
    whole: PreparedSales,
    arrays: SalesArrays,
    db: Database,
    signal: AbortSignal,
  ): Promise<KeptLines> {
    const key = JSON.stringify([this.#filters, this.#filters.some(isOfCustomers) ? this.#scope.asOf : '']);
    return findKept(arrays, this.#filters, key, {
      async codes({ role, values }) {
        const texts = values.filter((value) => value !== null).map((value) => sql`${value}`);
        const none = values.includes(null) ? [0] : [];
        if (texts.length === 0) return none;
        const found = await db.rows(
          sql`SELECT code FROM ${whole.values(role)} WHERE value IN (${join(texts, ', ')})`,
          signal,
        );
        return [...none, ...found.map(({ code }) => Number(code))];
      },
      customers: async (filter) => {
        const isMember = isCustomerFilter(filter)
          ? inGroups(this.#scope, filter)
          : ofMembers(sql`customer_index`, sql`customer_index`, this.#scope, filter);
        const { customers } = this.#scope.relations;
        const found = await db.columns(
          sql`SELECT customer_index FROM ${name(customers)} WHERE ${isMember}`,
          signal,
        );
        return found.customer_index ?? [];
      },
    });
  }

  #ofPrepared(filter: Filter, whole: PreparedSales): Sql {
    if (filter.role === 'time') return between(sql`day`, filter);
    if (isCustomerFilter(filter)) return inGroups(this.#scope, filter);
    if (!isDayFilter(filter)) return ofMembers(sql`customer_index`, sql`customer_index`, this.#scope, filter);
    const first = between(sql`min(day)`, filter);
    return sql`customer_index IN (SELECT customer_index FROM ${whole.purchases} GROUP BY customer_index HAVING ${first})`;
  }

  /** Tables the analysis has looked at that some filter says nothing about. */
  notes(): readonly Note[] {
    return [...this.#kinds].flatMap((kind): Note[] => {
      const blind = this.#filters.filter((filter) => !reaches(this.#scope.dataset, filter, kind));
      if (blind.length === 0) return [];
      return [
        {
          code: 'FILTER_NOT_ON_TABLE',
          detail: { table: kind, roles: blind.map(({ role }) => role).join(', ') },
        },
      ];
    });
  }
}

function isOrderValue(filter: Filter): filter is ValueFilter {
  return isValueFilter(filter) && filter.kind === 'orders';
}

function isOfCustomers(filter: Filter): boolean {
  return isCustomerFilter(filter) || (isValueFilter(filter) && filter.kind === 'customers');
}

function hasCode({ role, values }: ValueFilter, whole: PreparedSales): Sql {
  const code = name(columnName(role));
  return anyOf(
    values,
    (texts) => sql`${code} IN (SELECT code FROM ${whole.values(role)} WHERE value IN (${texts}))`,
    () => sql`${code} IS NULL`,
  );
}
