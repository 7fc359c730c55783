import { expect, it } from 'vitest';
import { destinationsOf, excludedTotal } from '../src/import/bookkeeping.ts';
import type { ImportReport } from '../workers/contract/importing.ts';

const noSkipped = {
  ...{ repeatedHeader: 0, total: 0, comment: 0, noKey: 0, replaced: 0 },
  ...{ duplicate: 0, impossible: 0, future: 0, outlier: 0, testCustomer: 0 },
};

const report: ImportReport = {
  rowsRead: 100,
  rowsKept: 60,
  rowsRejected: 5,
  rowsExcluded: { ...noSkipped, noCustomer: 25, cancelled: 10, return: 0, notPositive: 0 },
  rowsMatchingRule: { ...noSkipped, noCustomer: 25, cancelled: 13, return: 10, notPositive: 0 },
  rejectedByReason: { TIME_UNREADABLE: 5 },
  rejectedSample: [],
  encoding: 'utf-8',
  delimiter: ',',
  roles: {},
  unreadCells: [],
  repairs: [],
  losses: { decoding: 0, before: 0, both: 0, sample: [] },
  durationMs: 1,
};

it('every line read has one place, and the pieces of the bar touch', () => {
  const places = destinationsOf(report);
  expect(places.reduce((sum, { rows }) => sum + rows, 0)).toBe(report.rowsRead);
  expect(places.at(-1)).toMatchObject({ kind: 'rejected', rows: 5, share: 0.05 });
  places.forEach((place, i) => {
    const before = places[i - 1];
    expect(place.start).toBeCloseTo(before ? before.start + before.share : 0, 12);
  });
  expect(excludedTotal(report)).toBe(35);
});

it('lines a rule found too late are told as an overlap, and silent rules are left out', () => {
  const places = destinationsOf(report);
  expect(places.map(({ kind }) => kind)).toEqual(['kept', 'noCustomer', 'cancelled', 'return', 'rejected']);
  expect(places.find(({ kind }) => kind === 'cancelled')?.overlap).toBe(3);
  expect(places.find(({ kind }) => kind === 'return')).toMatchObject({ rows: 0, overlap: 10 });
});

it('an empty file divides nothing by zero', () => {
  const none = { ...noSkipped, noCustomer: 0, cancelled: 0, return: 0, notPositive: 0 };
  const empty = {
    ...report,
    rowsRead: 0,
    rowsKept: 0,
    rowsRejected: 0,
    rowsExcluded: none,
    rowsMatchingRule: none,
  };
  expect(destinationsOf(empty)).toEqual([{ kind: 'kept', rows: 0, share: 0, overlap: 0, start: 0 }]);
});
