/** What a group of n ≥ 1 numbers comes to. */
export interface Summary {
  readonly n: number;
  readonly mean: number;
  /** Σ (x − mean)² */
  readonly deviations: number;
}

/**
 * In two passes around the first value, the second correcting the rounding of the first (Chan, Golub & LeVeque 1983), sums with
 * what each addition has lost (Kahan 1965): values that differ only in their last digits keep what they have. The mean of huge
 * numbers keeps more digits as a distance from `zero`, one of them.
 */
export function summaryOf(values: ArrayLike<number>, zero = 0): Summary {
  const n = values.length;
  const origin = values[0] as number;
  let [sum, lost] = [0, 0];
  for (let i = 0; i < n; i++) {
    const gap = (values[i] as number) - origin - lost;
    const next = sum + gap;
    lost = next - sum - gap;
    sum = next;
  }
  const shift = sum / n;
  let [rest, deviations] = [0, 0];
  lost = 0;
  for (let i = 0; i < n; i++) {
    const gap = (values[i] as number) - origin - shift;
    rest += gap;
    const square = gap * gap - lost;
    const next = deviations + square;
    lost = next - deviations - square;
    deviations = next;
  }
  return {
    n,
    mean: origin - zero + (shift + rest / n),
    deviations: Math.max(0, deviations - (rest * rest) / n),
  };
}

/** Several groups, their means as distances from the first value of all: differences between them keep all digits. */
export function summariesOf(groups: readonly ArrayLike<number>[]): Summary[] {
  const zero = groups.find((group) => group.length > 0)?.[0] ?? 0;
  return groups.map((group) => summaryOf(group, zero));
}

/** a × b as the nearest number and what rounding took from it (Dekker 1971). */
function exactProduct(a: number, b: number): readonly [number, number] {
  const product = a * b;
  const split = (x: number): readonly [number, number] => {
    const big = 134_217_729 * x;
    const high = big - (big - x);
    return [high, x - high];
  };
  const [[a1, a2], [b1, b2]] = [split(a), split(b)];
  return [product, a2 * b2 - (product - a1 * b1 - a2 * b1 - a1 * b2)];
}

/**
 * The same from n, Σ x and Σ x². Nothing is lost beyond what the sums have lost themselves: sums of whole numbers below 2⁵³,
 * such as money in minor units, are exact.
 */
export function summaryOfSums(n: number, sum: number, squares: number): Summary {
  const [large, largeRest] = exactProduct(n, squares);
  const [taken, takenRest] = exactProduct(sum, sum);
  return { n, mean: sum / n, deviations: Math.max(0, (large - taken + (largeRest - takenRest)) / n) };
}

/** Two groups as one (Chan, Golub & LeVeque 1983). */
export function mergeSummaries(a: Summary, b: Summary): Summary {
  const n = a.n + b.n;
  const gap = b.mean - a.mean;
  return {
    n,
    mean: a.mean + (gap * b.n) / n,
    deviations: a.deviations + b.deviations + (gap * gap * a.n * b.n) / n,
  };
}

/** Variance with n − 1, of two values at the least. */
export const varianceOf = ({ n, deviations }: Summary): number => deviations / (n - 1);
