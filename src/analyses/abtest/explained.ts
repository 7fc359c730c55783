import type { AbtestResult, ArmResult, Comparison } from '../../../workers/analyses/abtest/result.ts';
import { isolated } from '../../../workers/contract/rawText.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { figureWords as f } from '../../i18n/messagesExplainFigures.ts';
import { testWords as w } from '../../i18n/messagesExplainTests.ts';
import type { Amount, Explained } from '../../workbench/explained.ts';
import { judgedRange, type Looks } from './chart.ts';
import { workEnd, workGap, workValue, writeExactly } from './gap.ts';
import {
  armNamed,
  comparisonOf,
  formatEnds,
  formatFigure,
  formatSignedEnds,
  formatSize,
  formatValue,
} from './words.ts';

/** What stands behind the figures of the verdict. */
export function explainVerdict(result: AbtestResult, looks: Looks): Readonly<Record<string, Explained>> {
  const { outcome, verdict, control } = result;
  const comparison = comparisonOf(result, verdict.variant);
  const range = judgedRange(comparison, looks);
  const isProven = verdict.kind === 'better' || verdict.kind === 'worse';
  const [treated, base] = [armNamed(result, verdict.variant), armNamed(result, control)];
  // Where less is said of the group, the control stands first, and nothing is below 0.
  const isTurned = isProven && range.value < 0 && range.high <= 0;
  const sides: readonly [ArmResult, ArmResult] = isTurned ? [base, treated] : [treated, base];
  const turned = isTurned ? { value: -range.value, low: -range.high, high: -range.low } : range;
  const ends = isProven ? formatEnds(range, outcome) : formatSignedEnds(range, outcome);
  const both = bothUnits(treated, base);
  const amount = formatSize(range.value, outcome);
  const endOf = (end: 'low' | 'high'): Explained => ({
    ...{ what: t(end === 'low' ? w.lowEnd : w.highEnd), amount: ends[end], base: both, rows: null },
    formula: sayEnd(comparison, outcome.kind, looks, end),
    worked:
      looks === 'often'
        ? workEnd(sides, 'ratio', turned, end, ends[end])
        : workEnd(sides, outcome.kind, turned, end, ends[end]),
  });
  return {
    difference: {
      ...{ what: t(f.difference), amount, base: both, rows: null },
      formula: t(w.differenceFormula, { first: sides[0].variant, second: sides[1].variant }),
      worked: workGap(...sides, outcome.kind, amount),
    },
    value: explainArm(result, treated),
    base: explainArm(result, base),
    ...{ low: endOf('low'), high: endOf('high') },
    detectable: explainDetectable(comparison, [treated, base], outcome),
  };
}

export const bothUnits = (treated: ArmResult, control: ArmResult): Amount => ({
  what: t(w.unitsOfBoth),
  amount: `${formatCount(treated.n)} · ${formatCount(control.n)}`,
});

/** A difference as it is told beside the groups, or an end of its interval. */
export function explainGap(
  result: AbtestResult,
  comparison: Comparison,
  looks: Looks,
  which: 'value' | 'low' | 'high',
  amount: string,
): Explained {
  const { kind } = result.outcome;
  const sides = [armNamed(result, comparison.variant), armNamed(result, comparison.control)] as const;
  const both = bothUnits(...sides);
  if (which === 'value') {
    const names = { first: sides[0].variant, second: sides[1].variant };
    return {
      ...{ what: t(f.difference), amount, base: both, rows: null },
      ...{ formula: t(w.differenceFormula, names), worked: workGap(...sides, kind, amount) },
    };
  }
  const range = judgedRange(comparison, looks);
  return {
    ...{ what: t(which === 'low' ? w.lowEnd : w.highEnd), amount, base: both, rows: null },
    formula: sayEnd(comparison, kind, looks, which),
    worked: workEnd(sides, looks === 'often' ? 'ratio' : kind, range, which, amount),
  };
}

