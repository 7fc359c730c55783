import { expect, test, vi } from 'vitest';
import { compareFigures } from '../src/analyses/kpi/chart.ts';
import { compareKpis, compareSegments, sumGroups } from '../src/changes/compare.ts';
import {
  explainDifference,
  explainEnd,
  explainGroup,
  explainMoved,
  explainTally,
  explainThen,
} from '../src/changes/explained.ts';
import type { KeptFigure, KeptKpis, Snapshot } from '../src/changes/snapshot.ts';
import { expectAccount, expectTold, expectWorked } from './support/accounts.ts';

// The language of the page is asked of the browser as soon as it is imported.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

const rate = (value: number, low: number, high: number): KeptFigure => ({
  ...{ id: 'repurchaseRate', value, unit: 'rate', better: 'high' },
  interval: { low, high },
});
const revenue = (value: number): KeptFigure => ({
  ...{ id: 'revenue', value, unit: 'money', better: 'high', interval: null },
});
const of = (start: string, end: string, ...figures: readonly KeptFigure[]): KeptKpis => ({
  ...{ start, end, days: 30, isPartial: false, settings: '{}', figures },
});
const then = of('2024-10-01', '2024-10-30', rate(48 / 80, 0.490_45, 0.700_38), revenue(1_234_567));
const now = of('2024-11-01', '2024-11-30', rate(56 / 70, 0.691_11, 0.877_32), revenue(2_000_001));
const snapshot = { data: { name: 'a<b>.csv', asOf: '2024-10-31' } } as Snapshot;

test('a difference and the ends of its interval are worked out from both figures', () => {
  const [share, money] = compareKpis(then, now);
  if (!share || !money) throw new Error('nothing to compare');
  const move = (one: typeof share) => {
    const change = compareFigures(one.now, one.now, one.before);
    if (change === null) throw new Error('no change');
    return change;
  };
  expect(explainDifference(share, move(share), '20.0 points').worked).toBe('80% − 60% = 20.0 points');
  expectWorked(explainDifference(money, move(money), '62.0%'));
  for (const [side, shown] of [
    ['low', '+5.2'],
    ['high', '+33.4'],
  ] as const) {
    const account = explainEnd(share, side, shown);
    if (account === null) throw new Error('no end');
    expectWorked(account);
  }
  expect(explainEnd(money, 'low', '0')).toBeNull();
});

test('a fall is told from the larger one on', () => {
  const [share, money] = compareKpis(now, then);
  if (!share || !money) throw new Error('nothing to compare');
  const change = compareFigures(money.now, money.now, money.before);
  if (change === null) throw new Error('no change');
  expectWorked(explainDifference(money, change, '38.3%'));
  expect(explainEnd(share, 'low', '−33.4')?.worked).toContain('60 − 80 − √(');
});

test('a figure of last time says where and when it was kept, and that its rows are gone', () => {
  const account = explainThen(revenue(1_234_567), snapshot, 0);
  expect(account).toMatchObject({ worked: null, amount: '1.2M' });
  expect(account.rows).toBeUndefined();
  expect(account.formula).toContain('a<b>.csv');
});

test('sizes of groups, their shares and differences', () => {
  const groups = (a: number, b: number) => [
    { id: 'champions', customers: a, revenue: 0 },
    { id: 'loyal', customers: b, revenue: 0 },
  ];
  const kept = (a: number, b: number) => [{ by: 'rfm', settings: '{}', groups: groups(a, b) }] as const;
  const [change] = compareSegments(kept(300, 900), kept(1_250, 750));
  if (!change) throw new Error('no groups');
  const all = sumGroups(change.groups);
  expect(all).toEqual({ before: 1_200, now: 2_000 });
  const [first, second] = change.groups.map((group) =>
    explainGroup(group.id, group, all, { before: '2024-10-31', now: '2024-11-30' }),
  );
  if (!first || !second) throw new Error('no accounts');
  expectAccount(first.thenShare, '25.0%');
  expectAccount(first.nowShare, '62.5%');
  expect(first.difference.worked).toBe('1,250 − 300 = +950');
  expect(second.difference.worked).toBe('750 − 900 = −150');
  expect(first.before.base?.amount).toBe('1,200');
});

test('who moved, and the counts of the finding in their order', () => {
  const moved = explainMoved(
    { count: 150, of: 1_200, rate: 0.125 },
    { earlier: '2024-10-31', asOf: '2024-11-30' },
  );
  expectTold(moved, /^Customers/);
  expect(moved.map(({ amount }) => amount)).toEqual(['1,200', '150', '12.5%']);
  const counts = { tested: '12', changed: '3', rang: '1', gone: '0' };
  expect(explainTally(counts, 20).map(({ amount }) => amount)).toEqual(['12', '3', '1', '0']);
  expect(explainTally({ ...counts, tested: '0' }, 20).map(({ amount }) => amount)).toEqual(['1', '0']);
});
