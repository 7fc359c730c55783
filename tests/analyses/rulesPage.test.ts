import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countsOf,
  findItemRules,
  leftOf,
  levelOfLift,
  listItems,
  listPairs,
  rightOf,
} from '../../src/analyses/rules/chart.ts';
import { listDifferences } from '../../src/analyses/rules/groups.ts';
import { buildMatrix, orderByLikeness } from '../../src/analyses/rules/matrix.ts';
import { buildNetwork } from '../../src/analyses/rules/network.ts';
import { layoutNetwork } from '../../src/analyses/rules/networkLayout.ts';
import { countSeen, listRules, listSteps, nextPass } from '../../src/analyses/rules/steps.ts';
import { resultOf } from '../support/rulesResult.ts';

/** Tea goes with milk and with lemon, salt with pepper; bread goes with everything alike. */
const teaBaskets = [
  ...Array.from({ length: 4 }, () => ['tea', 'milk', 'bread']),
  ...Array.from({ length: 3 }, () => ['tea', 'lemon', 'bread']),
  ...Array.from({ length: 5 }, () => ['salt', 'pepper', 'bread']),
  ['salt'],
];
const result = resultOf(teaBaskets);
const named = (items: Int32Array): string => [...items].map((item) => result.itemNames[item]).join('+');
const say = (rule: number): string => `${named(leftOf(result, rule))}>${named(rightOf(result, rule))}`;
const item = (name: string): number => result.itemNames.indexOf(name);

