import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import reference from '../reference/rfm.json' with { type: 'json' };
import { growingHistogramOfSorted, histogramOfSorted } from '../../workers/numeric/histogram.ts';
import { wilsonInterval } from '../../workers/numeric/proportion.ts';
import { countCutsBelow, countCutsBelowEach, quantileOfSorted } from '../../workers/numeric/quantile.ts';
import { sortNumbers } from '../../workers/numeric/sortNumbers.ts';

describe('quantiles', () => {
  test('reproduce numpy’s linear method', () => {
    const { values, p, expected, relativeTolerance } = reference.quantiles;
    const sorted = sortNumbers(values);
    p.forEach((probability, i) => {
      const want = expected[i] as number;
      const got = quantileOfSorted(sorted, probability);
      expect(Math.abs(got - want)).toBeLessThanOrEqual(Math.abs(want) * relativeTolerance);
    });
  });

  test('the number of cuts below many values is that below each', () => {
    const cuts = fc.array(fc.integer({ min: -10, max: 9_000 }), { maxLength: 9 });
    const values = fc.array(fc.oneof(fc.integer({ min: -20, max: 9_000 }), fc.double({ noNaN: true })));
    fc.assert(
      fc.property(cuts, values, (given, numbers) => {
        const sorted = [...sortNumbers(given)];
        const each = numbers.map((value) => countCutsBelow(sorted, value));
        expect([...countCutsBelowEach(sorted, numbers)]).toEqual(each);
      }),
    );
  });

  test('the number of cuts below a value is what counting one by one gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 })),
        fc.integer({ min: -20, max: 20 }),
        (cuts, value) => {
          const sorted = sortNumbers(cuts);
          expect(countCutsBelow(sorted, value)).toBe(cuts.filter((cut) => cut < value).length);
        },
      ),
    );
  });
});

describe('the Wilson interval', () => {
  test.each(reference.wilson.rows)('reproduces prop.test for $successes of $trials', (row) => {
    const { low, high } = wilsonInterval(row.successes, row.trials);
    expect(Math.abs(low - row.low)).toBeLessThanOrEqual(1e-12 + row.low * reference.wilson.relativeTolerance);
    expect(Math.abs(high - row.high)).toBeLessThanOrEqual(
      1e-12 + row.high * reference.wilson.relativeTolerance,
    );
  });

  test('stays in [0, 1] and holds the rate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (trials, share) => {
          const successes = Math.round(trials * share);
          const { low, high } = wilsonInterval(successes, trials);
          const rate = successes / trials;
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(rate + 1e-12);
          expect(high).toBeGreaterThanOrEqual(rate - 1e-12);
        },
      ),
    );
  });
});

describe('a histogram', () => {
  test('counts every value once, in bins whose edges rise', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 40 }), (numbers, bins) => {
        const { edges, counts } = histogramOfSorted(sortNumbers(numbers), bins, false);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(numbers.length);
        expect(edges.length).toBe(counts.length + 1);
        edges.slice(1).forEach((edge, i) => expect(edge).toBeGreaterThan(edges[i] as number));
      }),
    );
  });

  test('on growing steps counts every value once too', () => {
    const values = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 2 });
    fc.assert(
      fc.property(values, fc.boolean(), (numbers, whole) => {
        const binned = growingHistogramOfSorted(sortNumbers(numbers), 40, whole);
        if (binned === null) return;
        expect(binned.counts.reduce((a, b) => a + b, 0)).toBe(numbers.length);
        binned.edges.slice(1).forEach((edge, i) => expect(edge).toBeGreaterThan(binned.edges[i] as number));
        expect(binned.edges[0]).toBeLessThanOrEqual(Math.min(...numbers));
        expect(binned.edges.at(-1)).toBeGreaterThanOrEqual(Math.max(...numbers));
      }),
    );
  });

  test('of whole numbers has edges on whole numbers', () => {
    const { edges } = histogramOfSorted(sortNumbers([1, 1, 2, 3, 400]), 10, true);
    expect(edges.every(Number.isInteger)).toBe(true);
  });
});
