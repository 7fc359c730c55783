import type { AbtestResult, Comparison } from '../../../workers/analyses/abtest/result.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { abtestWorking as w } from '../../i18n/messagesAbtestWorking.ts';
import type { Text } from '../../../workers/contract/text.ts';
import type { Accounts, Explained } from '../../workbench/explained.ts';
import { explainDetectable, explainGap } from './explained.ts';
import {
  explainAdjusted,
  explainAlwaysP,
  explainBelief,
  explainBootstrap,
  explainCheck,
  explainGroupCorrected,
  explainP,
  explainRelative,
  explainVarianceLeft,
  type AdjustedFigure,
} from './explainedMethods.ts';
import {
  armNamed,
  formatExactly,
  formatP,
  formatSigned,
  formatSignedEnds,
  formatSize,
  sayChance,
} from './words.ts';

/** A sentence with its numbers, and what stands behind those that can be opened. */
interface Line {
  readonly text: Text;
  readonly figures: Readonly<Record<string, string>>;
  readonly explained: Accounts;
}

/** One step of a comparison: what it is called, and its sentences. */
export interface Step {
  readonly name: string;
  readonly lines: readonly Line[];
}

const line = (
  text: Text,
  figures: Readonly<Record<string, string>> = {},
  explained: Accounts = {},
): Line => ({ text, figures, explained });

/** Everything that stands behind a comparison, the test of the verdict first. */
export function workOut(result: AbtestResult, one: Comparison): readonly Step[] {
  return [
    one.rate === null ? sayWelch(result, one) : sayShares(result, one),
    sayInterval(result, one),
    ...sayRelative(result, one),
    ...sayCheck(result, one),
    ...saySeveral(result, one),
    sayAlways(result, one),
    sayBayes(result, one),
    ...sayAdjusted(result, one),
    {
      name: t(w.detectableName),
      lines: [
        line(
          w.detectable,
          { value: formatSize(one.detectable, result.outcome) },
          {
            value: () =>
              explainDetectable(
                one,
                [armNamed(result, one.variant), armNamed(result, one.control)],
                result.outcome,
              ),
          },
        ),
      ],
    },
  ];
}

function sayP(result: AbtestResult, one: Comparison): Line {
  const p = one.pValue;
  return line(w.pMeaning, { p: formatP(p), chance: sayChance(p) }, { p: () => explainP({ result, one }) });
}
const signedFigure = (value: number): string =>
  value < 0 ? `−${formatExactly(-value)}` : formatExactly(value);
/** Four digits, so that the formula can be followed by hand. */
const exactShare = (share: number): string => `${formatMoneyFull(share * 100, 3)}%`;

function sayShares(result: AbtestResult, one: Comparison): Step {
  const [treated, control] = [armNamed(result, one.variant), armNamed(result, one.control)];
  const pooled = (treated.sum + control.sum) / (treated.n + control.n);
  const formula = line(w.zPooled, {
    x: formatCount(treated.sum),
    y: formatCount(control.sum),
    n: formatCount(treated.n),
    m: formatCount(control.n),
    pooled: exactShare(pooled),
    rest: exactShare(1 - pooled),
    value: exactShare(treated.value),
    base: exactShare(control.value),
    z: signedZ(one.z ?? 0),
    unpooled: one.zUnpooled === null ? '–' : signedZ(one.zUnpooled),
  });
  return {
    name: t(w.zName),
    lines: [one.zUnpooled === null ? line(w.noSpread) : formula, sayP(result, one)],
  };
}

const signedZ = (z: number): string => `${z < 0 ? '−' : ''}${Math.abs(z).toFixed(3)}`;

function sayWelch(result: AbtestResult, one: Comparison): Step {
  const name = t(w.tName);
  if (one.t === null || one.t === 0) {
    const lines = one.t === null ? [line(w.noSpread)] : [sayP(result, one)];
    return { name, lines };
  }
  const figures = {
    value: signedFigure(one.mean ?? 0),
    base: signedFigure(one.meanControl ?? 0),
    error: formatExactly(one.difference / one.t),
    t: signedZ(one.t),
    df: formatCount(one.df ?? 0),
  };
  const isRatio = result.outcome.kind === 'ratio';
  return { name, lines: [line(isRatio ? w.tRatio : w.tWelch, figures), sayP(result, one)] };
}

function sayInterval(result: AbtestResult, one: Comparison): Step {
  const { outcome } = result;
  const [low, high] = one.interval;
  const how = { share: w.newcombe, mean: w.welch, ratio: w.delta }[outcome.kind];
  const ends = formatSignedEnds({ low, high }, outcome);
  const account = (end: 'low' | 'high') => (): Explained => explainGap(result, one, 'once', end, ends[end]);
  const accounts = { low: account('low'), high: account('high') };
  return { name: t(w.intervalName), lines: [line(w.interval, { ...ends, how: t(how) }, accounts)] };
}

