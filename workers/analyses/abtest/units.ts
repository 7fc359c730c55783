import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import {
  armOfRatio,
  armOfShare,
  armOfSums,
  type Arm,
  type PairSums,
  type ValueSums,
} from '../../numeric/experiments/arm.ts';

export type OutcomeKind = 'share' | 'mean' | 'ratio';

/** The units of one group that have an outcome, and what is known of them; parallel arrays. */
export interface ArmUnits {
  readonly outcome: Float64Array;
  readonly denominator: Float64Array | null;
  readonly before: Float64Array | null;
  /** Position of the segment, −1 for none. */
  readonly stratum: Int32Array | null;
  readonly missing: number;
}

export interface Units {
  readonly arms: readonly ArmUnits[];
  /** Units seen in several groups, left out of all of them. */
  readonly crossed: number;
  /** Units with several rows. */
  readonly repeated: number;
  readonly all: number;
}

export function readUnits(input: KernelInput, armCount: number): Units {
  const arm = columnOf(input, 'arm');
  const rows = columnOf(input, 'rows');
  const outcome = columnOf(input, 'outcome');
  const { denominator, before, stratum } = input.columns;
  const isUsed = (i: number): boolean =>
    !Number.isNaN(outcome[i]) && !(denominator && Number.isNaN(denominator[i]));
  const counts = new Int32Array(armCount);
  const missing = new Int32Array(armCount);
  let crossed = 0;
  let repeated = 0;
  for (let i = 0; i < arm.length; i++) {
    const at = arm[i] as number;
    if ((rows[i] as number) > 1) repeated += 1;
    if (at < 0) crossed += 1;
    else if (isUsed(i)) counts[at] = (counts[at] as number) + 1;
    else missing[at] = (missing[at] as number) + 1;
  }
  const arms = Array.from(counts, (n, at) => ({
    outcome: new Float64Array(n),
    denominator: denominator ? new Float64Array(n) : null,
    before: before ? new Float64Array(n) : null,
    stratum: stratum ? new Int32Array(n) : null,
    missing: missing[at] as number,
  }));
  const next = new Int32Array(armCount);
  for (let i = 0; i < arm.length; i++) {
    const at = arm[i] as number;
    const into = arms[at];
    if (into === undefined || !isUsed(i)) continue;
    const place = next[at] as number;
    next[at] = place + 1;
    into.outcome[place] = outcome[i] as number;
    if (into.denominator) into.denominator[place] = denominator?.[i] as number;
    if (into.before) into.before[place] = before?.[i] as number;
    if (into.stratum) into.stratum[place] = stratum?.[i] as number;
  }
  return { arms, crossed, repeated, all: arm.length };
}

/** Sums of values less their shift, so that squares of large numbers keep their digits. */
export function sumsOf(values: Float64Array, shift = 0): ValueSums {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    const less = value - shift;
    sum += less;
    squares += less * less;
  }
  return { n: values.length, sum, squares };
}

export function pairSumsOf(first: Float64Array, second: Float64Array): PairSums {
  let products = 0;
  for (let i = 0; i < first.length; i++) products += (first[i] as number) * (second[i] as number);
  return { first: sumsOf(first), second: sumsOf(second), products };
}

export function meanOf(values: Float64Array): number {
  return sumsOf(values).sum / values.length;
}

/** The third standardised moment; null where nothing varies. */
export function skewOf(values: Float64Array): number | null {
  const mean = meanOf(values);
  let [squares, cubes] = [0, 0];
  for (const value of values) {
    const less = value - mean;
    squares += less * less;
    cubes += less * less * less;
  }
  if (squares === 0) return null;
  const skew = cubes / values.length / (squares / values.length) ** 1.5;
  return Number.isFinite(skew) ? skew : null;
}

/** Mean and variance of a unit of an arm. */
export function armOf(units: ArmUnits, kind: OutcomeKind): Arm {
  if (kind === 'share') return armOfShare(sumsOf(units.outcome).sum, units.outcome.length);
  if (kind === 'ratio') return armOfRatio(pairSumsOf(units.outcome, units.denominator as Float64Array));
  const shift = meanOf(units.outcome);
  const arm = armOfSums(sumsOf(units.outcome, shift));
  return { ...arm, mean: arm.mean + shift };
}
