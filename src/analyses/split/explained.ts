import type { ArmPlan, BalanceRow, SplitPlan, SplitResult } from '../../../workers/analyses/split/result.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { testWords as w } from '../../i18n/messagesExplainTests.ts';
import { explainRatio, explainSum, linesOfGroups, type Explained } from '../../workbench/explained.ts';
import type { Settings } from '../../workbench/optionValues.ts';
import { sayPower } from './power.ts';
import { armNamed, formatEffect, formatPlain, formatRate, listSizes, nameFigure } from './words.ts';

type Base = NonNullable<SplitResult['base']>;

/** What stands behind the figures of the verdict that are counts. */
export function explainCounts(
  result: SplitResult,
): Readonly<Record<'count' | 'found' | 'sizes' | 'figures' | 'differing', Explained>> {
  const { audience, isGiven, arms } = result;
  const found = { what: t(w.found), amount: formatCount(audience.found) };
  const eligible = { what: t(w.eligible), amount: formatCount(audience.eligible) };
  return {
    count: explainSum(eligible, t(isGiven ? w.givenFormula : w.eligibleFormula), found),
    found: explainSum(found, t(w.foundFormula)),
    sizes: {
      ...{ what: t(w.sizes), amount: listSizes(arms), formula: t(w.sizesFormula), base: eligible },
      worked: `${arms.map(({ size }) => formatCount(size)).join(' + ')} = ${eligible.amount}`,
    },
    figures: explainSum({ what: t(w.figures), amount: formatCount(result.figureCount) }, t(w.figuresFormula)),
    differing: explainSum(
      { what: t(w.differing), amount: formatCount(result.differing) },
      t(w.differingFormula),
      found,
    ),
  };
}

/** What was asked for, and what the groups can show; of a plan with its present values. */
export function explainPlan(
  result: SplitResult,
  plan: SplitPlan,
  base: Base,
  settings: Settings,
  decimals: number,
): Readonly<Partial<Record<'effect' | 'needed' | 'detectable', Explained>>> {
  const amount = formatEffect(plan.effect, { metric: plan.metric, decimals });
  const isShare = plan.metric === 'buyers';
  const now = {
    what: t(isShare ? w.rateNow : w.meanNow),
    amount: isShare ? formatRate(base.rate) : formatMoneyFull(base.mean, decimals + 2),
  };
  const part = plan.effect / (isShare ? base.rate : base.mean);
  const isRelative = (settings['effectKind'] ?? 'relative') === 'relative';
  const each = plan.arms.map(({ needed }) => formatCount(needed ?? 0));
  const weakest = plan.arms.find(({ detectable }) => detectable !== null && detectable === plan.detectable);
  return {
    effect: {
      ...{ what: t(w.effect), amount, base: isRelative ? now : null },
      formula: t(isRelative ? w.effectFormula : w.effectTyped),
      worked: isRelative ? `${now.amount} × ${formatPlain(part)} = ${amount}` : null,
    },
    needed: {
      ...{ what: t(w.needed), amount: formatCount(plan.needed ?? 0), formula: t(w.neededFormula) },
      worked: `${each.join(' + ')} = ${formatCount(plan.needed ?? 0)}`,
      base: null,
    },
    ...(weakest ? { detectable: explainSeen(result, plan, base, weakest, decimals) } : {}),
  };
}

interface Sizes {
  readonly n: number;
  readonly m: number;
}

const bothSizes = ({ n, m }: Sizes): Explained['base'] => ({
  what: t(w.bothSizes),
  amount: `${formatCount(n)} · ${formatCount(m)}`,
});

function sizesOf({ arms }: SplitResult, arm: string): Sizes {
  const sizeOf = (is: (one: SplitResult['arms'][number]) => boolean): number => arms.find(is)?.size ?? 0;
  return { n: sizeOf(({ isControl }) => isControl), m: sizeOf(({ id }) => id === arm) };
}

/** The difference that an arm can show with who is there. */
export function explainSeen(
  result: SplitResult,
  plan: SplitPlan,
  base: Base,
  { arm, detectable }: ArmPlan,
  decimals: number,
): Explained {
  const sizes = sizesOf(result, arm);
  const { formula, worked } = sayPower(plan, base, { ...sizes, effect: detectable ?? 0 }, decimals);
  return {
    what: t(w.seenOf, { arm: armNamed(result, arm) }),
    amount: formatEffect(detectable ?? 0, { metric: plan.metric, decimals }),
    formula: t(w.solved, { formula, power: formatPlain(plan.power) }),
    worked: worked(formatPlain(plan.power)),
    base: bothSizes(sizes),
  };
}

