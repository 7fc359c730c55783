import { deviance, stirlingError } from '../distributions/gammaFunction.ts';

/** Counts whose probability differs by less than this part count as equally likely, as in R’s binom.test. */
const tieTolerance = 1e-7;

/** ln of the probability of x successes in n trials at rate p, 0 < p < 1 (Loader 2000); never too small for a number. */
export function logBinomial(x: number, n: number, p: number): number {
  if (x < 0 || x > n) return -Infinity;
  if (x === 0) return n * Math.log1p(-p);
  if (x === n) return n * Math.log(p);
  const y = n - x;
  const errors = stirlingError(n) - stirlingError(x) - stirlingError(y);
  return errors - deviance(x, n * p) - deviance(y, n * (1 - p)) + 0.5 * Math.log(n / (2 * Math.PI * x * y));
}

/** ln of a sum of probabilities from x on away from the mean. */
function logTail(x: number, n: number, p: number, step: 1 | -1): number {
  if (x < 0 || x > n) return -Infinity;
  const odds = step === 1 ? p / (1 - p) : (1 - p) / p;
  let term = 1;
  let sum = 1;
  for (let at = x; at !== (step === 1 ? n : 0) && term > sum * 1e-17; at += step) {
    term *= odds * (step === 1 ? (n - at) / (at + 1) : at / (n - at + 1));
    sum += term;
  }
  return logBinomial(x, n, p) + Math.log(sum);
}

export interface ExactP {
  /** Never 0: what is too small for a number is the smallest one. */
  readonly p: number;
  /** ln of the p value, exact where p itself is too small. */
  readonly logP: number;
}

/** The p value of a logarithm; the smallest number above 0 where it would be 0. */
export const ofLog = (logP: number): ExactP => ({
  p: Math.max(Number.MIN_VALUE, Math.min(1, Math.exp(logP))),
  logP: Math.min(0, logP),
});

/**
 * Two-sided exact test that the rate is p, 0 < p < 1: all counts that are not likelier than x, on both sides, as R’s binom.test.
 * Cost: as many terms as carry weight.
 */
export function exactBinomialTest(x: number, n: number, p: number): ExactP {
  const mean = n * p;
  if (x === mean) return { p: 1, logP: 0 };
  const limit = logBinomial(x, n, p) + Math.log1p(tieTolerance);
  const isLow = x < mean;
  // The first count on the other side that is not likelier: probabilities fall from the mean on.
  let [near, far] = isLow ? [Math.ceil(mean), n + 1] : [Math.floor(mean), -1];
  while (near !== far) {
    const middle = isLow ? Math.floor((near + far) / 2) : Math.ceil((near + far) / 2);
    if (logBinomial(middle, n, p) <= limit) far = middle;
    else near = middle + (isLow ? 1 : -1);
  }
  const own = logTail(x, n, p, isLow ? -1 : 1);
  const other = logTail(far, n, p, isLow ? 1 : -1);
  const larger = Math.max(own, other);
  return ofLog(larger + Math.log(Math.exp(own - larger) + Math.exp(other - larger)));
}

/** One-sided exact test: x or more (`greater`) or x or fewer (`less`) successes at rate p. */
export function exactBinomialTail(x: number, n: number, p: number, alternative: 'less' | 'greater'): ExactP {
  const isTail = alternative === 'greater' ? x > n * p : x < n * p;
  if (isTail) return ofLog(logTail(x, n, p, alternative === 'greater' ? 1 : -1));
  const rest = logTail(alternative === 'greater' ? x - 1 : x + 1, n, p, alternative === 'greater' ? -1 : 1);
  return ofLog(Math.log1p(-Math.exp(rest)));
}
