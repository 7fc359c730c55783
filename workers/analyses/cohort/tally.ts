/** One cohort while it is counted; money in whole minor units. */
export interface Tally {
  /** The period of the first purchases. */
  readonly period: number;
  readonly retained: number[];
  readonly revenue: number[];
  readonly purchases: number[];
  totalRevenue: number;
  totalPurchases: number;
}
