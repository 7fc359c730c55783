import { chiSquareAbove } from '../../numeric/distributions/gamma.ts';
import { normalTwoSided, normalQuantile } from '../../numeric/distributions/normal.ts';
import { adjustByHolm } from '../../numeric/familyError.ts';
import { difference, testEffect } from '../../numeric/experiments/effect.ts';
import type { AbtestResult, Comparison, SegmentComparison } from './result.ts';
import { armOf, sumsOf, type ArmUnits, type OutcomeKind } from './units.ts';

/** Units of a segment in both arms below which its difference says nothing. */
const fewestInSegment = 30;

/** The part of an arm that is in a segment. */
function within(units: ArmUnits, segment: number): ArmUnits {
  const places = units.stratum as Int32Array;
  const keep = <Column extends Float64Array | Int32Array>(column: Column): Column =>
    column.filter((_, i) => places[i] === segment) as Column;
  return {
    outcome: keep(units.outcome),
    denominator: units.denominator && keep(units.denominator),
    before: null,
    stratum: null,
    missing: 0,
  };
}

/** Mean of the segments’ differences, weighted by their share of all units (post-stratification, Miratrix and others 2013). */
export function stratify(
  control: ArmUnits,
  treated: ArmUnits,
  kind: OutcomeKind,
  strataCount: number,
): Comparison['stratified'] {
  if (!control.stratum || !treated.stratum) return null;
  let [value, error2, weights] = [0, 0, 0];
  for (let segment = -1; segment < strataCount; segment++) {
    const [a, b] = [within(control, segment), within(treated, segment)];
    if (a.outcome.length === 0 && b.outcome.length === 0) continue;
    // A segment in one arm only cannot be held equal.
    if (a.outcome.length < 2 || b.outcome.length < 2) return null;
    const weight = a.outcome.length + b.outcome.length;
    const found = difference(armOf(a, kind), armOf(b, kind));
    value += weight * found.value;
    error2 += weight * weight * found.error2;
    weights += weight;
  }
  value /= weights;
  error2 /= weights * weights;
  const half = normalQuantile(0.975) * Math.sqrt(error2);
  const p = error2 === 0 ? (value === 0 ? 1 : 0) : normalTwoSided(value / Math.sqrt(error2));
  return { value, low: value - half, high: value + half, p };
}

/** Each segment by itself, and whether the segments differ (Cochran’s Q 1954). */
export function compareSegments(
  arms: readonly ArmUnits[],
  control: number,
  kind: OutcomeKind,
  names: { readonly variants: readonly string[]; readonly strata: readonly string[]; readonly by: string },
): AbtestResult['segments'] {
  const base = arms[control] as ArmUnits;
  if (!base.stratum) return null;
  const rows: Omit<SegmentComparison, 'holm'>[] = [];
  const differ: { variant: string; p: number }[] = [];
  arms.forEach((arm, at) => {
    if (at === control) return;
    const variant = names.variants[at] as string;
    const found = names.strata.flatMap((segment, place) => {
      const [a, b] = [within(base, place), within(arm, place)];
      if (Math.min(a.outcome.length, b.outcome.length) < fewestInSegment) return [];
      const estimate = difference(armOf(a, kind), armOf(b, kind));
      const { value, low, high, p } = testEffect(estimate);
      rows.push({
        ...{ variant, segment, n: b.outcome.length, nControl: a.outcome.length },
        ...{ sum: sumsOf(b.outcome).sum, sumControl: sumsOf(a.outcome).sum, value, low, high, p },
      });
      return [estimate];
    });
    if (found.length < 2 || found.some(({ error2 }) => error2 === 0)) return;
    const weights = found.map(({ error2 }) => 1 / error2);
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const mean = found.reduce((sum, { value }, i) => sum + value * (weights[i] as number), 0) / whole;
    const q = found.reduce((sum, { value }, i) => sum + (weights[i] as number) * (value - mean) ** 2, 0);
    differ.push({ variant, p: chiSquareAbove(q, found.length - 1) });
  });
  const holm = adjustByHolm(rows.map(({ p }) => p));
  return { by: names.by, rows: rows.map((row, i) => ({ ...row, holm: holm[i] as number })), differ };
}
