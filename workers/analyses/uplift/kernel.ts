import type { Membership, OptionsOf } from '../../contract/analysis.ts';
import type { Kernel, KernelInput } from '../../contract/kernel.ts';
import { failed, type Failure } from '../../contract/outcome.ts';
import { testEffect } from '../../numeric/experiments/effect.ts';
import { effectOf, estimateOf, Pair } from './effects.ts';
import { encode, type Encoded } from './features.ts';
import { orderUnits } from './folds.ts';
import { compareLevels } from './levels.ts';
import { findModel, type Found } from './model.ts';
import {
  quadrantIds,
  type Feature,
  type LeftOut,
  type Ranged,
  type UnitScores,
  type UpliftArm,
  type UpliftResult,
  type UpliftVerdict,
} from './result.ts';
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
  const counts = new Int32Array(variants.length);
  for (const arm of units.arms) counts[arm] = (counts[arm] as number) + 1;
  const unfit = checkArms(variants, counts, control, options.arm);
  if (unfit !== null) return unfit;
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
  const found =
    fewest.count >= fewest.needed && used.length > 0
      ? findModel({ units: ordered, isShare, pair, options, seed, onShare: onShare ?? (() => undefined) })
      : null;
  const customerCount = ordered.source.reduce(
    (sum, unit) => sum + ((units.customer[unit] as number) >= 0 ? 1 : 0),
    0,
  );
  const isMatched = customerCount > 0;
  const result: UpliftResult = {
    ...describeTest(input, units, pair, [control, arm]),
    verdict: judge(fewest, found),
    fewest,
    model: found?.model ?? null,
    features: [...compareLevels(ordered, features, isShare), ...listSkipped(input)],
    customerCount,
    units: found && !isMatched ? listScores(input, units, ordered.source, found) : null,
  };
  return {
    ...{ status: 'ok', result, notes: [] },
    membership: found && isMatched ? membersOf(units, ordered.source, found) : null,
  };
};

function checkArms(
  variants: readonly string[],
  counts: Int32Array,
  control: number,
  given: string,
): Failure | null {
  const treated = variants.filter((_, at) => at !== control);
  if (given !== '' && !treated.includes(given))
    return failed('BAD_OPTION', { option: 'arm', given, allowed: treated.join(', ') });
  const small = counts.findIndex((count) => count < 2);
  return small >= 0 ? failed('TOO_FEW_UNITS', { arm: variants[small] as string }) : null;
}

/** Only what the test proves. */
function judge({ count, needed }: UpliftResult['fewest'], found: Found | null): UpliftVerdict {
  if (count < needed) return 'tooFew';
  if (found === null) return 'noFeatures';
  return found.model.p < 0.05 ? 'varies' : 'notProven';
}

type Described = Omit<UpliftResult, 'verdict' | 'fewest' | 'model' | 'features' | 'customerCount' | 'units'>;

/** The groups and the effect over everybody. */
function describeTest(
  { facts, texts }: KernelInput,
  { crossed, missing }: Units,
  pair: Pair,
  [control, treated]: readonly [number, number],
): Described {
  const variants = texts?.['variants'] ?? [];
  const isShare = facts['isShare'] === 1;
  const armOf = (at: number, of: 0 | 1): UpliftArm => ({
    variant: variants[at] as string,
    n: pair.n[of] as number,
    value: pair.mean(of) ?? 0,
  });
  const { p } = testEffect(estimateOf(pair));
  return {
    outcome: { name: String(facts['outcome']), kind: isShare ? 'share' : 'mean' },
    control: armOf(control, 0),
    treated: armOf(treated, 1),
    isControlGuessed: facts['isControlGuessed'] === 1,
    effect: { ...(effectOf(pair, isShare) as Ranged), p },
    ...{ crossed, missing, variants, numbers: texts?.['numbers'] ?? [] },
  };
}

/** Texts with too many values, which were not even read. */
function listSkipped({ texts }: KernelInput): Feature[] {
  return (texts?.['skipped'] ?? []).map((id) => ({
    ...{ id, isUsed: false, leftOut: 'manyValues', pArms: null, p: null, holm: null, levels: [] },
  }));
}

function sumPair(units: Units, control: number, treated: number): Pair {
  const sums = new Pair();
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
    if (pair.gap > most) [best, most] = [arm, pair.gap];
  }
  return best;
}

function fewestOf(pair: Pair, isShare: boolean): UpliftResult['fewest'] {
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
