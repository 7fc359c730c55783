import { describe, expect, it } from 'vitest';
import {
  compareAlarms,
  compareKpis,
  compareSegments,
  differenceInterval,
  findCautions,
  moveSpan,
} from '../src/changes/compare.ts';
import { keptSnapshots, type KeptFigure, type KeptKpis, type Snapshot } from '../src/changes/snapshot.ts';

const share = (value: number, low: number, high: number): KeptFigure => ({
  ...{ id: 'repurchaseRate', value, unit: 'rate', better: 'high' },
  interval: { low, high },
});
const revenue = (value: number): KeptFigure => ({
  ...{ id: 'revenue', value, unit: 'money', better: 'high', interval: null },
});
const october = { start: '2024-10-01', end: '2024-10-31', days: 31, isPartial: false, settings: '{}' };
const november = { start: '2024-11-01', end: '2024-11-30', days: 30, isPartial: false, settings: '{}' };
const kpis = (period: Omit<KeptKpis, 'figures'>, ...figures: readonly KeptFigure[]): KeptKpis => ({
  ...period,
  figures,
});

function snapshot(asOf: string, data: Partial<Snapshot['data']> = {}): Snapshot {
  return {
    ...{ dangol: 'snapshot', version: 1, recipe: null, kpis: null, alarms: null, segments: [] },
    data: {
      ...{
        name: 'a.csv',
        firstDay: '2023-01-01',
        lastDay: asOf,
        asOf,
        customers: 100,
        rows: 500,
        decimals: 0,
      },
      ...{ roles: ['orders.customer', 'orders.channel'], filters: '[]' },
      ...data,
    },
  };
}

describe('the difference of two rates', () => {
  it('has Newcombe’s interval: 56/70 against 48/80, method 10 of his table II', () => {
    // Wilson: 0.8 (0.6911, 0.8773) and 0.6 (0.4905, 0.7004); published: 0.0524 to 0.3339.
    const found = differenceInterval(share(48 / 80, 0.490_45, 0.700_38), share(56 / 70, 0.691_11, 0.877_32));
    expect(found?.low).toBeCloseTo(0.0524, 3);
    expect(found?.high).toBeCloseTo(0.3339, 3);
  });

  it('turns its sign when the two change places', () => {
    const [a, b] = [share(0.2, 0.1, 0.35), share(0.5, 0.4, 0.61)];
    const [there, back] = [differenceInterval(a, b), differenceInterval(b, a)];
    expect(there?.low).toBeCloseTo(-(back?.high ?? 0), 12);
    expect(there?.high).toBeCloseTo(-(back?.low ?? 0), 12);
  });
});

describe('key figures then and now', () => {
  const verdictOf = (before: KeptKpis, now: KeptKpis): string | undefined =>
    compareKpis(before, now)[0]?.verdict;

  it('are judged where an interval is known, and only there', () => {
    expect(verdictOf(kpis(october, share(0.2, 0.18, 0.22)), kpis(november, share(0.3, 0.28, 0.32)))).toBe(
      'changed',
    );
    expect(verdictOf(kpis(october, share(0.2, 0.1, 0.3)), kpis(november, share(0.22, 0.12, 0.34)))).toBe(
      'unclear',
    );
    expect(verdictOf(kpis(october, revenue(10)), kpis(november, revenue(99)))).toBe('untested');
  });

  it('are not judged where they were counted otherwise', () => {
    const now = kpis(november, share(0.3, 0.28, 0.32));
    const other = { ...october, settings: '{"period":"week"}' };
    expect(verdictOf(kpis(other, share(0.2, 0.18, 0.22)), now)).toBe('settings');
    const same = { ...october, end: '2024-11-01' };
    expect(verdictOf(kpis(same, share(0.2, 0.18, 0.22)), now)).toBe('overlap');
    const week = { ...october, start: '2024-10-25', days: 7 };
    expect(verdictOf(kpis(week, revenue(10)), kpis(november, revenue(99)))).toBe('length');
    expect(compareKpis(kpis(october, revenue(1)), kpis(november, revenue(2)), false)[0]?.verdict).toBe(
      'settings',
    );
    // Shares do not grow with the period.
    expect(verdictOf(kpis(week, share(0.2, 0.18, 0.22)), now)).toBe('changed');
  });

  it('need to be there both times', () => {
    expect(compareKpis(kpis(october, revenue(1)), kpis(november, share(0.3, 0.2, 0.4)))).toEqual([]);
  });
});

