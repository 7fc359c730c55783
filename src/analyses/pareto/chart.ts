import type { Concentration, ParetoMeasure, ParetoResult } from '../../../workers/analyses/pareto/result.ts';
import type { Selection } from '../../../workers/contract/audience.ts';

/** Results of pareto as models for charts, in units, shares and money; pixels come later. */

/** Margin where it was asked for and is known, otherwise revenue. */
export function chooseMeasure(result: ParetoResult, wanted: unknown): ParetoMeasure {
  return wanted === 'margin' && result.byMargin !== null ? 'margin' : 'revenue';
}

export function concentrationOf(result: ParetoResult, measure: ParetoMeasure): Concentration {
  return measure === 'margin' && result.byMargin !== null ? result.byMargin : result.byRevenue;
}

/** A cut through the units, best first, that splits no tie. */
export interface Cut {
  /** Position in the steps. */
  readonly step: number;
  readonly count: number;
  /** count ÷ units. */
  readonly part: number;
  readonly amount: number;
  /** amount ÷ total; null where there is nothing to have a share of. */
  readonly share: number | null;
  readonly threshold: number;
}

export function cutAtStep(concentration: Concentration, step: number): Cut {
  const { steps, unitCount, total } = concentration;
  const at = Math.min(steps.counts.length - 1, Math.max(0, step));
  const count = steps.counts[at] ?? 0;
  const amount = steps.amounts[at] ?? 0;
  const share = total > 0 ? amount / total : null;
  return { step: at, count, part: count / unitCount, amount, share, threshold: steps.thresholds[at] ?? 0 };
}

/** The cut nearest to a share of the units, 0…1. */
export function cutNear(concentration: Concentration, part: number): Cut {
  const { counts } = concentration.steps;
  const wanted = part * concentration.unitCount;
  let low = 0;
  let high = counts.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((counts[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  const isBelowNearer = low > 0 && wanted - (counts[low - 1] ?? 0) < (counts[low] ?? 0) - wanted;
  return cutAtStep(concentration, isBelowNearer ? low - 1 : low);
}

/** A hundredth of the units further for each step, and at least to the next cut. */
export function moveCut(concentration: Concentration, from: Cut, steps: number): Cut {
  const near = cutNear(concentration, from.part + steps / 100);
  return near.step === from.step ? cutAtStep(concentration, from.step + Math.sign(steps)) : near;
}

/** The cut as the setting that gives it again: per cent with one decimal, within what the setting allows. */
export function percentOf(cut: Cut): number {
  return Math.min(100, Math.max(0.1, Math.round(cut.part * 1000) / 10));
}

/** The customers above the cut, or those who bought a product above it. */
export function selectCut(measure: ParetoMeasure, cut: Pick<Cut, 'count'>): Selection {
  return { by: 'ranges', ranges: { [measure === 'margin' ? 'marginRank' : 'revenueRank']: [1, cut.count] } };
}

export interface CurveModel {
  /** From nothing to all: shares of the units, and the amount they bring. */
  readonly points: readonly { readonly part: number; readonly amount: number }[];
  readonly lowest: number;
  readonly highest: number;
}

export function buildCurve({ steps, unitCount }: Concentration): CurveModel {
  const points = [{ part: 0, amount: 0 }];
  let lowest = 0;
  let highest = 0;
  steps.counts.forEach((count, i) => {
    const amount = steps.amounts[i] ?? 0;
    points.push({ part: count / unitCount, amount });
    lowest = Math.min(lowest, amount);
    highest = Math.max(highest, amount);
  });
  return { points, lowest, highest };
}

export function shareOf(amount: number, { total }: Concentration): number | null {
  return total > 0 ? amount / total : null;
}
