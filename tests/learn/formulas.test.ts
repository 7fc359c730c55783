import { describe, expect, it } from 'vitest';
import { explainFactors } from '../../workers/lessons/factors.ts';
import { lookAheadTwo } from '../../workers/lessons/outlook.ts';
import { scoreFewPlaces } from '../../workers/lessons/places.ts';
import { scoreFile } from '../../workers/lessons/quality.ts';
import { findOrder } from '../../workers/lessons/sequences.ts';
import { smoothLevels, watchMonths } from '../../workers/lessons/series.ts';
import { chanceOfLocal, compareTrait, compareWithControl, medianOf } from '../../workers/lessons/shares.ts';
import { drawSplit } from '../../workers/lessons/split.ts';
import { tierAmounts, tierTen } from '../../workers/lessons/tiers.ts';
import { weighGroups } from '../../workers/lessons/uplift.ts';

describe('live formulas give the numbers of their lessons', () => {
  it('what each factor did to revenue (KPI)', () => {
    const change = explainFactors(
      { customers: 3, frequency: 4 / 3, orderValue: 25_000 },
      { customers: 3, frequency: 2, orderValue: 30_000 },
    );
    const parts = change.factors.map(({ contribution }) => contribution);
    expect(parts).toEqual([0, 55_185, 24_815]);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(change.change);
  });

  it('exponential smoothing of 100, 120, 110 (trend)', () => {
    expect(smoothLevels([100, 120, 110], 0.5).levels).toEqual([100, 110, 110]);
    expect(smoothLevels([100, 120, 110], 1).levels).toEqual([100, 120, 110]);
  });

  it('the alarm of the third month (signals)', () => {
    const chart = watchMonths([12, 15, 16], 0.02);
    expect(chart.smoothed.map((one) => Number(one.toFixed(2)))).toEqual([11.4, 12.84, 14.1]);
    expect(chart.high.map((one) => Number(one.toFixed(2)))).toEqual([12.93, 13.36, 13.56]);
    expect(chart.outsideCount).toBe(1);
    expect(watchMonths([12, 11, 10], 0.02).outsideCount).toBe(0);
  });

  it('three cities (regions)', () => {
    const cities = [
      { customers: 1_000, loyal: 100, stores: 2 },
      { customers: 300, loyal: 60, stores: 0 },
      { customers: 20, loyal: 8, stores: 0 },
    ];
    expect(scoreFewPlaces(cities, 1).map(({ value }) => Number(value.toFixed(1)))).toEqual([7.6, 21.8, 2]);
    expect(scoreFewPlaces(cities, 0).map(({ value }) => value)).toEqual([20, 30, 2]);
  });

  it('ten rows (quality)', () => {
    const faults = { emptyCells: 1, duplicates: 1, futureDates: 1, contradictions: 4, missingDays: 0 };
    expect(scoreFile(faults).total).toBeCloseTo(87.6, 10);
    expect(scoreFile({ ...faults, duplicates: 0, contradictions: 3 }).total).toBeCloseTo(91.6, 10);
    expect(scoreFile({ ...faults, missingDays: 2 }).dimensions.map(({ rate }) => rate)).toContain(0.5);
  });

  it('a trait of twenty people (personas)', () => {
    const lift = compareTrait({ count: 12, of: 20 }, { count: 24, of: 80 });
    expect([lift?.value, lift?.low, lift?.high].map((one) => one?.toFixed(2))).toEqual([
      '1.67',
      '1.17',
      '2.25',
    ]);
    expect(compareTrait({ count: 0, of: 20 }, { count: 0, of: 80 })).toBeNull();
  });

  it('three of four buyers from Busan (products)', () => {
    expect(chanceOfLocal(3, 5, 4, 20)).toBeCloseTo(155 / 4_845, 12);
    expect(chanceOfLocal(0, 5, 4, 20)).toBe(1);
  });

  it('a message and its control (response)', () => {
    const { difference, low, high } = compareWithControl({ count: 60, of: 1_000 }, { count: 10, of: 200 });
    expect([difference, low, high].map((one) => (100 * one).toFixed(1))).toEqual(['1.0', '-3.2', '3.8']);
  });

  it('gaps of 30, 10 and 30 days (answers)', () => {
    expect(medianOf([30, 10, 30])).toBe(30);
  });

  it('regulars and those who left (migration)', () => {
    const [, next] = lookAheadTwo([3, 2], { stay: 100 / 3, back: 100, newcomers: 1 }, 1);
    expect(next?.[0]).toBeCloseTo(4, 12);
    expect(next?.[1]).toBeCloseTo(2, 12);
  });

  it('two groups with and without a coupon (uplift)', () => {
    const groups = [
      { treated: 30, control: 10 },
      { treated: 50, control: 50 },
    ];
    const weighed = weighGroups(groups, 20_000, 2_000);
    expect(weighed.qini).toBeCloseTo(0.025, 12);
    expect(weighed.profitOfAll).toBeCloseTo(0, 6);
    expect(weighed.profitOfBest).toBeCloseTo(400_000, 6);
    expect(weighed.quadrants).toEqual(['persuadable', 'sureThing']);
    expect(weighGroups([{ treated: 5, control: 10 }, ...groups], 1, 1).quadrants[0]).toBe('sleepingDog');
  });
});

describe('tiers of ten customers', () => {
  it('are cut by share', () => {
    const { high, mid, total } = tierTen(20, 20);
    // Four would part the two of 320; of three and five, equally near, the larger one holds.
    expect([high.count, high.threshold, mid.count, mid.tiedCount]).toEqual([2, 800, 5, 2]);
    expect(total).toBe(tierAmounts.reduce((sum, amount) => sum + amount, 0));
  });

  it('never part equal customers', () => {
    const { high } = tierTen(40, 20);
    expect([3, 5]).toContain(high.count);
    expect(high.tiedCount).toBe(2);
  });
});

describe('six purchases in a row', () => {
  it('have E a day after the second A', () => {
    const { pairs } = findOrder(5, 5);
    expect(pairs.find(({ from, to }) => from === 'A' && to === 'E')?.days).toBe(1);
    expect(pairs.find(({ from, to }) => from === 'B' && to === 'E')?.days).toBe(4);
  });

  it('hold fewer orders within narrower limits', () => {
    const all = findOrder(5, 5);
    const near = findOrder(1, 5);
    expect(near.pairs.map(({ from, to }) => from + to).sort()).toEqual(['AB', 'AE', 'BC', 'CD', 'DA']);
    expect(near.countByLength[1]).toBeLessThan(all.countByLength[1] ?? 0);
    expect(findOrder(5, 1).countByLength[1]).toBe(0);
  });
});

describe('two halves of made-up customers', () => {
  it('are alike sooner when drawn until balanced than by chance', () => {
    const chance = drawSplit({ n: 200, method: 'chance', seed: 1 });
    const balanced = drawSplit({ n: 200, method: 'balanced', seed: 1 });
    expect(balanced.largest).toBeLessThan(chance.largest);
    expect(balanced.tries).toBeGreaterThan(1);
    expect(chance.rows.length).toBe(4);
  });

  it('are unfair less often the more there are', () => {
    const unfair = [20, 200, 2_000].map((n) => drawSplit({ n, method: 'chance', seed: 1 }).unfairDraws);
    expect(unfair).toEqual([...unfair].sort((a, b) => b - a));
    expect(unfair[0]).toBeGreaterThan(90);
    expect(unfair[2]).toBeLessThan(40);
  });
});
