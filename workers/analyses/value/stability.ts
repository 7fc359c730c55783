import { toIsoDay } from '../../contract/periods.ts';
import { shareOf } from '../../numeric/share.ts';
import { tierIds, type Stability } from './result.ts';
import { pick, positionsOf } from './rows.ts';
import { assignTiers, findBorders, high, rankAmounts, type ValueOptions } from './tiers.ts';
import type { Stretches } from './walk.ts';

/** A history may begin this many days late and still be a year: shops do not sell every day. */
const slackDays = 18;
const yearDays = 365;

/**
 * Where those are now who would have been in the top tier a year ago, by the same rule and the purchases of then.
 * values and counts: what tiers went by then, and who had any. tier: those of now.
 */
export function checkStability(
  values: Float64Array,
  counts: Uint8Array,
  tier: Uint8Array,
  options: ValueOptions,
  unit: number,
  firstDay: number,
  { thenFrom, thenTo }: Stretches,
): Stability {
  const haveDays = thenTo - Math.max(firstDay, thenFrom) + 1;
  if (haveDays < yearDays - slackDays) {
    return {
      status: 'short',
      haveDays: Math.max(0, haveDays + yearDays),
      neededDays: 2 * yearDays - slackDays,
    };
  }
  const known = pick(values, positionsOf(counts));
  if (known.length === 0) return { status: 'nobody' };
  const borders = findBorders(rankAmounts(known), options, unit);
  if ('code' in borders || borders.high.count === 0) return { status: 'nobody' };
  const before = assignTiers(values, counts, borders);
  const now = tierIds.map(() => 0);
  for (let i = 0; i < tier.length; i++)
    if (before[i] === high) now[tier[i] as number] = (now[tier[i] as number] as number) + 1;
  const members = now.reduce((sum, count) => sum + count, 0);
  return { status: 'ok', end: toIsoDay(thenTo), still: shareOf(now[high] as number, members), now };
}
