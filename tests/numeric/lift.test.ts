import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { adjustByBenjaminiHochberg } from '../../workers/numeric/falseDiscovery.ts';
import { addSums, liftOf, shareSums, type RatioSums } from '../../workers/numeric/lift.ts';
import { seededRandom } from '../support/seededRandom.ts';

interface Reference {
  readonly katz: {
    readonly cases: readonly Readonly<
      Record<'a' | 'n' | 'c' | 'm' | 'lift' | 'liftLow' | 'liftHigh' | 'p', number>
    >[];
  };
  readonly ratio: {
    readonly cases: readonly {
      readonly x: readonly number[];
      readonly n: readonly number[];
      readonly group: number;
      readonly lift: number;
      readonly low: number;
      readonly high: number;
      readonly p: number;
      readonly permutedP: number;
    }[];
  };
  readonly falseDiscovery: { readonly p: readonly number[]; readonly q: readonly number[] };
}

const reference = JSON.parse(
  readFileSync(new URL('../reference/personas.json', import.meta.url), 'utf8'),
) as Reference;

const nobody: RatioSums = { units: 0, x: 0, n: 0, xx: 0, xn: 0, nn: 0 };

function sumsOf(x: readonly number[], n: readonly number[]): RatioSums {
  return x.reduce((sums, own, i) => {
    const of = n[i] as number;
    return addSums(sums, { units: 1, x: own, n: of, xx: own * own, xn: own * of, nn: of * of });
  }, nobody);
}

describe('a share of customers', () => {
  it.each(reference.katz.cases)('$a of $n against $c of $m, as SciPy', (one) => {
    const lift = liftOf(shareSums(one.a, one.n), shareSums(one.c, one.m), true);
    expect(lift?.value).toBeCloseTo(one.lift, 12);
    expect(lift?.low).toBeCloseTo(one.liftLow, 11);
    expect(lift?.high).toBeCloseTo(one.liftHigh, 11);
    expect((lift?.p ?? 0) / one.p).toBeCloseTo(1, 6);
  });

  it('half a case is added to both where one side has none', () => {
    const lift = liftOf(shareSums(12, 40), shareSums(0, 160), true);
    // Walter: ln(12.5/40.5 ÷ 0.5/160.5) ± z √(1/12.5 − 1/40.5 + 1/0.5 − 1/160.5)
    const ratio = 12.5 / 40.5 / (0.5 / 160.5);
    const half = 1.959963984540054 * Math.sqrt(1 / 12.5 - 1 / 40.5 + 2 - 1 / 160.5);
    const low = ratio * Math.exp(-half);
    expect(lift?.value).toBe(5);
    expect(lift?.low).toBeCloseTo(low / (0.2 * low + 0.8), 12);
    expect(lift?.high).toBe(5);
  });

  it('what everybody has is no difference', () => {
    expect(liftOf(shareSums(30, 30), shareSums(70, 70), true)).toEqual({ value: 1, low: 1, high: 1, p: 1 });
  });

  it('nothing to compare is said as null', () => {
    expect(liftOf(shareSums(5, 30), shareSums(0, 0), true)).toBeNull();
    expect(liftOf(shareSums(0, 30), shareSums(0, 70), true)).toBeNull();
  });
});

describe('a ratio of sums by customer', () => {
  it.each(reference.ratio.cases)('as NumPy, lift $lift', (one) => {
    const group = sumsOf(one.x.slice(0, one.group), one.n.slice(0, one.group));
    const rest = sumsOf(one.x.slice(one.group), one.n.slice(one.group));
    const lift = liftOf(group, rest, false);
    expect(lift?.value).toBeCloseTo(one.lift, 10);
    expect(lift?.low).toBeCloseTo(one.low, 9);
    expect(lift?.high).toBeCloseTo(one.high, 9);
    expect((lift?.p ?? 0) / one.p).toBeCloseTo(1, 6);
    // The normal stands for all permutations of forty customers.
    expect(Math.abs((lift?.p ?? 0) - one.permutedP)).toBeLessThan(0.015);
  });

  it('with one purchase each it is Katz’s interval, but for n − 1 instead of n', () => {
    const x = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const group = sumsOf(
      x,
      x.map(() => 1),
    );
    const rest = sumsOf([1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], Array<number>(16).fill(1));
    const own = liftOf(group, rest, false);
    const katz = liftOf(shareSums(3, 12), shareSums(2, 16), true);
    expect(own?.value).toBe(katz?.value);
    expect(own?.low ?? 0).toBeLessThan(katz?.low ?? 0);
    expect((own?.low ?? 0) / (katz?.low ?? 1)).toBeGreaterThan(0.9);
  });
});

