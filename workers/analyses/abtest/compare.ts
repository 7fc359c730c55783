import { compareShares } from '../../numeric/compareShares.ts';
import { normalQuantile, normalTwoSided } from '../../numeric/distributions/normal.ts';
import { compareByOrder } from '../../numeric/dominance.ts';
import { adjust, findAdjustment } from '../../numeric/experiments/arm.ts';
import { believeEffect, believeShare, chooseShare } from '../../numeric/experiments/bayes.ts';
import { bootstrapDifference } from '../../numeric/experiments/bootstrap.ts';
import {
  difference,
  relativeDifference,
  testEffect,
  type Estimate,
} from '../../numeric/experiments/effect.ts';
import { alwaysValid } from '../../numeric/experiments/sequential.ts';
import type { Comparison } from './result.ts';
import { stratify } from './strata.ts';
import { armOf, pairSumsOf, sumsOf, type ArmUnits, type OutcomeKind } from './units.ts';

/** What several groups change: filled in when all are compared. */
type Single = Omit<Comparison, 'holm' | 'bh' | 'variant' | 'control'>;

export interface ComparisonRequest {
  readonly kind: OutcomeKind;
  readonly resamples: number;
  readonly strataCount: number;
  /** Rows stand for totals: their mean and spread are true, and nothing else of them. */
  readonly isOfTotals: boolean;
  readonly onShare?: ((share: number) => void) | undefined;
}

export function compare(control: ArmUnits, treated: ArmUnits, request: ComparisonRequest): Single {
  const { kind } = request;
  const hasUnits = !request.isOfTotals;
  const arms = [armOf(control, kind), armOf(treated, kind)] as const;
  const plain = difference(...arms);
  const effect = testEffect(plain);
  const relative = arms[0].mean > 0 ? testEffect(relativeDifference(...arms)) : null;
  const shares = kind === 'share' ? compareCounts(control, treated) : null;
  const always = alwaysValid(plain, arms[0].n + arms[1].n);
  const isShare = shares !== null;
  const varies = plain.error2 > 0;
  return {
    n: arms[1].n,
    nControl: arms[0].n,
    rate: isShare ? arms[1].mean : null,
    rateControl: isShare ? arms[0].mean : null,
    mean: isShare ? null : arms[1].mean,
    meanControl: isShare ? null : arms[0].mean,
    difference: plain.value,
    interval: isShare ? [shares.low, shares.high] : [effect.low, effect.high],
    relative: relative && { value: relative.value, low: relative.low, high: relative.high },
    z: isShare ? shares.z : null,
    zUnpooled: isShare && varies ? plain.value / Math.sqrt(plain.error2) : null,
    t: isShare || !varies ? null : effect.t,
    df: isShare || !varies ? null : effect.freedom,
    pValue: isShare ? normalTwoSided(shares.z) : effect.p,
    pCheck: isShare ? shares.exact : kind === 'mean' && hasUnits ? ranksOf(control, treated) : null,
    alwaysValid: { value: plain.value, ...always },
    bayes: isShare ? beliefOfShares(control, treated) : beliefOfMeans(plain),
    bootstrap:
      kind === 'mean' && hasUnits && request.resamples > 0 ? resample(control, treated, request) : null,
    cuped: kind === 'ratio' ? null : cupedOf(control, treated),
    stratified: kind === 'ratio' ? null : stratify(control, treated, kind, request.strataCount),
    detectable: (normalQuantile(0.975) + normalQuantile(0.8)) * Math.sqrt(plain.error2),
  };
}

function compareCounts(
  control: ArmUnits,
  treated: ArmUnits,
): { readonly z: number; readonly exact: number; readonly low: number; readonly high: number } {
  const [a, b] = [control, treated].map(({ outcome }) => ({
    count: sumsOf(outcome).sum,
    of: outcome.length,
  })) as [{ count: number; of: number }, { count: number; of: number }];
  const { low, high, p } = compareShares(b, a);
  const pooled = (a.count + b.count) / (a.of + b.of);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.of + 1 / b.of));
  const z = error === 0 ? 0 : (b.count / b.of - a.count / a.of) / error;
  return { z, exact: p, low, high };
}

function beliefOfShares(control: ArmUnits, treated: ArmUnits): Comparison['bayes'] {
  const [a, b] = [control, treated].map(({ outcome }) =>
    believeShare(sumsOf(outcome).sum, outcome.length),
  ) as [ReturnType<typeof believeShare>, ReturnType<typeof believeShare>];
  return chooseShare(a, b);
}

/** Every effect as likely before the test. Where nothing varies, there is nothing to doubt. */
function beliefOfMeans(plain: Estimate): Comparison['bayes'] {
  if (plain.error2 === 0) {
    const chanceToWin = (1 + Math.sign(plain.value)) / 2;
    return { chanceToWin, lossOfTreated: Math.max(0, -plain.value), lossOfControl: Math.max(0, plain.value) };
  }
  const { chanceToWin, lossOfTreated, lossOfControl } = believeEffect(plain, null);
  return { chanceToWin, lossOfTreated, lossOfControl };
}

function ranksOf(control: ArmUnits, treated: ArmUnits): number {
  return compareByOrder(treated.outcome, control.outcome).p;
}

function resample(
  control: ArmUnits,
  treated: ArmUnits,
  { resamples, onShare }: ComparisonRequest,
): Comparison['bootstrap'] {
  const { value, low, high } = bootstrapDifference(control.outcome, treated.outcome, {
    ...{ resamples, seed: 1 },
    ...(onShare && { onShare }),
  });
  return { value, low, high };
}

/** Units without an earlier figure stand at the mean of the others: their outcome stays as it is. */
function cupedOf(control: ArmUnits, treated: ArmUnits): Comparison['cuped'] {
  if (!control.before || !treated.before) return null;
  const known = [control.before, treated.before].flatMap((before) => [
    sumsOf(before.filter((one) => !Number.isNaN(one))),
  ]);
  const count = known.reduce((sum, { n }) => sum + n, 0);
  if (count < 3) return null;
  const centre = known.reduce((sum, one) => sum + one.sum, 0) / count;
  const filled = [control, treated].map(({ outcome, before }) =>
    pairSumsOf(
      outcome,
      (before as Float64Array).map((one) => (Number.isNaN(one) ? 0 : one - centre)),
    ),
  ) as [ReturnType<typeof pairSumsOf>, ReturnType<typeof pairSumsOf>];
  const adjustment = findAdjustment(filled);
  const { value, low, high, p } = testEffect(
    difference(adjust(filled[0], adjustment), adjust(filled[1], adjustment)),
  );
  return { value, low, high, p, varianceLeft: adjustment.varianceLeft };
}
