import { describe, expect, test, vi } from 'vitest';
import type { Audience, AudienceComparison, ComparedAudience } from '../workers/contract/audience.ts';

// The language of the page is read from its surroundings as soon as it is imported.
vi.stubGlobal('navigator', { language: 'en' });
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
const workshop = await import('../src/audience/workshop.ts');
const reasonWords = await import('../src/audience/reasonWords.ts');

function list(id: string, name: string): Audience {
  return {
    ...{ id, name, datasetId: '1', customerCount: 1, analysis: 'rfm', asOf: '2024-01-01', revenue: 0 },
    selection: { by: 'groups', groups: [] },
  };
}
const three = [list('a', 'Ann’s'), list('b', '=B'), list('c', 'C')];

describe('what can be made of picked lists', () => {
  test('two: what they share lies between what is theirs alone', () => {
    const parts = { all: 3, only: [5, 2], several: 0 };
    const pair = three.slice(0, 2);
    expect(workshop.listParts(pair, parts).map(({ key, count }) => [key, count])).toEqual([
      ['a', 5],
      ['all', 3],
      ['b', 2],
    ]);
    const made = workshop.listCombinations(pair, parts);
    expect(made.map(({ key, how, count, audienceIds }) => [key, how, count, audienceIds.join('')])).toEqual([
      ['union', 'union', 10, 'ab'],
      ['intersection', 'intersection', 3, 'ab'],
      ['a', 'difference', 5, 'ab'],
      ['b', 'difference', 2, 'ba'],
    ]);
  });

  test('three: every part is in the union, and each combination counts what its parts do', () => {
    const parts = { all: 1, only: [4, 0, 6], several: 2 };
    const bars = workshop.listParts(three, parts);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(13);
    for (const { key, count, parts: held } of workshop.listCombinations(three, parts)) {
      const sum = bars.filter((bar) => held.includes(bar.key)).reduce((total, bar) => total + bar.count, 0);
      expect([key, count]).toEqual([key, sum]);
    }
  });

  test('a suggested name fits its field', () => {
    const long = [list('a', 'x'.repeat(80)), list('b', 'y'.repeat(80))];
    for (const { suggestedName } of workshop.listCombinations(long, { all: 1, only: [1, 1], several: 0 }))
      expect(suggestedName.length).toBeLessThanOrEqual(80);
  });
});

describe('lists side by side', () => {
  const one: ComparedAudience = {
    ...{ id: 'a', customers: 4, buyers: 4, buyerShare: 0.25, revenue: 1_200.5, revenueShare: 0.5 },
    ...{ orders: 8, orderValue: 150.0625, ordersPerBuyer: 2, medianRecencyDays: 10.5, repeatRate: 0.75 },
    repeaters: 3,
    reach: { email: 3 },
  };
  const nobody: ComparedAudience = {
    ...{ id: 'b', customers: 2, buyers: 0, buyerShare: 0, revenue: 0, revenueShare: 0, orders: 0 },
    ...{ orderValue: null, ordersPerBuyer: null, medianRecencyDays: null, repeatRate: null },
    repeaters: 0,
    reach: { email: 0 },
  };
  const comparison: AudienceComparison = {
    asOf: '2024-01-01',
    audiences: [one, nobody],
    all: { buyers: 16, revenue: 2_401 },
    overlap: [
      [4, 1],
      [1, 2],
    ],
  };

  test('a figure that nobody has is left open, and who never bought is told of where there is one', () => {
    const { rows } = workshop.tabulateComparison(comparison, ['A', 'B'], 2);
    const texts = new Map(rows.map(([label, ...cells]) => [label?.text, cells.map(({ text }) => text)]));
    expect(texts.get('Of them, buyers')).toEqual(['4', '0']);
    expect(texts.get('Revenue per order')).toEqual(['150.06', '–']);
    expect(texts.get('Reachable by e-mail')).toEqual(['3', '0']);
    const alone = workshop.tabulateComparison({ ...comparison, audiences: [one] }, ['A'], 2);
    expect(alone.rows.map(([label]) => label?.text)).not.toContain('Of them, buyers');
  });

  test('overlaps are told in customers and in shares of the row’s list', () => {
    const { columns, rows } = workshop.tabulateOverlap(comparison, ['A', 'B']);
    expect(columns).toHaveLength(5);
    expect(rows.map((row) => row.map(({ value }) => value))).toEqual([
      ['A', 4, 1, 1, 0.25],
      ['B', 1, 2, 0.5, 1],
    ]);
    expect(workshop.shareOf([0, 3], 0, 3)).toBeNull();
  });
});

describe('reasons', () => {
  const selection = { by: 'groups', groups: [] } as const;

  test('are there for the segments of RFM and for lists of lists, in both languages', () => {
    for (const lang of ['ko', 'en'] as const) {
      const rfm = reasonWords.reasonsFor({ analysis: 'rfm', selection }, lang);
      expect(Object.keys(rfm?.byGroup ?? {})).toHaveLength(11);
      for (const text of Object.values(rfm?.byGroup ?? {})) {
        const named = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect([...new Set(named)].sort()).toEqual(['frequency', 'monetary', 'recencyDays']);
      }
      expect(reasonWords.reasonsFor({ analysis: 'combined', selection }, lang)?.otherwise).toContain(
        '{monetary}',
      );
    }
    expect(reasonWords.reasonsFor({ analysis: 'pareto', selection }, 'en')).toBeUndefined();
    const winBack = { by: 'cells', cells: [5] } as const;
    expect(reasonWords.reasonsFor({ analysis: 'lifecycle', selection: winBack }, 'en')?.otherwise).toContain(
      '{cyclesSince}',
    );
    expect(reasonWords.reasonsFor({ analysis: 'constructor', selection }, 'en')).toBeUndefined();
  });
});
