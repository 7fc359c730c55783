const million = 1_000_000n;

/** From here on amounts cannot be added exactly beside others: a trillion, in millionths. */
export const largestMillionths = 10n ** 18n;

/**
 * The product of two numbers in millionths, in millionths, exact but for a last half, which is rounded away from zero.
 * null where it is a trillion or more.
 */
export function multiplyMillionths(a: number | bigint, b: number | bigint): number | bigint | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a % 1e6 === 0 ? (a / 1e6) * b : (b / 1e6) * a;
    const isWhole = a % 1e6 === 0 || b % 1e6 === 0;
    if (isWhole && Math.abs(product) <= Number.MAX_SAFE_INTEGER) return product === 0 ? 0 : product;
  }
  const exact = BigInt(a) * BigInt(b);
  const size = exact < 0n ? -exact : exact;
  const rounded = (size + million / 2n) / million;
  if (rounded >= largestMillionths) return null;
  const signed = exact < 0n ? -rounded : rounded;
  return Number.isSafeInteger(Number(signed)) ? Number(signed) : signed;
}

/** Decimals that a number in millionths needs, at least as many as `known`. */
export function countDecimals(millionths: number | bigint, known: number): number {
  for (let decimals = known; decimals < 6; decimals++) {
    const step = 10 ** (6 - decimals);
    if (typeof millionths === 'number' ? millionths % step === 0 : millionths % BigInt(step) === 0n)
      return decimals;
  }
  return 6;
}
