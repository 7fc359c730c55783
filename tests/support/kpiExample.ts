import { computeKpi } from '../../workers/analyses/kpi/kernel.ts';
import type { KpiOptions } from '../../workers/analyses/kpi/periods.ts';
import { toDayNumber } from '../../workers/contract/periods.ts';
import type { KpiResult } from '../../workers/analyses/kpi/result.ts';
import { kpiSpec } from '../../workers/analyses/kpi/spec.ts';
import type { KernelOutput } from '../../workers/contract/kernel.ts';
import { completeOptions } from '../../workers/contract/options.ts';

interface Purchase {
  readonly who: number;
  readonly day: string;
  readonly amount: number;
}

/** The kernel on a handful of purchases; the analysis date is the day of the last. */
export function run(
  purchases: readonly Purchase[],
  options: Record<string, unknown> = {},
  more: Record<string, Float64Array> = {},
  roles = '',
): KernelOutput {
  const sorted = [...purchases].sort((a, b) => a.who - b.who || a.day.localeCompare(b.day));
  const end =
    purchases
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? '2024-12-31';
  const columns = {
    customer: Int32Array.from(sorted, ({ who }) => who),
    day: Int32Array.from(sorted, ({ day }) => toDayNumber(day)),
    starts: new Uint8Array(sorted.length).fill(1),
    amount: Float64Array.from(sorted, ({ amount }) => amount),
    ...more,
  };
  const mapped = `orders orders.customer orders.time orders.amount ${roles}`;
  return computeKpi(
    { columns, facts: { asOf: end, end, moneyDecimals: 2, mapped } },
    completeOptions(kpiSpec, options),
  );
}

export function value(output: KernelOutput): KpiResult {
  if (output.status !== 'ok') throw new Error(output.code);
  return output.result as KpiResult;
}

export const options = (given: Record<string, unknown>): KpiOptions => completeOptions(kpiSpec, given);
