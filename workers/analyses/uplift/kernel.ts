import type { Membership, OptionsOf } from '../../contract/analysis.ts';
import type { Kernel, KernelInput } from '../../contract/kernel.ts';
import { failed } from '../../contract/outcome.ts';
import { armOfSums } from '../../numeric/experiments/arm.ts';
import { difference, testEffect } from '../../numeric/experiments/effect.ts';
import { effectOf, PairOfSums } from './effects.ts';
import { encode, type Encoded } from './features.ts';
import { orderUnits } from './folds.ts';
import { compareLevels } from './levels.ts';
import { findModel, type Found } from './model.ts';
import { quadrantIds, type Feature, type LeftOut, type UnitScores, type UpliftResult } from './result.ts';
import type { upliftSpec } from './spec.ts';
import { readUnits, type Units } from './units.ts';

type UpliftOptions = OptionsOf<typeof upliftSpec>;

/** Columns that are used at a time, where nobody chose. */
const mostFeatures = 20;
/** In each group: units, and outcomes of the rarer kind (or other than 0). */
const fewestUnits = 200;
const fewestOutcomes = 25;
const seed = 20_260;

/**
 * Whom a treatment changes: effects predicted unit by unit from columns known before the test, by models that never saw the unit, and
 * whether they can be told apart at all. input.columns, a row a unit: arm (position in texts.variants, −1 for who was in several),
 * outcome (NaN for none), customer (−1 for none), row, and f0, f1 … by texts.features: numbers (NaN for none), or positions in
 * texts.f0 … (−1 for none). Fails with TOO_FEW_UNITS where a group has fewer than two units. Cost: O(units × (columns² + rounds +
 * resamples)).
 */
export const computeUplift: Kernel = (input, givenOptions, onShare) => {
  const options = givenOptions as UpliftOptions;
  const variants = input.texts?.['variants'] ?? [];
  const isShare = input.facts['isShare'] === 1;
  const units = readUnits(input);
  const control = Number(input.facts['control']);
  if (options.arm !== '' && (!variants.includes(options.arm) || options.arm === variants[control]))
    return failed('BAD_OPTION', {
      option: 'arm',
      given: options.arm,
      allowed: variants.filter((_, at) => at !== control).join(', '),
    });
  const counts = variants.map((_, arm) => units.arms.reduce((sum, one) => sum + (one === arm ? 1 : 0), 0));
  const small = counts.findIndex((count) => count < 2);
  if (small >= 0) return failed('TOO_FEW_UNITS', { arm: variants[small] as string });
  const arm =
    options.arm === '' ? largestEffect(units, variants.length, control) : variants.indexOf(options.arm);
  const pair = sumPair(units, control, arm);
  const features = encodeAll(units, options, variants.length);
  const used = features.filter(({ leftOut }) => leftOut === null).map(({ feature }) => feature);
  const ordered = orderUnits({
    units: Int32Array.from(units.arms.keys()).filter(
      (i) => units.arms[i] === control || units.arms[i] === arm,
    ),
    isTreated: (unit) => units.arms[unit] === arm,
    ...{ outcome: units.outcome, features: used, seed },
  });
  const fewest = fewestOf(pair, isShare);
  const isEnough = fewest.count >= fewest.needed;
  const found =
    isEnough && used.length > 0
      ? findModel({ units: ordered, isShare, pair, options, seed, onShare: onShare ?? (() => undefined) })
      : null;
  const customerCount = ordered.source.reduce(
    (sum, unit) => sum + ((units.customer[unit] as number) >= 0 ? 1 : 0),
    0,
  );
  const armOf = (at: number, treated: 0 | 1): UpliftResult['control'] => ({
    variant: variants[at] as string,
    n: pair.of(treated).n,
    value: pair.mean(treated) ?? 0,
  });
  const { p } = testEffect(difference(armOfSums(pair.of(0)), armOfSums(pair.of(1))));
  const skipped = (input.texts?.['skipped'] ?? []).map((id): Feature => ({
    ...{ id, isUsed: false, leftOut: 'manyValues', pArms: null, p: null, holm: null, levels: [] },
  }));
  const isMatched = customerCount > 0;
  const result: UpliftResult = {
    outcome: { name: String(input.facts['outcome']), kind: isShare ? 'share' : 'mean' },
    control: armOf(control, 0),
    treated: armOf(arm, 1),
    isControlGuessed: input.facts['isControlGuessed'] === 1,
    effect: { ...(effectOf(pair, isShare) as NonNullable<ReturnType<typeof effectOf>>), p },
    verdict: !isEnough
      ? 'tooFew'
      : found === null
        ? 'noFeatures'
        : found.model.p < 0.05
          ? 'varies'
          : 'notProven',
    fewest,
    model: found?.model ?? null,
    features: [...compareLevels(ordered, features, isShare), ...skipped],
    customerCount,
    units: found && !isMatched ? listScores(input, units, ordered.source, found) : null,
    crossed: units.crossed,
    missing: units.missing,
    variants,
    numbers: input.texts?.['numbers'] ?? [],
  };
  return {
    ...{ status: 'ok', result, notes: [] },
    membership: found && isMatched ? membersOf(units, ordered.source, found) : null,
  };
};

