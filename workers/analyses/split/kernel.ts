import type { Membership, OptionsOf } from '../../contract/analysis.ts';
import { columnOf, type Kernel, type KernelInput } from '../../contract/kernel.ts';
import { failed } from '../../contract/outcome.ts';
import type { Assignment } from '../../numeric/experiments/assign.ts';
import { readArms, type PlannedArm } from './arms.ts';
import { assignArms, type Assigned } from './assign.ts';
import { compareArms, countArms, furthestRow, unfairRow, type Balance } from './balance.ts';
import { findEligible, reachColumn, type Eligibility } from './eligibility.ts';
import { pickFigures, pickRows, type Figures } from './figures.ts';
import { measureBase, planTest } from './plan.ts';
import type { SplitArm, SplitResult, SplitVerdict } from './result.ts';
import type { splitSpec } from './spec.ts';

type Options = OptionsOf<typeof splitSpec>;

const noBalance: Balance = { rows: [], figureCount: 0, largest: 0, largestBefore: null };

/**
 * Customers in groups that differ by chance alone, or groups that were brought, checked.
 * input.columns, a row a customer in the order of their ids: customer, recency (NaN for who never bought), frequency, spend,
 * tenure (NaN for not known), recent, recentBuys and existed (of the last window), and where the data has them reach-…
 * (eligibility.ts), label-… (figures.ts), variant (position in texts.variants, −1 for none or several).
 * Fails with BAD_OPTION for arms or strata that are none. Cost: some passes and a sort of every figure, times the draws until
 * arms are balanced.
 */
export const computeSplit: Kernel = (input, givenOptions) => {
  const options = givenOptions as Options;
  const labels = input.texts?.['labels'] ?? [];
  const drawn = readArms(options.arms, options.holdOut);
  if (drawn === null)
    return failed('BAD_OPTION', {
      option: 'arms',
      given: JSON.stringify(options.arms).slice(0, 80),
      allowed: '1.name, 1.share > 0, 1.channel, 2.name, …, control',
    });
  const foreign = options.strata.find((id) => !labels.includes(id));
  if (foreign !== undefined)
    return failed('BAD_OPTION', { option: 'strata', given: foreign, allowed: labels.join(', ') });
  const isGiven = input.columns['variant'] !== undefined;
  const planned = isGiven ? armsBrought(input) : drawn;
  const n = columnOf(input, 'customer').length;
  const isPerArm = options.eligibility === 'perArm' && !isGiven;
  const eligibility = findEligible(input, n, isGiven ? [] : planned, isPerArm);
  const rows = isGiven ? inAnArm(input, n) : eligibility.rows;
  const control = planned.findIndex((arm) => arm.isControl);
  const strata = strataOf(options, labels);
  const unknown = isPerArm ? unknownChannel(eligibility, planned) : '';
  const isRefused = isPerArm && (eligibility.differing > 0 || unknown !== '');
  const figures = pickFigures(input, rows);
  const canDraw = !isRefused && (isGiven || rows.length >= 2 * planned.length);
  const assigned = canDraw ? drawArms(input, rows, figures, { planned, control, options, strata }) : null;
  const sizes = assigned ? countArms(assigned.arms, planned.length) : new Int32Array(planned.length);
  const hasAll = assigned !== null && sizes.every((size) => size >= 2);
  const armIds = planned.map(({ id }) => id);
  const { arms: places, before } = assigned ?? { arms: null, before: null };
  const balance =
    hasAll && places ? compareArms({ figures, arms: places, before, armIds, control }) : noBalance;
  const arms = planned.map((arm, at): SplitArm => {
    const size = sizes[at] as number;
    return { ...arm, size, share: isGiven ? size / Math.max(1, rows.length) : arm.share };
  });
  const base = measureBase(input, rows, options);
  const verdict = judge(balance, { isRefused, unknown, hasAll, isGiven });
  const result: SplitResult = {
    audience: {
      who: input.facts['who'] === 'members' ? 'members' : 'buyers',
      ...{ found: n, eligible: rows.length },
      unknown: Number(input.facts['unknown'] ?? 0),
      crossed: Number(input.facts['crossed'] ?? 0),
    },
    isGiven,
    ...{ channels: eligibility.channels, perArm: eligibility.perArm, differing: eligibility.differing },
    ...{ verdict, arms, strata: isGiven ? [] : strata, labels, seed: options.seed },
    method: isGiven ? 'chance' : options.method,
    tries: assigned?.tries ?? 0,
    balance: balance.rows,
    ...{ figureCount: balance.figureCount, largest: balance.largest, largestBefore: balance.largestBefore },
    base,
    plan: base && hasAll ? planTest(base, arms, options, arrivals(input, rows)) : null,
    friendColumn: String(input.facts['friendColumn'] ?? ''),
    flagColumns: input.texts?.['flagColumns'] ?? [],
  };
  const isFit = hasAll && places !== null && verdict.kind !== 'unfair';
  const membership = isFit ? membershipOf(input, rows, places, armIds) : null;
  return { status: 'ok', result, membership, notes: [] };
};

