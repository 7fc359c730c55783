import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { computeSequences } from '../../workers/analyses/sequences/kernel.ts';
import { cellOfRule, type SequencesResult } from '../../workers/analyses/sequences/result.ts';
import { sequencesSpec } from '../../workers/analyses/sequences/spec.ts';
import type { Membership } from '../../workers/contract/analysis.ts';
import { completeOptions } from '../../workers/contract/options.ts';
import { toIsoDay } from '../../workers/contract/periods.ts';
import { seededRandom } from '../support/seededRandom.ts';

/** Customer, day, item from 1 on; 0 for a line without one. */
type Row = readonly [customer: number, day: number, item: number];

interface Reference {
  readonly rules: {
    readonly endDay: number;
    readonly nextDays: number;
    readonly minSupport: number;
    readonly rows: readonly Row[];
    readonly testedCount: number;
    readonly rules: readonly {
      readonly prefix: readonly (readonly number[])[];
      readonly next: number;
      readonly watched: number;
      readonly followed: number;
      readonly base: number;
      readonly pAdjusted: number;
      readonly days: readonly [number, number, number];
      readonly waiting: readonly number[];
      readonly inTime: readonly number[];
    }[];
  };
}

const reference = JSON.parse(
  readFileSync(new URL('../reference/sequences.json', import.meta.url), 'utf8'),
) as Reference;

const letters = ['A', 'B', 'C', 'D', 'E', 'F'];

function compute(
  rows: readonly Row[],
  options: Readonly<Record<string, unknown>>,
  endDay: number,
  groups: readonly string[] | null = null,
): { readonly result: SequencesResult; readonly membership: Membership } {
  const output = computeSequences(
    {
      columns: {
        customer: Int32Array.from(rows, ([customer]) => customer),
        day: Int32Array.from(rows, ([, day]) => day),
        item: Int32Array.from(rows, ([, , item]) => item),
        amount: Float64Array.from(rows, ([, , item]) => 10 * item),
        itemGroup: Int32Array.from(groups ? letters : [], (_, i) => i % 2),
      },
      facts: {
        ...{ asOf: toIsoDay(endDay + 1), firstDay: toIsoDay(0), endDay: toIsoDay(endDay) },
        ...{ level: 'product', groupLevel: groups ? 'category' : 'product' },
        ...{ unit: 'day', moneyDecimals: 0 },
      },
      texts: { names: letters, groups: groups ?? [] },
    },
    completeOptions(sequencesSpec, options),
  );
  if (output.status !== 'ok' || output.membership === null) throw new Error(output.status);
  return { result: output.result as SequencesResult, membership: output.membership };
}

function membersOf({ cells, customers }: Membership, cell: number): number[] {
  if (cells === undefined) throw new Error('no cells');
  return Array.from(customers).filter((_, i) =>
    cells.list.subarray(cells.from[i], cells.from[i + 1]).includes(cell),
  );
}

const say = (elements: readonly (readonly string[])[]): string =>
  elements.map((names) => names.join('+')).join(' → ');

const patternsOf = (result: SequencesResult): Record<string, number> =>
  Object.fromEntries(result.patterns.map(({ elements, support }) => [say(elements), support]));

/** One item a day, by its letter. */
const daily = (customer: number, text: string): Row[] =>
  [...text].map((letter, day) => [customer, day, letters.indexOf(letter) + 1]);

it('every rule, its test, its days and its lists are those of a loop written in another language', () => {
  const { rows, endDay, nextDays, minSupport, testedCount, rules: wanted } = reference.rules;
  const { result, membership } = compute(rows, { nextDays, minSupport, longest: 2 }, endDay);
  if (result.next.status !== 'ok') throw new Error('too short');
  const { rules } = result.next;
  expect(result.next.testedCount).toBe(testedCount);
  expect(rules).toHaveLength(wanted.length);
  for (const want of wanted) {
    const prefix = JSON.stringify(want.prefix.map((items) => items.map((item) => item - 1)));
    const place = rules.findIndex(
      (rule) => JSON.stringify(rule.prefix) === prefix && rule.next === want.next - 1,
    );
    const rule = rules[place];
    if (rule === undefined) throw new Error(`${prefix} → ${want.next}`);
    expect([rule.watched, rule.followed]).toEqual([want.watched, want.followed]);
    expect(rule.base).toBeCloseTo(want.base, 12);
    expect(rule.lift).toBeCloseTo(want.followed / want.watched / want.base, 12);
    expect(rule.pAdjusted / want.pAdjusted).toBeCloseTo(1, 8);
    expect(rule.isProven).toBe(want.pAdjusted <= 0.05);
    const { q1, median, q3 } = rule.days;
    [q1, median, q3].forEach((value, i) => expect(value).toBeCloseTo(want.days[i] ?? NaN, 10));
    expect(membersOf(membership, cellOfRule(place, 'waiting'))).toEqual(want.waiting);
    expect(membersOf(membership, cellOfRule(place, 'inTime'))).toEqual(want.inTime);
  }
});

