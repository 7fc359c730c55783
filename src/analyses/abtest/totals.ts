import { totalsMarker } from '../../../workers/analyses/abtest/spec.ts';

/** A group of which it is known how many did it. */
export interface ShareTotal {
  readonly name: string;
  readonly units: number;
  readonly yes: number;
}

/** A group of which mean and sample standard deviation are known. */
export interface MeanTotal {
  readonly name: string;
  readonly units: number;
  readonly mean: number;
  readonly deviation: number;
}

/** More made-up rows than these take too long to make. */
export const mostTotals = 2_000_000;
/** Larger numbers lose their digits when they are squared. */
const largest = 1e12;

function areGroups(totals: readonly { readonly name: string; readonly units: number }[]): boolean {
  const names = new Set(totals.map(({ name }) => name.trim()));
  return (
    totals.length >= 2 &&
    names.size === totals.length &&
    !names.has('') &&
    totals.every(({ units }) => Number.isInteger(units) && units >= 2) &&
    totals.reduce((sum, { units }) => sum + units, 0) <= mostTotals
  );
}

export function areShares(totals: readonly ShareTotal[]): boolean {
  return (
    areGroups(totals) && totals.every(({ units, yes }) => Number.isInteger(yes) && yes >= 0 && yes <= units)
  );
}

export function areMeans(totals: readonly MeanTotal[]): boolean {
  const isGood = ({ mean, deviation }: MeanTotal): boolean =>
    Math.abs(mean) <= largest && deviation >= 0 && deviation <= largest;
  return areGroups(totals) && totals.every(isGood);
}

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The totals as the file they came from: a row a unit, first those who did it. */
export function writeShares(totals: readonly ShareTotal[], headers: readonly [string, string]): string {
  const rows = totals.map(({ name, units, yes }) => {
    const cell = quote(name.trim());
    return `${cell},1\n`.repeat(yes) + `${cell},0\n`.repeat(units - yes);
  });
  return `${headers.map(quote).join(',')}\n${rows.join('')}`;
}

/**
 * Rows of the same number, mean and standard deviation: half of them as far above the mean as the others below it, of an odd
 * number one at it. The last column marks them, so that nothing is said that only the units themselves could tell.
 */
export function writeMeans(totals: readonly MeanTotal[], headers: readonly [string, string]): string {
  const rows = totals.map(({ name, units, mean, deviation }) => {
    const cell = quote(name.trim());
    const half = Math.floor(units / 2);
    const isOdd = units % 2 === 1;
    const step = isOdd ? deviation : deviation * Math.sqrt((units - 1) / units);
    const row = (value: number): string => `${cell},${value},1\n`;
    return row(mean + step).repeat(half) + row(mean - step).repeat(half) + (isOdd ? row(mean) : '');
  });
  return `${[...headers, totalsMarker].map(quote).join(',')}\n${rows.join('')}`;
}
