import type { AbtestResult, Comparison } from '../../../workers/analyses/abtest/result.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { abtestWorking as w } from '../../i18n/messagesAbtestWorking.ts';
import {
  armNamed,
  formatExactly,
  formatP,
  formatSigned,
  formatSignedEnds,
  formatSize,
  sayChance,
} from './words.ts';

/** One step of a comparison: what it is called, and its sentences with the numbers put in. */
export interface Step {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Everything that stands behind a comparison, the test of the verdict first. */
export function workOut(result: AbtestResult, one: Comparison): readonly Step[] {
  return [
    one.rate === null ? sayWelch(result, one) : sayShares(result, one),
    sayInterval(result, one),
    ...sayRelative(one),
    ...sayCheck(one),
    ...saySeveral(result, one),
    sayAlways(result, one),
    sayBayes(result, one),
    ...sayAdjusted(result, one),
    {
      name: t(w.detectableName),
      lines: [t(w.detectable, { value: formatSize(one.detectable, result.outcome) })],
    },
  ];
}

const explainP = (p: number): string => t(w.pMeaning, { p: formatP(p), chance: sayChance(p) });
const signedFigure = (value: number): string =>
  value < 0 ? `−${formatExactly(-value)}` : formatExactly(value);
/** Four digits, so that the formula can be followed by hand. */
const exactShare = (share: number): string => `${formatMoneyFull(share * 100, 3)}%`;

function sayShares(result: AbtestResult, one: Comparison): Step {
  const [treated, control] = [armNamed(result, one.variant), armNamed(result, one.control)];
  const pooled = (treated.sum + control.sum) / (treated.n + control.n);
  const formula = t(w.zPooled, {
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
    lines: [one.zUnpooled === null ? t(w.noSpread) : formula, explainP(one.pValue)],
  };
}

const signedZ = (z: number): string => `${z < 0 ? '−' : ''}${Math.abs(z).toFixed(3)}`;

function sayWelch({ outcome }: AbtestResult, one: Comparison): Step {
  const name = t(w.tName);
  if (one.t === null || one.t === 0) {
    const lines = one.t === null ? [t(w.noSpread)] : [explainP(one.pValue)];
    return { name, lines };
  }
  const figures = {
    value: signedFigure(one.mean ?? 0),
    base: signedFigure(one.meanControl ?? 0),
    error: formatExactly(one.difference / one.t),
    t: signedZ(one.t),
    df: formatCount(one.df ?? 0),
  };
  return { name, lines: [t(outcome.kind === 'ratio' ? w.tRatio : w.tWelch, figures), explainP(one.pValue)] };
}

function sayInterval({ outcome }: AbtestResult, { interval: [low, high] }: Comparison): Step {
  const how = { share: w.newcombe, mean: w.welch, ratio: w.delta }[outcome.kind];
  const ends = formatSignedEnds({ low, high }, outcome);
  return { name: t(w.intervalName), lines: [t(w.interval, { ...ends, how: t(how) })] };
}

function sayRelative({ relative }: Comparison): Step[] {
  if (relative === null) return [];
  const percent = (value: number): string => `${value < 0 ? '−' : '+'}${formatPercent(Math.abs(value))}`;
  const { value, low, high } = relative;
  const figures = { value: percent(value), low: percent(low), high: percent(high) };
  return [{ name: t(w.relativeName), lines: [t(w.relative, figures)] }];
}

function sayCheck({ pCheck, rate }: Comparison): Step[] {
  if (pCheck === null) return [];
  return [
    { name: t(rate === null ? w.checkRanks : w.checkExact), lines: [t(w.check, { p: formatP(pCheck) })] },
  ];
}

function saySeveral({ comparisons }: AbtestResult, { holm, bh }: Comparison): Step[] {
  if (comparisons.length < 2) return [];
  return [{ name: t(w.severalName), lines: [t(w.several, { holm: formatP(holm), bh: formatP(bh) })] }];
}

function sayAlways({ outcome }: AbtestResult, { alwaysValid }: Comparison): Step {
  const ends = formatSignedEnds(alwaysValid, outcome);
  return { name: t(w.alwaysName), lines: [t(w.always, { ...ends, p: formatP(alwaysValid.p) })] };
}

function sayBayes({ outcome }: AbtestResult, { variant, bayes }: Comparison): Step {
  const figures = {
    variant,
    chance: formatPercent(bayes.chanceToWin),
    loss: formatSize(bayes.lossOfTreated, outcome),
    lossControl: formatSize(bayes.lossOfControl, outcome),
    prior: t(outcome.kind === 'share' ? w.priorShare : w.priorMean),
  };
  return { name: t(w.bayesName), lines: [t(w.bayes, figures)] };
}

function sayAdjusted({ outcome, before, segments }: AbtestResult, one: Comparison): Step[] {
  const steps: Step[] = [];
  const figuresOf = ({
    value,
    low,
    high,
    p,
  }: NonNullable<Comparison['stratified']>): Record<string, string> => ({
    value: formatSigned(value, outcome),
    ...formatSignedEnds({ low, high }, outcome),
    p: formatP(p),
  });
  const { cuped, stratified, bootstrap } = one;
  if (cuped) {
    const left = formatPercent(cuped.varianceLeft);
    steps.push({ name: t(w.cupedName), lines: [t(w.cuped, { ...figuresOf(cuped), before, left })] });
  }
  if (stratified) {
    const by = segments?.by ?? '';
    steps.push({ name: t(w.stratifiedName), lines: [t(w.stratified, { ...figuresOf(stratified), by })] });
  }
  if (bootstrap) {
    steps.push({ name: t(w.bootstrapName), lines: [t(w.bootstrap, formatSignedEnds(bootstrap, outcome))] });
  }
  return steps;
}
