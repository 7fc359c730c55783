import { chiSquareAbove } from '../distributions/gamma.ts';
import type { ChiSquareTest } from './varianceTest.ts';

/** Counts by row and column, every row as long as the first. */
export type Counts = readonly (readonly number[])[];

interface Margins {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly whole: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function marginsOf(table: Counts): Margins {
  const rows = table.map(sum);
  const columns = (table[0] ?? []).map((_, j) => sum(table.map((row) => row[j] as number)));
  return { rows, columns, whole: sum(rows) };
}

export interface Independence extends ChiSquareTest {
  readonly expected: Counts;
  /** Distance from what is expected in standard errors (Haberman 1973). */
  readonly standardised: Counts;
  /** 0 for no connection, 1 for the closest: Cramér’s V, always without continuity. */
  readonly cramersV: number;
}

/**
 * Pearson’s chi-square test that rows and columns have nothing to do with each other. With continuity the counts of a table
 * of two by two come up to ½ nearer (Yates 1934). null where a row or column is empty.
 */
export function independenceTest(table: Counts, isContinuous = false): Independence | null {
  const { rows, columns, whole } = marginsOf(table);
  const freedom = (rows.length - 1) * (columns.length - 1);
  if (freedom === 0 || rows.includes(0) || columns.includes(0)) return null;
  const expected = rows.map((row) => columns.map((column) => (row * column) / whole));
  const each = (f: (seen: number, expectation: number, row: number, column: number) => number): number[][] =>
    table.map((cells, i) =>
      cells.map((cell, j) =>
        f(cell, expected[i]?.[j] as number, (rows[i] as number) / whole, (columns[j] as number) / whole),
      ),
    );
  const nearer = isContinuous && freedom === 1 && rows.length === 2;
  const gap = Math.abs((table[0]?.[0] as number) - (expected[0]?.[0] as number));
  const correction = nearer ? Math.min(0.5, gap) : 0;
  const statisticOf = (less: number): number =>
    sum(each((seen, expectation) => (Math.abs(seen - expectation) - less) ** 2 / expectation).flat());
  const statistic = statisticOf(correction);
  return {
    statistic,
    freedom,
    p: chiSquareAbove(statistic, freedom),
    expected,
    standardised: each(
      (seen, expectation, row, column) =>
        (seen - expectation) / Math.sqrt(expectation * (1 - row) * (1 - column)),
    ),
    cramersV: Math.sqrt(statisticOf(0) / whole / (Math.min(rows.length, columns.length) - 1)),
  };
}

/** Likelihood ratio test of the same (G): 2 Σ seen ln(seen ÷ expected). null where a row or column is empty. */
export function gTest(table: Counts): ChiSquareTest | null {
  const { rows, columns, whole } = marginsOf(table);
  const freedom = (rows.length - 1) * (columns.length - 1);
  if (freedom === 0 || rows.includes(0) || columns.includes(0)) return null;
  let statistic = 0;
  table.forEach((cells, i) =>
    cells.forEach((cell, j) => {
      if (cell > 0)
        statistic += 2 * cell * Math.log((cell / (rows[i] as number) / (columns[j] as number)) * whole);
    }),
  );
  statistic = Math.max(0, statistic);
  return { statistic, freedom, p: chiSquareAbove(statistic, freedom) };
}

/**
 * Chi-square test that counts follow the given shares, which are above 0 and add up to 1. Of how many fell into each arm of an
 * experiment this is the test for a mismatch of sample ratios.
 */
export function goodnessOfFit(counts: readonly number[], shares: readonly number[]): ChiSquareTest {
  const whole = sum(counts);
  const freedom = counts.length - 1;
  let statistic = 0;
  counts.forEach((count, i) => {
    const expected = whole * (shares[i] as number);
    if (expected > 0) statistic += (count - expected) ** 2 / expected;
  });
  return { statistic, freedom, p: chiSquareAbove(statistic, freedom) };
}

/**
 * McNemar’s test (1947) of pairs: how many changed from yes to no and from no to yes. With continuity (Edwards 1948) unless
 * told not to. p = 1 where none changed.
 */
export function mcNemarTest(toNo: number, toYes: number, isContinuous = true): ChiSquareTest {
  const changed = toNo + toYes;
  const gap = Math.abs(toNo - toYes);
  const statistic = changed === 0 ? 0 : (gap - (isContinuous ? Math.min(1, gap) : 0)) ** 2 / changed;
  return { statistic, freedom: 1, p: chiSquareAbove(statistic, 1) };
}
