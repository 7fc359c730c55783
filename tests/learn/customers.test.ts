import { describe, expect, it } from 'vitest';
import { followCohorts, lessonBought } from '../../workers/lessons/cohort.ts';
import { concentrateTen, otherAmounts, shareOfTop } from '../../workers/lessons/concentration.ts';
import { standingOf, stretchesOf } from '../../workers/lessons/lifecycle.ts';
import { lessonCustomers, scoreFew, segmentAt } from '../../workers/lessons/rfm.ts';

describe('the five customers of RFM', () => {
  it('score as the lesson says', () => {
    const { cuts, customers } = scoreFew(lessonCustomers, null);
    expect(cuts.recencyDays.map((cut) => Math.round(cut * 10) / 10)).toEqual([16.6, 35, 75, 156]);
    expect(customers.map(({ r, f, m }) => [r, f, m])).toEqual([
      [5, 5, 5],
      [4, 3, 3],
      [3, 1, 1],
      [2, 4, 4],
      [1, 1, 2],
    ]);
    expect(customers.map(({ segment }) => segment)).toEqual([
      'champions',
      'loyal',
      'aboutToSleep',
      'atRisk',
      'lost',
    ]);
  });

  it('quantiles move the others along, fixed cut points do not', () => {
    const { cuts } = scoreFew(lessonCustomers, null);
    const today = lessonCustomers.map((one, i) => (i === 3 ? { ...one, recencyDays: 0 } : one));
    expect(scoreFew(today, null).customers.map(({ r }) => r)).toEqual([4, 3, 2, 5, 1]);
    expect(scoreFew(today, cuts).customers.map(({ r }) => r)).toEqual([5, 4, 3, 5, 1]);
  });

  it('the map is the one the scores are looked up in', () => {
    for (const { recencyLevel, valueLevel, segment } of scoreFew(lessonCustomers, null).customers)
      expect(segmentAt(recencyLevel, valueLevel)).toBe(segment);
  });
});

describe('cohorts of six customers', () => {
  it('are weighted by their customers', () => {
    const result = followCohorts(lessonBought, true);
    expect(result?.cohorts.map(({ size, retained }) => [size, retained])).toEqual([
      [3, [3, 1, 1, 1, 1]],
      [2, [2, 1, 0, 1]],
      [1, [1, 1, 1]],
    ]);
    expect(result?.mean[1]).toMatchObject({ customerCount: 6, returnedCount: 3, retention: 0.5 });
  });

  it('leave a month out of the means while it lasts', () => {
    expect(followCohorts(lessonBought, true)?.mean.length).toBe(5);
    expect(followCohorts(lessonBought, false)?.mean.length).toBe(4);
    expect(followCohorts(lessonBought, false)?.lastPeriodIsPartial).toBe(true);
  });

  it('are none where nobody bought', () => {
    expect(
      followCohorts(
        lessonBought.map((own) => own.map(() => false)),
        true,
      ),
    ).toBeNull();
  });
});

describe('ten customers', () => {
  it('are more concentrated the more the largest spends', () => {
    const ginis = [600, 1_200, 5_000].map((largest) => concentrateTen(largest).all.gini ?? 0);
    expect(ginis).toEqual([...ginis].sort((a, b) => a - b));
    const total = otherAmounts.reduce((sum, amount) => sum + amount, 600);
    expect(shareOfTop(concentrateTen(600), 0.2)).toBeCloseTo((600 + 420) / total, 12);
    expect(shareOfTop(concentrateTen(600), 1)).toBe(1);
  });

  it('are put in order where the moved one is not the largest any more', () => {
    expect(concentrateTen(30).best[0]).toBe(420);
  });
});

describe('one customer’s stage', () => {
  const usual = { recencyDays: 40, cycleDays: 20, purchases: 3, tenureDays: 365, dormantFactor: 2 };

  it('is at risk at twice the cycle, dormant a day later', () => {
    expect(standingOf(usual)).toEqual({ stage: 'atRisk', program: 'churnPrevention' });
    expect(standingOf({ ...usual, recencyDays: 41 })).toEqual({ stage: 'dormant', program: 'winBack' });
    expect(standingOf({ ...usual, recencyDays: 19 })).toEqual({ stage: 'repeat', program: null });
    expect(standingOf({ ...usual, recencyDays: 19, purchases: 1 }).program).toBe('reSell');
  });

  it('runs through the stages without a gap', () => {
    const stretches = stretchesOf(usual, 100);
    expect(stretches.map(({ stage, from, to }) => [stage, from, to])).toEqual([
      ['repeat', 0, 19],
      ['atRisk', 20, 40],
      ['dormant', 41, 100],
    ]);
  });
});
