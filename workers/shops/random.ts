/**
 * Seeded random streams for invented shops.
 *
 * Generator: sfc32 by Chris Doty-Humphrey (PractRand 0.94, public domain); state mixing: the 32-bit
 * finaliser of MurmurHash3 by Austin Appleby (public domain) over FNV-1a steps.
 * ECMAScript lets engines differ in the last bit of Math.log and Math.exp, so both are built here from
 * + − × ÷ and √, which IEEE 754 fixes: the same seed gives the same bytes on every machine.
 */

export interface RandomStream {
  /** A number in [0, 1) with 53 random bits. */
  uniform(): number;
  /** A whole number in [low, high], both ends included. */
  integer(low: number, high: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  normal(mean: number, standardDeviation: number): number;
  exponential(mean: number): number;
  /** Mean is shape × scale. */
  gamma(shape: number, scale: number): number;
  poisson(mean: number): number;
  /** Position drawn in proportion to the weights; -1 when they sum to zero. */
  weightedIndex(weights: ArrayLike<number>): number;
  /** One item, in proportion to the weights. */
  choose<T>(items: readonly T[], weights: ArrayLike<number>): T;
  /** A shuffled copy. */
  shuffle<T>(items: readonly T[]): T[];
}

const { LN2 } = Math;

/** Natural logarithm of a positive finite number, error below 1e-15 relative (atanh series). */
export function naturalLog(x: number): number {
  let mantissa = x;
  let exponent = 0;
  while (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent -= 1;
  }
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let odd = 25; odd >= 1; odd -= 2) sum = sum * square + 1 / odd;
  return 2 * ratio * sum + exponent * LN2;
}

/** e to the x for |x| < 700 (Taylor series after taking out powers of two). */
export function exponentialOf(x: number): number {
  const halvings = Math.round(x / LN2);
  const rest = x - halvings * LN2;
  let sum = 1;
  for (let term = 18; term >= 1; term -= 1) sum = 1 + (rest / term) * sum;
  for (let step = 0; step < Math.abs(halvings); step += 1) sum = halvings > 0 ? sum * 2 : sum / 2;
  return sum;
}

/** base to the exponent, base > 0. */
export function power(base: number, exponent: number): number {
  return base === 1 || exponent === 0 ? 1 : exponentialOf(exponent * naturalLog(base));
}

function hashPath(path: readonly (string | number)[], salt: number): number {
  let hash = 0x811c9dc5 ^ salt;
  for (const character of path.join('/')) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function createSfc32(path: readonly (string | number)[]): () => number {
  let a = hashPath(path, 0x9e3779b9);
  let b = hashPath(path, 0x243f6a88);
  let c = hashPath(path, 0xb7e15162);
  let counter = 1;
  const next = (): number => {
    const output = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + output;
    c |= 0;
    return output >>> 0;
  };
  for (let warmUp = 0; warmUp < 15; warmUp += 1) next();
  return next;
}

/** Marsaglia's polar method (1964). */
function standardNormal(uniform: () => number): number {
  for (;;) {
    const x = 2 * uniform() - 1;
    const y = 2 * uniform() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * naturalLog(square)) / square);
  }
}

/** Marsaglia and Tsang (2000), ACM TOMS 26(3); shapes below 1 by their boost U^(1/shape). */
function standardGamma(shape: number, uniform: () => number): number {
  if (shape < 1) return standardGamma(shape + 1, uniform) * power(1 - uniform(), 1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = standardNormal(uniform);
    const root = 1 + c * x;
    const v = root * root * root;
    if (v > 0 && naturalLog(1 - uniform()) < 0.5 * x * x + d - d * v + d * naturalLog(v)) return d * v;
  }
}

/** Knuth's product method (TAOCP 2, 3.4.1), in pieces of mean 20 so that e^-mean never vanishes. */
function drawPoisson(mean: number, uniform: () => number): number {
  if (mean > 20) return drawPoisson(20, uniform) + drawPoisson(mean - 20, uniform);
  const limit = exponentialOf(-mean);
  let count = 0;
  for (let product = uniform(); product > limit; product *= uniform()) count += 1;
  return count;
}

/** Position at which the running sum of the weights passes `share` (in [0, 1)) of the total; -1 for none. */
function indexAtShare(weights: ArrayLike<number>, share: number): number {
  let total = 0;
  for (let i = 0; i < weights.length; i += 1) total += weights[i] as number;
  let rest = share * total;
  let last = -1;
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i] as number;
    if (weight <= 0) continue;
    last = i;
    rest -= weight;
    if (rest < 0) return i;
  }
  return last;
}

/**
 * A stream that depends on nothing but its path, e.g. `createStream(seed, 'member', 12)`: changing how one
 * member is drawn leaves every other member as it was.
 */
export function createStream(...path: readonly (string | number)[]): RandomStream {
  const next = createSfc32(path);
  const uniform = (): number => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;
  const integer = (low: number, high: number): number => low + Math.floor(uniform() * (high - low + 1));
  return {
    uniform,
    integer,
    chance: (probability) => uniform() < probability,
    normal: (mean, standardDeviation) => mean + standardDeviation * standardNormal(uniform),
    exponential: (mean) => -mean * naturalLog(1 - uniform()),
    gamma: (shape, scale) => standardGamma(shape, uniform) * scale,
    poisson: (mean) => drawPoisson(mean, uniform),
    weightedIndex: (weights) => indexAtShare(weights, uniform()),
    choose: (items, weights) => {
      const item = items[indexAtShare(weights, uniform())];
      if (item === undefined) throw new Error('choose: no item has a positive weight');
      return item;
    },
    shuffle: <T>(items: readonly T[]): T[] => {
      const shuffled = [...items];
      for (let i = shuffled.length - 1; i > 0; i -= 1) {
        const j = integer(0, i);
        [shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T];
      }
      return shuffled;
    },
  };
}
