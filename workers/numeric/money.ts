/** Money in whole units of the smallest coin; exact while |value| × 10^decimals < 2^50, which queries make sure of. */
export function toMinorUnits(money: ArrayLike<number>, decimals: number): Float64Array {
  const unit = 10 ** decimals;
  return Float64Array.from(money, (value) => Math.round(value * unit));
}
