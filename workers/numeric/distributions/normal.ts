// W. J. Cody’s rational approximations of the normal distribution (ACM Algorithm 715, 1993).
const middle = {
  top: [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356],
  bottom: [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673],
};
const side = {
  top: [
    1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
    2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
  ],
  bottom: [
    1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
    34900.95272114598, 38912.00328609327, 19685.429676859992,
  ],
};
const rootTwoPi = 2.506_628_274_631_000_2;
/** Beyond it the middle formula ends: the point with ¾ below. */
const quarterPoint = 0.67448975;

function ratio({ top, bottom }: typeof middle, x: number): number {
  const sum = (terms: readonly number[]): number => terms.reduce((value, term) => value * x + term, 0);
  return sum(top) / sum(bottom);
}

/** e^(−z² ÷ 2) with the digits that z² alone would lose: z in sixteenths and the rest. */
function bell(z: number): number {
  const coarse = Math.trunc(z * 16) / 16;
  return Math.exp(-coarse * coarse * 0.5) * Math.exp(-(z - coarse) * (z + coarse) * 0.5);
}

/** Share of the standard normal distribution within ±z; odd, with whole digits near 0. */
export function normalWithin(z: number): number {
  if (Math.abs(z) <= quarterPoint) return 2 * z * ratio(middle, z * z);
  return Math.sign(z) * (1 - 2 * normalAbove(Math.abs(z)));
}

/** Share of the standard normal distribution above z: the one-sided p value. Relative error below 1e-14. */
export function normalAbove(z: number): number {
  if (z < -quarterPoint) return 1 - normalAbove(-z);
  if (z <= quarterPoint) return 0.5 - z * ratio(middle, z * z);
  if (z < Math.sqrt(32)) return bell(z) * ratio(side, z);
  return bell(z) / (rootTwoPi * fraction(z));
}

/** Laplace’s continued fraction: the density over the share above z ≥ 5. */
function fraction(z: number): number {
  let value = z;
  for (let i = 80; i >= 1; i--) value = z + i / value;
  return value;
}

export const normalBelow = (z: number): number => normalAbove(-z);

/** The two-sided p value of z. */
export const normalTwoSided = (z: number): number => 2 * normalAbove(Math.abs(z));

export const normalDensity = (z: number): number => bell(Math.abs(z)) / rootTwoPi;

/** ln of the share above z, where the share itself is too small for a number, too. */
export function logNormalAbove(z: number): number {
  if (z < 5) return Math.log(normalAbove(z));
  return -(z * z) / 2 - Math.log(rootTwoPi * fraction(z));
}

/** The point that the share p of the standard normal distribution lies below; ∓∞ for 0 and 1. */
export function normalQuantile(p: number): number {
  if (!(p > 0)) return p === 0 ? -Infinity : NaN;
  if (p > 0.5) return p <= 1 ? -normalQuantile(1 - p) : NaN;
  // Abramowitz & Stegun 26.2.23, then Newton’s steps on the logarithm of the share.
  const t = Math.sqrt(-2 * Math.log(p));
  let z =
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3);
  for (let i = 0; i < 4; i++) {
    const log = logNormalAbove(z);
    z += (log - Math.log(p)) * Math.exp(log - Math.log(normalDensity(z)));
  }
  return -z;
}

/** z such that the share lies within ±z, 0 ≤ share < 1; odd, with whole digits near 0. */
export function normalWithinQuantile(share: number): number {
  if (share < 0) return -normalWithinQuantile(-share);
  if (share > 0.5) return -normalQuantile((1 - share) / 2);
  let z = share * (rootTwoPi / 2);
  for (let i = 0; i < 6; i++) z -= (normalWithin(z) - share) / (2 * normalDensity(z));
  return z;
}
