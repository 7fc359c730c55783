import { describe, expect, test } from 'vitest';
import { powerOfUnequalShares, powerOfShares } from '../../workers/numeric/inference/powerOfShares.ts';
import reference from '../reference/power.json' with { type: 'json' };
import ofSplit from '../reference/split.json' with { type: 'json' };
import { seededRandom } from '../support/seededRandom.ts';
import { split, splitInput } from '../support/splitInput.ts';

const n = 4_000;
const bought = (share: number) => Int32Array.from({ length: n }, (_, i) => Number(i % 100 < share * 100));
const expectedOf = (id: string): Readonly<Record<string, number>> =>
  reference.cases.find((one) => one.id === id)?.expected as unknown as Readonly<Record<string, number>>;

describe('needed sizes', () => {
  test('of shares are those of R', () => {
    const { plan, base } = split(splitInput(n, { recentBuys: bought(0.05) }), {
      ...{ effectKind: 'absolute', effect: 1 },
    }).result;
    expect(base).toMatchObject({ customers: n, buyers: 200, rate: 0.05 });
    const each = Math.ceil(expectedOf('n_2prop_0.05_0.06_0.8_0.05')['n_power_prop_test'] as number);
    expect(plan?.arms.map(({ needed }) => needed)).toEqual([each, each]);
    expect(plan?.needed).toBe(2 * each);
    expect(plan?.isEnough).toBe(false);
  });

  test('of means are those of R', () => {
    const recent = Float64Array.from({ length: n }, (_, i) => (i % 2) * 2_000);
    const made = split(splitInput(n, { recent }), { metric: 'spend', effectKind: 'absolute', effect: 200 });
    const { base, plan } = made.result;
    expect(base?.mean).toBeCloseTo(1_000, 9);
    expect(base?.deviation).toBeCloseTo(1_000 * Math.sqrt(n / (n - 1)), 6);
    const each = Math.ceil(expectedOf('n_t_0.2_0.8')['n'] as number);
    expect(plan?.arms[0]?.needed).toBe(each);
    expect(plan?.isEnough).toBe(true);
    expect(plan?.detectable).toBeLessThan(200);
  });

  test('of unequal arms are those of the noncentral t distribution', () => {
    const recent = Float64Array.from({ length: n }, (_, i) => (i % 2) * 2_000);
    const { arms, d, needed, detectable } = ofSplit.unequalMeans;
    expect(arms).toEqual([n / 4, (3 * n) / 4]);
    const { plan, base } = split(splitInput(n, { recent }), {
      ...{ metric: 'spend', effectKind: 'absolute', arms: { '1.share': '25', '2.share': '75' } },
      effect: d * 1_000 * Math.sqrt(n / (n - 1)),
    }).result;
    expect(plan?.arms.map((arm) => arm.needed)).toEqual([Math.ceil(needed * 0.25), Math.ceil(needed * 0.75)]);
    expect((plan?.detectable ?? 0) / (base?.deviation ?? 1)).toBeCloseTo(detectable, 8);
  });

  test('of non-inferiority as by the formula: 2 (z + z)² p (1 − p) ÷ margin²', () => {
    const { plan } = split(splitInput(n, { recentBuys: bought(0.2) }), {
      ...{ test: 'nonInferiority', effectKind: 'absolute', effect: 3 },
    }).result;
    const each = (2 * (1.959963984540054 + 0.8416212335729143) ** 2 * 0.16) / 0.03 ** 2;
    expect(plan?.arms[0]?.needed).toBe(Math.ceil(each));
  });

  test('several arms share out the level, unequal arms need more in all', () => {
    const data = splitInput(n, { recentBuys: bought(0.2) });
    const sizeOf = (arms: Record<string, string>): number =>
      split(data, { arms, effectKind: 'absolute', effect: 4 }).result.plan?.needed ?? 0;
    const three = split(data, { arms: { '3.name': 'C' } }).result.plan;
    expect(three).toMatchObject({ comparisons: 2, alphaEach: 0.025 });
    const even = sizeOf({});
    expect(sizeOf({ '1.share': '80', '2.share': '20' })).toBeGreaterThan(1.4 * even);
    expect(sizeOf({ '3.name': 'C' })).toBeGreaterThan(1.5 * even);
  });

  test('what can be seen is seen with just the power', () => {
    const { plan, base } = split(splitInput(n, { recentBuys: bought(0.2) }), {
      arms: { '1.share': '70', '2.share': '30' },
    }).result;
    const rate = base?.rate ?? 0;
    expect(powerOfUnequalShares(rate, rate + (plan?.detectable ?? 0), 1_200, 2_800)).toBeCloseTo(0.8, 9);
  });

  test('a share that was typed in takes the place of the measured one', () => {
    const { base, plan } = split(splitInput(n, { recentBuys: bought(0) }), { baseRate: 5 }).result;
    expect(base).toMatchObject({ isTyped: true, rate: 0.05, buyers: 0 });
    expect(plan?.effect).toBeCloseTo(0.005, 12);
  });

  test('an effect beyond all customers is impossible', () => {
    const { plan } = split(splitInput(n, { recentBuys: bought(0.5) }), {
      effectKind: 'absolute',
      effect: 51,
    }).result;
    expect(plan).toMatchObject({ needed: null, isEnough: false, daysToFill: null });
  });

  test('where nobody bought, or everybody did, there is no plan', () => {
    for (const share of [0, 1])
      expect(split(splitInput(n, { recentBuys: bought(share) })).result.plan).toBeNull();
  });
});

test('the base is that of customers who were there before the window, and new ones fill the groups', () => {
  const existed = Uint8Array.from({ length: n }, (_, i) => Number(i >= 560));
  const { base, plan } = split(splitInput(n, { existed, recentBuys: bought(0.05) }), {
    ...{ effectKind: 'absolute', effect: 2 },
  }).result;
  expect(base?.customers).toBe(n - 560);
  expect(plan?.newPerDay).toBe(20);
  const missing = Math.max(...(plan?.arms ?? []).map(({ needed }) => (needed ?? 0) - n / 2));
  expect(missing).toBeGreaterThan(0);
  expect(plan?.daysToFill).toBe(Math.ceil(missing / 10));
});

test('a history shorter than the window gives no base', () => {
  const made = splitInput(n);
  const { result } = split({ ...made, facts: { ...made.facts, hasWindow: 0 } });
  expect([result.base, result.plan]).toEqual([null, null]);
  expect(result.verdict.kind).not.toBe('tooFew');
});

describe('power with unequal arms', () => {
  test('is that of equal arms where they are', () => {
    for (const size of [50, 900, 20_000])
      expect(powerOfUnequalShares(0.1, 0.13, size, size)).toBeCloseTo(powerOfShares(0.1, 0.13, size), 12);
  });

  test('is how often the z test finds the difference', () => {
    const random = seededRandom(3);
    const [p1, p2, first, second] = [0.2, 0.3, 150, 450];
    const draw = (size: number, p: number): number => {
      let hits = 0;
      for (let i = 0; i < size; i++) if (random.uniform() < p) hits += 1;
      return hits;
    };
    const rounds = 4_000;
    let found = 0;
    for (let round = 0; round < rounds; round++) {
      const [a, b] = [draw(first, p1), draw(second, p2)];
      const pooled = (a + b) / (first + second);
      const error = Math.sqrt(pooled * (1 - pooled) * (1 / first + 1 / second));
      if (Math.abs(a / first - b / second) > 1.959963984540054 * error) found += 1;
    }
    expect(Math.abs(found / rounds - powerOfUnequalShares(p1, p2, first, second))).toBeLessThan(0.025);
  });
});
