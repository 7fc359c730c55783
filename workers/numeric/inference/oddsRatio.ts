import { upperTail, type Draw } from '../hypergeometric.ts';
import { findRoot } from '../rootSearch.ts';
import type { Interval } from './interval.ts';

/** Rows of two groups, columns yes and no: whole numbers of at least 0. */
export type FourCounts = readonly [readonly [number, number], readonly [number, number]];

const drawOf = ([[a, b], [c, d]]: FourCounts): Draw => ({
  units: a + b + c + d,
  marked: a + c,
  drawn: a + b,
});

/** One-sided p value of Fisher’s exact test: the odds of the first row are not greater, or not less, than by chance. */
export function fisherOneSided(table: FourCounts, alternative: 'less' | 'greater'): number {
  const draw = drawOf(table);
  const a = table[0][0];
  if (alternative === 'greater') return upperTail(a, draw);
  return upperTail(draw.drawn - a, { ...draw, marked: draw.units - draw.marked });
}

export interface FirstCell {
  /** Its mean less the count seen. */
  readonly excess: number;
  /** Probabilities of the count seen or fewer, and of it or more. */
  readonly atMost: number;
  readonly atLeast: number;
}

/** The first cell with all margins fixed, if the odds ratio is `odds` (Fisher’s noncentral hypergeometric distribution). */
export function firstCellAt(table: FourCounts, odds: number): FirstCell {
  const draw = drawOf(table);
  const a = table[0][0];
  const { units, marked, drawn } = draw;
  const [low, high] = [Math.max(0, marked + drawn - units), Math.min(marked, drawn)];
  const ratio = (x: number): number =>
    (odds * (marked - x + 1) * (drawn - x + 1)) / (x * (units - marked - drawn + x));
  // The mode: the last x that is likelier than the one before it.
  let [mode, end] = [low, high];
  while (mode < end) {
    const middle = Math.ceil((mode + end) / 2);
    if (ratio(middle) >= 1) mode = middle;
    else end = middle - 1;
  }
  let [sum, weighted, atMost, atLeast] = [0, 0, 0, 0];
  const add = (x: number, term: number): void => {
    sum += term;
    weighted += (x - a) * term;
    if (x <= a) atMost += term;
    if (x >= a) atLeast += term;
  };
  add(mode, 1);
  for (let x = mode + 1, term = 1; x <= high && (term > 1e-17 * sum || x <= a); x++)
    add(x, (term *= ratio(x)));
  for (let x = mode, term = 1; x > low && (term > 1e-17 * sum || x > a); x--) add(x - 1, (term /= ratio(x)));
  return { excess: weighted / sum, atMost: atMost / sum, atLeast: atLeast / sum };
}

export interface OddsRatio extends Interval {
  /** Conditional maximum likelihood, to the last digit where R’s fisher.test stops at four; not the ratio of products. */
  readonly estimate: number;
}

/**
 * Odds of the first row ÷ odds of the second, with the exact interval given the margins (Cornfield 1956). 0 or ∞ where a cell
 * is empty. Cost: some sixty times as many terms as carry weight.
 */
export function conditionalOddsRatio(table: FourCounts, level = 0.95): OddsRatio {
  const draw = drawOf(table);
  const a = table[0][0];
  const isLowest = a === Math.max(0, draw.marked + draw.drawn - draw.units);
  const isHighest = a === Math.min(draw.marked, draw.drawn);
  const tail = (1 - level) / 2;
  const solve = (f: (cell: FirstCell) => number): number => {
    const at = (log: number): number => f(firstCellAt(table, Math.exp(log)));
    return Math.exp(findRoot(at, ...bracketOf(at)));
  };
  return {
    estimate: isLowest ? 0 : isHighest ? Infinity : solve(({ excess }) => excess),
    low: isLowest ? 0 : solve(({ atLeast }) => atLeast - tail),
    high: isHighest ? Infinity : solve(({ atMost }) => tail - atMost),
  };
}

/** Two logarithms of odds between which a rising f changes its sign. */
function bracketOf(f: (log: number) => number): [number, number] {
  let [low, high] = [-1, 1];
  while (high < 512 && f(high) < 0) high *= 2;
  while (low > -512 && f(low) > 0) low *= 2;
  return [low, high];
}
