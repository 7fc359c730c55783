import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeRules } from '../../workers/analyses/rules/kernel.ts';
import { measureNames } from '../../workers/analyses/rules/measureNames.ts';
import { endless } from '../../workers/analyses/rules/result.ts';
import { leastCount, search } from '../../workers/analyses/rules/search.ts';
import { printed as printResult } from '../../workers/headless/printed.ts';
import { toBaskets } from '../../workers/numeric/mining/baskets.ts';
import reference from '../reference/rules.json' with { type: 'json' };
import {
  compute,
  inputOf,
  itemsOfSide,
  namesOfRules,
  optionsOf,
  type MadeBasket,
} from '../support/ruleInput.ts';
import { seededRandom } from '../support/seededRandom.ts';

const nine = reference.nineBaskets.baskets.map((items) => ({ items }));
const everything = { minSupport: 2, minConfidence: 0, right: 'any' } as const;

describe('nine baskets', () => {
  const { result } = compute(inputOf(nine), everything);

  it('has the sets and confidences of Han, Kamber and Pei (2012), example 6.4', () => {
    expect(result.itemsetCount).toBe(reference.nineBaskets.itemsetCount);
    const names = namesOfRules(result);
    for (const [name, confidence] of Object.entries(reference.nineBaskets.confidences))
      expect(result.rules.measures.confidence[names.indexOf(name)], name).toBeCloseTo(confidence, 12);
  });

  it('shows what nothing speaks against as endless, which the command line prints as null', () => {
    const rule = namesOfRules(result).indexOf('jam → bread, milk');
    expect(result.rules.measures.conviction[rule]).toBe(endless);
    const printed = printResult('rules', result) as { rules: Record<string, unknown>[] };
    expect(printed.rules[rule]).toMatchObject({
      left: ['jam'],
      right: ['bread', 'milk'],
      conviction: null,
      confidence: 1,
    });
    expect(printed.rules.length).toBe(result.ruleCount);
    expect(Object.keys(printed.rules[0] ?? {})).toEqual(expect.arrayContaining([...measureNames]));
  });

  it('is too small to be parted by time', () => {
    expect(result.replication).toBeNull();
    expect(result.rules.later).toBeNull();
  });

  it('leaves out what is asked to be left out', () => {
    const names = (given: Parameters<typeof compute>[1]): string[] =>
      namesOfRules(compute(inputOf(nine), { ...everything, ...given }).result);
    expect(
      names({ mustContain: ['jam', 'milk'] }).every((name) => /jam/.test(name) && /milk/.test(name)),
    ).toBe(true);
    expect(names({ mustContain: ['jam', 'milk'] }).length).toBe(8);
    expect(names({ mustNotContain: ['jam'] }).some((name) => name.includes('jam'))).toBe(false);
    expect(names({ maxItems: 2 }).some((name) => name.includes(','))).toBe(false);
    expect(names({ minItems: 3 }).every((name) => name.includes(','))).toBe(true);
    expect(names({ maxConfidence: 0.99 })).not.toContain('jam → bread, milk');
    expect(names({ right: 'one' }).every((name) => !name.split(' → ')[1]?.includes(','))).toBe(true);
    const lean = compute(inputOf(nine), { ...everything, redundant: 'drop' }).result;
    expect(lean.ruleCount).toBe(result.ruleCount - result.needlessCount);
    expect(result.needlessCount).toBeGreaterThan(0);
    expect(lean.foundCount).toBe(result.foundCount);
    expect(lean.rules.needless).not.toContain(1);
    expect(namesOfRules(compute(inputOf(nine), { ...everything, significance: 'proven' }).result)).toEqual(
      [],
    );
  });

  it.each([
    ['mustContain', ['caviar']],
    ['mustNotContain', ['caviar']],
    ['pickedLeft', ['caviar']],
    ['pickedRight', ['caviar']],
  ])('%s names only what there is', (option, names) => {
    const outcome = computeRules(inputOf(nine), { ...optionsOf(), [option]: names });
    expect(outcome).toMatchObject({
      status: 'failed',
      code: 'BAD_OPTION',
      detail: { option, given: 'caviar' },
    });
  });

  it('refuses sides that share an item, and fewer items at most than at least', () => {
    const sides = { pickedLeft: ['jam'], pickedRight: ['jam'] };
    expect(computeRules(inputOf(nine), optionsOf(sides))).toMatchObject({
      detail: { option: 'pickedRight' },
    });
    expect(computeRules(inputOf(nine), optionsOf({ minItems: 5, maxItems: 3 }))).toMatchObject({
      detail: { option: 'maxItems' },
    });
  });
});

