import { wilsonInterval } from '../../numeric/proportion.ts';
import type { CohortMean } from './result.ts';
import type { Tally } from './tally.ts';

/**
 * What the cohorts do together k periods after the first purchase, for every k that one of them has completed.
 * Retention is weighted by the cohorts’ sizes; LTV adds up each period’s revenue per customer over the cohorts that
 * reached it, so that it never falls because an old cohort has dropped out.
 */
export function averageCohorts(tallies: readonly Tally[], lastComplete: number, unit: number): CohortMean[] {
  const means: CohortMean[] = [];
  let ltv = 0;
  for (let k = 0; ; k++) {
    const reached = tallies.filter(
      ({ period, retained }) => period + k <= lastComplete && k < retained.length,
    );
    if (reached.length === 0) return means;
    const add = (pick: (tally: Tally) => number | undefined): number =>
      reached.reduce((sum, tally) => sum + (pick(tally) as number), 0);
    const customerCount = add(({ retained }) => retained[0]);
    const returnedCount = add(({ retained }) => retained[k]);
    const minor = add(({ revenue }) => revenue[k]);
    const purchases = add((tally) => tally.purchases[k]);
    ltv += minor / unit / customerCount;
    means.push({
      cohortCount: reached.length,
      customerCount,
      returnedCount,
      retention: returnedCount / customerCount,
      interval: wilsonInterval(returnedCount, customerCount),
      revenue: minor / unit / reached.length,
      ltv,
      aov: purchases === 0 ? null : minor / unit / purchases,
    });
  }
}
