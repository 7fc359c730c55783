import type { OptionsOf } from '../../contract/analysis.ts';
import { programIds, stageIds, type Limits, type ProgramId, type StageId } from './result.ts';
import type { lifecycleSpec } from './spec.ts';

export type LifecycleOptions = OptionsOf<typeof lifecycleSpec>;

/** Factors are compared in thousandths of a cycle and cycles in eighths of a day, so that borders are exact. */
const thousand = 1_000;

export interface Borders {
  readonly risk: number;
  readonly churn: number;
  readonly dormant: number;
  readonly activeDays: number;
  readonly newDays: number;
}

export function limitsOf(options: LifecycleOptions): Limits {
  const { riskFactor, churnFactor, dormantFactor, activeDays, newDays, minCycleDays } = options;
  return {
    ...{ riskFactor, dormantFactor, activeDays, newDays, minCycleDays },
    churnFactor: Math.max(churnFactor, riskFactor),
  };
}

export function bordersOf(limits: Limits): Borders {
  return {
    risk: Math.round(limits.riskFactor * thousand),
    churn: Math.round(limits.churnFactor * thousand),
    dormant: Math.round(limits.dormantFactor * thousand),
    activeDays: limits.activeDays,
    newDays: limits.newDays,
  };
}

/** What decides the stage of a buyer. */
export interface Standing {
  readonly recencyDays: number;
  /** Since the first purchase. */
  readonly tenureDays: number;
  readonly purchases: number;
  readonly cycle8: number;
}

export function isPastWindow({ recencyDays }: Standing, { activeDays }: Borders): boolean {
  return recencyDays > activeDays;
}

function hasReached({ recencyDays, cycle8 }: Standing, factor: number): boolean {
  return recencyDays * 8 * thousand >= factor * cycle8;
}

export function isBeyond({ recencyDays, cycle8 }: Standing, factor: number): boolean {
  return recencyDays * 8 * thousand > factor * cycle8;
}

/** Furthest gone first, so that every buyer is in exactly one stage whatever the borders are. */
export function stageOf(buyer: Standing, borders: Borders): StageId {
  if (isPastWindow(buyer, borders) || isBeyond(buyer, borders.dormant)) return 'dormant';
  if (hasReached(buyer, borders.risk)) return 'atRisk';
  return buyer.purchases === 1 || buyer.tenureDays < borders.newDays ? 'new' : 'repeat';
}

/** The program a buyer is in beside cross-sell; null for those who buy in their rhythm. */
export function programOf(stage: StageId, buyer: Standing, borders: Borders): ProgramId | null {
  if (stage === 'dormant') return 'winBack';
  if (buyer.purchases === 1) return 'reSell';
  if (stage !== 'atRisk') return null;
  return hasReached(buyer, borders.churn) ? 'churnPrevention' : 'dormancyPrevention';
}

/** Positions, for columns. */
export const stagePlace = Object.fromEntries(stageIds.map((id, i) => [id, i])) as Record<StageId, number>;
export const programPlace = Object.fromEntries(programIds.map((id, i) => [id, i])) as Record<
  ProgramId,
  number
>;
