import type { CohortResult } from '../../../workers/analyses/cohort/result.ts';
import { isValueFilter, type DayFilter, type Filter } from '../../../workers/contract/filters.ts';
import { addPeriods, toDayNumber, toIsoDay } from '../../../workers/contract/periods.ts';
import type { PickedCell } from './heatState.svelte.ts';

/**
 * Everything of the customers who came in the period of the one cohort that was picked. null where several were, and under
 * a filter that leaves lines out: the first purchase among the lines that are left need not be the first of all.
 */
export function filterOfArrival(
  { cohorts, grain }: CohortResult,
  picked: readonly PickedCell[],
  filters: readonly Filter[],
): DayFilter | null {
  const [position, ...others] = new Set(picked.map(({ cohort }) => cohort));
  const cohort = position === undefined || others.length > 0 ? undefined : cohorts[position];
  const leavesOut = filters.some((filter) =>
    isValueFilter(filter) ? filter.kind === 'orders' : filter.role === 'time',
  );
  if (cohort === undefined || leavesOut) return null;
  const end = addPeriods(toDayNumber(cohort.start), 1, grain) - 1;
  return { role: 'firstPurchase', from: cohort.start, to: toIsoDay(end) };
}
