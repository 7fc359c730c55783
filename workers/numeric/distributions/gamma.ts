import { logGamma, logGammaOnePlus, poissonTerm } from './gammaFunction.ts';

const enough = 1e-16;

/** Lower regularised incomplete gamma function P(a, x) for a > 0, x ≥ 0. Relative error below 1e-12. */
export function gammaBelow(x: number, a: number): number {
  return x <= 0 ? 0 : both(x, a).below;
}

/** Upper regularised incomplete gamma function Q(a, x). */
export function gammaAbove(x: number, a: number): number {
  return x <= 0 ? 1 : both(x, a).above;
}

function both(x: number, a: number): { readonly below: number; readonly above: number } {
  if (x === Infinity) return { below: 1, above: 0 };
  if (a < 1 && x < 1) {
    const above = aboveOfSmall(x, a);
    return { below: above > 0.5 ? belowBySeries(x, a) : 1 - above, above };
  }
  if (x < a + 1) {
    const below = belowBySeries(x, a);
    return { below, above: Math.max(0, 1 - below) };
  }
  const above = poissonTerm(a, x) * a * fraction(x, a);
  return { below: 1 - above, above };
}

/** Abramowitz & Stegun 6.5.29 */
function belowBySeries(x: number, a: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * enough; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return poissonTerm(a, x) * sum;
}

/** Where P may be all but 1: the same series with signs, 1 taken off before digits are lost. */
function aboveOfSmall(x: number, a: number): number {
  const log = a * Math.log(x) - logGammaOnePlus(a);
  let power = 1;
  let sum = 0;
  for (let n = 1; n < 40; n++) {
    power *= -x / n;
    sum += power / (a + n);
  }
  return -Math.expm1(log) - Math.exp(log) * a * sum;
}

/** Γ(a, x) ÷ (xᵃ e⁻ˣ) by Legendre’s continued fraction and the method of Lentz (Abramowitz & Stegun 6.5.31). */
function fraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let i = 1; i < 1_000_000; i++) {
    const factor = i * (a - i);
    b += 2;
    d = 1 / (b + factor * d);
    c = b + factor / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < enough) break;
  }
  return value;
}

/** x with P(a, x) = p, for 0 ≤ p ≤ 1. Relative error below 1e-12. */
export function gammaQuantile(p: number, a: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? 0 : p === 1 ? Infinity : NaN;
  return p <= gammaBelow(a, a) ? quantileOfLow(Math.log(p), a) : quantileOfHigh(Math.log1p(-p), a);
}

/** Newton’s steps on ln P over ln x, which bends one way only; from the left of the first term they never go beyond. */
function quantileOfLow(logP: number, a: number): number {
  let log = Math.min(Math.log(a), (logP + logGamma(a) + Math.log(a)) / a);
  for (let i = 0; i < 200; i++) {
    const x = Math.exp(log);
    if (x === 0) return 0;
    const below = gammaBelow(x, a);
    const step = ((logP - Math.log(below)) * below) / (a * poissonTerm(a, x));
    log += step;
    if (Math.abs(step) < 1e-15 * Math.max(1, Math.abs(log))) break;
  }
  return Math.exp(log);
}

function quantileOfHigh(logQ: number, a: number): number {
  let x = a;
  for (let i = 0; i < 200; i++) {
    const above = gammaAbove(x, a);
    const step = ((Math.log(above) - logQ) * above * x) / (a * poissonTerm(a, x));
    x += step;
    if (Math.abs(step) < 1e-15 * x) break;
  }
  return x;
}

/** Share of the chi-square distribution with `freedom` degrees above the value: the p value. */
export const chiSquareAbove = (value: number, freedom: number): number => gammaAbove(value / 2, freedom / 2);

export const chiSquareBelow = (value: number, freedom: number): number => gammaBelow(value / 2, freedom / 2);

/** The point that the share p lies below. */
export const chiSquareQuantile = (p: number, freedom: number): number => 2 * gammaQuantile(p, freedom / 2);

/** At most k events where `mean` are expected. */
export const poissonAtMost = (k: number, mean: number): number => gammaAbove(mean, Math.floor(k) + 1);
