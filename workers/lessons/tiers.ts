import { valueSpec } from '../analyses/value/spec.ts';
import { findBorders, rankAmounts, type Tiers } from '../analyses/value/tiers.ts';
import { completeOptions } from '../contract/options.ts';

/** What ten customers spent; two of them the same. */
export const tierAmounts: readonly number[] = [900, 800, 560, 320, 320, 210, 150, 90, 50, 30];

/** Where the tiers begin when the top so many per cent are high and the next so many mid. */
export function tierTen(highPercent: number, midPercent: number): Tiers {
  const options = completeOptions(valueSpec, { cutBy: 'customers', highPercent, midPercent });
  const tiers = findBorders(rankAmounts(Float64Array.from(tierAmounts)), options, 1);
  if ('code' in tiers) throw new RangeError(`the tiers of a lesson: ${tiers.code}`);
  return tiers;
}
