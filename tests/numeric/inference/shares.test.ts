import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareShares } from '../../../workers/numeric/compareShares.ts';
import { logBinomial, exactBinomialTest } from '../../../workers/numeric/inference/exactBinomial.ts';
import {
  agrestiCaffoInterval,
  miettinenNurminenInterval,
  newcombeInterval,
  scoreOfDifference,
} from '../../../workers/numeric/inference/shareDifference.ts';
import {
  clopperPearsonInterval,
  jeffreysInterval,
  wilsonIntervalOf,
} from '../../../workers/numeric/inference/shareInterval.ts';
import { ratioInterval } from '../../../workers/numeric/inference/shareRatio.ts';
import {
  chiSquareOfShares,
  pooledZTest,
  unpooledZTest,
  waldInterval,
  type Counted,
} from '../../../workers/numeric/inference/twoShares.ts';
import { comparePoissonRates } from '../../../workers/numeric/inference/poissonRates.ts';
import { wilsonInterval } from '../../../workers/numeric/proportion.ts';
import { readReference } from './reference.ts';

const counted = (most: number): fc.Arbitrary<Counted> =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.nat(most))
    .map(([of, count]) => ({ count: count % (of + 1), of }));

const { corrections } = readReference<{
  corrections: {
    scoreDifference: { published: { first: Counted; second: Counted; interval: [number, number] } };
  };
}>('hypothesisTests.json');

describe('two shares', () => {
  test('the score interval is the published one', () => {
    const { first, second, interval } = corrections.scoreDifference.published;
    const { low, high } = miettinenNurminenInterval(first, second);
    expect([Number(low.toFixed(4)), Number(high.toFixed(4))]).toEqual(interval);
  });

  test('changing places turns every interval round, and wider levels hold narrower ones', () => {
    const intervals = [waldInterval, newcombeInterval, agrestiCaffoInterval, miettinenNurminenInterval];
    fc.assert(
      fc.property(counted(300), counted(300), (first, second) => {
        for (const intervalOf of intervals) {
          const [own, turned] = [intervalOf(first, second), intervalOf(second, first)];
          expect(turned.low).toBeCloseTo(-own.high, 9);
          expect(turned.high).toBeCloseTo(-own.low, 9);
          const wider = intervalOf(first, second, 0.99);
          expect(wider.low).toBeLessThanOrEqual(own.low + 1e-12);
          expect(wider.high).toBeGreaterThanOrEqual(own.high - 1e-12);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('at the ends of the score interval the score is ∓1.96', () => {
    fc.assert(
      fc.property(counted(300), counted(300), (first, second) => {
        const { low, high } = miettinenNurminenInterval(first, second);
        const seen = first.count / first.of - second.count / second.of;
        expect(low).toBeLessThanOrEqual(seen);
        expect(high).toBeGreaterThanOrEqual(seen);
        if (low > -1) expect(scoreOfDifference(first, second, low)).toBeCloseTo(1.959963984540054, 6);
        if (high < 1) expect(scoreOfDifference(first, second, high)).toBeCloseTo(-1.959963984540054, 6);
      }),
      { numRuns: 200 },
    );
  });

  test('Newcombe’s interval is that of the pages, Wilson’s too', () => {
    fc.assert(
      fc.property(counted(500), counted(500), (first, second) => {
        const page = compareShares(first, second);
        const own = newcombeInterval(first, second);
        expect(own.low).toBeCloseTo(page.low, 12);
        expect(own.high).toBeCloseTo(page.high, 12);
        const wilson = wilsonInterval(first.count, first.of);
        expect(wilsonIntervalOf(first.count, first.of).low).toBeCloseTo(wilson.low, 12);
        expect(wilsonIntervalOf(first.count, first.of).high).toBeCloseTo(wilson.high, 12);
        const ratio = ratioInterval(first, second);
        expect(ratio === null).toBe(page.ratio === null);
        if (ratio !== null) expect(ratio.low / (page.ratio?.low as number)).toBeCloseTo(1, 12);
      }),
      { numRuns: 100 },
    );
  });

  test('χ² is z², and the sides of z add up', () => {
    fc.assert(
      fc.property(counted(500), counted(500), (first, second) => {
        const { z, p } = pooledZTest(first, second);
        const { statistic, p: other } = chiSquareOfShares(first, second);
        expect(statistic).toBeCloseTo(z * z, 8);
        expect(other).toBeCloseTo(p, 10);
        const sides = pooledZTest(first, second, 'less').p + pooledZTest(first, second, 'greater').p;
        if (z !== 0) expect(sides).toBeCloseTo(1, 12);
        expect(chiSquareOfShares(first, second, true).p).toBeGreaterThanOrEqual(other - 1e-15);
      }),
      { numRuns: 200 },
    );
  });

  test('where nothing spreads it is said', () => {
    const [none, all] = [
      { count: 0, of: 20 },
      { count: 20, of: 20 },
    ];
    expect(pooledZTest(none, none)).toEqual({ z: 0, p: 1 });
    expect(chiSquareOfShares(all, all)).toEqual({ statistic: 0, p: 1 });
    expect(unpooledZTest(none, all)).toBeNull();
    expect(ratioInterval(none, all)).toBeNull();
    const { low, high } = miettinenNurminenInterval(none, none);
    expect(low).toBeCloseTo(-high, 10);
    expect(high).toBeGreaterThan(0);
  });
});

describe('one share', () => {
  test('the exact test adds up all that is not likelier', () => {
    fc.assert(
      fc.property(counted(150), fc.double({ min: 0.001, max: 0.999, noNaN: true }), ({ count, of }, p) => {
        const all = Array.from({ length: of + 1 }, (_, k) => Math.exp(logBinomial(k, of, p)));
        const limit = (all[count] as number) * (1 + 1e-7);
        const sum = all.filter((chance) => chance <= limit).reduce((total, chance) => total + chance, 0);
        expect(exactBinomialTest(count, of, p).p).toBeCloseTo(Math.min(1, sum), 10);
      }),
      { numRuns: 300 },
    );
  });

  test('intervals hold the share; the exact one of the rest is the mirror image', () => {
    fc.assert(
      fc.property(counted(2_000), ({ count, of }) => {
        const rate = count / of;
        for (const intervalOf of [wilsonIntervalOf, clopperPearsonInterval, jeffreysInterval]) {
          const { low, high } = intervalOf(count, of);
          const rest = intervalOf(of - count, of);
          expect(1 - rest.high).toBeCloseTo(low, 10);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          if (intervalOf !== jeffreysInterval) {
            expect(low).toBeLessThanOrEqual(rate);
            expect(high).toBeGreaterThanOrEqual(rate);
          }
        }
        const [plain, moved] = [wilsonIntervalOf(count, of), wilsonIntervalOf(count, of, 0.95, true)];
        expect(moved.high).toBeGreaterThanOrEqual(plain.high - 1e-12);
        expect(moved.low).toBeLessThanOrEqual(plain.low + 1e-12);
      }),
      { numRuns: 150 },
    );
  });
});

test('rates without events are not compared; one side without has an end at 0', () => {
  expect(comparePoissonRates({ events: 0, span: 4 }, { events: 0, span: 2 })).toBeNull();
  const found = comparePoissonRates({ events: 0, span: 4 }, { events: 9, span: 2 })!;
  expect([found.ratio, found.low]).toEqual([0, 0]);
  expect(found.high).toBeLessThan(1);
});
