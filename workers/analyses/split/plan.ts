import type { OptionsOf } from '../../contract/analysis.ts';
import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import {
  alphaOfEach,
  comparisonsOf,
  durationInDays,
  powerOfNonInferiority,
} from '../../numeric/inference/experimentPlan.ts';
import { zOfLevel } from '../../numeric/inference/interval.ts';
import { detectableDistance, powerOfMeans } from '../../numeric/inference/powerOfMeans.ts';
import { powerOfUnequalShares } from '../../numeric/inference/powerOfShares.ts';
import { findRoot, findRootAbove0 } from '../../numeric/rootSearch.ts';
import type { ArmPlan, SplitArm, SplitBase, SplitPlan } from './result.ts';
import type { splitSpec } from './spec.ts';

type Options = OptionsOf<typeof splitSpec>;

/**
 * What the customers of the audience did in the last window as long as the experiment: those who were there before it began.
 * null where the history begins later, or nobody was there.
 */
export function measureBase(input: KernelInput, rows: Int32Array, options: Options): SplitBase | null {
  const { windowFrom, windowTo, hasWindow } = input.facts;
  if (hasWindow !== 1) return null;
  const [spend, bought, existed] = [
    columnOf(input, 'recent'),
    columnOf(input, 'recentBuys'),
    columnOf(input, 'existed'),
  ];
  let [customers, buyers, mean, spread] = [0, 0, 0, 0];
  for (const row of rows) {
    if (existed[row] === 0) continue;
    customers += 1;
    if ((bought[row] as number) > 0) buyers += 1;
    const step = (spend[row] as number) - mean;
    mean += step / customers;
    spread += step * ((spend[row] as number) - mean);
  }
  if (customers < 2) return null;
  const isTyped = options.metric === 'buyers' && options.baseRate > 0;
  return {
    ...{ from: String(windowFrom), to: String(windowTo), customers, buyers, mean, isTyped },
    rate: isTyped ? options.baseRate / 100 : buyers / customers,
    deviation: Math.sqrt(spread / (customers - 1)),
  };
}

interface Test {
  /** With a control of n and an arm of m. */
  readonly power: (effect: number, n: number, m: number) => number;
  readonly detectable: (n: number, m: number) => number | null;
  /** An effect that cannot be is not below this. */
  readonly most: number;
}

function testOf({ rate, deviation }: SplitBase, options: Options, alpha: number): Test {
  const { power } = options;
  const isShare = options.metric === 'buyers';
  if (options.test === 'nonInferiority') {
    const variance = isShare ? rate * (1 - rate) : deviation ** 2;
    const powerAt = (margin: number, n: number, m: number): number =>
      powerOfNonInferiority({ difference: 0, margin, variances: [variance, variance] }, m, n, alpha / 2);
    return {
      power: powerAt,
      detectable: (n, m) =>
        findRootAbove0((margin) => powerAt(margin, n, m) - power, Math.sqrt(variance / n)),
      most: isShare ? rate : Infinity,
    };
  }
  if (!isShare)
    return {
      power: (effect, n, m) => powerOfMeans(effect / deviation, n, m, alpha),
      detectable: (n, m) => detectableDistance(n, m, power, alpha) * deviation,
      most: Infinity,
    };
  const powerAt = (effect: number, n: number, m: number): number =>
    powerOfUnequalShares(rate, rate + effect, n, m, alpha);
  const most = 1 - rate;
  return {
    power: powerAt,
    detectable: (n, m) =>
      powerAt(most, n, m) < power
        ? null
        : findRoot((effect) => powerAt(effect, n, m) - power, most * 1e-9, most),
    most,
  };
}

/** null where there is nothing to plan with: no spread, or an arm of fewer than two. */
export function planTest(
  base: SplitBase,
  arms: readonly SplitArm[],
  options: Options,
  newPerDay: number,
): SplitPlan | null {
  const compared = arms.filter(({ isHoldOut }) => !isHoldOut);
  const control = compared.find(({ isControl }) => isControl);
  const isShare = options.metric === 'buyers';
  const value = isShare ? base.rate : base.mean;
  const varies = isShare ? value > 0 && value < 1 : base.deviation > 0 && value > 0;
  if (!control || !varies || compared.some(({ size }) => size < 2)) return null;
  const comparisons = comparisonsOf(compared.length, 'with control');
  const alphaEach = alphaOfEach(options.alpha, comparisons);
  const asked = options.effect * (options.effectKind === 'relative' ? value / 100 : isShare ? 0.01 : 1);
  const test = testOf(base, options, alphaEach);
  const isPossible = asked < test.most;
  const whole = compared.reduce((sum, { share }) => sum + share, 0);
  const parts = compared.map(({ share }) => share / whole);
  const controlPart = control.share / whole;
  const needed = isPossible ? neededInAll(test, asked, options.power, controlPart, parts) : null;
  const plans = compared.map((arm, i): ArmPlan => {
    const own = needed === null ? null : Math.ceil(needed * (parts[i] as number) - 1e-9);
    if (arm.isControl) return { arm: arm.id, needed: own, power: null, detectable: null };
    return {
      ...{ arm: arm.id, needed: own },
      power: isPossible ? test.power(asked, control.size, arm.size) : null,
      detectable: test.detectable(control.size, arm.size),
    };
  });
  const treated = plans.filter(({ arm }) => arm !== control.id);
  const missing = plans.map((plan, i) => Math.max(0, (plan.needed ?? 0) - (compared[i] as SplitArm).size));
  const isEnough = treated.every(({ power }) => power !== null && power >= options.power);
  const found = treated.map(({ detectable }) => detectable);
  const canFill = needed !== null && !isEnough && newPerDay > 0 && missing.some((n) => n > 0);
  return {
    ...{ metric: options.metric, test: options.test, days: options.days, power: options.power },
    ...{
      alpha: options.alpha,
      comparisons,
      alphaEach,
      critical: zOfLevel(1 - alphaEach),
      effect: asked,
      arms: plans,
      isEnough,
      newPerDay,
    },
    needed: needed === null ? null : plans.reduce((sum, plan) => sum + (plan.needed ?? 0), 0),
    detectable: found.some((one) => one === null) ? null : Math.max(...(found as number[])),
    daysToFill: canFill ? durationInDays(missing, parts, newPerDay * whole) : null,
  };
}

/** Not rounded: so many in all that every comparison has the power. */
function neededInAll(
  test: Test,
  effect: number,
  power: number,
  control: number,
  parts: readonly number[],
): number {
  const least = 2 / Math.min(...parts);
  const lack = (all: number): number =>
    Math.min(...parts.map((part) => test.power(effect, all * control, all * part))) - power;
  if (lack(least) >= 0) return least;
  return findRootAbove0(lack, Math.max(100, least), least);
}
