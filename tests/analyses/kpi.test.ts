import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kpiDictionary } from '../../workers/analyses/kpi/dictionary.ts';
import { netPromoterScore, retentionRate } from '../../workers/analyses/kpi/figure.ts';
import { toDayNumber, toIsoDay } from '../../workers/contract/periods.ts';
import type { KpiId } from '../../workers/analyses/kpi/result.ts';
import { explainChange, type TreeCounts } from '../../workers/analyses/kpi/tree.ts';
import reference from '../reference/kpi.json' with { type: 'json' };
import { run, value } from '../support/kpiExample.ts';

describe('worked examples', () => {
  it('1,000 customers, 1,100 at the end, 200 of them new: 90 % stayed', () => {
    expect(retentionRate(reference.retention).value).toBe(reference.retention.rate);
    expect(retentionRate({ atStart: 0, atEnd: 5, gained: 5 })).toMatchObject({
      value: null,
      reason: 'nobodyAtStart',
    });
  });

  it('60 promoters, 20 passives, 20 detractors: 40 points, with its interval', () => {
    const { score, standardError } = reference.nps;
    const nps = netPromoterScore(reference.nps);
    expect(nps.value).toBe(score);
    expect(nps.interval?.low).toBeCloseTo(score - 1.959964 * standardError, 4);
    expect(nps.interval?.high).toBeCloseTo(score + 1.959964 * standardError, 4);
    expect(netPromoterScore({ promoters: 0, passives: 0, detractors: 0 }).value).toBeNull();
  });

  it('five purchases by hand', () => {
    const { kpis } = value(
      run([
        { who: 1, day: '2024-01-01', amount: 10 },
        { who: 1, day: '2024-01-11', amount: 20 },
        { who: 1, day: '2024-01-31', amount: 30 },
        { who: 2, day: '2024-01-05', amount: 15.5 },
        { who: 3, day: '2024-01-31', amount: 4.5 },
      ]),
    );
    const figures: Partial<Record<KpiId, number>> = {
      revenue: 80,
      orderCount: 5,
      customerCount: 3,
      aov: 16,
      arpu: 80 / 3,
      repurchaseRate: 1 / 3,
      oneTimeBuyerShare: 2 / 3,
      purchaseFrequency: 5 / 3,
      purchaseCycleDays: 15,
      purchaseCycleMeanDays: 15,
      arpuRepurchase: 80 / 9,
    };
    for (const [id, figure] of Object.entries(figures))
      expect([id, kpis[id as KpiId].value]).toEqual([id, figure]);
    expect(kpis.repurchaseRate).toMatchObject({ numerator: 1, denominator: 3 });
  });

  it('lifetime value against acquisition cost: 1 and 3 are the marks', () => {
    const year = Array.from({ length: 12 }, (_, i) => ({
      who: i % 4,
      day: `2023-${String(i + 1).padStart(2, '0')}-15`,
      amount: 100,
    }));
    const all = [
      { who: 9, day: '2022-12-01', amount: 1 },
      ...year,
      { who: 0, day: '2023-12-31', amount: 100 },
    ];
    const days = Float64Array.from({ length: 12 }, (_, i) =>
      toDayNumber(`2023-${String(i + 1).padStart(2, '0')}-01`),
    );
    // 13 orders of 100 from 4 customers: 325 a year each. 4 new customers for 12 × cost.
    for (const [cost, mark] of [
      [325 / 3, 1],
      [325 / 9, 3],
    ] as const) {
      const spend = { spendDay: days, spendCost: new Float64Array(12).fill(cost) };
      const { kpis } = value(run(all, { relationshipYears: 1 }, spend, 'spend spend.cost'));
      expect(kpis.cltvSimple.value).toBe(325);
      expect(kpis.ltvToCac.value).toBeCloseTo(mark, 5);
    }
  });
});

describe('retention by a span of activity', () => {
  const people = [
    // Stays: active before and after.
    { who: 1, day: '2024-05-20', amount: 1 },
    { who: 1, day: '2024-06-10', amount: 1 },
    // Lost: bought 40 days before the end.
    { who: 2, day: '2024-05-21', amount: 1 },
    // Back: dormant at the start.
    { who: 3, day: '2024-03-01', amount: 1 },
    { who: 3, day: '2024-06-15', amount: 1 },
    // New.
    { who: 4, day: '2024-06-30', amount: 1 },
    // Dormant, stays away.
    { who: 5, day: '2024-03-05', amount: 1 },
  ];
  // Somebody long gone, so that the history is long enough.
  const old = { who: 6, day: '2024-02-01', amount: 1 };
  const { kpis } = value(run([...people, old], { period: 'month', activeDays: 30 }));

  it('counts who stayed, who was lost, who came back', () => {
    expect(kpis.crr).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
    expect(kpis.crr.parts).toMatchObject({ atStart: 2, atEnd: 3, newCustomers: 1, wonBack: 1 });
    expect(kpis.churnRate).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
    expect(kpis.reactivationRate).toMatchObject({ numerator: 1, denominator: 3 });
    expect(kpis.returningShare).toMatchObject({ numerator: 2, denominator: 3 });
  });

  it('says that the history before the period is shorter than the span', () => {
    const short = value(run(people, { period: 'month', activeDays: 365 })).kpis;
    expect(short.crr.reason).toBe('historyTooShort');
    expect(short.churnRate.reason).toBe('historyTooShort');
  });
});

