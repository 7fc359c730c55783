import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeCohort } from '../../workers/analyses/cohort/kernel.ts';
import { toDayNumber, toIsoDay } from '../../workers/contract/periods.ts';
import { namePeriod, periodOf, startOf } from '../../workers/analyses/cohort/periods.ts';
import { cohortCell, type CohortGrain, type CohortResult } from '../../workers/analyses/cohort/result.ts';
import { cohortSpec } from '../../workers/analyses/cohort/spec.ts';
import type { Membership } from '../../workers/contract/analysis.ts';
import type { KernelInput, KernelOutput } from '../../workers/contract/kernel.ts';
import { completeOptions } from '../../workers/contract/options.ts';
import { selectMembers } from '../../workers/engine/audiences.ts';
import reference from '../reference/cohort.json' with { type: 'json' };

interface Bought {
  readonly customer: number;
  readonly day: string;
  readonly purchases: number;
  readonly revenue: number;
}

const grains: readonly CohortGrain[] = ['week', 'month', 'quarter', 'year'];

function toInput(given: readonly Bought[], endDay: string, moneyDecimals = 2): KernelInput {
  const rows = [...given].sort((a, b) => a.customer - b.customer || (a.day < b.day ? -1 : 1));
  return {
    columns: {
      customer: Int32Array.from(rows, (row) => row.customer),
      day: Int32Array.from(rows, (row) => toDayNumber(row.day)),
      purchases: Int32Array.from(rows, (row) => row.purchases),
      revenue: Float64Array.from(rows, (row) => row.revenue),
    },
    facts: { asOf: endDay, firstDay: rows.map((row) => row.day).sort()[0] ?? '', endDay, moneyDecimals },
  };
}

function run(given: readonly Bought[], endDay: string, options: Record<string, unknown> = {}): KernelOutput {
  return computeCohort(toInput(given, endDay), completeOptions(cohortSpec, options));
}

function read(output: KernelOutput): CohortResult {
  if (output.status !== 'ok') throw new Error(output.code);
  return output.result as CohortResult;
}

function membersOf(output: KernelOutput): Membership {
  if (output.status !== 'ok' || output.membership === null) throw new Error('no membership');
  return output.membership;
}

const notesOf = (output: KernelOutput): string[] =>
  output.status === 'ok' ? output.notes.map(({ code }) => code) : [];

const firstDay = toDayNumber('2023-01-01');
const anyPurchases = fc
  .uniqueArray(
    fc.record({
      customer: fc.integer({ min: 0, max: 40 }),
      offset: fc.integer({ min: 0, max: 900 }),
      purchases: fc.integer({ min: 1, max: 4 }),
      cents: fc.integer({ min: 1, max: 9_999_999 }),
    }),
    { minLength: 1, maxLength: 250, selector: ({ customer, offset }) => `${customer} ${offset}` },
  )
  .map((rows) =>
    rows.map(({ customer, offset, purchases, cents }) => ({
      ...{ customer, purchases },
      day: toIsoDay(firstDay + offset),
      revenue: cents / 100,
    })),
  );
const anyGrain = fc.constantFrom(...grains);
const end = toIsoDay(firstDay + 900);

describe('three customers by hand', () => {
  const { purchases, endDay, cohorts, meanRetention, meanLtv, meanAov } = reference.handSized;
  const result = read(run(purchases, endDay));

  test('give these cohorts', () => {
    expect(result.cohorts).toEqual(cohorts);
    expect(result).toMatchObject({ customerCount: 3, purchaseCount: 6, revenue: 72.75 });
  });

  test('give these means, March left out because it had not ended', () => {
    expect(result).toMatchObject({ lastPeriod: '2024-03', lastPeriodIsPartial: true });
    expect(result.mean.map(({ retention }) => retention)).toEqual(meanRetention);
    expect(result.mean.map(({ ltv }) => ltv)).toEqual(meanLtv);
    expect(result.mean.map(({ aov }) => aov)).toEqual(meanAov);
  });

  test('March counts when the data reaches its last day', () => {
    const whole = read(run(purchases, '2024-03-31'));
    expect(whole.lastPeriodIsPartial).toBe(false);
    expect(whole.cohorts.map(({ completeCount }) => completeCount)).toEqual([3, 2]);
    expect(whole.mean.map(({ retention }) => retention)).toEqual([1, 1 / 3, 0.5]);
  });

  test('the first cohort can be left out of the means', () => {
    const means = read(run(purchases, '2024-03-31', { firstCohort: 'leaveOut' })).mean;
    expect(means.map(({ retention, customerCount }) => [retention, customerCount])).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  test('a cell is the customers who bought then, its absence those of the cohort who did not', () => {
    const output = run(purchases, endDay);
    const membership = membersOf(output);
    const cells = [cohortCell(0, 1, read(output).horizon)];
    expect([...selectMembers(membership, { by: 'cells', cells })]).toEqual([0]);
    expect([...selectMembers(membership, { by: 'absent', groups: ['2024-01'], cells })]).toEqual([1]);
    expect([...selectMembers(membership, { by: 'groups', groups: ['2024-02'] })]).toEqual([2]);
  });

  test('what lies beyond the horizon is no cell, but stays in the totals', () => {
    const near = read(run(purchases, endDay, { horizon: 1 }));
    expect(near.cohorts[0]).toMatchObject({ retained: [2, 1], totalRevenue: 65.5, totalPurchases: 5 });
    expect(near.revenue).toBe(72.75);
  });
});

describe('periods of the calendar', () => {
  test.each(reference.isoWeeks.days)('%s lies in %s', (day, week) => {
    expect(namePeriod(periodOf(toDayNumber(String(day)), 'week'), 'week')).toBe(week);
  });

  test('start where the period before them ends, for every day of 800 years', () => {
    for (const grain of grains) {
      let period = periodOf(toDayNumber('1600-01-01'), grain);
      for (let day = toDayNumber('1600-01-01'); day < toDayNumber('2400-01-01'); day++) {
        const next = periodOf(day, grain);
        if (next !== period) {
          if (next !== period + 1 || startOf(next, grain) !== day)
            throw new Error(`${grain} ${toIsoDay(day)}`);
          period = next;
        }
      }
    }
    const count = periodOf(toDayNumber('2400-01-01'), 'month') - periodOf(toDayNumber('1600-01-01'), 'month');
    expect(count).toBe(9_600);
  });

  test('months, quarters and years are those of the ISO date', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        const iso = toIsoDay(day);
        const quarter = Math.ceil(Number(iso.slice(5, 7)) / 3);
        expect(namePeriod(periodOf(day, 'month'), 'month')).toBe(iso.slice(0, 7));
        expect(namePeriod(periodOf(day, 'quarter'), 'quarter')).toBe(`${iso.slice(0, 4)}-Q${quarter}`);
        expect(namePeriod(periodOf(day, 'year'), 'year')).toBe(iso.slice(0, 4));
      }),
    );
  });
});