describe('the five customers of the lesson', () => {
  const [kit, cream, mug] = [1, 2, 3];
  const five: Row[] = [
    [0, 0, kit],
    [0, 10, cream],
    [1, 5, kit],
    [1, 18, cream],
    [2, 10, kit],
    [2, 50, cream],
    [3, 50, kit],
    [4, 3, mug],
    [4, 30, cream],
  ];
  const rows = [0, 5, 10, 15, 20].flatMap((more) =>
    five.map(([customer, day, item]): Row => [customer + more, day, item]),
  );

  it('support and days, with and without a window', () => {
    const found = compute(five, { minSupport: 1 }, 60).result.patterns;
    expect(found.find(({ elements }) => say(elements) === 'A → B')).toMatchObject({
      ...{ support: 3, share: 0.6, medianDays: 13 },
    });
    expect(patternsOf(compute(five, { minSupport: 1, window: 20 }, 60).result)['A → B']).toBe(2);
  });

  it('five times over, what follows and what is usual, and whom to talk to', () => {
    const { result, membership } = compute(rows, { minSupport: 1, nextDays: 20 }, 60);
    if (result.next.status !== 'ok') throw new Error('too short');
    const place = result.next.rules.findIndex(
      ({ prefix, next }) => JSON.stringify(prefix) === '[[0]]' && next === 1,
    );
    expect(result.next.rules[place]).toMatchObject({
      ...{ watched: 15, followed: 10, waiting: 5, inTime: 5, days: { median: 11.5 } },
    });
    expect(result.next.rules[place]?.base).toBeCloseTo(2 / 4, 12);
    expect(membersOf(membership, cellOfRule(place, 'inTime'))).toEqual([3, 8, 13, 18, 23]);
  });
});

it('A, B, C, D, A, E has A → E within two days, by its second A', () => {
  const narrow = compute(daily(0, 'ABCDAE'), { minSupport: 1, window: 2 }, 5).result;
  expect(patternsOf(narrow)).toMatchObject({ 'A → E': 1 });
  expect(patternsOf(narrow)).not.toHaveProperty('B → E');
  const apart = compute(daily(0, 'ABCDAE'), { minSupport: 1, minGap: 2, maxGap: 3 }, 5).result;
  expect(Object.keys(patternsOf(apart))).toEqual(
    expect.arrayContaining(['A → C', 'A → D', 'B → A', 'C → E']),
  );
  expect(patternsOf(apart)).not.toHaveProperty('A → E');
  expect(patternsOf(apart)).not.toHaveProperty('A → B');
});

it('nobody counts twice, and the days are those of the first time', () => {
  const rows = [...daily(0, 'ABAB'), ...daily(1, 'ACB'), ...daily(2, 'BA')];
  const { patterns, patternCount } = compute(rows, { minSupport: 2, longest: 2 }, 9).result;
  const found = patterns.find(({ elements }) => say(elements) === 'A → B');
  expect(found).toMatchObject({ support: 2, share: 2 / 3, medianDays: 1.5 });
  expect(patternCount).toBe(patterns.length);
});

it('what the purchase before held too is skipped on request, and a purchase of nothing else falls away', () => {
  const rows: Row[] = [
    [0, 0, 1],
    [0, 3, 1],
    [0, 5, 1],
    [0, 5, 2],
    [0, 9, 1],
  ];
  const options = { minSupport: 1, longest: 3 };
  expect(patternsOf(compute(rows, options, 20).result)).toHaveProperty(['A → A → A'], 1);
  const skipped = compute(rows, { ...options, repeats: 'skip' }, 20).result;
  expect(patternsOf(skipped)).toEqual({ A: 1, B: 1, 'A → B': 1 });
  expect(skipped.elementCount).toBe(2);
});

it('closed ones leave out what a longer one of as many customers says', () => {
  const rows = [...daily(0, 'AB'), ...daily(1, 'AB'), ...daily(2, 'A')];
  const { result } = compute(rows, { minSupport: 2, keep: 'closed' }, 9);
  expect(patternsOf(result)).toEqual({ A: 3, 'A → B': 2 });
});

