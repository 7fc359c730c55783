import { programIds, stageIds, type ProgramId, type StageId } from '../analyses/lifecycle/result.ts';
import { lifecycleSpec } from '../analyses/lifecycle/spec.ts';
import { bordersOf, limitsOf, programOf, stageOf } from '../analyses/lifecycle/stages.ts';
import { completeOptions } from '../contract/options.ts';

export interface OneCustomer {
  readonly recencyDays: number;
  readonly cycleDays: number;
  readonly purchases: number;
  /** Since the first purchase; at least the days since the last. */
  readonly tenureDays: number;
  /** Dormant beyond so many cycles. */
  readonly dormantFactor: number;
}

export interface Standing {
  readonly stage: StageId;
  /** null for those who buy in their rhythm. */
  readonly program: ProgramId | null;
}

/** The stage and program of the analysis with its own settings but for the border of the dormant. */
export function standingOf(customer: OneCustomer): Standing {
  const { recencyDays, cycleDays, purchases, tenureDays, dormantFactor } = customer;
  const borders = bordersOf(limitsOf(completeOptions(lifecycleSpec, { dormantFactor })));
  const cycle8 = Math.round(8 * cycleDays);
  const stage = stageOf(recencyDays, Math.max(tenureDays, recencyDays), purchases, cycle8, borders);
  const program = programOf(stage, recencyDays, purchases, cycle8, borders);
  return { stage: stageIds[stage] as StageId, program: programIds[program] ?? null };
}

/** Stages one after the other while days go by without a purchase: each with its first and last day. */
export function stretchesOf(
  customer: OneCustomer,
  days: number,
): { readonly stage: StageId; readonly from: number; readonly to: number }[] {
  const stretches: { stage: StageId; from: number; to: number }[] = [];
  for (let recencyDays = 0; recencyDays <= days; recencyDays++) {
    const { stage } = standingOf({ ...customer, recencyDays });
    const last = stretches.at(-1);
    if (last?.stage === stage) last.to = recencyDays;
    else stretches.push({ stage, from: recencyDays, to: recencyDays });
  }
  return stretches;
}
