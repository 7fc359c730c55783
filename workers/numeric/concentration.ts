/**
 * Gini coefficient of ascending values, G = 2 Σ i·x(i) ÷ (n Σ x) − (n + 1) ÷ n with i from 1 (Damgaard & Weiner 2000,
 * without their correction for samples): 0 where all are equal, (n − 1) ÷ n where one has everything.
 * null where the sum is not above 0. With negative values it may exceed 1 (Chen, Tsaur & Rhai 1982).
 */
export function giniOfSorted(ascending: ArrayLike<number>): number | null {
  const n = ascending.length;
  let sum = 0;
  let weighted = 0;
  for (let i = 0; i < n; i++) {
    const value = ascending[i] as number;
    sum += value;
    // Counted from the middle, so that equal whole numbers cancel out exactly.
    weighted += (2 * (i + 1) - n - 1) * value;
  }
  return sum > 0 ? weighted / (n * sum) : null;
}

/** What the first `position` of the values add up to; between two values in a straight line, as a Lorenz curve is drawn. */
export function sumOfFirst(
  values: ArrayLike<number>,
  cumulative: ArrayLike<number>,
  position: number,
): number {
  const whole = Math.min(values.length, Math.floor(position));
  const before = whole === 0 ? 0 : (cumulative[whole - 1] as number);
  return whole === values.length ? before : before + (values[whole] as number) * (position - whole);
}