describe('the revenue tree', () => {
  it('reproduces the reference, rounded to whole cents that add up', () => {
    const { before, after, contributions } = reference.tree;
    const tree = explainChange(before, after, 1);
    expect(tree.factors.map(({ contribution }) => contribution)).toEqual(contributions);
  });

  it('contributions add up to the change to the last cent, whatever the periods', () => {
    const counts = fc
      .record({
        customers: fc.integer({ min: 0, max: 1e6 }),
        perCustomer: fc.integer({ min: 0, max: 1e4 }),
        perOrder: fc.integer({ min: 1, max: 1e8 }),
      })
      .map(({ customers, perCustomer, perOrder }): TreeCounts => {
        const orders = customers + (customers > 0 ? perCustomer : 0);
        return { customers, orders, revenue: orders * perOrder };
      });
    fc.assert(
      fc.property(counts, counts, (before, after) => {
        const tree = explainChange(before, after, 1);
        const sum = tree.factors.reduce((all, { contribution }) => all + contribution, 0);
        expect(sum).toBe(after.revenue - before.revenue);
        expect(tree.factors.every(({ contribution }) => Number.isInteger(contribution))).toBe(true);
      }),
    );
  });

  it('a factor that did not change contributes nothing, and one that alone changed all of it', () => {
    const tree = explainChange(
      { customers: 10, orders: 20, revenue: 1000 },
      { customers: 13, orders: 26, revenue: 1300 },
      1,
    );
    expect(tree.factors.map(({ contribution }) => contribution)).toEqual([300, 0, 0]);
  });

  it('backwards it says the opposite', () => {
    const [a, b] = [
      { customers: 7, orders: 9, revenue: 12_345 },
      { customers: 5, orders: 11, revenue: 9_876 },
    ];
    const there = explainChange(a, b, 1).factors;
    const back = explainChange(b, a, 1).factors;
    there.forEach(({ contribution }, i) =>
      expect(Math.abs(contribution + (back[i]?.contribution ?? NaN))).toBeLessThanOrEqual(1),
    );
  });

  it('from nothing, everything comes with the customers', () => {
    const tree = explainChange(
      { customers: 0, orders: 0, revenue: 0 },
      { customers: 2, orders: 3, revenue: 900 },
      100,
    );
    expect(tree).toMatchObject({ before: 0, after: 9, change: 9 });
    expect(tree.factors.map(({ contribution, before }) => [contribution, before])).toEqual([
      [9, 0],
      [0, null],
      [0, null],
    ]);
  });
});

it('parts add up to the whole: periods, customers, gross and net', () => {
  const purchase = fc.record({
    who: fc.integer({ min: 0, max: 9 }),
    day: fc.integer({ min: 0, max: 120 }).map((n) => toIsoDay(toDayNumber('2024-01-01') + n)),
    amount: fc.integer({ min: 1, max: 10_000_000 }).map((cents) => cents / 100),
  });
  fc.assert(
    fc.property(fc.array(purchase, { minLength: 1, maxLength: 60 }), (purchases) => {
      const { kpis, now, previous } = value(run(purchases, { period: 'custom', customDays: 1830 }));
      const cents = purchases.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
      expect(kpis.revenue.value).toBe(cents / 100);
      expect([now?.days, previous?.days]).toEqual([1830, 1830]);
      const { customerCount, oneTimeBuyerShare, repurchaseRate } = kpis;
      expect((oneTimeBuyerShare.numerator ?? 0) + (repurchaseRate.numerator ?? 0)).toBe(customerCount.value);
      expect(kpis.netRevenue.value).toBe(kpis.revenue.value);
    }),
    { numRuns: 40 },
  );
});

it('without rows it says so', () => {
  expect(run([])).toMatchObject({ status: 'failed', code: 'NO_ROWS' });
});

it('what cannot be computed says which column or table unlocks it', () => {
  const { kpis } = value(run([{ who: 1, day: '2024-01-01', amount: 1 }]));
  for (const [id, { value: figure, reason, lacks }] of Object.entries(kpis)) {
    if (figure === null) expect([id, reason]).not.toEqual([id, null]);
    if (reason === 'locked') expect([id, lacks.length]).not.toEqual([id, 0]);
  }
  expect(kpis.grossMargin.lacks).toEqual([{ kind: 'orders', isLoaded: true, roles: ['cost'] }]);
  expect(kpis.openRate.lacks).toEqual([
    { kind: 'contacts', isLoaded: false, roles: ['delivered', 'opened'] },
  ]);
  expect(Object.keys(kpis)).toEqual(Object.keys(kpiDictionary));
});
