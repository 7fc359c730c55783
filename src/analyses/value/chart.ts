import type {
  KindEffect,
  NumberEffect,
  Profile,
  TierId,
  ValueResult,
} from '../../../workers/analyses/value/result.ts';
import type { Filter } from '../../../workers/contract/filters.ts';

/** Results of value as models for charts, in shares and money; pixels come later. */

export type KnownProfile = Extract<Profile, { status: 'ok' }>;

export type RankedTier = Exclude<TierId, 'none'>;
export const rankedTiers: readonly RankedTier[] = ['high', 'mid', 'low'];

export const tierColours: Readonly<Record<TierId, { readonly fill: string; readonly ink: string }>> = {
  high: { fill: 'var(--ramp-5)', ink: 'var(--ramp-5-ink)' },
  mid: { fill: 'var(--ramp-3)', ink: 'var(--ramp-3-ink)' },
  low: { fill: 'var(--ramp-1)', ink: 'var(--ramp-1-ink)' },
  none: { fill: 'var(--line)', ink: 'var(--ink)' },
};

/** A border as it is drawn: the customers above it and what they bring. */
export interface DrawnBorder {
  readonly count: number;
  /** count ÷ ranked customers. */
  readonly part: number;
  readonly amount: number;
}

export interface TierModel {
  readonly high: DrawnBorder;
  readonly mid: DrawnBorder;
  readonly total: number;
  readonly rankedCount: number;
}

/** What the tiers go by, added up over the ranked customers. */
export function totalOf({ steps }: ValueResult): number {
  return steps.amounts.at(-1) ?? 0;
}

/** Shares of customers that are being tried out, 0…1; null where nobody moves them. */
export interface Tried {
  readonly high: number;
  readonly mid: number;
}

export function buildTiers(result: ValueResult, tried: Tried | null): TierModel {
  const { cuts, rankedCount } = result;
  const total = totalOf(result);
  if (tried !== null) {
    const high = borderNear(result, tried.high, 1);
    return { high, mid: borderNear(result, Math.max(tried.mid, high.part), high.count), total, rankedCount };
  }
  const drawn = ({ count, customerShare, amountShare }: ValueResult['cuts']['high']): DrawnBorder => ({
    count,
    part: customerShare,
    amount: (amountShare ?? 0) * total,
  });
  return { high: drawn(cuts.high), mid: drawn(cuts.mid), total, rankedCount };
}

/** The nearest cut that parts no equal customers, with `least` of them above it at the least. */
function borderNear({ steps, rankedCount }: ValueResult, part: number, least: number): DrawnBorder {
  const wanted = part * rankedCount;
  let best = steps.counts.length - 1;
  for (let i = 0; i < steps.counts.length; i++) {
    const count = steps.counts[i] ?? 0;
    if (count < least) continue;
    if (Math.abs(count - wanted) < Math.abs((steps.counts[best] ?? 0) - wanted)) best = i;
  }
  const count = steps.counts[best] ?? 0;
  return { count, part: count / rankedCount, amount: steps.amounts[best] ?? 0 };
}

/** Shares of the three tiers, of the customers or of the amount. */
export function partsOf({ high, mid, total, rankedCount }: TierModel, of: 'customers' | 'amount'): number[] {
  const [first, second] = of === 'customers' ? [high.count, mid.count] : [high.amount, mid.amount];
  const whole = of === 'customers' ? rankedCount : total;
  if (whole <= 0) return [0, 0, 0];
  return [first / whole, (second - first) / whole, (whole - second) / whole];
}

/** Per cent with one decimal, within what the settings allow. */
export function toPercents({ high, mid }: Tried): {
  readonly highPercent: number;
  readonly midPercent: number;
} {
  const round = (share: number): number => Math.min(99, Math.max(0.1, Math.round(share * 1000) / 10));
  const highPercent = round(high);
  return { highPercent, midPercent: round(mid - highPercent / 100) };
}

/** How often a pair has the first higher, a tie counting half; what Cliff’s delta says as a share. */
export function pairShare(delta: number): number {
  return (delta + 1) / 2;
}

/** From here on a proven difference is large enough to speak of. */
export const leastSpoken = 0.147;

/** The clearest proven difference in numbers that is not negligible; null where there is none. */
export function clearestNumber({ numbers }: KnownProfile): NumberEffect | null {
  return numbers
    .filter(({ isProven, delta }) => isProven && Math.abs(delta) >= leastSpoken)
    .reduce<NumberEffect | null>(
      (best, one) => (best === null || Math.abs(one.delta) > Math.abs(best.delta) ? one : best),
      null,
    );
}

/** What is proven, the largest difference first. */
export function provenKinds({ kinds }: KnownProfile): KindEffect[] {
  return kinds
    .filter(({ isProven }) => isProven)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

/** More than this cannot be read at once. */
export const mostDrawn = 16;

/** Those with a ratio to draw, the highest first. */
export function drawnKinds(
  profile: KnownProfile,
): (KindEffect & { readonly lift: NonNullable<KindEffect['lift']> })[] {
  return provenKinds(profile)
    .flatMap((one) => (one.lift === null ? [] : [{ ...one, lift: one.lift }]))
    .slice(0, mostDrawn)
    .sort((a, b) => b.lift.value - a.lift.value);
}

/** What the pages could be filtered by for a row of the profile. */
export function filterOfKind({ kind, name }: KindEffect): Filter | null {
  if (kind === 'gender' || kind === 'ageBand' || kind === 'acquisitionChannel')
    return { kind: 'customers', role: kind, values: [name] };
  if (kind === 'category' || kind === 'brand' || kind === 'channel' || kind === 'device')
    return { kind: 'orders', role: kind, values: [name] };
  return null;
}
