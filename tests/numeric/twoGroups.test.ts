import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMeans, type Moments } from '../../workers/numeric/compareMeans.ts';
import { compareShares } from '../../workers/numeric/compareShares.ts';
import { compareByOrder, compareTally } from '../../workers/numeric/dominance.ts';
import { sortNumbers, sortRounded } from '../../workers/numeric/sortNumbers.ts';
import { studentTwoSided } from '../../workers/numeric/distributions/student.ts';
import reference from '../reference/value.json' with { type: 'json' };
import { seededRandom } from '../support/seededRandom.ts';

const compare = (first: readonly number[], second: readonly number[]): ReturnType<typeof compareByOrder> =>
  compareByOrder(Float64Array.from(first), Float64Array.from(second));

const momentsOf = (values: readonly number[]): Moments => ({
  n: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  squares: values.reduce((sum, value) => sum + value * value, 0),
});

describe('Cliff’s delta', () => {
  it('and its interval are those that effsize prints', () => {
    const { first, second, delta, low, high, tolerance } = reference.cliffDelta;
    const got = compare(first, second);
    expect(got.delta).toBe(delta);
    expect(Math.abs(got.low - low)).toBeLessThan(tolerance);
    expect(Math.abs(got.high - high)).toBeLessThan(tolerance);
  });

  it.each(reference.dominance.cases)('agrees with the whole matrix of pairs: %#', (want) => {
    const got = compare(want.first, want.second);
    expect(got.delta).toBeCloseTo(want.delta, 12);
    expect(got.low).toBeCloseTo(want.low, 10);
    expect(got.high).toBeCloseTo(want.high, 10);
    expect(Math.abs(got.p / want.p - 1)).toBeLessThan(1e-9);
  });

  it('turns its sign with the groups, and does not feel a stretched scale', () => {
    const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(values, values, (first, second) => {
        const [one, other] = [compare(first, second), compare(second, first)];
        expect(other.delta).toBeCloseTo(-one.delta, 12);
        expect(other.low).toBeCloseTo(-one.high, 10);
        expect(other.p).toBeCloseTo(one.p, 12);
        const stretch = (list: readonly number[]): number[] => list.map((value) => value ** 3 + value);
        expect(compare(stretch(first), stretch(second)).delta).toBeCloseTo(one.delta, 12);
        expect(one.low).toBeLessThanOrEqual(one.delta);
        expect(one.high).toBeGreaterThanOrEqual(one.delta);
      }),
      { numRuns: 60 },
    );
  });

  it('of counted values is that of the values', () => {
    const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(values, values, (first, second) => {
        const tally = { least: -9, first: new Uint32Array(19), second: new Uint32Array(19) };
        for (const value of first) tally.first[value + 9]! += 1;
        for (const value of second) tally.second[value + 9]! += 1;
        expect(compareTally(tally)).toEqual(compare(first, second));
      }),
      { numRuns: 60 },
    );
  });

  it('of groups that do not overlap is 1, and its interval still says how few there are', () => {
    const { delta, low, high } = compare([5, 6, 7, 8], [1, 2, 3, 4]);
    const z2 = 1.959963984540054 ** 2;
    expect([delta, high]).toEqual([1, 1]);
    expect(low).toBeCloseTo((4 - z2) / (4 + z2), 12);
    expect(compare([1, 1], [1, 1])).toMatchObject({ delta: 0, p: 1 });
  });

  it('has intervals that hold the true delta 95 times in 100, of skewed values too', () => {
    const { uniform, normal } = seededRandom(11);
    const spent = (shift: number): number => Math.round(Math.exp(1.2 * normal() + shift));
    // What two large samples of the same kind come to stands for the truth.
    const many = (shift: number): number[] => Array.from({ length: 20_000 }, () => spent(shift));
    const truth = compare(many(0.6), many(0)).delta;
    let held = 0;
    const trials = 500;
    for (let i = 0; i < trials; i++) {
      const size = 30 + Math.floor(20 * uniform());
      const { low, high } = compare(
        Array.from({ length: size }, () => spent(0.6)),
        Array.from({ length: 3 * size }, () => spent(0)),
      );
      held += Number(low <= truth && truth <= high);
    }
    expect(held / trials).toBeGreaterThan(0.92);
    expect(held / trials).toBeLessThan(0.98);
  });
});