it('alarms are new, still there, gone, or not to be told', () => {
  const at = (id: string, status: string) => ({ id, status, since: null }) as never;
  const found = compareAlarms(
    [at('newLost', 'quiet'), at('retention', 'alarm'), at('age', 'alarm'), at('habit', 'silent')],
    [
      at('newLost', 'alarm'),
      at('retention', 'alarm'),
      at('age', 'quiet'),
      at('habit', 'alarm'),
      at('cac', 'silent'),
    ],
  );
  expect(found.map(({ id, change }) => `${id} ${change}`)).toEqual([
    ...['newLost new', 'retention still', 'age gone', 'habit unknown', 'cac unknown'],
  ]);
});

it('groups are compared by size and share, those that came or went too', () => {
  const group = (id: string, customers: number) => ({ id, customers, revenue: 0 });
  const [found] = compareSegments(
    [{ by: 'rfm', settings: '{}', groups: [group('champions', 30), group('lost', 10)] }],
    [{ by: 'rfm', settings: '{"bins":4}', groups: [group('champions', 20), group('loyal', 60)] }],
  );
  expect(found?.isAlike).toBe(false);
  expect(found?.groups).toEqual([
    { id: 'champions', before: 30, now: 20, thenShare: 0.75, nowShare: 0.25 },
    { id: 'loyal', before: 0, now: 60, thenShare: 0, nowShare: 0.75 },
    { id: 'lost', before: 10, now: 0, thenShare: 0.25, nowShare: 0 },
  ]);
});

describe('what is not alike is said', () => {
  const codes = (now: Snapshot): string[] =>
    findCautions(snapshot('2024-11-01'), now).map(({ code }) => code);

  it('nothing, where only time has passed', () => {
    expect(codes(snapshot('2024-12-01', { customers: 120 }))).toEqual([]);
  });

  it.each([
    ['sameDay', snapshot('2024-11-01')],
    ['earlier', snapshot('2024-10-01')],
    ['laterStart', snapshot('2024-12-01', { firstDay: '2024-06-01' })],
    ['rolesGone', snapshot('2024-12-01', { roles: ['orders.customer'] })],
    ['rolesNew', snapshot('2024-12-01', { roles: ['orders.customer', 'orders.channel', 'orders.brand'] })],
    ['otherFilters', snapshot('2024-12-01', { filters: '[1]' })],
    ['otherMoney', snapshot('2024-12-01', { decimals: 2 })],
    ['farFewer', snapshot('2024-12-01', { customers: 49 })],
  ])('%s', (code, now) => {
    expect(codes(now)).toEqual([code]);
  });
});

it('moves are counted where the data reaches back to then', () => {
  const then = snapshot('2024-11-01');
  expect(moveSpan(then, snapshot('2024-12-01'))).toEqual({ status: 'ok', spanDays: 30 });
  expect(moveSpan(then, snapshot('2024-11-05')).status).toBe('tooClose');
  expect(moveSpan(then, snapshot('2024-10-05')).status).toBe('tooClose');
  expect(moveSpan(then, snapshot('2027-12-01')).status).toBe('tooFar');
  expect(moveSpan(then, snapshot('2024-12-01', { firstDay: '2024-11-02' })).status).toBe('noHistory');
  const dayAfter = snapshot('2024-11-01', { lastDay: '2024-10-31' });
  expect(moveSpan(dayAfter, snapshot('2024-12-01'))).toEqual({ status: 'ok', spanDays: 31 });
});

it('kept figures that are none of ours are passed over', () => {
  const document = (id: string, value: unknown) => ({ id, kind: 'snapshot', value, savedAt: id }) as const;
  const found = keptSnapshots([
    document('1', snapshot('2024-11-01')),
    document('2', { ...snapshot('2024-11-01'), version: 2 }),
    document('3', { ...snapshot('2024-11-01'), segments: [{ by: '__proto__', groups: [] }] }),
    document('4', { ...snapshot('2024-11-01'), data: { asOf: '<img>' } }),
    document('5', null),
    document('6', snapshot('2024-12-01')),
  ]);
  expect(found.map(({ id }) => id)).toEqual(['6', '1']);
});