it('no basket gives NO_ROWS, not NaN', () => {
  expect(computeRules(inputOf([]), optionsOf())).toMatchObject({ status: 'failed', code: 'NO_ROWS' });
});

const item = fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e', 'f');
const shop = fc.array(fc.array(item, { minLength: 1, maxLength: 5 }), { minLength: 3, maxLength: 40 });

it('every rule counts the baskets that one sees by looking into each, the most leverage first', () => {
  fc.assert(
    fc.property(shop, (rows) => {
      const { result } = compute(inputOf(rows.map((items) => ({ items }))), everything);
      const having = (side: readonly string[]): number =>
        rows.filter((row) => side.every((one) => row.includes(one))).length;
      const { rules } = result;
      for (let rule = 0; rule < rules.count; rule++) {
        const [left, right] = [itemsOfSide(result, rules.left[rule]), itemsOfSide(result, rules.right[rule])];
        expect(rules.leftCount[rule]).toBe(having(left));
        expect(rules.rightCount[rule]).toBe(having(right));
        expect(rules.bothCount[rule]).toBe(having([...left, ...right]));
        expect(rules.measures.lift[rule]).toBeCloseTo(
          (having([...left, ...right]) * rows.length) / (having(left) * having(right)),
          12,
        );
        const before = rules.measures.leverage[rule - 1] ?? Infinity;
        expect(before).toBeGreaterThanOrEqual((rules.measures.leverage[rule] ?? NaN) - 1e-12);
      }
      result.itemNames.forEach((name, i) => expect(result.itemBaskets[i]).toBe(having([name])));
      expect(result.itemCount).toBe(new Set(rows.flat()).size);
    }),
    { numRuns: 60 },
  );
});

it('the order of the baskets does not matter', () => {
  fc.assert(
    fc.property(shop, (rows) => {
      const made = rows.map((items) => ({ items }));
      const [one, other] = [made, [...made].reverse()].map(
        // Of the lesson only the first baskets are shown.
        (baskets) => ({ ...compute(inputOf(baskets), everything).result, teaching: null }),
      );
      expect(other).toEqual(one);
    }),
    { numRuns: 20 },
  );
});

describe('support', () => {
  it.each([
    [0.006, 9835, 60],
    [0.01, 100_000, 1000],
    [0.5, 3, 2],
    [1, 50, 1],
    [12, 50, 12],
    [0, 100_000, 100],
    [0, 2_000, 5],
    [0, 9, 2],
  ])('%d of %d baskets means %d', (asked, baskets, count) => {
    expect(leastCount(asked, baskets)).toBe(count);
  });

  it('is raised to the lowest that fits, as far as the tries tell', () => {
    const { uniform } = seededRandom(7);
    const rows = Array.from({ length: 400 }, () =>
      Array.from({ length: 12 }, (_, i) => i).filter(() => uniform() < 0.4),
    );
    const basket = rows.flatMap((row, i) => row.map(() => i));
    const baskets = toBaskets(basket, rows.flat(), rows.length, 12);
    const wish = optionsOf({ minSupport: 1, minConfidence: 0.9 });
    const allowed = { mostSets: 300, mostRules: 1_000, mostBytes: 2 ** 26 };
    const found = search(baskets, wish, allowed);
    expect(found.raised).toBe(true);
    expect(found.sets.count).toBeLessThanOrEqual(300);
    const plain = search(baskets, { ...wish, minSupport: found.count });
    expect(plain.raised).toBe(false);
    expect([plain.sets.count, plain.rules.count]).toEqual([found.sets.count, found.rules.count]);
    // With a seventh fewer baskets it would not have fitted.
    expect(
      search(baskets, { ...wish, minSupport: Math.floor(found.count * 0.85) }, allowed).count,
    ).toBeGreaterThan(Math.floor(found.count * 0.85));
  });
});

