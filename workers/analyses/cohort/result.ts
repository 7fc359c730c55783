export type CohortGrain = 'week' | 'month' | 'quarter' | 'year';

/** Customers whose first purchase lies in one period. All arrays start with that period: position k is k periods later. */
export interface CohortRow {
  /** 2010-W48, 2010-12, 2010-Q4 or 2010. */
  readonly cohort: string;
  /** ISO date of the first day of its first period. */
  readonly start: string;
  readonly size: number;
  /** Customers of the cohort who bought in each period; retained[0] is its size. */
  readonly retained: readonly number[];
  readonly revenue: readonly number[];
  readonly purchases: readonly number[];
  /** Periods from the first on that had ended when the data ends; one less than there are where the last is partial. */
  readonly completeCount: number;
  /** Of all periods, those after the horizon too. */
  readonly totalRevenue: number;
  readonly totalPurchases: number;
}

/** What cohorts do together k periods after the first purchase; partial periods are left out. */
export interface CohortMean {
  readonly cohortCount: number;
  /** Customers of those cohorts, and how many of them bought in the period. */
  readonly customerCount: number;
  readonly returnedCount: number;
  /** returned ÷ customers: the mean of the cohorts weighted by their size. */
  readonly retention: number;
  /** 95 % Wilson score interval. */
  readonly interval: { readonly low: number; readonly high: number };
  /** Revenue of the period per cohort. */
  readonly revenue: number;
  /** Sum over the periods so far of revenue ÷ customers, each over the cohorts that reached it. */
  readonly ltv: number;
  /** Revenue ÷ purchases of the period; null without a purchase. */
  readonly aov: number | null;
}

export interface CohortResult {
  readonly asOf: string;
  readonly grain: CohortGrain;
  /** ISO dates of the first and the last day with a purchase that counts. */
  readonly firstDay: string;
  readonly endDay: string;
  /** The period in which the data ends, and whether it ends before that period does. */
  readonly lastPeriod: string;
  readonly lastPeriodIsPartial: boolean;
  readonly customerCount: number;
  readonly purchaseCount: number;
  readonly revenue: number;
  readonly horizon: number;
  /** Oldest first; periods in which nobody bought for the first time have none. */
  readonly cohorts: readonly CohortRow[];
  /** Position k: k periods after the first purchase, as far as a cohort has completed it. */
  readonly mean: readonly CohortMean[];
}

/** Position of a cell in selections. */
export function cohortCell(cohort: number, k: number, horizon: number): number {
  return cohort * (horizon + 1) + k;
}