describe('parts add up to the whole', () => {
  const cents = (money: number): number => Math.round(money * 100);
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

  test('to the last cent, for customers, purchases and revenue', () => {
    fc.assert(
      fc.property(anyPurchases, anyGrain, fc.integer({ min: 1, max: 120 }), (rows, grain, horizon) => {
        const result = read(run(rows, end, { grain, horizon }));
        const whole = sum(rows.map(({ revenue }) => cents(revenue)));
        expect(cents(result.revenue)).toBe(whole);
        expect(sum(result.cohorts.map(({ totalRevenue }) => cents(totalRevenue)))).toBe(whole);
        expect(sum(result.cohorts.map(({ size }) => size))).toBe(new Set(rows.map((r) => r.customer)).size);
        expect(sum(result.cohorts.map((row) => row.totalPurchases))).toBe(sum(rows.map((r) => r.purchases)));
        for (const row of result.cohorts) {
          const within = sum(row.revenue.map(cents));
          if (horizon === 120 && grain !== 'week') expect(within).toBe(cents(row.totalRevenue));
          else expect(within).toBeLessThanOrEqual(cents(row.totalRevenue));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the members of every cell are as many as the cell says', () => {
    fc.assert(
      fc.property(anyPurchases, anyGrain, (rows, grain) => {
        const output = run(rows, end, { grain, horizon: 6 });
        const counts = new Map<number, number>();
        for (const cell of membersOf(output).cells?.list ?? []) counts.set(cell, (counts.get(cell) ?? 0) + 1);
        read(output).cohorts.forEach(({ retained }, at) => {
          retained.forEach((count, k) => expect(counts.get(cohortCell(at, k, 6)) ?? 0).toBe(count));
        });
      }),
      { numRuns: 40 },
    );
  });

  test('the mean lies between the cohorts it is made of, inside its interval', () => {
    fc.assert(
      fc.property(anyPurchases, anyGrain, (rows, grain) => {
        const { cohorts, mean } = read(run(rows, end, { grain }));
        mean.forEach(({ retention, interval }, k) => {
          const rates = cohorts.flatMap(({ retained, size, completeCount }) =>
            k < completeCount ? [(retained[k] ?? 0) / size] : [],
          );
          expect(retention).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-12);
          expect(retention).toBeLessThanOrEqual(Math.max(...rates) + 1e-12);
          expect(interval.low).toBeLessThanOrEqual(retention);
          expect(interval.high).toBeGreaterThanOrEqual(retention);
        });
        const ltv = mean.map((point) => point.ltv);
        expect([...ltv].sort((a, b) => a - b)).toEqual(ltv);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what cannot be said is said', () => {
  test('nobody gives NO_ROWS, not NaN', () => {
    expect(run([], end)).toMatchObject({ status: 'failed', code: 'NO_ROWS' });
  });

  test('one purchase is a cohort without a mean', () => {
    const output = run([{ customer: 0, day: '2024-05-10', purchases: 1, revenue: 1 }], '2024-05-10');
    expect(read(output).mean).toEqual([]);
    expect(notesOf(output)).toEqual(['LAST_PERIOD_PARTIAL', 'HISTORY_TOO_SHORT_FOR_RETURN']);
  });

  test('older customers in the first cohort and the partial last period', () => {
    expect(notesOf(run(reference.handSized.purchases, '2024-03-15'))).toEqual([
      'LAST_PERIOD_PARTIAL',
      'FIRST_COHORT_HOLDS_OLDER',
    ]);
  });
});
