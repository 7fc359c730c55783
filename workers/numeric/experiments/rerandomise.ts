import { randomStream, type RandomStream } from '../randomStream.ts';
import type { Assignment } from './assign.ts';
import { largestDistance } from './balance.ts';

export interface BalancedAssignment {
  readonly arms: Assignment;
  /** The largest standardised difference that is left. */
  readonly distance: number;
  /** Assignments that were made. */
  readonly tries: number;
}

/**
 * Assigns again until no figure’s standardised difference is above `enough` (Morgan and Rubin 2012); the best of `mostTries`
 * where none gets there. The same seed gives the same assignment.
 */
export function assignUntilBalanced(
  assign: (random: RandomStream) => Assignment,
  columns: readonly Float64Array[],
  request: {
    readonly armCount: number;
    readonly control: number;
    readonly enough: number;
    readonly mostTries: number;
    readonly seed: number;
  },
): BalancedAssignment {
  const { armCount, control, enough, mostTries, seed } = request;
  let best: BalancedAssignment | null = null;
  for (let tries = 1; tries <= mostTries; tries++) {
    const arms = assign(randomStream(seed, tries));
    const distance = largestDistance(columns, arms, armCount, control);
    if (best === null || distance < best.distance) best = { arms, distance, tries };
    if (best.distance <= enough) return { ...best, tries };
  }
  if (best === null) throw new RangeError('at least one try is needed');
  return { ...best, tries: mostTries };
}