function sayEnd(
  { df }: Comparison,
  kind: AbtestResult['outcome']['kind'],
  looks: Looks,
  end: 'low' | 'high',
): string {
  if (looks === 'often') return t(w.alwaysEnd);
  if (kind === 'share') return t(end === 'low' ? w.newcombeLow : w.newcombeHigh);
  return t(w.welchEnd, { df: df === null ? '–' : formatCount(df) });
}

export function explainDetectable(
  { detectable }: Comparison,
  [treated, control]: readonly [ArmResult, ArmResult],
  outcome: AbtestResult['outcome'],
): Explained {
  const spread = ({ value, n }: ArmResult): string =>
    `${writeExactly(value)} × (1 − ${writeExactly(value)}) ÷ ${formatCount(n)}`;
  const error =
    outcome.kind === 'share'
      ? `√(${spread(treated)} + ${spread(control)})`
      : writeExactly(detectable / (1.959964 + 0.8416212));
  const amount = formatSize(detectable, outcome);
  return {
    ...{ what: t(w.detectable), amount, formula: t(w.detectableFormula), rows: null },
    worked: `(1.95996 + 0.84162) × ${error} = ${amount}`,
    base: bothUnits(treated, control),
  };
}

/** The share, mean or ratio of a group. */
export function explainArm({ outcome }: Pick<AbtestResult, 'outcome'>, arm: ArmResult): Explained {
  const named = { arm: arm.variant };
  const amount = formatValue(arm.value, outcome);
  const units = { what: t(f.armUnits, named), amount: formatCount(arm.n) };
  return {
    ...{ what: t(f.armValue, named), amount, base: units, rows: null },
    formula:
      outcome.kind === 'ratio'
        ? `${isolated(outcome.name)} ÷ ${isolated(outcome.per)}`
        : `${t(f.armSum, named)} ÷ ${units.what}`,
    worked: workValue(arm, outcome.kind, amount),
  };
}

type Worth = AbtestResult['worth'][number];

const signed = (value: number, format: (size: number) => string): string =>
  `${value < 0 ? '−' : ''}${format(Math.abs(value))}`;

/** Outcomes of a group beyond what the control leads to expect. */
export function explainIncremental(
  result: AbtestResult,
  { variant, incremental }: Worth,
  written?: string,
): Explained {
  const { outcome, control } = result;
  const [treated, base] = [armNamed(result, variant), armNamed(result, control)];
  const amount = written ?? signed(incremental.value, outcome.kind === 'share' ? formatCount : formatFigure);
  const gap = workGap(treated, base, outcome.kind, '').replace(/ = $/, '');
  return {
    ...{ what: t(w.incremental, { variant }), amount, formula: t(w.incrementalFormula, { variant }) },
    worked: `(${gap}) × ${formatCount(treated.n)} = ${amount}`,
    base: { what: t(f.armUnits, { arm: variant }), amount: formatCount(treated.n) },
    rows: null,
  };
}

/** What that is worth, once the worth of one is given. */
export function explainGain({ variant, incremental, gain }: Worth, written?: string): Explained {
  const value = incremental.value === 0 ? 0 : (gain?.value ?? 0) / incremental.value;
  const amount = written ?? signed(gain?.value ?? 0, formatFigure);
  return {
    ...{ what: t(w.gain, { variant }), amount, formula: t(w.gainFormula), rows: null },
    worked: `${writeExactly(incremental.value)} × ${writeExactly(Number(value.toPrecision(9)))} = ${amount}`,
    base: null,
  };
}

/** What is left of it beyond the cost, as a part of the cost. */
export function explainReturn({ variant, gain, cost, roi }: Worth): Explained {
  const amount = signed(roi?.value ?? 0, formatPercent);
  const paid = writeExactly(cost);
  return {
    ...{ what: t(w.roi, { variant }), amount, formula: t(w.roiFormula), rows: null },
    worked: `(${writeExactly(gain?.value ?? 0)} − ${paid}) ÷ ${paid} = ${amount}`,
    base: { what: t(w.cost), amount: paid },
  };
}
