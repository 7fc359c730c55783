import { language } from './language.svelte.ts';
import * as numbers from '../../workers/contract/numbers.ts';

/** Numbers, money and dates in the language of the page. Inside a component they follow a change of it. */

export function formatCount(value: number): string {
  return numbers.countIn(language.current, value);
}

/** rate: 0…1. One decimal. */
export function formatPercent(rate: number): string {
  return numbers.percentIn(language.current, rate);
}

/** Short: 12.3만, 123K. Give the full value on hover: `title={formatMoneyFull(value, decimals)}`. */
export function formatMoney(value: number, decimals = 0): string {
  return numbers.moneyIn(language.current, value, decimals);
}

/** decimals: the dataset’s `moneyDecimals`. */
export function formatMoneyFull(value: number, decimals = 2): string {
  return numbers.fullMoneyIn(language.current, value, decimals);
}

/** A mean or a ratio with as many digits as its arithmetic needs. */
export function formatFigures(value: number, digits = 6): string {
  return numbers.figuresIn(language.current, value, digits);
}

export function formatDay(isoDay: string): string {
  return numbers.dayIn(language.current, isoDay);
}

export function formatMonth(isoDay: string): string {
  return numbers.monthIn(language.current, isoDay);
}

export function formatDays(days: number): string {
  return numbers.daysIn(language.current, days);
}

export function formatBytes(bytes: number): string {
  return numbers.bytesIn(language.current, bytes);
}

export function formatDuration(ms: number): string {
  return numbers.durationIn(language.current, ms);
}
