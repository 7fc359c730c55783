import { binomialTerm } from './distributions/gammaFunction.ts';

/**
 * How many of n drawn units are marked, when K of N are and nothing but chance decides. Every count is a whole number,
 * 0 ≤ K ≤ N and 0 ≤ n ≤ N. Cost: a few evaluations and as many terms as carry weight.
 */
export interface Draw {
  /** N: all units. */
  readonly units: number;
  /** K: marked ones among them. */
  readonly marked: number;
  /** n: units drawn. */
  readonly drawn: number;
}

/** Terms smaller than this part of a sum leave its last digit as it is. */
const negligible = 1e-17;

/** Tables whose probability differs by less than this part count as equally likely, as in R’s fisher.test. */
const tieTolerance = 1e-7;

/** Probability of x successes in n trials at rate p, 0 < p < 1. */
function binomial(x: number, n: number, p: number): number {
  if (x === 0) return Math.exp(n * Math.log1p(-p));
  if (x === n) return Math.exp(n * Math.log(p));
  return binomialTerm(x, n - x, p, 1 - p);
}

function lowest({ units, marked, drawn }: Draw): number {
  return Math.max(0, drawn + marked - units);
}

function highest({ marked, drawn }: Draw): number {
  return Math.min(marked, drawn);
}

/** Probability of exactly x marked units, by three binomial ones (Loader 2000); 0 where x cannot be. */
export function hypergeometric(x: number, draw: Draw): number {
  const { units, marked, drawn } = draw;
  if (x < lowest(draw) || x > highest(draw)) return 0;
  if (drawn === 0 || marked === 0 || drawn === units || marked === units) return 1;
  const p = drawn / units;
  return (binomial(x, marked, p) * binomial(drawn - x, units - marked, p)) / binomial(drawn, units, p);
}

/** Sum of probabilities from x on upwards (step 1) or downwards (step −1), where they fall with every step. */
function sumFrom(x: number, step: 1 | -1, draw: Draw): number {
  const { units, marked, drawn } = draw;
  const end = step === 1 ? highest(draw) : lowest(draw);
  let term = hypergeometric(x, draw);
  let sum = term;
  for (let at = x; at !== end && term > sum * negligible; at += step) {
    const up = ((marked - at) * (drawn - at)) / ((at + 1) * (units - marked - drawn + at + 1));
    const down = (at * (units - marked - drawn + at)) / ((marked - at + 1) * (drawn - at + 1));
    term *= step === 1 ? up : down;
    sum += term;
  }
  return sum;
}

/** Probability of x marked units or more: the p value of Fisher’s exact test against “not more than by chance”. */
export function upperTail(x: number, draw: Draw): number {
  if (x <= lowest(draw)) return 1;
  if (x > highest(draw)) return 0;
  if (x > modeOf(draw)) return Math.min(1, sumFrom(x, 1, draw));
  return Math.max(0, 1 - sumFrom(x - 1, -1, draw));
}

function modeOf({ units, marked, drawn }: Draw): number {
  return Math.floor(((marked + 1) * (drawn + 1)) / (units + 2));
}

/**
 * Two-sided p value of Fisher’s exact test, as R’s fisher.test: what is not likelier than what was seen, on both sides.
 */
export function fisherTwoSided(x: number, draw: Draw): number {
  const limit = hypergeometric(x, draw) * (1 + tieTolerance);
  const mode = modeOf(draw);
  const [low, high] = [lowest(draw), highest(draw)];
  // Going away from the mode probabilities only fall, so that halving finds where they pass the limit.
  let above = high + 1;
  for (let near = mode; near < above;) {
    const middle = Math.floor((near + above) / 2);
    if (hypergeometric(middle, draw) <= limit) above = middle;
    else near = middle + 1;
  }
  let below = low - 1;
  for (let near = mode; near > below;) {
    const middle = Math.ceil((near + below) / 2);
    if (hypergeometric(middle, draw) <= limit) below = middle;
    else near = middle - 1;
  }
  // Where the mode itself is within the limit, everything is.
  if (above === mode || below === mode) return 1;
  const upper = above > high ? 0 : sumFrom(above, 1, draw);
  const lower = below < low ? 0 : sumFrom(below, -1, draw);
  return Math.min(1, upper + lower);
}
