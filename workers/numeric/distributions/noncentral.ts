import { betaAbove } from './beta.ts';
import { gammaAbove } from './gamma.ts';
import { poissonTerm } from './gammaFunction.ts';
import { normalAbove } from './normal.ts';
import { meanOverScale } from './scaleMixture.ts';

/** Share of the noncentral t distribution above t: a normal value around `shift` over an estimated spread. */
export function noncentralStudentAbove(t: number, freedom: number, shift: number): number {
  return meanOverScale((s) => normalAbove(t * s - shift), freedom);
}

/** Mean of f(j), 0 ≤ f ≤ 1, over Poisson counts j around `mean`, from the likeliest outwards. */
function meanOverCounts(f: (j: number) => number, mean: number): number {
  if (mean === 0) return f(0);
  const mode = Math.floor(mean);
  const atMode = mode === 0 ? Math.exp(-mean) : poissonTerm(mode, mean);
  let sum = atMode * f(mode);
  for (let j = mode + 1, weight = atMode; weight > 1e-18; j++) {
    weight *= mean / j;
    sum += weight * f(j);
  }
  for (let j = mode - 1, weight = atMode; j >= 0 && weight > 1e-18; j--) {
    weight *= (j + 1) / mean;
    sum += weight * f(j);
  }
  return sum;
}

/** Share of the noncentral chi-square distribution above the value; `shift` is its noncentrality. */
export function noncentralChiSquareAbove(value: number, freedom: number, shift: number): number {
  return meanOverCounts((j) => gammaAbove(value / 2, freedom / 2 + j), shift / 2);
}

/** Share of the noncentral F distribution above the value. */
export function noncentralFAbove(value: number, above: number, below: number, shift: number): number {
  const whole = above * value + below;
  const at = { x: (above * value) / whole, rest: below / whole };
  return meanOverCounts((j) => betaAbove(at, above / 2 + j, below / 2), shift / 2);
}
