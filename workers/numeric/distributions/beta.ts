import { binomialTerm, logBeta, logGamma, logGammaOnePlus } from './gammaFunction.ts';

/** A share and what is left of 1: each with its own digits, as one may be too small to be told from the other. */
export interface Split {
  readonly x: number;
  readonly rest: number;
}

export const splitAt = (x: number): Split => ({ x, rest: 1 - x });

/** Regularised incomplete beta function I(x; a, b) for a, b > 0. Relative error below 1e-12. */
export function betaBelow({ x, rest }: Split, a: number, b: number): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  if (isLeft(x, a, b)) return byFraction({ x, rest }, a, b);
  return isAlmostAll({ x: rest, rest: x }, b, a)
    ? aboveOfSmall(rest, b, a)
    : Math.max(0, 1 - byFraction({ x: rest, rest: x }, b, a));
}

/** 1 − I(x; a, b), with its own digits. */
export const betaAbove = ({ x, rest }: Split, a: number, b: number): number =>
  betaBelow({ x: rest, rest: x }, b, a);

const isLeft = (x: number, a: number, b: number): boolean => x <= (a + 1) / (a + b + 2);

/** Where I(x; a, b) may be all but 1 although x lies left: for a small power of x. */
const isAlmostAll = ({ x }: Split, a: number, b: number): boolean => a < 0.5 && b * x < 0.7 && x < 0.7;

/** 1 − I by its series in x, 1 taken off before digits are lost (DLMF 8.17.7). */
function aboveOfSmall(x: number, a: number, b: number): number {
  const log = a * Math.log(x) - logGammaOnePlus(a) + logGamma(a + b) - logGamma(b);
  let power = 1;
  let sum = 0;
  for (let n = 1; n < 500; n++) {
    power *= ((n - b) * x) / n;
    const term = power / (a + n);
    sum += term;
    if (Math.abs(term) < 1e-17 * Math.abs(sum)) break;
  }
  return -Math.expm1(log) - Math.exp(log) * a * sum;
}

/**
 * By the even part of the continued fraction, in the arrangement of Didonato and Morris (ACM Algorithm 708, 1992): the
 * distance of x from the mean, a ÷ (a + b), comes in as one number that keeps its digits.
 */
function byFraction({ x, rest }: Split, a: number, b: number): number {
  const distance = 1 + a * rest - b * x;
  const first = 1 + 1 / a;
  let share = 1;
  let span = a + 1;
  let [top, bottom, lastTop, lastBottom] = [1, distance / first, 0, 1];
  let value = top / bottom;
  for (let n = 1; n <= 1_000_000; n++) {
    const t = n / a;
    const weight = n * (b - n) * x;
    const e = a / span;
    const alpha = share * (share + b / a) * e * e * weight * x;
    const beta = n + weight / span + ((1 + t) / (first + 2 * t)) * (distance + n * (1 + rest));
    share = 1 + t;
    span += 2;
    const nextTop = alpha * lastTop + beta * top;
    const nextBottom = alpha * lastBottom + beta * bottom;
    const next = nextTop / nextBottom;
    [lastTop, lastBottom, top, bottom] = [top / nextBottom, bottom / nextBottom, next, 1];
    const isDone = Math.abs(next - value) <= 1e-16 * next;
    value = next;
    if (isDone) break;
  }
  return ((a * b) / (a + b)) * binomialTerm(a, b, x, rest) * value;
}

/** Where I(x; a, b) = p, for 0 ≤ p ≤ 1. Relative error below 1e-12 on the side that is small. */
export function betaQuantile(p: number, a: number, b: number): Split {
  if (!(p > 0 && p < 1)) return p === 0 ? { x: 0, rest: 1 } : p === 1 ? { x: 1, rest: 0 } : splitAt(NaN);
  if (p <= betaBelow(splitAt(0.5), a, b)) {
    const x = lowQuantile(Math.log(p), a, b);
    return { x, rest: 1 - x };
  }
  const rest = lowQuantile(Math.log1p(-p), b, a);
  return { x: 1 - rest, rest };
}

/** x up to ½: Newton’s steps on ln I over ln x, kept between what is known to lie on either side. */
function lowQuantile(logP: number, a: number, b: number): number {
  let high = Math.log(0.5);
  let low = -Infinity;
  let log = Math.min(high, (logP + logBeta(a, b) + Math.log(a)) / a);
  for (let i = 0; i < 300; i++) {
    const x = Math.exp(log);
    if (x === 0) return 0;
    const below = betaBelow({ x, rest: 1 - x }, a, b);
    const gap = logP - Math.log(below);
    if (gap > 0) low = log;
    else high = log;
    const slope = ((a * b) / (a + b)) * (binomialTerm(a, b, x, 1 - x) / (1 - x) / below);
    let next = log + gap / slope;
    if (!(next > low && next <= high)) next = low === -Infinity ? log - 1 : (low + high) / 2;
    const step = Math.abs(next - log);
    log = next;
    if (step < 1e-15 * Math.max(1, Math.abs(log))) break;
  }
  return Math.exp(log);
}

/** Share of the F distribution above the value: the p value. */
export function fAbove(value: number, above: number, below: number): number {
  const whole = above * value + below;
  return betaAbove({ x: (above * value) / whole, rest: below / whole }, above / 2, below / 2);
}

/** The point that the share p of the F distribution lies below. */
export function fQuantile(p: number, above: number, below: number): number {
  const { x, rest } = betaQuantile(p, above / 2, below / 2);
  return (below * x) / (above * rest);
}

/** At most k successes in n trials at rate p. */
export const binomialAtMost = (k: number, n: number, p: number): number =>
  k < 0 ? 0 : k >= n ? 1 : betaAbove(splitAt(p), Math.floor(k) + 1, n - Math.floor(k));
