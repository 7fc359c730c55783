import { mappedRoles, type MappedDataset } from './importing.ts';
import { toDayNumber, toIsoDay } from './periods.ts';
import { isSegmenting, type Segmentation } from './segmentations.ts';
import type { Role, TableKind } from './tables.ts';

/** Columns of order lines and of members by whose values a page can be filtered. */
export const filterRoles = {
  orders: ['channel', 'device', 'store', 'region', 'category', 'brand', 'product', 'coupon', 'campaign'],
  customers: ['gender', 'ageBand', 'region', 'grade', 'acquisitionChannel'],
} as const satisfies Partial<Record<TableKind, readonly Role[]>>;

export type FilterKind = keyof typeof filterRoles;

/** A column to filter by. Where members have a date of birth and no age band, ageBand is the decade: '20', '30'. */
export type FilterColumn = {
  [Kind in FilterKind]: { readonly kind: Kind; readonly role: (typeof filterRoles)[Kind][number] };
}[FilterKind];

/** Lines, or the lines of members, with one of the values; null stands for “none”. Hostile text. */
export type ValueFilter = FilterColumn & { readonly values: readonly (string | null)[] };

/**
 * Days from … to, both included, null for an open end. `time` keeps what happened then; `firstPurchase` keeps everything of
 * customers whose first purchase in all the data lies there.
 */
export interface DayFilter {
  readonly role: 'time' | 'firstPurchase';
  readonly from: string | null;
  readonly to: string | null;
}

/** Customers in one of the groups of a segmentation of all the data; null stands for those who are in none. */
export interface SegmentFilter extends Segmentation {
  readonly role: 'segment';
  readonly values: readonly (string | null)[];
}

/** Customers who are in a saved list, or who are not. */
export interface AudienceFilter {
  readonly role: 'audience';
  readonly id: string;
  readonly isIn: boolean;
}

/** Which values of a column to list: those with the text in them, most lines first. */
export interface FilterValuesRequest {
  readonly datasetId: string;
  /** Of a segmentation: its groups, as of a day. */
  readonly column: FilterColumn | (Segmentation & { readonly role: 'segment'; readonly asOf: string });
  readonly search: string;
  readonly limit: number;
}

/** Values of a column; null stands for “none”, counts are order lines, members, or customers of a group. Hostile text. */
export interface FilterValues {
  readonly values: readonly { readonly value: string | null; readonly count: number }[];
  /** How many values have the text in them, listed or not. */
  readonly valueCount: number;
}

/** What a page looks at. Several hold together; values of one are alternatives. */
export type Filter = ValueFilter | DayFilter | CustomerFilter;

/** Filters that name customers and not what a row says. */
export type CustomerFilter = SegmentFilter | AudienceFilter;

export const filterLimits = { filters: 12, values: 500, length: 10_000 } as const;

export function isDayFilter(filter: Filter): filter is DayFilter {
  return filter.role === 'time' || filter.role === 'firstPurchase';
}

export function isCustomerFilter(filter: Filter): filter is CustomerFilter {
  return filter.role === 'segment' || filter.role === 'audience';
}

export function isValueFilter(filter: Filter): filter is ValueFilter {
  return 'kind' in filter;
}

/** Filters that came from an address or a command line; null where they are not what filters look like. */
export function parseFilters(given: unknown): readonly Filter[] | null {
  if (!Array.isArray(given) || given.length > filterLimits.filters) return null;
  const filters = given.map(parseFilter);
  return filters.every((filter) => filter !== null) ? filters : null;
}

function parseFilter(given: unknown): Filter | null {
  if (typeof given !== 'object' || given === null) return null;
  const { kind, role, values, from = null, to = null } = given as Readonly<Record<string, unknown>>;
  if (role === 'time' || role === 'firstPurchase') {
    if (!isDayOrOpen(from) || !isDayOrOpen(to) || (from === null && to === null)) return null;
    return from !== null && to !== null && from > to ? null : { role, from, to };
  }
  if (role === 'segment' || role === 'audience') return parseCustomerFilter(given);
  const column = allColumns.find((one) => one.kind === kind && one.role === role);
  if (column === undefined || !isValueList(values)) return null;
  return { ...column, values: [...new Set(values)] };
}

