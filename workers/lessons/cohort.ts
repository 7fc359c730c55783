import { computeCohort } from '../analyses/cohort/kernel.ts';
import type { CohortResult } from '../analyses/cohort/result.ts';
import { cohortSpec } from '../analyses/cohort/spec.ts';
import { completeOptions } from '../contract/options.ts';
import { addPeriods, toDayNumber, toIsoDay } from '../contract/periods.ts';

/** By customer, by month: did they buy? */
export type Bought = readonly (readonly boolean[])[];

const start = toDayNumber('2024-01-01');

/** Six customers over five months. */
export const lessonBought: Bought = ['10110', '11000', '10001', '01101', '01000', '00111'].map((months) =>
  [...months].map((one) => one === '1'),
);

/** What the analysis makes of one purchase in the middle of each such month; null where nobody bought. */
export function followCohorts(bought: Bought, isLastWhole: boolean): CohortResult | null {
  const months = bought[0]?.length ?? 0;
  const dayOf = (month: number): number => addPeriods(start, month, 'month') + 14;
  const rows = bought.flatMap((own, customer) =>
    own.flatMap((does, month) => (does ? [{ customer, day: dayOf(month) }] : [])),
  );
  const end = isLastWhole ? addPeriods(start, months, 'month') - 1 : dayOf(months - 1);
  const input = {
    columns: {
      customer: Int32Array.from(rows, ({ customer }) => customer),
      day: Int32Array.from(rows, ({ day }) => day),
      purchases: new Int32Array(rows.length).fill(1),
      revenue: new Float64Array(rows.length).fill(10),
    },
    facts: {
      moneyDecimals: 0,
      asOf: toIsoDay(end + 1),
      firstDay: toIsoDay(start),
      endDay: toIsoDay(end),
    },
  };
  const output = computeCohort(input, completeOptions(cohortSpec, { grain: 'month' }));
  return output.status === 'ok' ? (output.result as CohortResult) : null;
}
