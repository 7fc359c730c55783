import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustByBenjaminiHochberg } from '../../workers/numeric/falseDiscovery.ts';
import {
  fisherTwoSided,
  hypergeometric,
  upperTail,
  type Draw,
} from '../../workers/numeric/hypergeometric.ts';
import { wilsonInterval } from '../../workers/numeric/proportion.ts';
import reference from '../reference/products.json' with { type: 'json' };

const anyDraw = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.nat(), fc.nat(), fc.nat())
  .map(([units, a, b, c]) => {
    const draw: Draw = { units, marked: a % (units + 1), drawn: b % (units + 1) };
    const low = Math.max(0, draw.drawn + draw.marked - units);
    const high = Math.min(draw.marked, draw.drawn);
    return { draw, low, high, x: low + (c % (high - low + 1)) };
  });

const closeTo = (got: number, want: number, relative: number): void =>
  expect(Math.abs(got - want)).toBeLessThanOrEqual(relative * Math.abs(want));

describe('Fisher’s exact test', () => {
  const { cases, relativeTolerance } = reference.hypergeometric;
  test.each(cases)('$x of $drawn drawn, $marked of $units marked', ({ x, pmf, upper, twoSided, ...draw }) => {
    closeTo(hypergeometric(x, draw), pmf, relativeTolerance);
    closeTo(upperTail(x, draw), upper, relativeTolerance);
    closeTo(fisherTwoSided(x, draw), twoSided, relativeTolerance);
  });

  test.each(reference.published.cases)('$name is what R prints', ({ x, upper, ...draw }) => {
    expect(Math.abs(upperTail(x, draw) - upper)).toBeLessThan(reference.published.tolerance);
  });

  test('tails are sums of probabilities, and all of them make 1', () => {
    fc.assert(
      fc.property(anyDraw, ({ draw, low, high, x }) => {
        const all = Array.from({ length: high - low + 1 }, (_, i) => hypergeometric(low + i, draw));
        const sum = (list: readonly number[]): number => list.reduce((total, p) => total + p, 0);
        expect(sum(all)).toBeCloseTo(1, 11);
        expect(upperTail(x, draw)).toBeCloseTo(sum(all.slice(x - low)), 11);
        const limit = (all[x - low] as number) * (1 + 1e-7);
        expect(fisherTwoSided(x, draw)).toBeCloseTo(sum(all.filter((p) => p <= limit)), 10);
      }),
      { numRuns: 300 },
    );
  });

  test('it does not matter which of the two marks is called drawn', () => {
    fc.assert(
      fc.property(anyDraw, ({ draw, x }) => {
        const turned = { units: draw.units, marked: draw.drawn, drawn: draw.marked };
        expect(upperTail(x, turned)).toBeCloseTo(upperTail(x, draw), 11);
        expect(fisherTwoSided(x, turned)).toBeCloseTo(fisherTwoSided(x, draw), 10);
      }),
      { numRuns: 200 },
    );
  });

  test('what cannot be has probability 0', () => {
    const draw = { units: 10, marked: 4, drawn: 7 };
    expect([hypergeometric(0, draw), hypergeometric(5, draw), upperTail(5, draw)]).toEqual([0, 0, 0]);
    expect([upperTail(1, draw), upperTail(0, draw)]).toEqual([1, 1]);
  });
});

describe('many tests', () => {
  test('adjusted as R and SciPy do', () => {
    const { p, adjusted } = reference.benjaminiHochberg;
    adjustByBenjaminiHochberg(p).forEach((got, i) => expect(got).toBeCloseTo(adjusted[i] as number, 12));
    expect([...adjustByBenjaminiHochberg([])]).toEqual([]);
  });

  test('never below the p value, never above 1, in the same order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 }), (p) => {
        const adjusted = adjustByBenjaminiHochberg(p);
        p.forEach((value, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(value);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          p.forEach((other, j) => {
            if (other < value) expect(adjusted[j]).toBeLessThanOrEqual(adjusted[i] as number);
          });
        });
      }),
    );
  });
});

test.each(reference.wilson.cases)(
  'Wilson’s interval of $successes in $trials',
  ({ successes, trials, ...want }) => {
    const { low, high } = wilsonInterval(successes, trials);
    expect(Math.abs(low - want.low)).toBeLessThan(reference.wilson.tolerance);
    expect(Math.abs(high - want.high)).toBeLessThan(reference.wilson.tolerance);
  },
);
