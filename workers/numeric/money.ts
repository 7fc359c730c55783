/** Money in whole units of the smallest coin; exact while |value| × 10^decimals < 2^50, which queries make sure of. */
export function toMinorUnits(money: ArrayLike<number>, decimals: number): Float64Array {
  const unit = 10 ** decimals;
  const minor = new Float64Array(money.length);
  // A loop: from() with a function takes ten times as long for a million values.
  for (let i = 0; i < minor.length; i++) minor[i] = Math.round((money[i] as number) * unit);
  return minor;
}
