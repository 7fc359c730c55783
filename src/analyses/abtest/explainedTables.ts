import type { AbtestResult, ArmResult, SegmentComparison } from '../../../workers/analyses/abtest/result.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { figureWords as f } from '../../i18n/messagesExplainFigures.ts';
import { methodWords as w } from '../../i18n/messagesExplainMethods.ts';
import { testWords } from '../../i18n/messagesExplainTests.ts';
import type { Accounts, Explained } from '../../workbench/explained.ts';
import { explainWilson } from '../../workbench/explainInterval.ts';
import type { Looks, SegmentView } from './chart.ts';
import { explainArm, explainGain, explainGap, explainIncremental, explainReturn } from './explained.ts';
import { explainAlwaysP, explainCorrected, explainGroupCorrected, explainP } from './explainedMethods.ts';
import { workGap, writeExactly } from './gap.ts';
import { formatFigure, formatP, formatSigned, formatValue } from './words.ts';

/** What stands behind a cell of a table, told when it is pressed. */
type Cells = (row: number, column: number) => (() => Explained | null) | undefined;

/** Of the table behind the picture of effects. */
export function explainEffects(result: AbtestResult, looks: Looks): Cells {
  return (row, column) => {
    const one = result.comparisons[row];
    if (one === undefined) return undefined;
    const found = { result, one };
    const range = looks === 'often' ? one.alwaysValid : { low: one.interval[0], high: one.interval[1] };
    const sized = (value: number): string => formatSigned(value, result.outcome);
    const makers: readonly ((() => Explained) | undefined)[] = [
      undefined,
      () => explainGap(result, one, looks, 'value', sized(one.difference)),
      () => explainGap(result, one, looks, 'low', sized(range.low)),
      () => explainGap(result, one, looks, 'high', sized(range.high)),
      () => (looks === 'often' ? explainAlwaysP(found) : explainP(found)),
      looks === 'often' ? undefined : () => explainGroupCorrected(found, 'holm'),
    ];
    return makers[column];
  };
}

/** Of the table of segments. */
export function explainSegments(result: AbtestResult, { rows }: SegmentView): Cells {
  const by = result.segments?.by ?? '';
  const ps = (result.segments?.rows ?? []).map(({ p }) => p);
  return (at, column) => {
    const row = rows[at];
    if (row === undefined) return undefined;
    const named = (figure: string): string =>
      t(w.ofSegment, { variant: row.variant, segment: row.segment, figure });
    const units = (arm: string, n: number): Explained => ({
      what: t(w.segmentUnits, { segment: row.segment, arm }),
      formula: t(w.segmentUnitsFormula, { by, segment: row.segment }),
      ...{ amount: formatCount(n), worked: null, base: null, rows: null },
    });
    const makers: readonly ((() => Explained) | undefined)[] = [
      undefined,
      () => units(row.variant, row.n),
      () => units(result.control, row.nControl),
      () => explainSegment(result, row, 'value', named),
      () => explainSegment(result, row, 'low', named),
      () => explainSegment(result, row, 'high', named),
      () => explainSegment(result, row, 'p', named),
      () => explainCorrected('holm', ps, { p: row.p, corrected: row.holm, what: named(t(w.holm)) }),
    ];
    return makers[column];
  };
}

function explainSegment(
  { outcome, control }: AbtestResult,
  row: SegmentComparison,
  which: 'value' | 'low' | 'high' | 'p',
  named: (figure: string) => string,
): Explained {
  const { variant, segment, n, nControl, sum, sumControl, value } = row;
  const sized = (size: number): string => formatSigned(size, outcome);
  const base = {
    what: t(testWords.unitsOfBoth),
    amount: `${formatCount(n)} · ${formatCount(nControl)}`,
  };
  const figure = { base, rows: null, amount: which === 'p' ? formatP(row.p) : sized(row[which]) };
  if (which === 'value') {
    const sides = [
      { n, sum, value: sum / n },
      { n: nControl, sum: sumControl, value: sumControl / nControl },
    ] as const;
    return {
      ...{ ...figure, what: named(t(f.difference)) },
      formula: t(w.segmentFormula, { segment, variant, control }),
      // Of a ratio the sums below the line are not known here.
      worked: outcome.kind === 'ratio' ? null : workGap(...sides, outcome.kind, figure.amount),
    };
  }
  if (which === 'p') {
    const told = { value: sized(value), low: sized(row.low), high: sized(row.high), p: figure.amount };
    return { ...figure, what: named(t(w.p)), formula: t(w.pOfEnds), worked: t(w.pFromEnds, told) };
  }
  const half = writeExactly(Math.abs(row[which] - value));
  return {
    ...{ ...figure, what: named(t(which === 'low' ? testWords.lowEnd : testWords.highEnd)) },
    formula: t(w.endFormula),
    worked: `${writeExactly(value)} ${which === 'low' ? '−' : '+'} ${half} = ${figure.amount}`,
  };
}

/** Units of a group, and their outcomes added up. */
export function explainArmTotal({ outcome }: AbtestResult, arm: ArmResult, which: 'n' | 'sum'): Explained {
  const { variant, n, sum } = arm;
  const units = { what: t(f.armUnits, { arm: variant }), amount: formatCount(n) };
  if (which === 'n') return { ...units, formula: t(w.armUnitsFormula), worked: null, base: null, rows: null };
  const isShare = outcome.kind === 'share';
  return {
    ...{ what: t(f.armSum, { arm: variant }), amount: isShare ? formatCount(sum) : formatFigure(sum) },
    formula: t(isShare ? w.armYesFormula : w.armSumFormula),
    ...{ worked: null, base: units, rows: null },
  };
}

