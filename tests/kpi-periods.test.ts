import { describe, expect, it, test } from 'vitest';
import { total } from '../workers/analyses/kpi/figure.ts';
import { choosePeriods } from '../workers/analyses/kpi/periods.ts';
import { toDayNumber, toIsoDay } from '../workers/contract/periods.ts';
import type { KpiId } from '../workers/analyses/kpi/result.ts';
import { judgeTarget, readTargets } from '../workers/analyses/kpi/targets.ts';
import { options, run, value } from './support/kpiExample.ts';

describe('periods', () => {
  const spans = (given: Record<string, unknown>, end: string): string[] => {
    const periods = choosePeriods(options(given), toDayNumber('2020-01-01'), toDayNumber(end));
    return [periods.now, periods.previous, periods.lastYear].map(
      (range) => range && `${toIsoDay(range.start)}–${toIsoDay(range.end)}`,
    ) as string[];
  };

  test.each([
    [
      { period: 'month' },
      '2024-05-10',
      ['2024-05-01–2024-05-10', '2024-04-01–2024-04-10', '2023-05-01–2023-05-10'],
    ],
    [
      { period: 'month' },
      '2024-03-30',
      ['2024-03-01–2024-03-30', '2024-02-01–2024-02-29', '2023-03-01–2023-03-30'],
    ],
    [
      { period: 'month' },
      '2024-02-29',
      ['2024-02-01–2024-02-29', '2024-01-01–2024-01-31', '2023-02-01–2023-02-28'],
    ],
    [
      { period: 'quarter' },
      '2024-05-10',
      ['2024-04-01–2024-05-10', '2024-01-01–2024-02-09', '2023-04-01–2023-05-10'],
    ],
    [
      { period: 'year' },
      '2024-12-31',
      ['2024-01-01–2024-12-31', '2023-01-01–2023-12-31', '2023-01-01–2023-12-31'],
    ],
    [
      { period: 'week' },
      '2024-05-08',
      ['2024-05-06–2024-05-08', '2024-04-29–2024-05-01', '2023-05-08–2023-05-10'],
    ],
    [
      { period: 'day' },
      '2024-05-08',
      ['2024-05-08–2024-05-08', '2024-05-07–2024-05-07', '2023-05-10–2023-05-10'],
    ],
    [
      { period: 'month', counting: 'rolling' },
      '2024-05-10',
      ['2024-04-11–2024-05-10', '2024-03-12–2024-04-10', '2023-04-12–2023-05-11'],
    ],
    [
      { period: 'custom', customDays: 10 },
      '2024-05-10',
      ['2024-05-01–2024-05-10', '2024-04-21–2024-04-30', '2023-05-02–2023-05-11'],
    ],
    [
      { period: 'all' },
      '2024-05-10',
      ['2023-05-12–2024-05-10', '2022-05-12–2023-05-11', '2022-05-12–2023-05-11'],
    ],
  ])('%j up to %s', (given, end, expected) => {
    expect(spans(given, end)).toEqual(expected);
  });

  it('an unfinished period is compared with as many days of the others', () => {
    for (let day = toDayNumber('2023-01-01'); day < toDayNumber('2025-03-01'); day += 1) {
      for (const period of ['month', 'quarter', 'year', 'week']) {
        const { now, previous, isPartial } = choosePeriods(options({ period }), 0, day);
        if (now === null || previous === null) throw new Error('no period');
        const [own, other] = [now.end - now.start, previous.end - previous.start];
        if (isPartial) expect(other).toBeLessThanOrEqual(own);
        expect(previous.end).toBeLessThan(now.start);
        if (!isPartial) expect(previous.end).toBe(now.start - 1);
      }
    }
  });

  it('a period before the file began is not compared', () => {
    const purchases = [
      { who: 1, day: '2024-04-20', amount: 1 },
      { who: 1, day: '2024-05-20', amount: 1 },
    ];
    const { kpis, changes } = value(run(purchases, { period: 'month' }));
    expect(kpis.revenue.previous?.reason).toBe('notCovered');
    expect(changes.previous).toBeNull();
  });

  it('who is new is not compared with a period at which the file begins', () => {
    const purchases = Array.from({ length: 60 }, (_, day) => ({
      who: day % 7,
      day: toIsoDay(toDayNumber('2024-01-01') + day),
      amount: 1,
    }));
    const { kpis, changes } = value(run(purchases, { period: 'custom', customDays: 30 }));
    expect(kpis.newCustomers.previous?.reason).toBe('noHistoryBefore');
    expect(kpis.purchaseCycleDays.previous?.reason).toBe('noHistoryBefore');
    expect(kpis.orderCount.previous?.value).toBe(30);
    expect(changes.previous?.before).toBe(30);
    const later = value(run(purchases, { period: 'custom', customDays: 20 })).kpis;
    expect(later.newCustomers.previous?.value).toBe(0);
  });
});