/** Stratified without a word on by what: by the first label there is. */
function strataOf({ method, strata }: Options, labels: readonly string[]): readonly string[] {
  if (method === 'chance' || method === 'matched') return [];
  return method === 'stratified' && strata.length === 0 ? labels.slice(0, 1) : strata;
}

function armsBrought(input: KernelInput): PlannedArm[] {
  const names = input.texts?.['variants'] ?? [];
  return names.map((name, at) => ({
    ...{ id: `arm-${at + 1}`, name, share: 1 / names.length, channel: 'none', isHoldOut: false },
    isControl: at === Number(input.facts['control']),
  }));
}

function inAnArm(input: KernelInput, n: number): Int32Array {
  const variant = columnOf(input, 'variant');
  return Int32Array.from({ length: n }, (_, i) => i).filter((i) => (variant[i] as number) >= 0);
}

interface Draw {
  readonly planned: readonly PlannedArm[];
  readonly control: number;
  readonly options: Options;
  readonly strata: readonly string[];
}

function drawArms(
  input: KernelInput,
  rows: Int32Array,
  figures: Figures,
  { planned, control, options, strata }: Draw,
): Assigned {
  const { variant } = input.columns;
  if (variant)
    return { arms: Uint8Array.from(rows, (row) => variant[row] as number), before: null, tries: 0 };
  return assignArms(figures, {
    ...{ n: rows.length, control, strata, method: options.method, seed: options.seed },
    shares: planned.map(({ share }) => share),
  });
}

/** Customers a day who came new within the window. */
function arrivals(input: KernelInput, rows: Int32Array): number {
  const existed = columnOf(input, 'existed');
  const days = Number(input.facts['windowDays']);
  let fresh = 0;
  for (const row of rows) fresh += 1 - (existed[row] as number);
  return days > 0 ? fresh / days : 0;
}

/** A channel of some arms that nothing is known of: whom each arm would be drawn from cannot be compared. */
function unknownChannel({ channels }: Eligibility, arms: readonly PlannedArm[]): string {
  const isEverywhere = (channel: string): boolean =>
    arms.every((arm) => arm.isHoldOut || arm.channel === channel);
  const found = channels.find((one) => one.isUsed && !one.isKnown && !isEverywhere(one.channel));
  return found ? reachColumn(found.channel) : '';
}

interface Judged {
  readonly isRefused: boolean;
  readonly unknown: string;
  readonly hasAll: boolean;
  readonly isGiven: boolean;
}

function judge({ rows }: Balance, { isRefused, unknown, hasAll, isGiven }: Judged): SplitVerdict {
  if (isRefused) return { kind: 'refused', figure: unknown, arm: '' };
  if (!hasAll) return { kind: 'tooFew', figure: '', arm: '' };
  const unfair = isGiven ? unfairRow(rows) : null;
  if (unfair) return { kind: 'unfair', figure: unfair.figure, arm: unfair.arm };
  const furthest = furthestRow(rows);
  return furthest
    ? { kind: 'unlike', figure: furthest.figure, arm: furthest.arm }
    : { kind: 'alike', figure: '', arm: '' };
}

function membershipOf(
  input: KernelInput,
  rows: Int32Array,
  arms: Assignment,
  groupIds: readonly string[],
): Membership {
  const pick = (name: string): Float64Array => pickRows(columnOf(input, name), rows);
  return {
    customers: new Int32Array(pick('customer')),
    group: new Uint16Array(arms),
    groupIds,
    measures: { recencyDays: pick('recency'), frequency: pick('frequency'), monetary: pick('spend') },
  };
}
