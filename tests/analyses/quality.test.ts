import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildScorecard,
  judged,
  shownCost,
  shownScore,
  weightiest,
} from '../../src/analyses/quality/chart.ts';
import { findGaps } from '../../workers/analyses/quality/gaps.ts';
import { computeQuality } from '../../workers/analyses/quality/kernel.ts';
import type { Measure, QualityResult } from '../../workers/analyses/quality/result.ts';
import { qualityChecks } from '../../workers/contract/qualityChecks.ts';
import type { CheckId } from '../../workers/contract/repairs.ts';
import {
  foldSpelling,
  groupSpellings,
  mergeAll,
  minorityRows,
} from '../../workers/engine/quality/spellings.ts';

const measure = (check: CheckId, count: number, more: Partial<Measure> = {}): Measure => ({
  ...{ ref: { check, kind: 'orders' }, role: null, header: '', unit: 'rows', count, of: 1_000 },
  ...{ weight: null, scores: true, parts: [], repairable: 0 },
  ...more,
});

function compute(
  measures: readonly Measure[],
  days: readonly number[] = [],
  lines: readonly number[] = days.map(() => 5),
): QualityResult {
  const columns = { day: Int32Array.from(days), lines: Int32Array.from(lines) };
  const facts = {
    ...{ asOf: '2024-12-31', rowsRead: 1_000, rowsKept: 1_000, cells: 5_000, timeKind: 'orders' },
    measures: JSON.stringify(measures),
    checksDone: '["missing"]',
  };
  const output = computeQuality({ columns, facts }, {});
  if (output.status !== 'ok') throw new Error(output.code);
  return output.result as QualityResult;
}

