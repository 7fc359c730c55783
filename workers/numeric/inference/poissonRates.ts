import { exactBinomialTest } from './exactBinomial.ts';
import type { Interval } from './interval.ts';
import { clopperPearsonInterval } from './shareInterval.ts';

export interface Rate {
  /** Events seen. */
  readonly events: number;
  /** What they were seen in: days, customers, … */
  readonly span: number;
}

export interface RateRatio extends Interval {
  /** First rate ÷ second. */
  readonly ratio: number;
  /** Events of the first if both rates are the same. */
  readonly expected: number;
  readonly p: number;
}

/**
 * Exact two-sided test that two rates of events are the same and the exact interval of their ratio, given how many events
 * there are in all (R’s poisson.test). null without any event.
 */
export function comparePoissonRates(first: Rate, second: Rate, level = 0.95): RateRatio | null {
  const events = first.events + second.events;
  if (events === 0) return null;
  const share = first.span / (first.span + second.span);
  const { low, high } = clopperPearsonInterval(first.events, events, level);
  const toRatio = (part: number): number => ((part / (1 - part)) * second.span) / first.span;
  return {
    ratio: first.events / first.span / (second.events / second.span),
    expected: events * share,
    p: exactBinomialTest(first.events, events, share).p,
    low: toRatio(low),
    high: toRatio(high),
  };
}