function sayRelative(result: AbtestResult, one: Comparison): Step[] {
  const { relative } = one;
  if (relative === null) return [];
  const percent = (value: number): string => `${value < 0 ? '−' : '+'}${formatPercent(Math.abs(value))}`;
  const { value, low, high } = relative;
  const figures = { value: percent(value), low: percent(low), high: percent(high) };
  const account = (which: 'value' | 'low' | 'high') => (): Explained =>
    explainRelative({ result, one }, which);
  const accounts = { value: account('value'), low: account('low'), high: account('high') };
  return [{ name: t(w.relativeName), lines: [line(w.relative, figures, accounts)] }];
}

function sayCheck(result: AbtestResult, one: Comparison): Step[] {
  const { pCheck, rate } = one;
  if (pCheck === null) return [];
  return [
    {
      name: t(rate === null ? w.checkRanks : w.checkExact),
      lines: [line(w.check, { p: formatP(pCheck) }, { p: () => explainCheck({ result, one }) })],
    },
  ];
}

function saySeveral(result: AbtestResult, one: Comparison): Step[] {
  if (result.comparisons.length < 2) return [];
  const figures = { holm: formatP(one.holm), bh: formatP(one.bh) };
  const accounts = {
    holm: () => explainGroupCorrected({ result, one }, 'holm'),
    bh: () => explainGroupCorrected({ result, one }, 'bh'),
  };
  return [{ name: t(w.severalName), lines: [line(w.several, figures, accounts)] }];
}

function sayAlways(result: AbtestResult, one: Comparison): Step {
  const ends = formatSignedEnds(one.alwaysValid, result.outcome);
  const account = (end: 'low' | 'high') => (): Explained => explainGap(result, one, 'often', end, ends[end]);
  const accounts = {
    ...{ low: account('low'), high: account('high') },
    p: () => explainAlwaysP({ result, one }),
  };
  const figures = { ...ends, p: formatP(one.alwaysValid.p) };
  return { name: t(w.alwaysName), lines: [line(w.always, figures, accounts)] };
}

function sayBayes(result: AbtestResult, one: Comparison): Step {
  const { outcome } = result;
  const { variant, bayes } = one;
  const figures = {
    variant,
    chance: formatPercent(bayes.chanceToWin),
    loss: formatSize(bayes.lossOfTreated, outcome),
    lossControl: formatSize(bayes.lossOfControl, outcome),
    prior: t(outcome.kind === 'share' ? w.priorShare : w.priorMean),
  };
  const account = (which: 'chance' | 'loss' | 'lossControl') => (): Explained =>
    explainBelief({ result, one }, which);
  const accounts = { chance: account('chance'), loss: account('loss'), lossControl: account('lossControl') };
  return { name: t(w.bayesName), lines: [line(w.bayes, figures, accounts)] };
}

function sayAdjusted(result: AbtestResult, one: Comparison): Step[] {
  const { outcome, before, segments } = result;
  const { cuped, stratified, bootstrap } = one;
  const steps: Step[] = [];
  const figuresOf = ({ value, low, high, p }: NonNullable<Comparison['stratified']>) => ({
    value: formatSigned(value, outcome),
    ...formatSignedEnds({ low, high }, outcome),
    p: formatP(p),
  });
  const accountsOf = (by: 'cuped' | 'stratified'): Accounts => {
    const account = (which: AdjustedFigure) => (): Explained => explainAdjusted({ result, one }, by, which);
    return { value: account('value'), low: account('low'), high: account('high'), p: account('p') };
  };
  if (cuped) {
    const left = formatPercent(cuped.varianceLeft);
    const accounts = { ...accountsOf('cuped'), left: () => explainVarianceLeft({ result, one }) };
    steps.push({
      name: t(w.cupedName),
      lines: [line(w.cuped, { ...figuresOf(cuped), before, left }, accounts)],
    });
  }
  if (stratified) {
    const figures = { ...figuresOf(stratified), by: segments?.by ?? '' };
    steps.push({
      name: t(w.stratifiedName),
      lines: [line(w.stratified, figures, accountsOf('stratified'))],
    });
  }
  if (bootstrap) {
    const account = (end: 'low' | 'high') => (): Explained => explainBootstrap({ result, one }, end);
    const accounts = { low: account('low'), high: account('high') };
    steps.push({
      name: t(w.bootstrapName),
      lines: [line(w.bootstrap, formatSignedEnds(bootstrap, outcome), accounts)],
    });
  }
  return steps;
}
