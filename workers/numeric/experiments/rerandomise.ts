import { randomStream, type RandomStream } from '../randomStream.ts';
import type { Assignment } from './assign.ts';

export interface BalancedAssignment {
  readonly arms: Assignment;
  /** The largest standardised difference that is left. */
  readonly distance: number;
  /** Assignments that were made. */
  readonly tries: number;
}

/**
 * Assigns again until the arms are no further apart than `enough` (Morgan and Rubin 2012); the best of `mostTries` where
 * none gets there. The same seed gives the same assignment. distanceOf: the largest standardised difference of any figure.
 */
export function assignUntilBalanced(
  assign: (random: RandomStream) => Assignment,
  distanceOf: (arms: Assignment) => number,
  request: {
    readonly enough: number;
    readonly mostTries: number;
    readonly seed: number;
  },
): BalancedAssignment {
  const { enough, mostTries, seed } = request;
  let best: BalancedAssignment | null = null;
  for (let tries = 1; tries <= mostTries; tries++) {
    const arms = assign(randomStream(seed, tries));
    const distance = distanceOf(arms);
    if (best === null || distance < best.distance) best = { arms, distance, tries };
    if (best.distance <= enough) return { ...best, tries };
  }
  if (best === null) throw new RangeError('at least one try is needed');
  return { ...best, tries: mostTries };
}
