import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustByHolm } from '../../../workers/numeric/familyError.ts';
import { basketCountOf, toBaskets, type Baskets } from '../../../workers/numeric/mining/baskets.ts';
import { condense } from '../../../workers/numeric/mining/condensed.ts';
import { itemsOf, type ItemSets } from '../../../workers/numeric/mining/itemSets.ts';
import { fisherOfRule, measure, type RuleMeasures } from '../../../workers/numeric/mining/measures.ts';
import { mineItemSets } from '../../../workers/numeric/mining/mineItemSets.ts';
import {
  findNeedless,
  findRules,
  type RuleRequest,
  type Rules,
} from '../../../workers/numeric/mining/rules.ts';
import { SetIndex } from '../../../workers/numeric/mining/setIndex.ts';
import reference from '../../reference/associationRules.json' with { type: 'json' };

interface Mined {
  readonly baskets: Baskets;
  readonly names: readonly string[];
  readonly sets: ItemSets;
  readonly index: SetIndex;
}

function mineNames(rows: readonly (readonly string[])[], share: number, least?: number): Mined {
  const codes = new Map<string, number>();
  for (const name of rows.flat()) if (!codes.has(name)) codes.set(name, codes.size);
  const basket = rows.flatMap((row, i) => row.map(() => i));
  const item = rows.flat().map((name) => codes.get(name) ?? 0);
  const baskets = toBaskets(basket, item, rows.length, codes.size);
  const minSupport = least ?? Math.ceil(share * rows.length - 1e-9);
  const sets = mineItemSets(baskets, { minSupport, longest: 0, mostSets: 1e6, mostBytes: 2 ** 29 });
  return { baskets, names: [...codes.keys()], sets, index: new SetIndex(sets, codes.size) };
}

const all: RuleRequest = {
  ...{ minConfidence: 0, maxConfidence: 1, minItems: 2, maxItems: 99, right: 'one', mostRules: 1e6 },
};

interface NamedRule {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly measures: RuleMeasures;
  readonly fisher: number;
}

function readRules({ baskets, names, sets }: Mined, rules: Rules): NamedRule[] {
  const named = (set: number): string[] =>
    itemsOf(sets, set)
      .map((item) => names[item] ?? '')
      .sort();
  return Array.from({ length: rules.count }, (_, rule) => {
    const [left, right, both] = [rules.left[rule], rules.right[rule], rules.both[rule]] as [
      number,
      number,
      number,
    ];
    const count = (set: number): number => sets.supports[set] ?? NaN;
    const counts = {
      baskets: basketCountOf(baskets),
      left: count(left),
      right: count(right),
      both: count(both),
    };
    return {
      left: named(left),
      right: named(right),
      measures: measure(counts),
      fisher: fisherOfRule(counts),
    };
  });
}

const keyOf = (left: readonly string[], right: readonly string[]): string =>
  `${[...left].sort().join(', ')} → ${[...right].sort().join(', ')}`;

const caseOf = (id: string): { inputs: Record<string, unknown>; expected: Record<string, unknown> } => {
  const found = reference.cases.find((one) => one.id === id);
  if (!found) throw new Error(`no reference case ${id}`);
  return found as never;
};

const isIn = (small: ReadonlySet<number>, large: ReadonlySet<number>): boolean =>
  [...small].every((item) => large.has(item));

const number = (value: unknown): number => (value === 'Infinity' ? Infinity : Number(value));

function expectClose(got: number, want: unknown, what: string): void {
  const wanted = number(want);
  if (!Number.isFinite(wanted)) expect(got, what).toBe(wanted);
  else expect(Math.abs(got - wanted), what).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
}

