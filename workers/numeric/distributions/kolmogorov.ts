/** Share of Kolmogorov’s limit distribution above x (Smirnov 1948): the p value of √(nm ÷ (n + m)) times the largest gap. */
export function kolmogorovAbove(x: number): number {
  if (x < 0.2) return 1;
  if (x < 1) {
    let below = 0;
    for (let k = 1; k < 40; k += 2) below += Math.exp((-k * k * Math.PI * Math.PI) / (8 * x * x));
    return 1 - (below * Math.sqrt(2 * Math.PI)) / x;
  }
  let above = 0;
  for (let k = 1; k < 20; k++) above += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
  return above;
}
