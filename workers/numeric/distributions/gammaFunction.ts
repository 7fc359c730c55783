const eulerGamma = 0.577_215_664_901_532_9;
const halfLogTwoPi = 0.918_938_533_204_672_7;

/** ζ(k) − 1 by the sum up to 20 and Euler and Maclaurin’s rest: whole digits from k = 2 on. */
function zetaBeyondOne(k: number): number {
  const last = 20;
  let rest = last ** (1 - k) / (k - 1) + last ** -k / 2 + (k * last ** (-k - 1)) / 12;
  rest -= (k * (k + 1) * (k + 2) * last ** (-k - 3)) / 720;
  rest += (k * (k + 1) * (k + 2) * (k + 3) * (k + 4) * last ** (-k - 5)) / 30_240;
  for (let n = last - 1; n >= 2; n--) rest += n ** -k;
  return rest;
}

/** (−1)ᵏ (ζ(k) − 1) ÷ k from k = 2 on: the series of ln Γ(2 + e) (Abramowitz & Stegun 6.1.33). */
const series = Array.from({ length: 30 }, (_, i) => ((-1) ** i * zetaBeyondOne(i + 2)) / (i + 2));

/** ln Γ(2 + e) for |e| ≤ ½, with whole digits near 0. */
function logGammaNearTwo(e: number): number {
  let sum = 0;
  for (let i = series.length - 1; i >= 0; i--) sum = (sum + (series[i] as number)) * e;
  return e * (1 - eulerGamma + sum);
}

/** ln Γ(1 + e) for e > −1, with whole digits near 0. */
export function logGammaOnePlus(e: number): number {
  return e < 0.5
    ? e < -0.5
      ? logGammaOnePlus(e + 1) - Math.log1p(e)
      : logGammaNearTwo(e) - Math.log1p(e)
    : logGamma(e + 1);
}

/** ln Γ(x) for x > 0; relative error below 1e-14, near 1 and 2 too. */
export function logGamma(x: number): number {
  if (x < 0.5) return logGammaOnePlus(x) - Math.log(x);
  if (x < 1.5) return logGammaNearTwo(x - 1) - Math.log1p(x - 1);
  if (x < 2.5) return logGammaNearTwo(x - 2);
  if (x < 16) {
    let factor = 1;
    let rest = x;
    while (rest >= 2.5) factor *= --rest;
    return Math.log(factor) + logGammaNearTwo(rest - 2);
  }
  return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + 1 / (12 * x) - tailOfStirling(x);
}

/** What 1 ÷ 12x is too much. */
function tailOfStirling(x: number): number {
  const x2 = x * x;
  return (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360_360 / x2) / x2) / x2) / x2) / (x2 * x);
}

/** ln Γ(n + 1) − (½ ln 2πn + n ln n − n) for n > 0, the error of Stirling’s formula (Loader 2000). */
export function stirlingError(n: number): number {
  if (n >= 16) return 1 / (12 * n) - tailOfStirling(n);
  return logGammaOnePlus(n) - (halfLogTwoPi + (n + 0.5) * Math.log(n) - n);
}

/** ln B(a, b) for a, b > 0, without the difference of large logarithms. */
export function logBeta(a: number, b: number): number {
  const [small, large] = a < b ? [a, b] : [b, a];
  if (large < 16) return logGamma(small) + logGamma(large) - logGamma(small + large);
  // ln Γ(large) − ln Γ(small + large) by Stirling’s formula.
  const whole = small + large;
  const fall =
    stirlingError(large) - stirlingError(whole) - (large - 0.5) * Math.log1p(small / large) + small;
  if (small < 16) return logGamma(small) - small * Math.log(whole) + fall;
  return (
    halfLogTwoPi +
    stirlingError(small) -
    small +
    small * Math.log(small / whole) -
    0.5 * Math.log(small) +
    fall
  );
}

/** x ln(x ÷ m) + m − x for x ≥ 0, m > 0, without losing digits where x is near m (Loader 2000, bd0). */
export function deviance(x: number, m: number): number {
  if (x === 0) return m;
  if (Math.abs(x - m) < 0.1 * (x + m)) {
    const v = (x - m) / (x + m);
    let sum = (x - m) * v;
    let power = 2 * x * v;
    for (let j = 1; j < 1000; j++) {
      power *= v * v;
      const next = sum + power / (2 * j + 1);
      if (next === sum) return next;
      sum = next;
    }
  }
  return x * Math.log(x / m) + m - x;
}

/** mˣ e⁻ᵐ ÷ Γ(x + 1) for x > 0: the Poisson probability, of broken x too (Loader 2000). */
export function poissonTerm(x: number, m: number): number {
  return Math.exp(-stirlingError(x) - deviance(x, m)) / Math.sqrt(2 * Math.PI * x);
}

/** Γ(x + y + 1) ÷ (Γ(x + 1) Γ(y + 1)) pˣ qʸ for x, y > 0 and q = 1 − p: the binomial probability, of broken x too (Loader 2000). */
export function binomialTerm(x: number, y: number, p: number, q: number): number {
  const n = x + y;
  const errors = stirlingError(n) - stirlingError(x) - stirlingError(y);
  return Math.exp(errors - deviance(x, n * p) - deviance(y, n * q)) * Math.sqrt(n / (2 * Math.PI * x * y));
}
