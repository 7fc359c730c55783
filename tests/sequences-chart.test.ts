import { describe, expect, it, vi } from 'vitest';
import { listPatterns, listRules } from '../src/analyses/sequences/columns.ts';
import {
  buildSteps,
  headline,
  largestChange,
  lookupItems,
  provenRules,
  rulesAfter,
} from '../src/analyses/sequences/chart.ts';
import { firstReturn, layoutFlows, listBands } from '../src/analyses/sequences/flow.ts';
import type { NextRule, SequencesResult } from '../workers/analyses/sequences/result.ts';
import { arrangeRows, copyRows } from '../src/charts/virtualTable.ts';

// The language of the page is asked of the browser as soon as it is imported.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

const rule = (
  prefix: readonly (readonly number[])[],
  next: number,
  more: Partial<NextRule> = {},
): NextRule => ({
  ...{ prefix, next, watched: 100, followed: 30, confidence: 0.3, low: 0.22, high: 0.4, base: 0.1, lift: 3 },
  ...{ pAdjusted: 0.001, isProven: true, isNeedless: false, days: { q1: 4, median: 9, q3: 20 } },
  ...{ waiting: 70, inTime: 12, hasLists: true },
  ...more,
});

const rules = [
  rule([[0]], 0),
  rule([[0], [1]], 2, { isNeedless: true }),
  rule([[1]], 2),
  rule([[0]], 2, { isProven: false, pAdjusted: 0.4, lift: 12 }),
];

/** A hundred customers begin with A: 10 buy it again, 40 B, 50 nothing; of the 50 who came back 20 buy something else at last. */
const result: SequencesResult = {
  ...{ asOf: '2024-12-31', firstDay: '2024-01-01', endDay: '2024-12-30', unit: 'day', level: 'product' },
  ...{ customerCount: 100, elementCount: 170, itemCount: 3, frequentItemCount: 3 },
  support: { asked: 0.01, count: 1, share: 0.01, isRaised: false },
  ...{ patternCount: 2, isClosed: false },
  patterns: [
    { elements: [['A']], support: 100, share: 1, medianDays: null },
    { elements: [['A'], ['B', 'C']], support: 40, share: 0.4, medianDays: 7.5 },
  ],
  itemNames: ['A', 'B', 'C'],
  nextDays: 90,
  next: { status: 'ok', watched: 90, testedCount: 12, provenCount: 2, rules, foundCount: 4 },
  shown: {
    level: 'product',
    names: ['A', 'B', 'C'],
    steps: { reached: [100, 50, 20], items: [0, 1], counts: Int32Array.from([100, 10, 2, 0, 40, 1]) },
    flows: {
      items: [0, 1],
      // To A, B, anything else, nothing more.
      steps: [
        Int32Array.from([10, 40, 0, 50, ...new Array<number>(12).fill(0)]),
        Int32Array.from([0, 0, 0, 10, 0, 0, 20, 20, ...new Array<number>(8).fill(0)]),
      ],
    },
  },
  revenue: 0,
};

describe('rules', () => {
  it('that are proven and say something of their own, with and without what is bought again', () => {
    expect(provenRules(result, true).map(({ place }) => place)).toEqual([0, 2]);
    expect(provenRules(result, false).map(({ place }) => place)).toEqual([2]);
    expect(headline(result)?.place).toBe(2);
  });

  it('are looked up by the one item before', () => {
    expect(lookupItems(result)).toEqual([
      { item: 0, ruleCount: 2 },
      { item: 1, ruleCount: 1 },
    ]);
    expect(rulesAfter(result, 0).map(({ place }) => place)).toEqual([0, 3]);
  });

  it('are found by either side, sorted by what they stand for, and copied with their numbers', () => {
    const model = listRules(result, rules);
    expect(Array.from(arrangeRows(model, 'b', null))).toEqual([1, 2]);
    expect(Array.from(arrangeRows(model, '', { key: 'lift', descending: true }))).toEqual([3, 0, 1, 2]);
    expect(Array.from(arrangeRows(model, '', { key: 'verdict', descending: true }))).toEqual([0, 2, 1, 3]);
    const [, copied] = copyRows(model, Int32Array.of(1)).split('\n');
    expect(copied?.trim().split('\t').slice(0, 6)).toEqual(['A → B', 'C', '0.3', '30', '100', '0.1']);
  });
});

it('sequences are written with an arrow between days and a plus within one; one day has no span', () => {
  const model = listPatterns(result);
  const rows = copyRows(model, Int32Array.of(0, 1)).trim().split('\n');
  expect(rows.slice(1).map((row) => row.trimEnd().split('\t'))).toEqual([
    ['A', '1', '100', '1'],
    ['A → B + C', '3', '40', '0.4', '7.5'],
  ]);
});

it('shares of positions are of those who came so far', () => {
  expect(buildSteps(result).map((row) => row.map(({ share }) => share))).toEqual([
    [1, 0.2, 0.1],
    [0, 0.8, 0.05],
  ]);
  expect(buildSteps(result)[0]?.map(({ level }) => level)).toEqual([6, 1, 0]);
  // The third position is that of too few customers to speak of.
  expect(largestChange(result)).toEqual({ row: 0, last: 1 });
});

describe('flows', () => {
  it('say who never came back, and who chose the same', () => {
    expect(firstReturn(result)).toEqual({
      once: { rate: 0.5, count: 50, of: 100 },
      same: { rate: 0.2, count: 10, of: 50 },
    });
    expect(listBands(result)[0]).toEqual({ stage: 0, from: 0, to: 3, customers: 50, share: 0.5 });
  });

  it('have one scale: every column is as high as its customers, and bands leave and reach their nodes in order', () => {
    const { nodes, bands, height } = layoutFlows(result, 600);
    const scaleOf = nodes.map(({ customers, height: own }) => own / customers);
    for (const scale of scaleOf) expect(scale).toBeCloseTo(scaleOf[0] ?? 0, 9);
    const column = (stage: number): number =>
      nodes.filter((node) => node.stage === stage).reduce((sum, { customers }) => sum + customers, 0);
    expect([column(0), column(1), column(2)]).toEqual([100, 100, 50]);
    expect(bands).toHaveLength(6);
    expect(new Set(nodes.map(({ x }) => Math.round(x)))).toEqual(new Set([0, 296, 591]));
    for (const node of nodes) expect(node.y + node.height).toBeLessThanOrEqual(height + 1e-9);
  });

  it('that are too thin for the picture stay in the table', () => {
    const thin = { ...result, customerCount: 10_000 };
    expect(layoutFlows(thin, 600).bands.map(({ customers }) => customers)).toEqual([40, 50]);
    expect(listBands(thin)).toHaveLength(6);
  });
});