describe('rules and their measures', () => {
  test('as arules computes them', () => {
    const { inputs, expected } = caseOf('arules_small');
    const mined = mineNames(inputs['transactions'] as string[][], Number(inputs['support']));
    const rules = readRules(mined, findRules(mined.sets, mined.index, { ...all, minConfidence: 0.6 }));
    const wanted = expected['rules'] as Record<string, unknown>[];
    expect(rules.length).toBe(expected['n_rules']);
    const byKey = new Map(rules.map((rule) => [keyOf(rule.left, rule.right), rule]));
    for (const want of wanted) {
      const key = keyOf(want['lhs'] as string[], want['rhs'] as string[]);
      const got = byKey.get(key);
      expect(got, key).toBeDefined();
      for (const name of [
        ...['support', 'confidence', 'lift', 'coverage', 'leverage', 'conviction', 'chiSquared'],
        ...['oddsRatio', 'phi', 'cosine', 'jaccard', 'kulczynski'],
      ]) {
        expectClose(got?.measures[name as keyof RuleMeasures] ?? NaN, want[name], `${key} ${name}`);
      }
      expectClose(got?.fisher ?? NaN, want['fishersExactTest'], `${key} Fisher`);
    }
  });

  test('as mlxtend computes them, with any number of items on the right', () => {
    const { inputs, expected } = caseOf('apriori_docs5');
    const mined = mineNames(inputs['transactions'] as string[][], Number(inputs['min_support']));
    expect(mined.sets.count).toBe(expected['n_itemsets']);
    const asked = { ...all, right: 'any', minConfidence: Number(inputs['min_confidence']) } as const;
    const rules = readRules(mined, findRules(mined.sets, mined.index, asked));
    const wanted = expected['rules'] as Record<string, unknown>[];
    expect(rules.length).toBe(expected['n_rules']);
    const byKey = new Map(rules.map((rule) => [keyOf(rule.left, rule.right), rule]));
    for (const want of wanted) {
      const key = keyOf(want['antecedent'] as string[], want['consequent'] as string[]);
      const got = byKey.get(key)?.measures;
      for (const name of [
        'support',
        'confidence',
        'lift',
        'leverage',
        'conviction',
        'jaccard',
        'kulczynski',
      ] as const)
        expectClose(got?.[name] ?? NaN, want[name], `${key} ${name}`);
      expectClose(got?.zhang ?? NaN, want['zhangs_metric'], `${key} Zhang`);
    }
  });

  const rows = fc.array(fc.array(fc.nat(7), { minLength: 1, maxLength: 6 }), { minLength: 4, maxLength: 40 });

  test('every split of every frequent set is a rule, counted basket by basket', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('one', 'any'), (given, right) => {
        const named = given.map((row) => [...new Set(row)].map(String));
        const mined = mineNames(named, 0, 2);
        const rules = readRules(mined, findRules(mined.sets, mined.index, { ...all, right }));
        for (const { left, right: then, measures, fisher } of rules) {
          const has = (row: readonly string[], side: readonly string[]) =>
            side.every((item) => row.includes(item));
          const withLeft = named.filter((row) => has(row, left));
          const withBoth = withLeft.filter((row) => has(row, then));
          expect(measures.confidence).toBe(withBoth.length / withLeft.length);
          expect(measures.support).toBe(withBoth.length / named.length);
          expect(fisher).toBeLessThanOrEqual(1);
        }
        const splits = Array.from(
          { length: mined.sets.count },
          (_, set) => mined.index.lengths[set] ?? 0,
        ).map((length) => (length < 2 ? 0 : right === 'one' ? length : 2 ** length - 2));
        expect(rules.length).toBe(splits.reduce((sum, count) => sum + count, 0));
        expect(new Set(rules.map((rule) => keyOf(rule.left, rule.right))).size).toBe(rules.length);
      }),
    );
  });

  test('closed, maximal and needless, as their definitions say', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const mined = mineNames(
          given.map((row) => row.map(String)),
          0,
          2,
        );
        const { sets, index } = mined;
        const { closed, maximal } = condense(sets, index);
        const listed = Array.from({ length: sets.count }, (_, set) => new Set(itemsOf(sets, set)));
        listed.forEach((own, set) => {
          const larger = listed.flatMap((other, i) => (other.size > own.size && isIn(own, other) ? [i] : []));
          expect(maximal[set]).toBe(larger.length === 0 ? 1 : 0);
          const alike = larger.some((other) => sets.supports[other] === sets.supports[set]);
          expect(closed[set]).toBe(alike ? 0 : 1);
        });
        const rules = findRules(sets, index, all);
        const needless = findNeedless(rules, sets, index);
        const confidence = (rule: number): number =>
          (sets.supports[rules.both[rule] ?? 0] ?? NaN) / (sets.supports[rules.left[rule] ?? 0] ?? NaN);
        for (let rule = 0; rule < rules.count; rule++) {
          const left = listed[rules.left[rule] ?? 0] ?? new Set();
          const isBeaten = Array.from({ length: rules.count }, (_, other) => other).some((other) => {
            const shorter = listed[rules.left[other] ?? 0] ?? new Set();
            const isShorter = shorter.size < left.size && isIn(shorter, left);
            return (
              isShorter && rules.right[other] === rules.right[rule] && confidence(other) >= confidence(rule)
            );
          });
          expect(needless[rule]).toBe(isBeaten ? 1 : 0);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('p values of many rules by Holm, as R’s p.adjust', () => {
    const adjusted = adjustByHolm([0.01, 0.04, 0.03, 0.005]);
    [0.03, 0.06, 0.06, 0.02].forEach((want, i) => expect(adjusted[i]).toBeCloseTo(want, 12));
  });
});

