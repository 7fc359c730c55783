import { betaAbove, betaBelow, betaQuantile, splitAt } from '../distributions/beta.ts';
import { logBeta } from '../distributions/gammaFunction.ts';
import { normalAbove, normalBelow, normalDensity, normalWithinQuantile } from '../distributions/normal.ts';
import { integrate } from '../integrate.ts';
import type { Estimate } from './effect.ts';

interface Range {
  readonly low: number;
  readonly high: number;
}

/** What is believed of a share after the data: a beta distribution. */
export interface ShareBelief {
  readonly a: number;
  readonly b: number;
}

/** prior: beta, (1, 1) for every share alike. */
export function believeShare(count: number, n: number, prior: ShareBelief = { a: 1, b: 1 }): ShareBelief {
  return { a: prior.a + count, b: prior.b + n - count };
}

export const meanOfShare = ({ a, b }: ShareBelief): number => a / (a + b);

/** Equal tails. */
export function shareWithin({ a, b }: ShareBelief, level = 0.95): Range {
  const tail = (1 - level) / 2;
  return { low: betaQuantile(tail, a, b).x, high: betaQuantile(1 - tail, a, b).x };
}

export interface Choice {
  /** Chance that the treated arm’s share is the larger one. */
  readonly chanceToWin: number;
  /** What is lost on average by choosing the treated arm, or the control, where the other one is better. */
  readonly lossOfTreated: number;
  readonly lossOfControl: number;
}

/** Beta and binomial (Gelman and others, Bayesian Data Analysis, 2.4), integrated to nine digits. */
export function chooseShare(control: ShareBelief, treated: ShareBelief): Choice {
  const density = ({ a, b }: ShareBelief, x: number): number =>
    Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta(a, b));
  const range = wide([control, treated]);
  const below = ({ a, b }: ShareBelief, x: number): number => betaBelow(splitAt(x), a, b);
  const above = ({ a, b }: ShareBelief, x: number): number => betaAbove(splitAt(x), a, b);
  return {
    chanceToWin: integrate((x) => density(control, x) * above(treated, x), range),
    lossOfTreated: integrate((x) => below(treated, x) * above(control, x), range),
    lossOfControl: integrate((x) => below(control, x) * above(treated, x), range),
  };
}

/** Where either belief has any weight that shows in nine digits. */
function wide(beliefs: readonly ShareBelief[]): Range {
  const low = beliefs.map(({ a, b }) => betaQuantile(1e-14, a, b).x);
  const high = beliefs.map(({ a, b }) => 1 - betaQuantile(1e-14, b, a).x);
  return { low: Math.min(...low), high: Math.max(...high) };
}

/** What is believed of an effect: a normal distribution. */
export interface EffectBelief extends Range {
  readonly mean: number;
  readonly deviation: number;
  readonly chanceToWin: number;
  readonly lossOfTreated: number;
  readonly lossOfControl: number;
}

/** Normal effect with a normal prior; null for none, where every effect is as likely. */
export function believeEffect(
  { value, error2 }: Estimate,
  prior: { readonly mean: number; readonly deviation: number } | null,
  level = 0.95,
): EffectBelief {
  const weight = prior === null ? 0 : prior.deviation ** -2;
  const precision = 1 / error2 + weight;
  const mean = (value / error2 + (prior?.mean ?? 0) * weight) / precision;
  const deviation = Math.sqrt(1 / precision);
  const z = mean / deviation;
  const half = normalWithinQuantile(level) * deviation;
  return {
    ...{ mean, deviation, low: mean - half, high: mean + half },
    chanceToWin: normalBelow(z),
    lossOfTreated: deviation * (normalDensity(z) - z * normalAbove(z)),
    lossOfControl: deviation * (normalDensity(z) + z * normalBelow(z)),
  };
}
