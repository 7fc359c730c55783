import {
  columnKey,
  parseFilters,
  withFilter,
  withoutFilter,
  type Filter,
} from '../../workers/contract/filters.ts';
import { router } from '../route.svelte.ts';

/** What the pages look at. It lives in the address: Back undoes a change, links and other pages carry it. */
export interface ReadFilters {
  readonly filters: readonly Filter[];
  /** The address holds something that is no filter. */
  readonly broken: boolean;
}

export function readFilters(json: string | undefined): ReadFilters {
  if (json === undefined || json === '') return { filters: [], broken: false };
  try {
    const filters = parseFilters(JSON.parse(json));
    if (filters !== null) return { filters, broken: false };
  } catch {
    // Cut off or typed by hand: told to the reader, not thrown.
  }
  return { filters: [], broken: true };
}

/** The filters of the present address; followed inside components. */
export function currentFilters(): ReadFilters {
  return readFilters(router.current.query['filters']);
}

/** Adds a filter, in the place of one of the same column. */
export function applyFilter(filter: Filter): void {
  putFilters(withFilter(currentFilters().filters, filter));
}

export function removeFilter(filter: Filter): void {
  putFilters(withoutFilter(currentFilters().filters, filter));
}

export function clearFilters(): void {
  putFilters([]);
}

function putFilters(filters: readonly Filter[]): void {
  const { filters: _before, ...rest } = router.current.query;
  router.pushQuery(filters.length === 0 ? rest : { ...rest, filters: JSON.stringify(filters) });
}

/** Whether exactly this is filtered by already. */
export function isApplied(filter: Filter): boolean {
  const key = columnKey(filter);
  const there = currentFilters().filters.find((one) => columnKey(one) === key);
  return there !== undefined && JSON.stringify(there) === JSON.stringify(filter);
}