describe('the rule an audience is made of', () => {
  const made: MadeBasket[] = [
    { customer: 3, items: ['beans'], day: 19_700, amounts: [10] },
    { customer: 3, items: ['mug'], day: 19_710, amounts: [7] },
    { customer: 5, items: ['beans', 'mug', 'filter'], day: 19_720, amounts: [10, 7, 3] },
    { customer: 6, items: ['filter'], day: 19_730, amounts: [3] },
    { customer: 9, items: ['beans'], day: 19_740, amounts: [20] },
  ];
  const picked = { minSupport: 1, pickedLeft: ['beans', 'mug'], pickedRight: ['filter'] };

  it('parts everybody by what they ever bought', () => {
    const { result, membership } = compute(inputOf(made), picked);
    expect(result.picked?.counts).toEqual({ leftOnly: 1, both: 1, rightOnly: 1, neither: 1 });
    expect(Array.from(membership?.customers ?? [])).toEqual([3, 5, 6, 9]);
    expect(Array.from(membership?.group ?? [], (group) => membership?.groupIds[group])).toEqual([
      ...['leftOnly', 'both', 'rightOnly', 'neither'],
    ]);
    expect(Array.from(membership?.measures['monetary'] ?? [])).toEqual([17, 20, 3, 20]);
    expect(Array.from(membership?.measures['frequency'] ?? [])).toEqual([2, 1, 1, 1]);
    // 2024-12-31 is day 20,088.
    expect(Array.from(membership?.measures['recencyDays'] ?? [])).toEqual([378, 368, 358, 348]);
  });

  it('needs both sides', () => {
    expect(compute(inputOf(made), { ...picked, pickedRight: [] })).toMatchObject({
      membership: null,
      result: { picked: null },
    });
  });

  it('money at stake is baskets without the right side × confidence × what the right side brings', () => {
    const { result } = compute(inputOf(made), { minSupport: 1, minConfidence: 0 });
    const rule = namesOfRules(result).indexOf('beans → mug');
    // Two of three baskets with beans have no mug, a third has one, and mugs bring 7 a basket.
    expect(result.rules.atStake?.[rule]).toBeCloseTo(2 * (1 / 3) * 7, 12);
  });
});

describe('groups of customers', () => {
  const { uniform } = seededRandom(11);
  const north = Array.from({ length: 300 }, (_, i) => i);
  const south = Array.from({ length: 300 }, (_, i) => 300 + i);
  const made = [...north, ...south].map((customer): MadeBasket => {
    const tea = uniform() < (customer < 300 ? 0.7 : 0.3);
    const cake = uniform() < 0.5;
    return { customer, items: ['bread', ...(tea ? ['tea'] : []), ...(cake ? ['cake'] : [])] };
  });
  const { result } = compute(inputOf(made, { north, south }), {
    minSupport: 10,
    minConfidence: 0.1,
    maxItems: 2,
  });

  it('count their own baskets', () => {
    const { byGroup } = result;
    expect(byGroup?.names).toEqual(['north', 'south', '']);
    expect(Array.from(byGroup?.basketCounts ?? [])).toEqual([300, 300, 0]);
    const rule = namesOfRules(result).indexOf('bread → tea');
    const tea = (from: number): number =>
      made.filter(
        ({ customer = 0, items }) => customer >= from && customer < from + 300 && items.includes('tea'),
      ).length;
    expect([0, 1, 2].map((group) => byGroup?.bothCount[rule * 3 + group])).toEqual([tea(0), tea(300), 0]);
    expect([0, 1, 2].map((group) => byGroup?.leftCount[rule * 3 + group])).toEqual([300, 300, 0]);
  });

  it('only what differs is stated', () => {
    const names = namesOfRules(result);
    const stated = (result.byGroup?.found ?? []).map(
      ({ rule, group, isMore }) =>
        `${names[rule]} ${result.byGroup?.names[group]} ${isMore ? 'more' : 'less'}`,
    );
    expect(stated).toContain('bread → tea north more');
    expect(stated).toContain('bread → tea south less');
    expect(stated.filter((name) => name.includes('→ cake'))).toEqual([]);
  });

  it('are null without groups', () => {
    expect(compute(inputOf(made), {}).result.byGroup).toBeNull();
  });
});
