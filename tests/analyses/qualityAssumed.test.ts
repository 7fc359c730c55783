import { describe, expect, it, vi } from 'vitest';
import { assumeOf } from '../../src/analyses/quality/assumed.ts';
import { notesAgainst } from '../../src/i18n/assumption.ts';
import { rfmAssumptions } from '../../src/i18n/messagesRfm.ts';
import { computeQuality } from '../../workers/analyses/quality/kernel.ts';
import type { Measure, QualityResult } from '../../workers/analyses/quality/result.ts';
import type { CheckId } from '../../workers/contract/repairs.ts';
import { holdsOf } from '../support/accounts.ts';

vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

const measure = (check: CheckId, count: number, more: Partial<Measure> = {}): Measure => ({
  ...{ ref: { check, kind: 'orders' }, role: null, header: 'memo', unit: 'rows', count, of: 1_000 },
  ...{ weight: null, scores: true, parts: [], repairable: 0 },
  ...more,
});

function judge(measures: readonly Measure[], done: readonly CheckId[]): QualityResult {
  const facts = {
    ...{ asOf: '2024-12-31', rowsRead: 1_000, rowsKept: 1_000, cells: 5_000, timeKind: 'orders' },
    ...{ measures: JSON.stringify(measures), checksDone: JSON.stringify(done) },
  };
  const output = computeQuality({ columns: { day: new Int32Array(), lines: new Int32Array() }, facts }, {});
  if (output.status !== 'ok') throw new Error(output.code);
  return output.result as QualityResult;
}

const all: readonly CheckId[] = ['missing', 'outlier', 'duplicateRows'];
const told = (measures: readonly Measure[], done = all) => assumeOf(judge(measures, done)).map(holdsOf);
const saidOf = (measures: readonly Measure[], at: number): string =>
  assumeOf(judge(measures, all))[at]?.found?.join() ?? '';

describe('what the score takes for granted', () => {
  it('holds where nothing was found, and is not claimed where nothing was looked at', () => {
    expect(told([])).toEqual([null, true, true, true]);
    expect(told([], [])).toEqual([null, null, null, null]);
  });

  it('a column that is mostly empty may be rightly so', () => {
    expect(told([measure('missing', 300)])[1]).toBe(true);
    expect(told([measure('missing', 620)])[1]).toBe(false);
    expect(saidOf([measure('missing', 620)], 1)).toMatch(/memo.* 62\.0%/);
  });

  it('what is told only may be too much to be right; an outlier weighs by its money', () => {
    const outlier = (weight: number): Measure => measure('outlier', 20, { scores: false, weight });
    expect(told([outlier(0.01)])[2]).toBe(true);
    expect(told([outlier(0.4)])[2]).toBe(false);
    expect(saidOf([outlier(0.4)], 2)).toContain('Outlying amounts 40.0%');
  });

  it('rows that agree in all loaded columns may differ in others', () => {
    expect(told([measure('duplicateRows', 12)])[3]).toBe(false);
    expect(saidOf([measure('duplicateRows', 12)], 3)).toContain('12');
  });
});

describe('rows that were left out', () => {
  const [leftOut] = rfmAssumptions;
  const against = (reasons: string) =>
    notesAgainst(leftOut ?? { ko: '', en: '' }, [{ code: 'ROWS_LEFT_OUT', detail: { rows: 12, reasons } }])
      .length;

  it('speak against nothing where they are returns and cancellations', () => {
    expect(against('return 12')).toBe(0);
    expect(against('cancelled 3, return 9')).toBe(0);
  });

  it('are told of where any of them is something else', () => {
    expect(against('noCustomer 12')).toBe(1);
    expect(against('cancelled 3, return 8, notPositive 1')).toBe(1);
  });

  it('other notes speak as ever, and only against what they check', () => {
    const late = { code: 'DATES_AFTER_AS_OF', detail: { rows: 3 } } as const;
    expect(notesAgainst(leftOut ?? { ko: '', en: '' }, [late])).toEqual([late]);
    expect(notesAgainst({ ko: '', en: '' }, [late])).toEqual([]);
  });
});
