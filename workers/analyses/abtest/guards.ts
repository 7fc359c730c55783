import { chiSquareAbove } from '../../numeric/distributions/gamma.ts';
import { adjustByHolm } from '../../numeric/familyError.ts';
import { difference, testEffect } from '../../numeric/experiments/effect.ts';
import { armOfSums } from '../../numeric/experiments/arm.ts';
import { sampleRatio } from '../../numeric/experiments/sampleRatio.ts';
import type { Guard, GuardId } from './result.ts';
import { meanOf, sumsOf, type ArmUnits, type OutcomeKind, type Units } from './units.ts';

/** Sizes this unlikely are no chance (Fabijan and others 2019). */
const certainly = 0.001;
const perhaps = 0.01;
/** Units with a yes, and with a no, below which a share is hardly known. */
const fewestOfAKind = 10;
const fewestUnits = 30;
const muchCrossing = 0.01;
const muchMissing = 0.05;

export interface GuardedTest {
  readonly units: Units;
  readonly variants: readonly string[];
  readonly control: number;
  readonly kind: OutcomeKind;
  readonly hasUnit: boolean;
  /** Planned share of each group. */
  readonly shares: readonly number[];
  /** Where not all units of a group could be seen: how many were. */
  readonly seen: readonly number[] | null;
}

/** What a design does not leave open: nobody is in two groups, nobody has several rows, who bought nothing spent 0. */
const ofFiles: readonly GuardId[] = ['crossover', 'missing', 'repeated'];

export function checkDesigned(test: GuardedTest, found: readonly Guard[]): readonly Guard[] {
  return [...found, ...checkGuards(test).filter(({ id }) => !ofFiles.includes(id))];
}

export function checkGuards(test: GuardedTest): readonly Guard[] {
  return [
    checkSizes(test),
    checkCrossing(test),
    checkMissing(test),
    checkBefore(test),
    checkAmount(test),
    checkRows(test),
  ];
}

const statusOf = (p: number): Guard['status'] => (p < certainly ? 'fail' : p < perhaps ? 'warn' : 'ok');

function checkSizes({ units, variants, shares, seen }: GuardedTest): Guard {
  const sizes = seen ?? units.arms.map(sizeOf);
  const { p, expected } = sampleRatio(sizes, shares);
  const gaps = sizes.map((n, i) => n / (expected[i] as number) - 1);
  const worst = gaps.reduce((most, gap, i) => (Math.abs(gap) > Math.abs(gaps[most] as number) ? i : most), 0);
  const [variant, n, meant] = [variants[worst] as string, sizes[worst] as number, expected[worst] as number];
  return { id: 'sampleRatio', status: statusOf(p), detail: { p, variant, n, meant } };
}

const sizeOf = ({ outcome, missing }: ArmUnits): number => outcome.length + missing;

function checkCrossing({ units: { crossed, all }, hasUnit }: GuardedTest): Guard {
  if (!hasUnit) return { id: 'crossover', status: 'unchecked', detail: {} };
  const share = crossed / all;
  const status = crossed === 0 ? 'ok' : share > muchCrossing ? 'fail' : 'warn';
  return { id: 'crossover', status, detail: { crossed, share } };
}

/** Whether units without an outcome are as frequent in every group. */
function checkMissing({ units: { arms }, variants }: GuardedTest): Guard {
  const missing = arms.reduce((sum, arm) => sum + arm.missing, 0);
  if (missing === 0) return { id: 'missing', status: 'ok', detail: { missing, share: 0, p: 1, variant: '' } };
  const all = arms.reduce((sum, arm) => sum + sizeOf(arm), 0);
  const share = missing / all;
  const statistic = arms.reduce((sum, arm) => {
    const expected = sizeOf(arm) * share;
    return sum + (arm.missing - expected) ** 2 / (expected * (1 - share));
  }, 0);
  const p = share === 1 ? 1 : chiSquareAbove(statistic, arms.length - 1);
  const rates = arms.map((arm) => arm.missing / sizeOf(arm));
  const variant = variants[rates.indexOf(Math.max(...rates))] as string;
  const status = p < certainly ? 'fail' : p < perhaps || share > muchMissing ? 'warn' : 'ok';
  return { id: 'missing', status, detail: { missing, share, p, variant } };
}

/** Whether the groups were alike before the test. */
function checkBefore({ units: { arms }, variants, control }: GuardedTest): Guard {
  const known = arms.map(({ before }) => before?.filter((one) => !Number.isNaN(one)) ?? null);
  const base = known[control];
  const others = known.flatMap((values, at) =>
    at === control || !values || values.length < 2 ? [] : [{ values, at }],
  );
  if (!base || base.length < 2 || others.length === 0)
    return { id: 'before', status: 'unchecked', detail: {} };
  const shift = meanOf(base);
  const first = armOfSums(sumsOf(base, shift));
  const tests = others.map(({ values, at }) => {
    const second = armOfSums(sumsOf(values, shift));
    const spread = Math.sqrt((first.variance + second.variance) / 2);
    const estimate = difference(first, second);
    return { at, p: testEffect(estimate).p, distance: spread === 0 ? 0 : estimate.value / spread };
  });
  const holm = adjustByHolm(tests.map(({ p }) => p));
  const worst = tests.reduce((most, _, i) => ((holm[i] as number) < (holm[most] as number) ? i : most), 0);
  const { at, distance } = tests[worst] as (typeof tests)[number];
  const p = holm[worst] as number;
  return { id: 'before', status: statusOf(p), detail: { p, distance, variant: variants[at] as string } };
}

function checkAmount({ units: { arms }, variants, kind }: GuardedTest): Guard {
  const counts = arms.map(({ outcome }) => {
    const some = outcome.reduce((sum, value) => sum + (value === 0 ? 0 : 1), 0);
    return kind === 'share'
      ? Math.min(some, outcome.length - some)
      : Math.min(some, outcome.length - fewestUnits + fewestOfAKind);
  });
  const worst = counts.indexOf(Math.min(...counts));
  const count = Math.max(0, counts[worst] as number);
  const detail = {
    count,
    fewest: fewestOfAKind,
    variant: variants[worst] as string,
    n: arms[worst]?.outcome.length ?? 0,
  };
  return { id: 'tooEarly', status: count < fewestOfAKind ? 'fail' : 'ok', detail };
}

function checkRows({ units: { repeated }, hasUnit }: GuardedTest): Guard {
  if (!hasUnit) return { id: 'repeated', status: 'unchecked', detail: {} };
  return { id: 'repeated', status: repeated === 0 ? 'ok' : 'warn', detail: { repeated } };
}
