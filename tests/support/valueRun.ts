import { computeValue } from '../../workers/analyses/value/kernel.ts';
import { tierIds, type TierId, type ValueResult } from '../../workers/analyses/value/result.ts';
import { valueSpec } from '../../workers/analyses/value/spec.ts';
import type { Membership } from '../../workers/contract/analysis.ts';
import type { KernelOutput } from '../../workers/contract/kernel.ts';
import { completeOptions } from '../../workers/contract/options.ts';
import { toDayNumber, toIsoDay } from '../../workers/contract/periods.ts';

/** A purchase: customer, days before the last one, cents, and what it cost; null where that is not known. */
export type Bought = readonly [customer: number, daysAgo: number, cents: number, cost?: number | null];

const lastDay = toDayNumber('2024-12-30');

export function runValue(
  purchases: readonly Bought[],
  options: Record<string, unknown> = {},
  { firstDay = '2024-01-01', hasCost = false } = {},
): KernelOutput {
  const rows = [...purchases].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const costs = {
    margin: Float64Array.from(rows, ([, , cents, cost = null]) => (cost === null ? 0 : cents - cost)),
    hasCost: Uint8Array.from(rows, ([, , , cost = null]) => (cost === null ? 0 : 1)),
  };
  const columns = {
    customer: Int32Array.from(rows, ([customer]) => customer),
    day: Int32Array.from(rows, ([, daysAgo]) => lastDay - daysAgo),
    amount: Float64Array.from(rows, ([, , cents]) => cents),
    ...(hasCost ? costs : {}),
  };
  const window = options.window ?? 'all';
  const yearFrom = toIsoDay(lastDay - 364);
  const from = window === 'year' && yearFrom > firstDay ? yearFrom : firstDay;
  const facts = { asOf: '2024-12-31', firstDay, from, to: toIsoDay(lastDay), window: String(window) };
  return computeValue(
    { columns, facts: { ...facts, unit: 100, marginUnit: 100 } },
    completeOptions(valueSpec, options),
  );
}

export function readValue(output: KernelOutput): ValueResult {
  if (output.status !== 'ok') throw new Error(output.code);
  return output.result as ValueResult;
}

export function membersOf(output: KernelOutput): Membership {
  if (output.status !== 'ok' || output.membership === null) throw new Error('no membership');
  return output.membership;
}

export const tiersOf = (output: KernelOutput): TierId[] =>
  Array.from(membersOf(output).group, (place) => tierIds[place] ?? 'none');

export const notesOf = (output: KernelOutput): string[] =>
  output.status === 'ok' ? output.notes.map(({ code }) => code) : [];

export const cents = (money: number): number => Math.round(money * 100);

/** Each customer’s orders of one size, all on one day. */
export const spenders = (orders: readonly number[], spent: readonly number[]): Bought[] =>
  orders.flatMap((count, customer) =>
    Array.from({ length: count }, (): Bought => [
      customer,
      10 + customer,
      ((spent[customer] ?? 0) * 100) / count,
    ]),
  );