describe('targets', () => {
  const plan = (text: string, kpi: KpiId = 'revenue') => {
    const plans = readTargets({ [kpi]: text });
    if ('code' in plans || plans[0] === undefined) throw new Error('no plan');
    return plans[0];
  };
  const judge = (text: string, day: string, reached: number, kpi: KpiId = 'revenue') =>
    judgeTarget(plan(text, kpi), toDayNumber(day), total(reached));

  it('the pace so far is drawn out to the deadline', () => {
    const april = '3000|2024-04-01|2024-04-30|Kim';
    expect(judge(april, '2024-04-10', 1000)).toMatchObject({
      status: 'onTrack',
      projected: 3000,
      neededPerDay: 100,
      note: 'Kim',
    });
    expect(judge(april, '2024-04-10', 900)).toMatchObject({
      status: 'atRisk',
      projected: 2700,
      neededPerDay: 105,
    });
    expect(judge(april, '2024-04-10', 3100).status).toBe('reached');
    expect(judge(april, '2024-04-30', 2999)).toMatchObject({ status: 'missed', neededPerDay: null });
    expect(judge(april, '2024-06-30', 3000).status).toBe('reached');
    expect(judgeTarget(plan(april), toDayNumber('2024-03-31'), null)).toMatchObject({
      status: 'notStarted',
      elapsed: 0,
    });
  });

  it('a rate is not drawn out, and where low is good the target is a ceiling', () => {
    const rate = '0.3|2024-04-01|2024-04-30|';
    expect(judge(rate, '2024-04-10', 0.31, 'repurchaseRate')).toMatchObject({
      status: 'onTrack',
      projected: 0.31,
    });
    expect(judge(rate, '2024-04-10', 0.29, 'repurchaseRate').status).toBe('atRisk');
    expect(judge(rate, '2024-04-10', 0.29, 'churnRate').status).toBe('onTrack');
    expect(judge('100|2024-04-01|2024-04-30|', '2024-04-10', 101, 'returns').status).toBe('missed');
    expect(judge('100|2024-04-01|2024-04-30|', '2024-04-10', 50, 'returns').status).toBe('atRisk');
  });

  it.each([
    { revenue: '1000' },
    { revenue: 'much|2024-01-01|2024-12-31|' },
    { revenue: '1|2024-02-30|2024-12-31|' },
    { revenue: '1|2024-12-31|2024-01-01|' },
    { noSuchKpi: '1|2024-01-01|2024-12-31|' },
  ])('%j is refused', (targets) => {
    const output = run([{ who: 1, day: '2024-01-01', amount: 1 }], { targets });
    expect(output).toMatchObject({ code: 'BAD_OPTION', detail: { option: 'targets' } });
  });

  it('are measured over their own days', () => {
    const purchases = [
      { who: 1, day: '2024-03-31', amount: 500 },
      { who: 1, day: '2024-04-05', amount: 70 },
      { who: 2, day: '2024-04-10', amount: 30 },
    ];
    const { targets } = value(run(purchases, { targets: { revenue: '300|2024-04-01|2024-04-30|' } }));
    expect(targets).toMatchObject([{ reached: 100, projected: 300, status: 'onTrack' }]);
  });
});