/** An end of the interval of a group’s value. */
export function explainArmEnd(result: AbtestResult, arm: ArmResult, end: 'low' | 'high'): Explained {
  const { variant, n, sum, value, high } = arm;
  const units = { what: t(f.armUnits, { arm: variant }), count: n };
  const figure = {
    what: t(end === 'low' ? w.armLow : w.armHigh, { arm: variant }),
    amount: formatValue(arm[end], result.outcome, high),
  };
  if (result.outcome.kind === 'share') return { ...explainWilson(figure, sum, units, end), rows: null };
  const half = writeExactly(Math.abs(arm[end] - value));
  return {
    ...explainArm(result, arm),
    ...{ ...figure, formula: t(w.meanEndOfArm) },
    worked: `${writeExactly(value)} ${end === 'low' ? '−' : '+'} ${half} = ${figure.amount}`,
  };
}

type Worth = AbtestResult['worth'][number];
type Write = (value: number) => string;

const multiplied = (value: number, by: number): string =>
  `${writeExactly(value)} × ${writeExactly(Number(by.toPrecision(9)))}`;

/** What a group brought, with the ends of its interval, as they are written. */
export function explainIncrementals(result: AbtestResult, one: Worth, write: Write): Accounts {
  const { variant, incremental } = one;
  const n = result.arms.find((arm) => arm.variant === variant)?.n ?? 0;
  const end = (which: 'low' | 'high'): Explained => ({
    what: t(which === 'low' ? w.incrementalLow : w.incrementalHigh, { variant }),
    ...{ amount: write(incremental[which]), formula: t(w.incrementalEnd, { variant }), rows: null },
    worked: `${writeExactly(incremental[which] / n)} × ${formatCount(n)} = ${write(incremental[which])}`,
    base: { what: t(f.armUnits, { arm: variant }), amount: formatCount(n) },
  });
  return {
    value: () => explainIncremental(result, one, write(incremental.value)),
    ...{ low: () => end('low'), high: () => end('high') },
  };
}

/** What that is worth. */
export function explainGains(one: Worth, write: Write): Accounts {
  const { variant, incremental, gain } = one;
  const unit = incremental.value === 0 ? 0 : (gain?.value ?? 0) / incremental.value;
  const end = (which: 'low' | 'high'): Explained => {
    const amount = write(gain?.[which] ?? 0);
    return {
      ...{ what: t(which === 'low' ? w.gainLow : w.gainHigh, { variant }), amount, base: null, rows: null },
      ...{ formula: t(testWords.gainFormula), worked: `${multiplied(incremental[which], unit)} = ${amount}` },
    };
  };
  return {
    value: () => explainGain(one, write(gain?.value ?? 0)),
    low: () => end('low'),
    high: () => end('high'),
  };
}

export function explainReturns(one: Worth, write: Write): Accounts {
  const { variant, gain, cost, roi } = one;
  const paid = writeExactly(cost);
  const end = (which: 'low' | 'high'): Explained => {
    const amount = write(roi?.[which] ?? 0);
    return {
      ...{ what: t(which === 'low' ? w.roiLow : w.roiHigh, { variant }), amount, rows: null },
      ...{ formula: t(testWords.roiFormula), base: { what: t(testWords.cost), amount: paid } },
      worked: `(${writeExactly(gain?.[which] ?? 0)} − ${paid}) ÷ ${paid} = ${amount}`,
    };
  };
  return { value: () => explainReturn(one), low: () => end('low'), high: () => end('high') };
}

export function explainCost(result: AbtestResult, { variant, cost }: Worth): Explained {
  const n = result.arms.find((arm) => arm.variant === variant)?.n ?? 1;
  const amount = formatFigure(cost);
  return {
    ...{ what: t(w.cost, { variant }), amount, formula: t(w.costFormula, { variant }), rows: null },
    worked: `${writeExactly(cost / n)} × ${formatCount(n)} = ${amount}`,
    base: { what: t(f.armUnits, { arm: variant }), amount: formatCount(n) },
  };
}

/** What is left of it a unit. */
export function explainLeft(result: AbtestResult, one: Worth, write: Write): Accounts {
  const { variant, gain, cost, perUnit } = one;
  const n = result.arms.find((arm) => arm.variant === variant)?.n ?? 1;
  const names = { value: w.perUnit, low: w.perUnitLow, high: w.perUnitHigh };
  const account = (which: 'value' | 'low' | 'high') => (): Explained => {
    const amount = write(perUnit?.[which] ?? 0);
    return {
      ...{ what: t(names[which], { variant }), amount, formula: t(w.perUnitFormula), rows: null },
      worked: `(${writeExactly(gain?.[which] ?? 0)} − ${writeExactly(cost)}) ÷ ${formatCount(n)} = ${amount}`,
      base: { what: t(f.armUnits, { arm: variant }), amount: formatCount(n) },
    };
  };
  return { value: account('value'), low: account('low'), high: account('high') };
}