describe('the rules of a page', () => {
  it('are counted as the baskets say', () => {
    const rule = Array.from({ length: result.ruleCount }, (_, i) => i).find((i) => say(i) === 'tea>milk');
    expect(countsOf(result, rule ?? -1)).toEqual({ baskets: 13, left: 7, right: 4, both: 4 });
  });

  it('of an item stand on the side asked for, the short ones first', () => {
    const from = findItemRules(result, item('tea'), 'left', 3).map(say);
    expect(from).toEqual(['tea>milk', 'tea>lemon', 'tea>bread']);
    expect(findItemRules(result, item('lemon'), 'right', 1).map(say)).toEqual(['tea>lemon']);
  });

  it('name their items by how many baskets have them', () => {
    expect(listItems(result).map((one) => result.itemNames[one])).toEqual([
      'bread',
      'tea',
      'salt',
      'pepper',
      'milk',
      'lemon',
    ]);
  });

  it('of one item on either side are listed when lift is over 1, the strongest first', () => {
    const pairs = listPairs(result, 'leverage').map(({ rule }) => say(rule));
    expect(pairs.slice(0, 2).sort()).toEqual(['pepper>salt', 'salt>pepper']);
    expect(pairs).not.toContain('bread>salt');
  });

  it('have a level by their lift', () => {
    expect([1, 1.2, 1.7, 2, 4, 9, 10].map(levelOfLift)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

it('a difference between groups is between the share there and the share of all others', () => {
  const byGroup = {
    by: 'region',
    areDecades: false,
    names: ['east', 'west', ''],
    basketCounts: Int32Array.of(50, 50, 10),
    ruleCount: 2,
    leftCount: Int32Array.of(0, 0, 0, 40, 30, 10),
    rightCount: Int32Array.of(0, 0, 0, 20, 20, 5),
    bothCount: Int32Array.of(0, 0, 0, 20, 3, 1),
    fdr: Float64Array.of(1, 1, 1, 0.01, 0.02, 1),
    testedCount: 2,
    found: [{ rule: 1, group: 0, isMore: true }],
  };
  expect(listDifferences(byGroup)).toEqual([
    {
      ...{ rule: 1, group: 0, left: 40, both: 20, leftElsewhere: 40, bothElsewhere: 4 },
      ...{ here: 0.5, elsewhere: 0.1, fdr: 0.01 },
    },
  ]);
});

describe('the network', () => {
  it('has one line a pair, with the rules of both ways, and no more items than asked for', () => {
    const whole = buildNetwork(result, 'lift', 40, 80);
    const ends = whole.edges.map(({ from, to }) => [whole.items[from], whole.items[to]].sort());
    expect(new Set(ends.map(String)).size).toBe(whole.edges.length);
    expect(whole.edges[0]?.rules).toHaveLength(2);
    const small = buildNetwork(result, 'lift', 3, 80);
    expect(small.items.length).toBeLessThanOrEqual(3);
    expect(small.pairCount).toBe(whole.pairCount);
    expect(buildNetwork(result, 'lift', 40, 1).edges).toHaveLength(1);
  });

  it('covers no label by another, cuts none off, and is the same every time', () => {
    const body = fc.record({
      width: fc.integer({ min: 20, max: 150 }),
      height: fc.integer({ min: 20, max: 70 }),
      mark: fc.integer({ min: 4, max: 18 }),
    });
    const given = fc.array(body, { minLength: 1, maxLength: 40 }).chain((bodies) =>
      fc.record({
        bodies: fc.constant(bodies),
        width: fc.integer({ min: 300, max: 1000 }),
        edges: fc.array(fc.record({ from: fc.nat(bodies.length - 1), to: fc.nat(bodies.length - 1) }), {
          maxLength: 80,
        }),
      }),
    );
    fc.assert(
      fc.property(given, ({ bodies, edges, width }) => {
        const { places, height } = layoutNetwork(bodies, edges, width);
        const boxes = places.map(({ x, y }, i) => ({ x, y, ...(bodies[i] ?? { width: 0, height: 0 }) }));
        for (const [i, a] of boxes.entries()) {
          expect(a.x - a.width / 2).toBeGreaterThanOrEqual(-0.01);
          expect(a.x + a.width / 2).toBeLessThanOrEqual(width + 0.01);
          expect(a.y - a.height / 2).toBeGreaterThanOrEqual(-0.01);
          expect(a.y + a.height / 2).toBeLessThanOrEqual(height + 0.01);
          for (const b of boxes.slice(i + 1)) {
            const apart =
              Math.abs(a.x - b.x) >= (a.width + b.width) / 2 ||
              Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
            expect(apart).toBe(true);
          }
        }
        expect(layoutNetwork(bodies, edges, width)).toEqual({ places, height });
      }),
      { numRuns: 25 },
    );
  });

  it('brings what is tied nearer than what is not', () => {
    const bodies = Array.from({ length: 8 }, () => ({ width: 40, height: 30, mark: 8 }));
    const ring = [0, 2, 4, 6].map((from) => ({ from, to: from + 1 }));
    const { places } = layoutNetwork(bodies, ring, 700);
    const far = (i: number, j: number): number =>
      Math.hypot((places[i]?.x ?? 0) - (places[j]?.x ?? 0), (places[i]?.y ?? 0) - (places[j]?.y ?? 0));
    const tied = ring.map(({ from, to }) => far(from, to));
    const others = [0, 2, 4, 6].flatMap((i) => [0, 2, 4, 6].filter((j) => j > i).map((j) => far(i, j)));
    const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
    expect(mean(tied)).toBeLessThan(mean(others));
  });
});

describe('the matrix', () => {
  it('puts items of one group side by side', () => {
    const group = (one: number): number => one % 3;
    const order = orderByLikeness(
      Array.from({ length: 12 }, (_, i) => i),
      (a, b) => (group(a) === group(b) ? 4 : 1),
    );
    const changes = order.filter((one, i) => i > 0 && group(one) !== group(order[i - 1] ?? 0));
    expect(changes).toHaveLength(2);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i));
  });

  it('has the rule of each row to each column, none from an item to itself, and no more items than asked for', () => {
    const { rows, columns, cells } = buildMatrix(result, 25);
    cells.forEach((row, i) =>
      row.forEach((rule, j) => {
        if (rows[i] === columns[j]) expect(rule).toBeNull();
        else if (rule !== null) {
          const [left, right] = [result.itemNames[rows[i] ?? -1], result.itemNames[columns[j] ?? -1]];
          expect(say(rule)).toBe(`${left}>${right}`);
        }
      }),
    );
    expect(cells.flat().filter((rule) => rule !== null).length).toBe(listPairs(result, 'lift').length);
    const small = buildMatrix(result, 2);
    expect([small.rows.length, small.columns.length]).toEqual([2, 2]);
  });
});

describe('the lesson', () => {
  const { book } = result.teaching;
  const steps = listSteps(book);

  it('goes through every candidate of every pass and ends at the rules', () => {
    const candidates = book.passes.reduce((sum, pass) => sum + pass.candidates.length, 0);
    expect(steps).toHaveLength(candidates + 2 * book.passes.length + 1);
    expect([steps[0], steps.at(-1)]).toEqual([{ at: 'start', pass: 0 }, { at: 'rules' }]);
    const begins = [0];
    while (begins.at(-1) !== steps.length - 1) begins.push(nextPass(steps, begins.at(-1) ?? 0));
    expect(begins.map((at) => steps[at]?.at)).toEqual(['start', 'start', 'start', 'start', 'rules']);
    expect(nextPass(steps, steps.length - 1)).toBe(steps.length - 1);
  });

  it('shows of a pass what has been looked at so far', () => {
    const second = book.passes[1];
    expect(countSeen({ at: 'start', pass: 1 }, second)).toBe(0);
    expect(countSeen({ at: 'candidate', pass: 1, candidate: 3 }, second)).toBe(4);
    expect(countSeen({ at: 'end', pass: 1 }, second)).toBe(10);
  });

  it('ends with rules whose counts can be read off the nine baskets', () => {
    const rules = listRules(book);
    expect(rules[0]).toMatchObject({ counts: { baskets: 9, both: 2 } });
    // Bread and jam, so milk: both baskets with bread and jam hold milk (Han, Kamber and Pei, example 6.4).
    const rule = rules.find(({ left, right }) => String(left) === '0,4' && String(right) === '1');
    expect(rule?.counts).toEqual({ baskets: 9, left: 2, right: 7, both: 2 });
    expect(rules).toHaveLength(2 * 3 + 6 * 2);
  });
});
