import { poissonTerm } from './gammaFunction.ts';

/** What lies beyond weighs less than this. */
const negligible = 1e-19;

/**
 * Mean of f(s), where s is a standard deviation estimated with `freedom` degrees over the true one (s² freedom is chi-square).
 * f lies in [0, 1] and is smooth. The sum over equal steps of ln s has whole digits, as all falls away quickly at both
 * ends. Cost: some hundred calls.
 */
export function meanOverScale(f: (s: number) => number, freedom: number): number {
  if (freedom === Infinity) return f(1);
  const a = freedom / 2;
  const step = Math.min(0.1, 0.5 / Math.sqrt(2 * freedom));
  const weightAt = (log: number): number => 2 * a * poissonTerm(a, a * Math.exp(2 * log)) * step;
  let sum = weightAt(0) * f(1);
  for (const sign of [1, -1])
    for (let i = 1; i < 2_000; i++) {
      const log = sign * i * step;
      const weight = weightAt(log);
      const term = weight * f(Math.exp(log));
      sum += term;
      // A far end may be all there is: its terms, not its weights, decide.
      if (weight < negligible && !(term > negligible * sum)) break;
    }
  return sum;
}