it('below one the least support is a share, from one on a number of customers', () => {
  const rows = [0, 1, 2, 3, 4, 5, 6].flatMap((customer) => daily(customer, customer < 4 ? 'A' : 'B'));
  expect(compute(rows, { minSupport: 0.5 }, 9).result.support.count).toBe(4);
  expect(compute(rows, { minSupport: 3 }, 9).result.support).toMatchObject({ count: 3, isRaised: false });
  expect(patternsOf(compute(rows, { minSupport: 0.5 }, 9).result)).toEqual({ A: 4 });
});

it('where the search finds too many, the least support is raised, and it is said', () => {
  const rows = Array.from({ length: 12 }, (_, customer) => daily(customer, 'ABCDEFABCDEFABCDEF')).flat();
  const { result } = compute([...rows, ...daily(12, 'AB')], { minSupport: 1, longest: 8 }, 40);
  expect(result.support.isRaised).toBe(true);
  expect(result.patternCount).toBeLessThanOrEqual(20_000);
});

it('a file shorter than the time given says how long it would have to be', () => {
  const { next } = compute(daily(0, 'ABC'), { minSupport: 1, nextDays: 90 }, 2).result;
  expect(next).toEqual({ status: 'left', haveDays: 3, neededDays: 91 });
});

it('positions, flows, money and days count every customer, and lines without an item only for their money', () => {
  const rows: Row[] = [
    [3, 0, 1],
    [3, 4, 0],
    [3, 6, 2],
    [3, 6, 3],
    [8, 2, 0],
    [9, 1, 1],
  ];
  const { result, membership } = compute(rows, { minSupport: 1, nextDays: 10 }, 30);
  expect([result.customerCount, result.elementCount, result.revenue]).toEqual([2, 3, 70]);
  expect(result.shown.steps.reached).toEqual([2, 1]);
  expect(result.shown.steps.items).toEqual([0, 1, 2]);
  expect(Array.from(result.shown.steps.counts)).toEqual([2, 0, 0, 1, 0, 1]);
  // C cost more than B on the same day; then anything else, then no further purchase.
  expect(result.shown.flows.items).toEqual([0, 2]);
  expect(Array.from(result.shown.flows.steps[0] ?? [])).toEqual([
    0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  ]);
  expect(Array.from(result.shown.flows.steps[1] ?? [])).toEqual([
    0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0,
  ]);
  expect(Array.from(membership.customers)).toEqual([3, 9]);
  expect(Array.from(membership.group, (group) => membership.groupIds[group])).toEqual(['bought2', 'bought1']);
  expect(Array.from(membership.measures.monetary ?? [])).toEqual([60, 10]);
});

it('where everything is bought by chance, next to nothing is proven, however common it is', () => {
  const { uniform: random } = seededRandom(5);
  const rows = Array.from({ length: 3_000 }, (_, customer) => {
    const days = new Map<number, Set<number>>();
    let at = Math.floor(random() * 300);
    for (let left = 1 + Math.floor(random() * 12); left > 0; left--) {
      days.set(at, new Set([1 + Math.floor(random() * 6), 1 + Math.floor(random() * 6)]));
      at += 1 + Math.floor(random() * 60);
    }
    return [...days].flatMap(([date, items]) =>
      [...items].sort((a, b) => a - b).map((item): Row => [customer, date, item]),
    );
  }).flat();
  const { next } = compute(rows, { longest: 2, nextDays: 60 }, 1_100).result;
  if (next.status !== 'ok') throw new Error('too short');
  expect(next.testedCount).toBeGreaterThan(300);
  expect(next.rules.filter(({ isProven }) => isProven).length).toBeLessThanOrEqual(2);
});

it('positions and flows are those of the groups of items, where there are any', () => {
  const rows: Row[] = [
    [0, 0, 1],
    [0, 0, 3],
    [0, 4, 2],
    [1, 0, 4],
  ];
  const { shown, patternCount } = compute(rows, { minSupport: 1, longest: 1 }, 9, ['odd', 'even']).result;
  expect([shown.level, shown.names, patternCount]).toEqual(['category', ['odd', 'even'], 4]);
  expect([shown.steps.items, shown.steps.reached]).toEqual([
    [1, 0],
    [2, 1],
  ]);
  expect(Array.from(shown.steps.counts)).toEqual([1, 1, 1, 0]);
  expect(shown.flows.items).toEqual([1, 0]);
  expect(Array.from(shown.flows.steps[0] ?? [])).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
});

it('no item at all gives NO_ROWS', () => {
  expect(() => compute([[0, 0, 0]], {}, 9)).toThrow('failed');
});
