import { chiSquareAbove } from '../distributions/gamma.ts';
import { smirnovTest } from '../inference/kolmogorovSmirnov.ts';
import type { Assignment } from './assign.ts';

/** How alike two arms are in one figure. */
export interface FigureBalance {
  readonly mean: number;
  readonly meanControl: number;
  /** (mean − control’s mean) ÷ the root of the arms’ mean variance (Austin 2009). */
  readonly distance: number;
  /** Variance ÷ control’s variance; NaN where the control has none. */
  readonly varianceRatio: number;
  /** Largest gap between the two cumulative shares, and its p (Kolmogorov–Smirnov). */
  readonly gap: number;
  readonly p: number;
}

interface Moments {
  n: number;
  mean: number;
  /** Σ (x − mean)² */
  spread: number;
}

/** Welford’s updating: no digits are lost where values are large and near each other. */
function momentsByArm(values: Float64Array, arms: Assignment, armCount: number): Moments[] {
  const found = Array.from({ length: armCount }, () => ({ n: 0, mean: 0, spread: 0 }));
  for (let i = 0; i < values.length; i++) {
    const arm = found[arms[i] as number] as Moments;
    const value = values[i] as number;
    arm.n += 1;
    const step = value - arm.mean;
    arm.mean += step / arm.n;
    arm.spread += step * (value - arm.mean);
  }
  return found;
}

const varianceOf = ({ n, spread }: Moments): number => (n > 1 ? spread / (n - 1) : 0);

function distanceOf(treated: Moments, control: Moments): number {
  const gap = treated.mean - control.mean;
  const scale = Math.sqrt((varianceOf(treated) + varianceOf(control)) / 2);
  return scale === 0 ? (gap === 0 ? 0 : Math.sign(gap) * Infinity) : gap / scale;
}

/** The largest standardised difference of any arm to the control in any figure. */
export function largestDistance(
  columns: readonly Float64Array[],
  arms: Assignment,
  armCount: number,
  control: number,
): number {
  let most = 0;
  for (const values of columns) {
    const found = momentsByArm(values, arms, armCount);
    const base = found[control] as Moments;
    for (const arm of found) if (arm !== base) most = Math.max(most, Math.abs(distanceOf(arm, base)));
  }
  return most;
}

/**
 * The standardised difference of the share of each label, label × arm: as that of a column of 1 for the label and 0 for others.
 * NaN where nobody of either arm has it, or everybody of both.
 */
export function labelDistances(
  labels: Int32Array,
  labelCount: number,
  arms: Assignment,
  armCount: number,
  control: number,
): { readonly shares: Float64Array; readonly distances: Float64Array } {
  const shares = new Float64Array(labelCount * armCount);
  const sizes = new Float64Array(armCount);
  for (let i = 0; i < labels.length; i++) {
    const arm = arms[i] as number;
    const at = (labels[i] as number) * armCount + arm;
    shares[at] = (shares[at] as number) + 1;
    sizes[arm] = (sizes[arm] as number) + 1;
  }
  for (let at = 0; at < shares.length; at++)
    shares[at] = (shares[at] as number) / (sizes[at % armCount] as number);
  const varianceAt = (at: number): number => {
    const [share, n] = [shares[at] as number, sizes[at % armCount] as number];
    return n > 1 ? (share * (1 - share) * n) / (n - 1) : 0;
  };
  const distances = shares.map((share, at) => {
    const base = at - (at % armCount) + control;
    const gap = share - (shares[base] as number);
    const scale = Math.sqrt((varianceAt(at) + varianceAt(base)) / 2);
    return scale === 0 ? (gap === 0 ? NaN : Math.sign(gap) * Infinity) : gap / scale;
  });
  return { shares, distances };
}

/** Standardised differences of one figure by arm; 0 for the control itself. Cost O(n). */
export function distancesOf(
  values: Float64Array,
  arms: Assignment,
  armCount: number,
  control: number,
): readonly number[] {
  const moments = momentsByArm(values, arms, armCount);
  return moments.map((arm) => distanceOf(arm, moments[control] as Moments));
}

/** One figure by arm; null for the control itself. Cost O(n log n). */
export function balanceOf(
  values: Float64Array,
  arms: Assignment,
  armCount: number,
  control: number,
): readonly (FigureBalance | null)[] {
  const moments = momentsByArm(values, arms, armCount);
  const base = moments[control] as Moments;
  const baseValues = pickArm(values, arms, control, base.n);
  return moments.map((arm, at) => {
    if (at === control) return null;
    const isEmpty = arm.n === 0 || base.n === 0;
    const { gap, p } = isEmpty
      ? { gap: NaN, p: NaN }
      : smirnovTest(pickArm(values, arms, at, arm.n), baseValues);
    const controlVariance = varianceOf(base);
    return {
      ...{ mean: arm.mean, meanControl: base.mean, distance: distanceOf(arm, base), gap, p },
      varianceRatio: controlVariance === 0 ? NaN : varianceOf(arm) / controlVariance,
    };
  });
}

function pickArm(values: Float64Array, arms: Assignment, arm: number, n: number): Float64Array {
  const own = new Float64Array(n);
  let next = 0;
  for (let i = 0; i < values.length; i++) {
    if (arms[i] !== arm) continue;
    own[next] = values[i] as number;
    next += 1;
  }
  return own;
}

/** p of the chi-square test that a label is spread over the arms as all units are; labels 0 … labelCount − 1. */
export function labelBalance(
  labels: Int32Array,
  labelCount: number,
  arms: Assignment,
  armCount: number,
): { readonly statistic: number; readonly freedom: number; readonly p: number } {
  const counts = new Float64Array(labelCount * armCount);
  const ofLabel = new Float64Array(labelCount);
  const ofArm = new Float64Array(armCount);
  for (let i = 0; i < labels.length; i++) {
    const [label, arm] = [labels[i] as number, arms[i] as number];
    counts[label * armCount + arm] = (counts[label * armCount + arm] as number) + 1;
    ofLabel[label] = (ofLabel[label] as number) + 1;
    ofArm[arm] = (ofArm[arm] as number) + 1;
  }
  let statistic = 0;
  let used = 0;
  for (let label = 0; label < labelCount; label++) {
    if (ofLabel[label] === 0) continue;
    used += 1;
    for (let arm = 0; arm < armCount; arm++) {
      const expected = ((ofLabel[label] as number) * (ofArm[arm] as number)) / labels.length;
      if (expected > 0) statistic += ((counts[label * armCount + arm] as number) - expected) ** 2 / expected;
    }
  }
  const freedom = Math.max(0, (used - 1) * (armCount - 1));
  return { statistic, freedom, p: freedom === 0 ? 1 : chiSquareAbove(statistic, freedom) };
}
