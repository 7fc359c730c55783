import { normalAbove, normalQuantile, normalTwoSided } from '../distributions/normal.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What speaks against “no difference”: any, only a smaller value, or only a greater one. */
export type Alternative = 'two-sided' | 'less' | 'greater';

/** Half the width of an interval of this level in standard errors: 1.96 for 0.95. */
export const zOfLevel = (level: number): number => -normalQuantile((1 - level) / 2);

/** The p value of a standard normal z. */
export function pOfZ(z: number, alternative: Alternative): number {
  if (alternative === 'two-sided') return normalTwoSided(z);
  return alternative === 'greater' ? normalAbove(z) : normalAbove(-z);
}
