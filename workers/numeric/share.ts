import { wilsonInterval } from './proportion.ts';

/** A share with its 95 % Wilson interval; of nobody, anything from 0 to 1. */
export function shareOf(
  count: number,
  of: number,
): { count: number; of: number; rate: number; low: number; high: number } {
  if (of === 0) return { count, of, rate: 0, low: 0, high: 1 };
  return { count, of, rate: count / of, ...wilsonInterval(count, of) };
}
