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

/** Positions, for columns. */
export const stagePlace = Object.fromEntries(stageIds.map((id, i) => [id, i])) as Record<StageId, number>;
export const programPlace = Object.fromEntries(programIds.map((id, i) => [id, i])) as Record<
  ProgramId,
  number
>;

/** recency8: eighths of days since the last purchase, as cycles are; factor in thousandths. */
function hasReached(recency8: number, cycle8: number, factor: number): boolean {
  return recency8 * thousand >= factor * cycle8;
}

export function isBeyond(recencyDays: number, cycle8: number, factor: number): boolean {
  return recencyDays * 8 * thousand > factor * cycle8;
}

/**
 * Position of the stage of a buyer. Furthest gone first, so that everybody is in exactly one stage whatever the borders
 * are. tenureDays: since the first purchase.
 */
export function stageOf(
  recencyDays: number,
  tenureDays: number,
  purchases: number,
  cycle8: number,
  borders: Borders,
): number {
  if (recencyDays > borders.activeDays || isBeyond(recencyDays, cycle8, borders.dormant)) {
    return stagePlace.dormant;
  }
  if (hasReached(8 * recencyDays, cycle8, borders.risk)) return stagePlace.atRisk;
  return purchases === 1 || tenureDays < borders.newDays ? stagePlace.new : stagePlace.repeat;
}

/** Position of the program a buyer is in beside cross-sell; −1 for those who buy in their rhythm. */
export function programOf(
  stage: number,
  recencyDays: number,
  purchases: number,
  cycle8: number,
  { churn }: Borders,
): number {
  if (stage === stagePlace.dormant) return programPlace.winBack;
  if (purchases === 1) return programPlace.reSell;
  if (stage !== stagePlace.atRisk) return -1;
  return hasReached(8 * recencyDays, cycle8, churn)
    ? programPlace.churnPrevention
    : programPlace.dormancyPrevention;
}
