import { adjustByBenjaminiHochberg } from '../../numeric/falseDiscovery.ts';
import { normalAbove } from '../../numeric/distributions/normal.ts';
import type { Buyers } from './buyers.ts';
import { listOwned, owns, type CategoriesOwned } from './categories.ts';
import type { CategoryPair } from './result.ts';

/** Customers are compared with those who bought about as often; each stratum begins with this many purchases. */
const strata = [1, 2, 3, 4, 5, 7, 10, 14, 20, 30, 50] as const;

/** Below this many expected, the normal approximation of the test is not to be trusted. */
const fewestExpected = 5;
const falseShare = 0.05;

export interface Affinity {
  readonly testedPairs: number;
  /** Strongest first. */
  readonly pairs: readonly CategoryPair[];
}

/** What to suggest to a buyer, and which category speaks for it; −1 for nothing. */
export interface Suggestions {
  readonly category: Int16Array;
  readonly because: Int16Array;
}

/**
 * Pairs of categories that more customers bought both of than would if one said nothing about the other. Whoever buys
 * often has bought more of everything, so that nearly all pairs would look alike: the expected number is therefore
 * summed over strata of customers with about as many purchases, and tested by Mantel and Haenszel (1959) on one side,
 * adjusted by Benjamini and Hochberg. Cost O(buyers × categories each has bought squared).
 */
export function findAffinity(buyers: Buyers, owned: CategoriesOwned, minLift: number): Affinity {
  const { count } = owned;
  const counts = countTogether(buyers, owned);
  const tested: Omit<CategoryPair, 'q'>[] = [];
  const pValues: number[] = [];
  for (let first = 0; first < count; first++) {
    for (let second = first + 1; second < count; second++) {
      const bothBuyers = counts.both[first * count + second] as number;
      const { expected, variance } = expectTogether(counts, count, first, second);
      if (expected < fewestExpected || variance === 0) continue;
      const [firstBuyers, secondBuyers] = [sumOver(counts, count, first), sumOver(counts, count, second)];
      tested.push({
        ...{ first, second, firstBuyers, secondBuyers, bothBuyers, expected },
        lift: bothBuyers / expected,
      });
      const z = (bothBuyers - expected) / Math.sqrt(variance);
      pValues.push(normalAbove(z));
    }
  }
  const adjusted = adjustByBenjaminiHochberg(pValues);
  const pairs = tested
    .map((pair, i): CategoryPair => ({ ...pair, q: adjusted[i] as number }))
    .filter(({ lift, q }) => lift >= minLift && q <= falseShare)
    .sort((a, b) => b.lift - a.lift || a.first - b.first || a.second - b.second);
  return { testedPairs: tested.length, pairs };
}

interface Together {
  /** both[a × count + b], a < b. */
  readonly both: Int32Array;
  /** Buyers of each category by stratum: one[s × count + c]. */
  readonly one: Int32Array;
  /** Buyers by stratum. */
  readonly all: Int32Array;
}

function countTogether({ purchases }: Buyers, owned: CategoriesOwned): Together {
  const { count } = owned;
  const both = new Int32Array(count * count);
  const one = new Int32Array(strata.length * count);
  const all = new Int32Array(strata.length);
  const bought = new Int32Array(count);
  for (let i = 0; i < purchases.length; i++) {
    const held = listOwned(owned, i, bought);
    // Whoever has bought nothing with a category says nothing about categories.
    if (held === 0) continue;
    const s = stratumOf(purchases[i] as number);
    all[s] = (all[s] as number) + 1;
    for (let a = 0; a < held; a++) {
      const first = bought[a] as number;
      one[s * count + first] = (one[s * count + first] as number) + 1;
      for (let b = a + 1; b < held; b++) {
        const cell = first * count + (bought[b] as number);
        both[cell] = (both[cell] as number) + 1;
      }
    }
  }
  return { both, one, all };
}

function stratumOf(purchases: number): number {
  let s = 0;
  while (s + 1 < strata.length && purchases >= (strata[s + 1] as number)) s += 1;
  return s;
}

/** Mean and variance of the number who bought both, strata apart, the margins of each held fixed. */
function expectTogether(
  { one, all }: Together,
  count: number,
  first: number,
  second: number,
): { expected: number; variance: number } {
  let expected = 0;
  let variance = 0;
  for (let s = 0; s < all.length; s++) {
    const n = all[s] as number;
    if (n === 0) continue;
    const a = one[s * count + first] as number;
    const b = one[s * count + second] as number;
    expected += (a * b) / n;
    if (n > 1) variance += (((a * (n - a)) / n) * ((b * (n - b)) / n)) / (n - 1);
  }
  return { expected, variance };
}

function sumOver({ one, all }: Together, count: number, category: number): number {
  let sum = 0;
  for (let s = 0; s < all.length; s++) sum += one[s * count + category] as number;
  return sum;
}

/** The missing category with the strongest tie to one already bought; of equals, the one listed first. */
export function suggest(owned: CategoriesOwned, { pairs }: Affinity): Suggestions {
  const n = owned.main.length;
  const category = new Int16Array(n).fill(-1);
  const because = new Int16Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    if (owned.main[i] === -1) continue;
    for (const { first, second } of pairs) {
      const [hasFirst, hasSecond] = [owns(owned, i, first), owns(owned, i, second)];
      if (hasFirst === hasSecond) continue;
      category[i] = hasFirst ? second : first;
      because[i] = hasFirst ? first : second;
      break;
    }
  }
  return { category, because };
}
