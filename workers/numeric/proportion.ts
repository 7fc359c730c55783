/** The 97.5 % point of the standard normal distribution. */
const z95 = 1.959963984540054;

/**
 * 95 % score interval of a proportion (Wilson 1927); stays inside [0, 1] and holds for 0 and n successes.
 * trials ≥ 1, 0 ≤ successes ≤ trials.
 */
export function wilsonInterval(successes: number, trials: number): { low: number; high: number } {
  const rate = successes / trials;
  const z2 = z95 * z95;
  const denominator = 1 + z2 / trials;
  const centre = (rate + z2 / (2 * trials)) / denominator;
  const half = (z95 * Math.sqrt((rate * (1 - rate)) / trials + z2 / (4 * trials * trials))) / denominator;
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
  };
}
