import { explainChange } from '../analyses/kpi/tree.ts';
import type { RevenueChange } from '../analyses/kpi/result.ts';

export interface RevenueFactors {
  readonly customers: number;
  /** Orders a customer. */
  readonly frequency: number;
  /** Amount an order. */
  readonly orderValue: number;
}

/** What each factor contributed to the change of revenue, by the decomposition of the KPI page. */
export function explainFactors(before: RevenueFactors, after: RevenueFactors): RevenueChange {
  return explainChange(countsOf(before), countsOf(after), 1);
}

function countsOf({ customers, frequency, orderValue }: RevenueFactors) {
  const orders = customers * frequency;
  return { customers, orders, revenue: Math.round(orders * orderValue) };
}
