import type { OptionsOf } from '../../contract/analysis.ts';
import type { Kernel } from '../../contract/kernel.ts';
import { failed } from '../../contract/outcome.ts';
import { adjustByBenjaminiHochberg } from '../../numeric/falseDiscovery.ts';
import { adjustByHolm } from '../../numeric/familyError.ts';
import { testEffect } from '../../numeric/experiments/effect.ts';
import { wilsonInterval } from '../../numeric/proportion.ts';
import { compare } from './compare.ts';
import { checkDesign, countFound, readDesignFacts } from './designGuards.ts';
import { checkDesigned, checkGuards } from './guards.ts';
import type { AbtestResult, ArmResult, Comparison } from './result.ts';
import type { abtestSpec } from './spec.ts';
import { compareSegments } from './strata.ts';
import { armOf, readUnits, skewOf, sumsOf, type ArmUnits, type OutcomeKind } from './units.ts';
import { judge, weigh } from './verdict.ts';

/** Shares may be given as parts, percent or numbers of units. */
const mostShare = 1e9;

/**
 * Groups of a test compared with the control (Kohavi and others 2009), after what makes a test worthless was looked for.
 * input.columns, a row a unit: arm (position in texts.variants, −1 for who was in several), rows, outcome, and where chosen
 * denominator, before (NaN for none), stratum (position in texts.strata, −1 for none).
 * Fails with TOO_FEW_UNITS where a group has fewer than two units with an outcome. Cost: a few passes over the units, a sort of
 * amounts, and resamples × amounts other than 0.
 */
export const computeAbtest: Kernel = (input, givenOptions, onShare) => {
  const options = givenOptions as OptionsOf<typeof abtestSpec>;
  const { facts, texts } = input;
  const variants = texts?.['variants'] ?? [];
  const strata = texts?.['strata'] ?? [];
  const control = Number(facts['control']);
  const kind: OutcomeKind = facts['denominator'] !== '' ? 'ratio' : facts['isShare'] === 1 ? 'share' : 'mean';
  const design = readDesignFacts(input);
  const sizes = input.columns['sizes'];
  const shares = variants.map((variant, at) => Number(options.shares[variant] ?? sizes?.[at] ?? 1));
  const isPlan = Object.keys(options.shares).every((variant) => variants.includes(variant));
  if (!isPlan || !shares.every((share) => share > 0 && share <= mostShare))
    return failed('BAD_OPTION', {
      option: 'shares',
      given: JSON.stringify(options.shares).slice(0, 80),
      allowed: variants.map((variant) => `${variant}: > 0`).join(', '),
    });
  const units = readUnits(input, variants.length);
  const small = units.arms.findIndex(
    ({ outcome, denominator }) => outcome.length < 2 || (denominator && sumsOf(denominator).sum === 0),
  );
  if (small >= 0) return failed('TOO_FEW_UNITS', { arm: variants[small] as string });
  const base = units.arms[control] as ArmUnits;
  const treated = units.arms.map((arm, at) => ({ arm, at })).filter(({ at }) => at !== control);
  const bare = treated.map(({ arm }, i) =>
    compare(base, arm, {
      ...{
        kind,
        resamples: options.resamples,
        strataCount: strata.length,
        isOfTotals: facts['isOfTotals'] === 1,
      },
      onShare: onShare && ((share) => onShare((i + share) / treated.length)),
    }),
  );
  const isJudged = (i: number): boolean => variants[treated[i]?.at ?? 0] !== design?.holdOut;
  const ps = bare.map(({ pValue }) => pValue);
  const [holm, bh] = [adjustByHolm, adjustByBenjaminiHochberg].map((adjust) =>
    adjustSome(ps, isJudged, adjust),
  ) as [readonly number[], readonly number[]];
  const name = variants[control] as string;
  const comparisons: Comparison[] = bare.map((one, i) => ({
    variant: variants[treated[i]?.at ?? 0] as string,
    control: name,
    ...one,
    holm: holm[i] as number,
    bh: bh[i] as number,
  }));
  const test = {
    units,
    variants,
    control,
    kind,
    hasUnit: facts['hasUnit'] === 1,
    shares,
    seen: countFound(input),
  };
  const guards = design ? checkDesigned(test, checkDesign(input, design)) : checkGuards(test);
  const judged = comparisons.filter((_, i) => isJudged(i));
  const result: AbtestResult = {
    design,
    outcome: { name: String(facts['outcome']), kind, per: String(facts['denominator']) },
    control: name,
    isControlGuessed: facts['isControlGuessed'] === 1,
    arms: units.arms.map((arm, at) =>
      describeArm(arm, variants[at] as string, kind, facts['isOfTotals'] === 1),
    ),
    comparisons,
    segments: compareSegments(units.arms, control, kind, { variants, strata, by: String(facts['stratum']) }),
    guards,
    verdict: judge(judged.length > 0 ? judged : comparisons, guards, options.looks),
    worth: kind === 'ratio' ? [] : judged.map((one) => weigh(one, options)),
    numbers: texts?.['numbers'] ?? [],
    strata: texts?.['segments'] ?? [],
    before: String(facts['before']),
  };
  return { status: 'ok', result, membership: null, notes: [] };
};

/** p values corrected for those that are judged together; the others stay as they are. */
function adjustSome(
  ps: readonly number[],
  isJudged: (i: number) => boolean,
  adjust: (ps: readonly number[]) => ArrayLike<number>,
): readonly number[] {
  const corrected = Array.from(adjust(ps.filter((_, i) => isJudged(i)))).values();
  return ps.map((p, i) => (isJudged(i) ? (corrected.next().value as number) : p));
}

function describeArm(units: ArmUnits, variant: string, kind: OutcomeKind, isOfTotals: boolean): ArmResult {
  const arm = armOf(units, kind);
  const { sum } = sumsOf(units.outcome);
  const { low, high } =
    kind === 'share'
      ? wilsonInterval(sum, arm.n)
      : testEffect({ value: arm.mean, error2: arm.variance / arm.n, freedom: arm.n - 1 });
  return {
    ...{ variant, n: arm.n, sum, low, high },
    value: arm.mean,
    missing: units.missing,
    skew: kind === 'mean' && !isOfTotals ? skewOf(units.outcome) : null,
  };
}