const shared = new URL('../../../../shared/data/', import.meta.url);
const groceriesFile = new URL('Groceries.baskets.csv.gz', shared);

describe.skipIf(!existsSync(groceriesFile))('published counts (skipped where the files are missing)', () => {
  const read = (name: string): string[] =>
    gunzipSync(readFileSync(new URL(name, shared)))
      .toString()
      .trimEnd()
      .split('\n');

  test('rules of Groceries', () => {
    const rows = read('Groceries.baskets.csv.gz').map((line) => line.split(','));
    const count = (support: number, minConfidence: number): number => {
      const { sets, index } = mineNames(rows, support);
      return findRules(sets, index, { ...all, minConfidence }).count;
    };
    expect([count(0.006, 0.25), count(0.001, 0.8), count(0.001, 0.5)]).toEqual([463, 410, 5668]);
    const { expected } = caseOf('arules_groceries_closed_maximal');
    const { sets, index } = mineNames(rows, 0.01);
    const { closed, maximal } = condense(sets, index);
    const sum = (flags: Uint8Array): number => flags.reduce((total, flag) => total + flag, 0);
    expect([sum(closed), sum(maximal)]).toEqual([expected['n_closed'], expected['n_maximal']]);
    const best = caseOf('arules_groceries_0.005_0.3');
    const mined = mineNames(rows, 0.005);
    const rules = readRules(mined, findRules(mined.sets, mined.index, { ...all, minConfidence: 0.3 }));
    const byKey = new Map(rules.map((rule) => [keyOf(rule.left, rule.right), rule]));
    expect(rules.length).toBe(best.expected['n_rules']);
    for (const want of best.expected['top10_by_lift'] as Record<string, unknown>[]) {
      const got = byKey.get(keyOf(want['lhs'] as string[], want['rhs'] as string[]));
      for (const name of ['support', 'confidence', 'lift', 'conviction'] as const)
        expectClose(got?.measures[name] ?? NaN, want[name], name);
      expectClose((got?.fisher ?? NaN) / number(want['fishersExactTest']), 1, 'Fisher');
    }
  });

  test('item sets of retail and T10I4D100K', () => {
    const count = (name: string, support: number): number =>
      mineNames(
        read(name).map((line) => line.trim().split(/\s+/)),
        support,
        support < 1 ? undefined : support,
      ).sets.count;
    expect(count('retail.dat.gz', 1000)).toBe(135);
    expect([count('T10I4D100K.dat.gz', 0.01), count('T10I4D100K.dat.gz', 0.005)]).toEqual([385, 1073]);
  });
});