test('the interval holds its point, and 1 exactly where that of the rest does', () => {
  const count = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(
      count,
      count,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, m, s, r) => {
        const [group, rest] = [shareSums(Math.round(n * s), n), shareSums(Math.round(m * r), m)];
        const lift = liftOf(group, rest, true);
        if (lift === null) return;
        expect(lift.low).toBeLessThanOrEqual(lift.value);
        expect(lift.high).toBeGreaterThanOrEqual(lift.value);
        // Nothing can be more frequent than in the group alone.
        expect(lift.value).toBeLessThanOrEqual((n + m) / n + 1e-9);
        if (group.x === 0 || rest.x === 0) return;
        const half = 1.959963984540054 * Math.sqrt(1 / group.x - 1 / n + 1 / rest.x - 1 / m);
        const log = Math.abs(Math.log(group.x / n / (rest.x / m)));
        fc.pre(Math.abs(log - half) > 1e-9);
        expect(lift.low > 1 || lift.high < 1).toBe(log > half);
      },
    ),
  );
});

test('95 % intervals of a share of purchases hold the truth 95 times in 100, though customers differ', () => {
  const { uniform } = seededRandom(11);
  let [held, tried] = [0, 0];
  for (let round = 0; round < 1_000; round++) {
    const draw = (mean: number, customers: number): RatioSums => {
      const n = Array.from({ length: customers }, () => 1 + Math.floor(8 * uniform() ** 2));
      // Each customer has a habit of their own around the mean, as a beta(2, 2) would give.
      const x = n.map((of) => {
        const habit = mean * (0.5 + [uniform(), uniform(), uniform()].sort((a, b) => a - b)[1]!);
        return Array.from({ length: of }, () => Number(uniform() < habit)).reduce((sum, one) => sum + one, 0);
      });
      return sumsOf(x, n);
    };
    const [group, rest] = [draw(0.4, 120), draw(0.25, 300)];
    const lift = liftOf(group, rest, false);
    // The truth as a ratio to all, at the share of purchases that this draw has.
    const weight = group.n / (group.n + rest.n);
    const truth = 1.6 / (weight * 1.6 + 1 - weight);
    tried += 1;
    if ((lift?.low ?? 2) <= truth && (lift?.high ?? 0) >= truth) held += 1;
  }
  expect(held / tried).toBeGreaterThan(0.93);
  expect(held / tried).toBeLessThan(0.97);
});

test('p of groups drawn by chance is below 0.05 five times in 100', () => {
  const { uniform } = seededRandom(5);
  const n = Array.from({ length: 400 }, () => 1 + Math.floor(10 * uniform() ** 3));
  const x = n.map((of) =>
    Array.from({ length: of }, () => Number(uniform() < 0.3)).reduce((a, b) => a + b, 0),
  );
  let found = 0;
  const rounds = 1_500;
  for (let round = 0; round < rounds; round++) {
    const isIn = n.map(() => uniform() < 0.2);
    const pick = (wanted: boolean): RatioSums =>
      sumsOf(
        x.filter((_, i) => isIn[i] === wanted),
        n.filter((_, i) => isIn[i] === wanted),
      );
    if ((liftOf(pick(true), pick(false), false)?.p ?? 0) < 0.05) found += 1;
  }
  expect(found / rounds).toBeGreaterThan(0.035);
  expect(found / rounds).toBeLessThan(0.065);
});

test('adjusted p values, as the definition gives them', () => {
  const { p, q } = reference.falseDiscovery;
  adjustByBenjaminiHochberg(p).forEach((value, i) => expect(value).toBeCloseTo(q[i] as number, 12));
});