describe('the score', () => {
  it('is 1 − problems ÷ total by dimension, and their mean', () => {
    const result = compute([
      measure('missing', 50),
      measure('duplicateRows', 100),
      measure('quantityZero', 20),
    ]);
    expect(result.dimensions.map(({ rate }) => rate)).toEqual([0.99, 0.9, 0.98, 1, null]);
    expect(result.score).toBeCloseTo((99 + 90 + 98 + 100) / 4, 10);
  });

  it('takes nothing for what may be right', () => {
    const result = compute([
      measure('outlier', 900),
      measure('returns', 900),
      measure('extremeCustomer', 900),
    ]);
    expect(result.score).toBe(100);
    expect(result.findings.map(({ cost }) => cost)).toEqual([0, 0, 0]);
  });

  it('never falls when a problem becomes smaller or goes', () => {
    const checks = Object.keys(qualityChecks) as CheckId[];
    const problems = fc.array(
      fc.record({ check: fc.constantFrom(...checks), count: fc.integer({ min: 1, max: 3_000 }) }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(problems, fc.nat(), fc.nat(), (list, which, left) => {
        const before = list.map(({ check, count }) => measure(check, count));
        const at = which % list.length;
        const count = left % (list[at]?.count ?? 1);
        const after = before.flatMap((one, i) => (i !== at ? [one] : count > 0 ? [{ ...one, count }] : []));
        expect(compute(after).score).toBeGreaterThanOrEqual(compute(before).score);
      }),
    );
  });

  it('no row read gives NO_ROWS', () => {
    const columns = { day: new Int32Array(), lines: new Int32Array() };
    const facts = { rowsRead: 0, measures: '[]', checksDone: '[]' };
    expect(computeQuality({ columns, facts }, {})).toMatchObject({ code: 'NO_ROWS' });
  });
});

describe('findings', () => {
  it('weigh by the thresholds of their check', () => {
    const severities = (counts: readonly number[]): string[] =>
      counts.map((count) => compute([measure('duplicateRows', count)]).findings[0]?.severity ?? '');
    expect(severities([9, 10, 49, 50])).toEqual(['low', 'medium', 'medium', 'high']);
  });

  it('that may be right are never more than minor, and returns are told from ten percent on', () => {
    expect(compute([measure('duplicateRows', 900, { scores: false })]).findings[0]?.severity).toBe('low');
    expect(compute([measure('returns', 99)]).findings).toEqual([]);
    expect(compute([measure('returns', 100)]).findings).toHaveLength(1);
  });

  it('an outlier weighs by its money, not by its rows', () => {
    expect(compute([measure('outlier', 2, { weight: 0.3 })]).findings[0]?.severity).toBe('high');
  });

  it('stand in order: what weighs most, then what costs most', () => {
    const result = compute([
      measure('constant', 1_000),
      measure('quantityZero', 5),
      measure('duplicateRows', 80),
    ]);
    expect(result.findings.map(({ ref }) => ref.check)).toEqual([
      'duplicateRows',
      'quantityZero',
      'constant',
    ]);
    expect(weightiest(result)?.ref.check).toBe('duplicateRows');
  });

  it('offer a repair only where rows that count would go', () => {
    expect(compute([measure('quantityZero', 5)]).findings[0]?.repair).toBeNull();
    const ref = { check: 'quantityZero', kind: 'orders' };
    expect(compute([measure('quantityZero', 5, { repairable: 5 })]).findings[0]?.repair).toEqual({
      by: 'leaveOut',
      finding: ref,
    });
  });
});

describe('gaps in the days', () => {
  const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
  const gapsOf = (days: readonly number[], lines = 5): readonly [number, number, number][] =>
    findGaps(
      Int32Array.from(days),
      Int32Array.from(days, () => lines),
    ).gaps.map((gap) => [gap.first, gap.last, gap.expectedDays]);

  it('a lost week is one, of seven days', () => {
    expect(gapsOf([...range(0, 100), ...range(107, 200)])).toEqual([[100, 106, 7]]);
  });

  it('days on which there never is anything are none', () => {
    expect(gapsOf(range(0, 200).filter((day) => day % 7 !== 3))).toEqual([]);
  });

  it('one missing day is too little to say', () => {
    expect(gapsOf([...range(0, 100), ...range(101, 200)])).toEqual([]);
  });

  it('few lines leave days empty by chance', () => {
    expect(
      gapsOf(
        range(0, 400).filter((day) => (day * 7_919) % 11 < 4),
        1,
      ),
    ).toEqual([]);
  });

  it('a stray early day makes no gap of years', () => {
    expect(gapsOf([-9_000, ...range(0, 300)])).toEqual([]);
  });

  it('no day at all gives none', () => {
    expect(findGaps(new Int32Array(), new Int32Array())).toEqual({ gaps: [], expectedDays: 0 });
  });

  it('counts for the score against the days on which something was to be expected', () => {
    const result = compute([], [...range(0, 100), ...range(107, 200)]);
    const timeliness = result.dimensions[4];
    expect(timeliness).toMatchObject({ problems: 7, total: timeliness?.total ?? 0 });
    expect(timeliness?.rate).toBeCloseTo(1 - 7 / (timeliness?.total ?? 0), 12);
    expect(result.findings[0]).toMatchObject({
      id: 'orders.dateGap',
      count: 7,
      parts: [{ text: '1970-04-11' }],
    });
  });
});

describe('spellings', () => {
  const values = (counts: Record<string, number>) =>
    Object.entries(counts).map(([value, rows]) => ({ value, rows }));

  it('case, space, width and composition do not make another word; letters do', () => {
    const same = ['Nike', 'NIKE', ' nike', 'Ｎｉｋｅ', 'ni ke'];
    expect(new Set(same.map(foldSpelling)).size).toBe(1);
    expect(foldSpelling('서울'.normalize('NFD'))).toBe(foldSpelling('서울'));
    expect(foldSpelling('Nikes')).not.toBe(foldSpelling('Nike'));
    expect(foldSpelling('가')).not.toBe(foldSpelling('나'));
  });

  it('the most frequent one is meant, and the others are merged into it', () => {
    const groups = groupSpellings(values({ nike: 2, Nike: 9, NIKE: 1, Puma: 4 }));
    expect(groups.map(minorityRows)).toEqual([3]);
    expect(mergeAll(groups)).toEqual([
      { from: 'nike', to: 'Nike' },
      { from: 'NIKE', to: 'Nike' },
    ]);
  });

  it('more distinct texts than can be spellings of a few words are left alone', () => {
    expect(
      groupSpellings(Array.from({ length: 5_001 }, (_, i) => ({ value: i % 2 ? 'a' : 'A', rows: 1 }))),
    ).toEqual([]);
  });
});

describe('the scorecard', () => {
  it('has a bar for every dimension, and says which cannot be judged', () => {
    const result = compute([measure('duplicateRows', 100)]);
    expect(buildScorecard(result).map(({ length }) => length)).toEqual([1, 0.9, 1, 1, 0]);
    expect(judged(result)).toHaveLength(4);
  });

  it('a score with something wrong never reads 100, and a loss never reads 0', () => {
    expect(shownScore(99.999)).toBe(99.9);
    expect(shownScore(100)).toBe(100);
    expect(shownScore(87.6)).toBe(87.6);
    expect([0.001, 0.054, 0.94].map(shownCost)).toEqual([0.01, 0.05, 0.9]);
  });
});