/** The power of an arm with who is there. */
export function explainPower(
  result: SplitResult,
  plan: SplitPlan,
  base: Base,
  { arm, power }: ArmPlan,
  decimals: number,
): Explained {
  const sizes = sizesOf(result, arm);
  const { formula, worked } = sayPower(plan, base, { ...sizes, effect: plan.effect }, decimals);
  const amount = formatPercent(power ?? 0);
  return {
    ...{ what: t(w.powerOf, { arm: armNamed(result, arm) }), amount, formula },
    ...{ worked: worked(amount), base: bothSizes(sizes) },
  };
}

/** How many an arm needs; the control is told with the first of the others. */
export function explainNeeded(
  result: SplitResult,
  plan: SplitPlan,
  base: Base,
  { arm, needed }: ArmPlan,
  decimals: number,
): Explained {
  const control = result.arms.find(({ isControl }) => isControl)?.id;
  const neededBy = (id: string | undefined): number => plan.arms.find((one) => one.arm === id)?.needed ?? 0;
  const other = arm === control ? plan.arms.find((one) => one.arm !== control)?.arm : arm;
  const sizes = { n: neededBy(control), m: neededBy(other) };
  const { formula, worked } = sayPower(plan, base, { ...sizes, effect: plan.effect }, decimals);
  return {
    what: t(w.neededOf, { arm: armNamed(result, arm) }),
    amount: formatCount(needed ?? 0),
    formula: t(w.solved, { formula, power: formatPlain(plan.power) }),
    worked: worked(`≥ ${formatPlain(plan.power)}`),
    base: bothSizes(sizes),
  };
}

/** How many an arm has, with their orders where they can be picked. */
export function explainSize(result: SplitResult, arm: string): Explained {
  const name = armNamed(result, arm);
  const size = result.arms.find(({ id }) => id === arm)?.size ?? 0;
  const canPick = !['refused', 'tooFew', 'unfair'].includes(result.verdict.kind);
  return {
    ...explainSum(
      { what: t(w.armSize, { arm: name }), amount: formatCount(size) },
      t(result.isGiven ? w.givenFormula : w.armSizeFormula),
      { what: t(w.eligible), amount: formatCount(result.audience.eligible) },
    ),
    ...(canPick ? { rows: linesOfGroups([arm], name) } : {}),
  };
}

/** How far apart the variances of an arm and the control are. */
export function explainVariances(result: SplitResult, row: BalanceRow): Explained {
  const { mean, meanControl, distance, varianceRatio } = row;
  const amount = varianceRatio?.toFixed(2) ?? '';
  const arm = armNamed(result, row.arm);
  const figure = nameFigure(row.figure);
  const gap = mean - meanControl;
  // Of the mean of both variances, and how many times one is the other.
  const middle = distance && gap !== 0 ? (gap / distance) ** 2 : null;
  const control = middle === null ? null : (2 * middle) / (1 + (varianceRatio ?? 0));
  const write = (value: number): string => formatMoneyFull(value, value < 100 ? 4 : 1);
  return {
    ...{ what: t(w.ratio, { figure }), amount, formula: t(w.ratioFormula, { arm }) },
    worked:
      control === null ? null : `${write((varianceRatio ?? 0) * control)} ÷ ${write(control)} = ${amount}`,
    base: control === null ? null : { what: t(w.controlVariance), amount: write(control) },
  };
}

/** The share of an arm, or of the control, for whom something holds. */
export function explainFlag(result: SplitResult, row: BalanceRow, isControl: boolean): Explained {
  const found = result.arms.find((one) => (isControl ? one.isControl : one.id === row.arm));
  const names = { arm: found ? armNamed(result, found.id) : '', figure: nameFigure(row.figure) };
  const share = isControl ? row.meanControl : row.mean;
  const size = found?.size ?? 0;
  return explainRatio(
    { what: t(w.flagShare, names), amount: formatPercent(share) },
    { what: t(w.flagCount, names), amount: formatCount(share * size) },
    { what: t(w.armSize, names), amount: formatCount(size) },
  );
}
