import { computeLifecycle } from '../../workers/analyses/lifecycle/kernel.ts';
import {
  programCell,
  stageIds,
  type LifecycleResult,
  type ProgramId,
  type StageId,
} from '../../workers/analyses/lifecycle/result.ts';
import { lifecycleSpec } from '../../workers/analyses/lifecycle/spec.ts';
import type { Membership } from '../../workers/contract/analysis.ts';
import type { KernelInput, KernelOutput } from '../../workers/contract/kernel.ts';
import { completeOptions } from '../../workers/contract/options.ts';
import { toDayNumber } from '../../workers/contract/periods.ts';
import { selectMembers } from '../../workers/engine/audiences.ts';

export interface Bought {
  readonly customer: number;
  readonly day: string;
  readonly purchases: number;
  readonly revenue: number;
}
export interface Member {
  readonly customer: number;
  readonly joined: string;
  readonly email: boolean;
  readonly sms: boolean;
}

export function toInput(
  given: readonly Bought[],
  asOf: string,
  members: readonly Member[] | null = null,
): KernelInput {
  const rows = [...given].sort((a, b) => a.customer - b.customer || (a.day < b.day ? -1 : 1));
  const days = rows.map(({ day }) => day).sort();
  return {
    columns: {
      customer: Int32Array.from(rows, (row) => row.customer),
      day: Int32Array.from(rows, (row) => toDayNumber(row.day)),
      purchases: Int32Array.from(rows, (row) => row.purchases),
      revenue: Float64Array.from(rows, (row) => row.revenue),
      ...(members && {
        memberCustomer: Int32Array.from(members, (one) => one.customer),
        memberJoined: Int32Array.from(members, (one) => toDayNumber(one.joined)),
        consentEmail: Uint8Array.from(members, (one) => Number(one.email)),
        consentSms: Uint8Array.from(members, (one) => Number(one.sms)),
      }),
    },
    facts: {
      ...{ asOf, firstDay: days[0] ?? asOf, endDay: days.at(-1) ?? asOf, moneyDecimals: 2 },
      ...{ hasMembers: Number(members !== null), otherCategoryCount: 0 },
    },
    texts: { categories: [] },
  };
}

export function run(input: KernelInput, options: Record<string, unknown> = {}): KernelOutput {
  return computeLifecycle(input, completeOptions(lifecycleSpec, options));
}
export interface Found {
  readonly result: LifecycleResult;
  readonly membership: Membership;
}
export function read(output: KernelOutput): Found {
  if (output.status !== 'ok' || output.membership === null) throw new Error('no result');
  return { result: output.result as LifecycleResult, membership: output.membership };
}
export function stagesOf({ membership }: Found): Map<number, StageId> {
  return new Map(
    Array.from(membership.customers, (customer, i) => [customer, stageIds[membership.group[i]!]!]),
  );
}
export function inProgram({ membership }: Found, id: ProgramId): number[] {
  const members = selectMembers(membership, { by: 'cells', cells: [programCell(id)] });
  return Array.from(members, (at) => membership.customers[at]!);
}
export const once = (customer: number, day: string, revenue = 10): Bought => ({
  customer,
  day,
  purchases: 1,
  revenue,
});
