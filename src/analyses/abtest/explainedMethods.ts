import type { AbtestResult, Comparison, Difference } from '../../../workers/analyses/abtest/result.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { methodWords as w } from '../../i18n/messagesExplainMethods.ts';
import type { Explained } from '../../workbench/explained.ts';
import { bothUnits } from './explained.ts';
import { workEnd, writeExactly } from './gap.ts';
import { armNamed, formatP, formatSigned, formatSignedEnds, formatSize } from './words.ts';

/** One comparison of a result, with the words that go before what its figures are called. */
interface Compared {
  readonly result: AbtestResult;
  readonly one: Comparison;
}

const armsOf = ({ result, one }: Compared) =>
  [armNamed(result, one.variant), armNamed(result, one.control)] as const;

/** Figures of a test are told in words; what they are of is units. */
function told(
  found: Compared,
  what: string,
  amount: string,
  formula: string,
  worked: string | null,
): Explained {
  return {
    what: nameOf(found, what),
    amount,
    formula,
    worked,
    base: bothUnits(...armsOf(found)),
    rows: null,
  };
}

const nameOf = ({ result, one: { variant } }: Compared, figure: string): string =>
  result.comparisons.length < 2 ? figure : t(w.ofVariant, { variant, figure });

/** The standard error of the difference, which the difference that can be found is a multiple of. */
const errorOf = ({ detectable }: Comparison): number => detectable / (1.959963984540054 + 0.8416212335729143);

const signedZ = (z: number): string => `${z < 0 ? '−' : ''}${Math.abs(z).toFixed(3)}`;

/** p of the test that the verdict goes by where it is looked at once. */
export function explainP(found: Compared): Explained {
  const { one, result } = found;
  const amount = formatP(one.pValue);
  const from = (worked: string): string => t(w.pFrom, { worked, p: amount });
  if (one.z !== null) {
    const [treated, control] = armsOf(found);
    const [x, n, y, m] = [treated.sum, treated.n, control.sum, control.n].map(formatCount);
    const pooled = `(${x} + ${y}) ÷ (${n} + ${m})`;
    const error = `√(${pooled} × (1 − ${pooled}) × (1 ÷ ${n} + 1 ÷ ${m}))`;
    const worked =
      one.zUnpooled === null ? t(w.noSpread) : `(${x} ÷ ${n} − ${y} ÷ ${m}) ÷ ${error} = ${signedZ(one.z)}`;
    return told(found, t(w.p), amount, t(w.pShares), from(worked));
  }
  const formula = t(w.pMeans, { df: one.df === null ? '–' : formatCount(one.df) });
  if (one.t === null) return told(found, t(w.p), amount, formula, from(t(w.noSpread)));
  const gap = writeExactly(one.difference);
  const worked = `${gap} ÷ ${writeExactly(errorOf(one))} = ${signedZ(one.t)}`;
  return told(found, t(w.p), amount, formula, from(result.outcome.kind === 'share' ? gap : worked));
}

type Correction = 'holm' | 'bh';

/** A p value corrected for those it was judged with. */
export function explainCorrected(
  by: Correction,
  ps: readonly number[],
  { p, corrected, what }: { readonly p: number; readonly corrected: number; readonly what: string },
): Explained {
  const amount = formatP(corrected);
  const sorted = ps.toSorted((a, b) => a - b);
  const rank = sorted.indexOf(p) + 1;
  const factor = by === 'holm' ? ps.length + 1 - rank : ps.length / rank;
  const isOwn = Math.abs(p * factor - corrected) <= 1e-12 * corrected && corrected >= 1e-4;
  const count = formatCount(ps.length);
  const multiplied = by === 'holm' ? formatCount(factor) : `${count} ÷ ${formatCount(rank)}`;
  return {
    ...{ what, amount, formula: t(by === 'holm' ? w.holmFormula : w.bhFormula), rows: null },
    worked: isOwn
      ? `${writeExactly(p)} × ${multiplied} = ${amount}`
      : t(w.allP, { all: listP(sorted), p: amount }),
    base: { what: t(w.comparisons), amount: count },
  };
}

function listP(sorted: readonly number[]): string {
  const most = 12;
  const shown = sorted.slice(0, most).map(formatP).join(' · ');
  return sorted.length > most ? `${shown} …` : shown;
}

/** The same of a group, among the groups that are judged. */
export function explainGroupCorrected(found: Compared, by: Correction): Explained {
  const { result, one } = found;
  const what = nameOf(found, t(w[by]));
  const corrected = one[by];
  if (one.variant === result.design?.holdOut)
    return told(found, t(w[by]), formatP(corrected), t(w.notJudged), null);
  const judged = result.comparisons.filter(({ variant }) => variant !== result.design?.holdOut);
  return explainCorrected(
    by,
    judged.map(({ pValue }) => pValue),
    { p: one.pValue, corrected, what },
  );
}

/** p that holds at every look. */
export function explainAlwaysP(found: Compared): Explained {
  const { one } = found;
  const [amount, error] = [formatP(one.alwaysValid.p), errorOf(one)];
  const z = error > 0 ? signedZ(one.difference / error) : '–';
  const worked = t(w.nAndZ, { n: formatCount(one.n + one.nControl), z, p: amount });
  return told(found, t(w.always), amount, t(w.alwaysFormula), worked);
}

const signedPercent = (value: number): string => `${value < 0 ? '−' : '+'}${formatPercent(Math.abs(value))}`;

