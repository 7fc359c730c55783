import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjustByBenjaminiHochberg } from '../../workers/numeric/falseDiscovery.ts';
import {
  fisherTwoSided,
  hypergeometric,
  upperTail,
  type Draw,
} from '../../workers/numeric/hypergeometric.ts';
import { chooseStretch } from '../../workers/numeric/stretch.ts';
import reference from '../reference/regions.json' with { type: 'json' };

test.each(reference.fisher.cases)('Fisher’s exact test of $x of $drawn as SciPy has it', (one) => {
  const { x, twoSided, upper, ...draw } = one;
  expect(Math.abs(fisherTwoSided(x, draw) / twoSided - 1)).toBeLessThan(reference.fisher.tolerance);
  expect(Math.abs(upperTail(x, draw) / upper - 1)).toBeLessThan(reference.fisher.tolerance);
});

test('adjusted p values as SciPy has them', () => {
  const { p, adjusted } = reference.benjaminiHochberg;
  const got = adjustByBenjaminiHochberg(p);
  adjusted.forEach((want, i) => expect(got[i]).toBeCloseTo(want, 12));
});

const anyDraw: fc.Arbitrary<Draw> = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.nat(400), fc.nat(400))
  .map(([units, marked, drawn]) => ({ units, marked: marked % (units + 1), drawn: drawn % (units + 1) }));

test('the probabilities of all counts add up to 1, and what is drawn and what is marked change places', () => {
  fc.assert(
    fc.property(anyDraw, (draw) => {
      let sum = 0;
      for (let x = 0; x <= draw.drawn; x++) sum += hypergeometric(x, draw);
      expect(sum).toBeCloseTo(1, 10);
      const turned = { ...draw, marked: draw.drawn, drawn: draw.marked };
      const x = Math.min(draw.marked, draw.drawn);
      expect(upperTail(x, draw)).toBeCloseTo(upperTail(x, turned), 12);
    }),
    { numRuns: 60 },
  );
});

test.each([
  [0, 729, 365],
  [0, 728, 182],
  [0, 363, 182],
  [0, 362, 91],
  [0, 55, 28],
])('from day %i to %i two stretches of %i days fit', (first, last, days) => {
  expect(chooseStretch(first, last)).toEqual({
    days,
    start: last - days + 1,
    beforeStart: last - 2 * days + 1,
  });
});

test('eight weeks less a day have no stretch', () => {
  expect(chooseStretch(10, 64)).toBeNull();
});
