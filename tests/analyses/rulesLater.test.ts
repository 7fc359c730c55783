import { expect, it, describe } from 'vitest';
import { partByTime } from '../../workers/analyses/rules/replicate.ts';
import { laterVerdicts, type RulesResult } from '../../workers/analyses/rules/result.ts';
import { printed as printResult } from '../../workers/headless/printed.ts';
import { compute, inputOf, itemsOfSide, namesOfRules, type MadeBasket } from '../support/ruleInput.ts';
import { seededRandom } from '../support/seededRandom.ts';

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe('the day that parts the baskets', () => {
  it('leaves a quarter behind, as near as whole days allow', () => {
    const parts = partByTime(Array.from({ length: 100 }, (_, i) => 50 + Math.floor(i / 10)));
    // Days of ten baskets: 20 or 30 behind, and 30 it is.
    expect(parts?.from).toBe(57);
    expect([parts?.earlier.length, parts?.later.length]).toEqual([70, 30]);
  });

  it('does not matter in which order the baskets come', () => {
    const days = Array.from({ length: 100 }, (_, i) => (i * 37) % 100);
    const parts = partByTime(days);
    expect(parts?.from).toBe(75);
    expect(Array.from(parts?.later ?? [], (basket) => (days[basket] ?? -1) >= 75)).toEqual(
      Array(25).fill(true),
    );
  });

  it.each([
    ['one day', Array(200).fill(7)],
    ['few baskets', Array.from({ length: 40 }, (_, i) => i)],
    ['nearly all on the last day', [...Array.from({ length: 15 }, (_, i) => i), ...Array(200).fill(90)]],
    ['no basket', []],
  ])('is not there for %s', (_, days) => {
    expect(partByTime(days)).toBeNull();
  });
});

/** Milk goes with bread throughout, with tea in the first three quarters alone; nobody knows of salt. */
function makeShop(seed: number): MadeBasket[] {
  const { uniform } = seededRandom(seed);
  return Array.from({ length: 2_000 }, (_, i) => {
    const isEarly = i < 1_500;
    const items = ['paper'];
    const milk = uniform() < 0.3;
    if (milk) items.push('milk');
    if (uniform() < (milk ? 0.6 : 0.2)) items.push('bread');
    if (uniform() < (milk && isEarly ? 0.5 : 0.15)) items.push('tea');
    if (uniform() < 0.4) items.push('salt');
    return { items, customer: i, day: 19_000 + Math.floor(i / 10) };
  });
}

describe('the last quarter', () => {
  const made = makeShop(3);
  const { result } = compute(inputOf(made), { minSupport: 0.01, minConfidence: 0.3, maxItems: 2 });
  const names = namesOfRules(result);
  const verdictOf = (name: string): number | undefined => result.rules.later?.held[names.indexOf(name)];

  it('confirms what goes on, and not what has ended', () => {
    expect(result.replication).toMatchObject({ from: iso(19_150), earlierBaskets: 1_500, laterBaskets: 500 });
    expect(verdictOf('milk → bread')).toBe(laterVerdicts.held);
    expect(verdictOf('milk → tea')).toBe(laterVerdicts.unproven);
  });

  it('is printed in words', () => {
    const printed = printResult('rules', result) as { rules: { later: { held: string } }[] };
    expect(printed.rules[names.indexOf('milk → bread')]?.later.held).toBe('held');
    expect(printed.rules[names.indexOf('milk → tea')]?.later.held).toBe('unproven');
  });

  it('counts its own baskets', () => {
    const later = made.slice(1_500);
    const { rules } = result;
    for (let rule = 0; rule < rules.count; rule++) {
      const [left, right] = [itemsOfSide(result, rules.left[rule]), itemsOfSide(result, rules.right[rule])];
      const having = (side: readonly string[]): number =>
        later.filter(({ items }) => side.every((one) => items.includes(one))).length;
      const both = having([...left, ...right]);
      expect(rules.later?.leftCount[rule]).toBe(having(left));
      expect(rules.later?.rightCount[rule]).toBe(having(right));
      expect(rules.later?.bothCount[rule]).toBe(both);
      expect(rules.later?.confidence[rule]).toBeCloseTo(both / having(left), 12);
      expect(rules.later?.lift[rule]).toBeCloseTo((both * 500) / (having(left) * having(right)), 12);
      expect(rules.later?.confidenceLow[rule]).toBeLessThanOrEqual(both / having(left));
      expect(rules.later?.confidenceHigh[rule]).toBeGreaterThanOrEqual(both / having(left));
    }
  });

  it('tries rules of the first three quarters that are too rare in all baskets to be in the table', () => {
    const gone = makeShop(5).map((basket, i): MadeBasket => {
      const isSpring = i < 1_500 && i % 25 === 0;
      return isSpring ? { ...basket, items: ['seeds', 'pots'] } : basket;
    });
    // 60 of 1,500 are 4 percent, of 2,000 only 3.
    const run = (options: Parameters<typeof compute>[1]): RulesResult =>
      compute(inputOf(gone), options).result;
    const { rules, replication } = run({
      minSupport: 0.035,
      minConfidence: 0.3,
      maxItems: 2,
      mustContain: ['seeds'],
    });
    expect(rules.count).toBe(0);
    const without = run({ minSupport: 0.041, minConfidence: 0.3, maxItems: 2 });
    expect(replication?.foundCount).toBe((without.replication?.foundCount ?? NaN) + 2);
  });

  it('says where too few are left to tell', () => {
    const gone = makeShop(9).map((basket, i): MadeBasket =>
      i % 40 === 0 && i < 1_500 ? { ...basket, items: ['seeds', 'pots', 'paper'] } : basket,
    );
    const found = compute(inputOf(gone), { minSupport: 0.01, minConfidence: 0.3, maxItems: 2 }).result;
    const lost = namesOfRules(found).indexOf('seeds → pots');
    expect(found.rules.later?.held[lost]).toBe(laterVerdicts.tooFew);
    expect(found.rules.later?.holm[lost]).toBe(1);
  });

  it('rarely confirms anything where nothing goes together', () => {
    let wrong = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const { uniform } = seededRandom(seed);
      const chance = Array.from({ length: 400 }, (_, i): MadeBasket => ({
        items: ['z', ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].filter(() => uniform() < 0.3)],
        day: i,
      }));
      const found = compute(inputOf(chance), { minSupport: 5, minConfidence: 0.1 }).result;
      if ((found.replication?.heldCount ?? NaN) > 0) wrong += 1;
    }
    // Holm keeps the chance of even one to 5 percent: 3 of 60 expected at most, more than 8 hardly ever.
    expect(wrong).toBeLessThanOrEqual(8);
  });
});
