import { wilsonInterval } from '../../numeric/proportion.ts';
import type { Rate } from './result.ts';

/** of ≥ 1. */
export function rateOf(count: number, of: number): Rate {
  return { count, of, rate: count / of, ...wilsonInterval(count, of) };
}