describe('shares of two groups', () => {
  it.each(reference.newcombe.cases)('have the difference that Newcombe published: %#', (want) => {
    const [[a = 0, n = 0], [b = 0, m = 0]] = [want.first, want.second];
    const got = compareShares({ count: a, of: n }, { count: b, of: m });
    expect(Math.abs(got.low - want.low)).toBeLessThan(6e-5);
    expect(Math.abs(got.high - want.high)).toBeLessThan(6e-5);
  });

  it.each(reference.ratios.cases)('have the ratio, its interval and the exact p of SciPy: %#', (want) => {
    const [[a = 0, n = 0], [b = 0, m = 0]] = [want.first, want.second];
    const { ratio, p } = compareShares({ count: a, of: n }, { count: b, of: m });
    expect(ratio?.value).toBeCloseTo(want.ratio, 12);
    expect(ratio?.low).toBeCloseTo(want.low, 9);
    expect(ratio?.high).toBeCloseTo(want.high, 9);
    expect(Math.abs(p / want.p - 1)).toBeLessThan(1e-9);
  });

  it('have no ratio where one is 0', () => {
    expect(compareShares({ count: 0, of: 9 }, { count: 3, of: 9 }).ratio).toBeNull();
    expect(compareShares({ count: 3, of: 9 }, { count: 0, of: 9 }).ratio).toBeNull();
  });
});

describe('means of two groups', () => {
  it.each(reference.means.cases)('have the interval and the p of Welch’s test: %#', (want) => {
    const got = compareMeans(momentsOf(want.first), momentsOf(want.second));
    expect(got.difference).toBeCloseTo(want.difference, 12);
    const width = want.high - want.low;
    expect(Math.abs(got.low - want.low)).toBeLessThan(1e-4 * width);
    expect(Math.abs(got.high - want.high)).toBeLessThan(1e-4 * width);
    expect(Math.abs(got.p / want.p - 1)).toBeLessThan(1e-8);
  });

  it('of values without any spread are told without a division by nothing', () => {
    const flat = (value: number): Moments => momentsOf([value, value, value]);
    expect(compareMeans(flat(0.5), flat(0.5))).toMatchObject({ difference: 0, p: 1 });
    expect(compareMeans(flat(0.5), flat(0.25))).toMatchObject({ difference: 0.25, p: 0 });
    expect(compareMeans(flat(0), flat(0.25)).ratio).toBeNull();
  });

  it.each(reference.studentTails.cases)('P(|t| ≥ %d) with %d degrees', (t = 0, freedom = 0, p = 0) => {
    expect(Math.abs(studentTwoSided(t, freedom) / p - 1)).toBeLessThan(1e-9);
  });
});

describe('sorting many numbers', () => {
  const { uniform } = seededRandom(5);
  const fewFar = (share: number, most: number): number =>
    share < 0.01 ? Math.floor((share - 0.005) * 1e14) : Math.floor(share * most);
  const make = (value: () => number): Float64Array => Float64Array.from({ length: 30_000 }, value);
  it.each([
    ['whole', make(() => Math.floor(uniform() * 5e6))],
    ['whole with ties', make(() => Math.floor(uniform() * 7))],
    ['below 0', make(() => Math.floor((uniform() - 0.5) * 1e6))],
    ['not whole', make(() => uniform() * 1e9)],
    ['whole and small, with few below 0 and beyond 32 bits', make(() => fewFar(uniform(), 1e5))],
    ['whole and large, with few below 0 and beyond 32 bits', make(() => fewFar(uniform(), 4e9))],
    ['whole but for one', make(() => Math.floor(uniform() * 1e5)).fill(0.5, 777, 778)],
    ['beyond 32 bits', make(() => Math.floor(uniform() * 1e14))],
  ])('%s: exactly as the built-in sort', (_, values) => {
    const before = values.slice();
    expect(sortNumbers(values)).toEqual(values.slice().sort());
    expect(values).toEqual(before);
  });

  it('that are not whole keeps seven digits where that will do', () => {
    const values = make(() => (uniform() < 0.3 ? 0 : (uniform() - 0.4) * 1e8));
    const exact = values.slice().sort();
    sortRounded(values).forEach((value, i) => {
      const want = exact[i] as number;
      expect(Math.abs(value - want)).toBeLessThanOrEqual(1e-7 * Math.abs(want));
    });
    const huge = make(() => uniform() * 1e300);
    expect(sortRounded(huge)).toEqual(huge.slice().sort());
  });
});