function sumPair(units: Units, control: number, treated: number): PairOfSums {
  const sums = new PairOfSums();
  units.arms.forEach((arm, i) => {
    if (arm === control) sums.add(0, units.outcome[i] as number);
    else if (arm === treated) sums.add(1, units.outcome[i] as number);
  });
  return sums;
}

function largestEffect(units: Units, armCount: number, control: number): number {
  let [best, most] = [-1, -Infinity];
  for (let arm = 0; arm < armCount; arm++) {
    if (arm === control) continue;
    const pair = sumPair(units, control, arm);
    const effect = (pair.mean(1) ?? 0) - (pair.mean(0) ?? 0);
    if (effect > most) [best, most] = [arm, effect];
  }
  return best;
}

function fewestOf(pair: PairOfSums, isShare: boolean): UpliftResult['fewest'] {
  const units = Math.min(...pair.n);
  const others = Math.min(...pair.others);
  const rest = isShare ? Math.min(...pair.n.map((n, arm) => n - (pair.others[arm] as number))) : Infinity;
  const outcomes = Math.min(others, rest);
  return units < fewestUnits
    ? { count: units, needed: fewestUnits }
    : { count: outcomes, needed: fewestOutcomes };
}

function encodeAll(
  units: Units,
  { features: chosen }: UpliftOptions,
  armCount: number,
): { readonly feature: Encoded; readonly leftOut: LeftOut | null }[] {
  const groups = { arms: units.arms, armCount, outcome: units.outcome };
  const names = new Set(chosen);
  let usedCount = 0;
  return units.features.map((raw) => {
    const feature = encode(raw, groups);
    let { leftOut } = feature;
    if (chosen.length > 0 && leftOut !== 'constant')
      leftOut = names.has(raw.id) ? null : (leftOut ?? 'notChosen');
    if (leftOut === null) usedCount += 1;
    return { feature, leftOut: leftOut === null && usedCount > mostFeatures ? 'tooMany' : leftOut };
  });
}

function membersOf(units: Units, source: Int32Array, { group, score, without }: Found): Membership {
  const members = Int32Array.from(source.keys()).filter(
    (at) => (units.customer[source[at] as number] as number) >= 0,
  );
  const take = (values: Float64Array): Float64Array =>
    Float64Array.from(members, (at) => values[at] as number);
  return {
    customers: Int32Array.from(members, (at) => units.customer[source[at] as number] as number),
    group: Uint16Array.from(members, (at) => group[at] as number),
    groupIds: quadrantIds,
    measures: { uplift: take(score), outcomeWithout: take(without) },
  };
}

/** In the order of the file. */
function listScores(input: KernelInput, units: Units, source: Int32Array, found: Found): UnitScores {
  const order = Uint32Array.from(source.keys()).sort(
    (a, b) => (units.row[source[a] as number] as number) - (units.row[source[b] as number] as number),
  );
  const names = input.texts?.['units'] ?? [];
  return {
    ids:
      names.length === 0
        ? null
        : Array.from(order, (at) => names[units.source[source[at] as number] as number] as string),
    rows: Int32Array.from(order, (at) => units.row[source[at] as number] as number),
    score: Float64Array.from(order, (at) => found.score[at] as number),
    group: Uint8Array.from(order, (at) => found.group[at] as number),
  };
}