function parseCustomerFilter(given: object): CustomerFilter | null {
  const { role, by, options = {}, values, id, isIn = true } = given as Readonly<Record<string, unknown>>;
  if (role === 'audience') {
    if (typeof id !== 'string' || id.length > filterLimits.length || typeof isIn !== 'boolean') return null;
    return { role, id, isIn };
  }
  const isRecord = typeof options === 'object' && options !== null && !Array.isArray(options);
  if (typeof by !== 'string' || !isSegmenting(by) || !isRecord || !isValueList(values)) return null;
  const settings = options as Segmentation['options'];
  return { role: 'segment', by, options: settings, values: [...new Set(values)] };
}

const allColumns: readonly FilterColumn[] = [
  ...filterRoles.orders.map((role) => ({ kind: 'orders', role }) as const),
  ...filterRoles.customers.map((role) => ({ kind: 'customers', role }) as const),
];

function isDayOrOpen(value: unknown): value is string | null {
  if (value === null) return true;
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(value);
  // Date takes February 30 for March 1.
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value;
}

function isValueList(values: unknown): values is readonly (string | null)[] {
  return (
    Array.isArray(values) &&
    values.length > 0 &&
    values.length <= filterLimits.values &&
    values.every(
      (value) => value === null || (typeof value === 'string' && value.length <= filterLimits.length),
    )
  );
}

/** The columns of a data set that can be filtered by. */
export function filterColumns(dataset: MappedDataset): readonly FilterColumn[] {
  const mapped = mappedRoles(dataset);
  if (mapped.orders === undefined) return [];
  return allColumns.filter(({ kind, role }) => {
    const roles = mapped[kind] ?? [];
    return roles.includes(role) || (role === 'ageBand' && roles.includes('birth'));
  });
}

/** The first filter that speaks of a column the data set does not have. */
export function findForeign(dataset: MappedDataset, filters: readonly Filter[]): Filter | undefined {
  const there = filterColumns(dataset);
  const hasOrders = mappedRoles(dataset).orders !== undefined;
  return filters.find((filter) =>
    isValueFilter(filter)
      ? !there.some(({ kind, role }) => kind === filter.kind && role === filter.role)
      : !hasOrders,
  );
}

/** One for each column: a later filter of the same column takes the place of the earlier. */
export function withFilter(filters: readonly Filter[], added: Filter): readonly Filter[] {
  return [...withoutFilter(filters, added), added];
}

export function withoutFilter(filters: readonly Filter[], gone: Filter): readonly Filter[] {
  return filters.filter((filter) => columnKey(filter) !== columnKey(gone));
}

/** Tells the columns of filters apart. */
export function columnKey(filter: Filter | FilterColumn): string {
  if ('kind' in filter) return `${filter.kind}.${filter.role}`;
  if (filter.role === 'segment') return `segment.${filter.by}`;
  return filter.role === 'audience' ? `audience.${filter.id}` : filter.role;
}

/** The data set as far as filters of time reach: its first and last day, and the analysis date that follows. */
export function narrowDays(dataset: MappedDataset, filters: readonly Filter[]): MappedDataset {
  const ranges = filters.filter(isDayFilter).filter(({ role }) => role === 'time');
  if (ranges.length === 0) return dataset;
  const latest = (days: readonly string[]): string => days.reduce((a, b) => (a > b ? a : b));
  const earliest = (days: readonly string[]): string => days.reduce((a, b) => (a < b ? a : b));
  const firstDay = latest([dataset.firstDay, ...ranges.flatMap(({ from }) => from ?? [])]);
  const lastDay = earliest([dataset.lastDay, ...ranges.flatMap(({ to }) => to ?? [])]);
  const asOf = lastDay < dataset.lastDay ? toIsoDay(toDayNumber(lastDay) + 1) : dataset.asOf;
  return { ...dataset, firstDay, lastDay, asOf };
}
