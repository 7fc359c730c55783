import { sharesOf, stepOn } from '../analyses/migration/steps.ts';

export interface TwoStates {
  /** Of a hundred regulars, how many stay; of a hundred who left, how many come back. */
  readonly stay: number;
  readonly back: number;
  /** Customers who come new as regulars, each period. */
  readonly newcomers: number;
}

/** Regulars and those who left, now and in each of the periods to come, if people keep moving so. */
export function lookAheadTwo(
  now: readonly [number, number],
  { stay, back, newcomers }: TwoStates,
  periods: number,
): readonly (readonly [number, number])[] {
  const shares = sharesOf(Float64Array.of(stay, 100 - stay, back, 100 - back), 2);
  const arrivals = Float64Array.of(newcomers, 0);
  const sizes: (readonly [number, number])[] = [now];
  let last: Float64Array = Float64Array.from(now);
  for (let period = 0; period < periods; period++) {
    last = stepOn(last, shares, arrivals);
    sizes.push([last[0] as number, last[1] as number]);
  }
  return sizes;
}
