import { wilsonInterval } from '../../numeric/proportion.ts';
import type { Figure, Interval, KpiReason } from './result.ts';

/** How figures are made of their numbers. */

type Parts = Readonly<Record<string, number>>;

export function missing(reason: KpiReason, parts: Parts = {}): Figure {
  return { value: null, numerator: null, denominator: null, reason, parts, interval: null };
}

export function total(value: number, parts: Parts = {}): Figure {
  return { value, numerator: null, denominator: null, reason: null, parts, interval: null };
}

/** numerator ÷ denominator. A share of `denominator` trials gets its interval. */
export function ratio(numerator: number, denominator: number, parts: Parts = {}, isShare = false): Figure {
  if (denominator <= 0)
    return { ...missing('nothingToDivideBy', { numerator, denominator, ...parts }), numerator, denominator };
  const isProportion = isShare && numerator >= 0 && numerator <= denominator;
  return {
    value: numerator / denominator,
    numerator,
    denominator,
    reason: null,
    parts: { numerator, denominator, ...parts },
    interval: isProportion ? wilsonInterval(numerator, denominator) : null,
  };
}

export function share(numerator: number, denominator: number, parts: Parts = {}): Figure {
  return ratio(numerator, denominator, parts, true);
}

export interface CrrCounts {
  readonly atStart: number;
  readonly atEnd: number;
  /** Customers at the end who were none at the start: new ones, and dormant ones who came back. */
  readonly gained: number;
}

/** Customer retention rate: (customers at end − gained) ÷ customers at start. 1,000 → 1,100 with 200 new is 90 %. */
export function retentionRate({ atStart, atEnd, gained }: CrrCounts, parts: Parts = {}): Figure {
  if (atStart <= 0) return missing('nobodyAtStart', { atStart, atEnd, gained, ...parts });
  return share(atEnd - gained, atStart, { atStart, atEnd, gained, ...parts });
}

export interface NpsCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

const z95 = 1.959963984540054;

/**
 * Net promoter score in points: % of 9–10 less % of 0–6. Its interval is the normal one with
 * var = (p + d − (p − d)²) ÷ n, kept within −100…100.
 */
export function netPromoterScore({ promoters, passives, detractors }: NpsCounts): Figure {
  const n = promoters + passives + detractors;
  const parts = { promoters, passives, detractors, denominator: n, numerator: promoters - detractors };
  if (n === 0) return missing('nothingToDivideBy', parts);
  const p = promoters / n;
  const d = detractors / n;
  const half = 100 * z95 * Math.sqrt(Math.max(0, p + d - (p - d) ** 2) / n);
  const value = (100 * (promoters - detractors)) / n;
  const interval: Interval = { low: Math.max(-100, value - half), high: Math.min(100, value + half) };
  return { value, numerator: promoters - detractors, denominator: n, reason: null, parts, interval };
}