/** The difference as part of the control, and the ends of its interval. */
export function explainRelative(found: Compared, which: 'value' | 'low' | 'high'): Explained {
  const [treated, control] = armsOf(found);
  const relative = found.one.relative ?? { value: 0, low: 0, high: 0 };
  const amount = signedPercent(relative[which]);
  const sumOf = ({ sum, n }: typeof treated): string => `(${writeExactly(sum)} ÷ ${formatCount(n)})`;
  const isRatio = found.result.outcome.kind === 'ratio';
  if (which === 'value') {
    const [a, b] = [treated, control].map((arm) => (isRatio ? writeExactly(arm.value) : sumOf(arm)));
    return told(found, t(w.relative), amount, t(w.relativeFormula), `${a} ÷ ${b} − 1 = ${amount}`);
  }
  const half = writeExactly(Math.abs(relative[which] - relative.value));
  const worked = `${writeExactly(relative.value)} ${which === 'low' ? '−' : '+'} ${half} = ${amount}`;
  const what = t(which === 'low' ? w.relativeLow : w.relativeHigh);
  return told(found, what, amount, t(w.relativeEnd), worked);
}

/** The same question by another test. */
export function explainCheck(found: Compared): Explained {
  const [treated, control] = armsOf(found);
  const p = formatP(found.one.pCheck ?? 1);
  const sizes = { n: formatCount(treated.n), m: formatCount(control.n) };
  if (found.one.rate === null)
    return told(found, t(w.checkRanks), p, t(w.checkRanksFormula), t(w.sizes, { ...sizes, p }));
  const counts = { ...sizes, x: formatCount(treated.sum), y: formatCount(control.sum), p };
  return told(found, t(w.checkExact), p, t(w.checkExactFormula), t(w.counts, counts));
}

/** What is believed after the data: the chance to be higher, or what a choice loses on average. */
export function explainBelief(found: Compared, which: 'chance' | 'loss' | 'lossControl'): Explained {
  const { one, result } = found;
  const { variant, control, bayes } = one;
  const [treated, base] = armsOf(found);
  const isShare = result.outcome.kind === 'share';
  const figure =
    which === 'chance'
      ? formatPercent(bayes.chanceToWin)
      : formatSize(which === 'loss' ? bayes.lossOfTreated : bayes.lossOfControl, result.outcome);
  const [a, b, c, d] = [
    treated.sum + 1,
    treated.n - treated.sum + 1,
    base.sum + 1,
    base.n - base.sum + 1,
  ].map(formatCount) as [string, string, string, string];
  const worked = isShare
    ? t(w.betas, { a, b, c, d, figure })
    : t(w.normal, { value: writeExactly(one.difference), error: writeExactly(errorOf(one)), figure });
  const chance = t(isShare ? w.chanceShares : w.chanceMeans, { variant });
  return {
    what:
      which === 'chance'
        ? t(w.chance, { variant })
        : t(w.loss, { variant: which === 'loss' ? variant : control }),
    formula: which === 'chance' ? chance : t(w.lossFormula),
    ...{ amount: figure, worked, base: bothUnits(treated, base), rows: null },
  };
}

type Adjusted = Difference & { readonly p: number };
export type AdjustedFigure = 'value' | 'low' | 'high' | 'p';

/** A difference after something was taken out of it, with the ends of its interval and its p. */
export function explainAdjusted(
  found: Compared,
  by: 'cuped' | 'stratified',
  which: AdjustedFigure,
): Explained {
  const { result, one } = found;
  const { outcome, before, segments } = result;
  const adjusted: Adjusted = one[by] ?? { value: 0, low: 0, high: 0, p: 1 };
  const name = by === 'cuped' ? t(w.cuped) : t(w.stratified, { by: segments?.by ?? '' });
  const value = formatSigned(adjusted.value, outcome);
  const ends = formatSignedEnds(adjusted, outcome);
  if (which === 'value') {
    const formula =
      by === 'cuped' ? t(w.cupedFormula, { before }) : t(w.stratifiedFormula, { by: segments?.by ?? '' });
    const worked = by === 'cuped' ? null : workStrata(found, value);
    return told(found, name, value, formula, worked);
  }
  if (which === 'p') {
    const p = formatP(adjusted.p);
    return told(found, t(w.pOf, { figure: name }), p, t(w.pOfEnds), t(w.pFromEnds, { value, ...ends, p }));
  }
  const arms = armsOf(found);
  const worked = workEnd(arms, 'ratio', adjusted, which, ends[which]);
  return told(found, t(w.endOf, { figure: name }), ends[which], t(w.endFormula), worked);
}

/** Written out only where the segments shown are all there are. */
function workStrata({ result, one }: Compared, amount: string): string | null {
  const rows = result.segments?.rows.filter(({ variant }) => variant === one.variant) ?? [];
  const units = rows.reduce((sum, { n, nControl }) => sum + n + nControl, 0);
  if (units !== one.n + one.nControl || rows.length > 12) return null;
  const parts = rows.map(({ n, nControl, value }) => `${formatCount(n + nControl)} × ${writeExactly(value)}`);
  return `(${parts.join(' + ')}) ÷ ${formatCount(units)} = ${amount}`;
}

export function explainVarianceLeft(found: Compared): Explained {
  const left = found.one.cuped?.varianceLeft ?? 1;
  const amount = formatPercent(left);
  const formula = t(w.varianceLeftFormula, { before: found.result.before });
  return told(found, t(w.varianceLeft), amount, formula, `1 − ${writeExactly(1 - left)} = ${amount}`);
}

export function explainBootstrap(found: Compared, end: 'low' | 'high'): Explained {
  const range = found.one.bootstrap ?? { value: 0, low: 0, high: 0 };
  const amount = formatSignedEnds(range, found.result.outcome)[end];
  return told(
    found,
    t(end === 'low' ? w.bootstrapLow : w.bootstrapHigh),
    amount,
    t(w.bootstrapFormula),
    null,
  );
}
