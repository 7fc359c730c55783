import { concentrate } from '../analyses/pareto/concentrate.ts';
import type { Concentration } from '../analyses/pareto/result.ts';
import { sumOfFirst } from '../numeric/concentration.ts';

/** What nine customers spent; the tenth, who leads the list, can be moved. */
export const otherAmounts: readonly number[] = [420, 300, 210, 150, 110, 80, 60, 40, 30];

export interface Concentrated {
  /** Largest first. */
  readonly best: Float64Array;
  readonly all: Concentration;
  /** Shares of customers and of money along the curve, from nobody on. */
  readonly curve: readonly (readonly [number, number])[];
}

/** Ten customers, the largest spending so much. */
export function concentrateTen(largest: number): Concentrated {
  const best = Float64Array.from([largest, ...otherAmounts])
    .sort()
    .reverse();
  const all = concentrate(best, 1, null);
  const { counts, amounts } = all.steps;
  const curve = Array.from(
    counts,
    (count, i) => [count / best.length, (amounts[i] ?? 0) / all.total] as const,
  );
  return { best, all, curve: [[0, 0], ...curve] };
}

/** What a share of the customers bring, as a share; between two of them in a straight line. */
export function shareOfTop({ best, all }: Concentrated, share: number): number {
  const cumulative = new Float64Array(best.length);
  best.forEach((value, i) => (cumulative[i] = (cumulative[i - 1] ?? 0) + value));
  return sumOfFirst(best, cumulative, share * best.length) / all.total;
}
