import { describe, expect, it } from 'vitest';
import { judgedRange, listGuards, segmentsOf } from '../../src/analyses/abtest/chart.ts';
import {
  amounts,
  both,
  firstOf,
  guardOf,
  judgeUnits,
  yesAndNo,
  type TestUnit,
} from '../support/abtestInput.ts';
import reference from '../reference/abtest.json' with { type: 'json' };

const lesson = [...yesAndNo('control', 200, 4000), ...yesAndNo('coupon', 250, 4000)];

describe('a check', () => {
  it('of the sizes against the shares planned, as R does it', () => {
    const { users, shares, p } = reference.sizes;
    const names = ['a', 'b', 'c'];
    const units = names.flatMap((name, i) => yesAndNo(name, 10, users[i] ?? 0));
    const plan = Object.fromEntries(names.map((name, i) => [name, shares[i] ?? '']));
    const planned = guardOf(judgeUnits(units, { control: 'a', options: { shares: plan } }), 'sampleRatio');
    expect(planned.detail['p']).toBeCloseTo(p, 9);
    expect(planned.status).toBe('ok');
    expect(guardOf(judgeUnits(units, { control: 'a' }), 'sampleRatio').status).toBe('fail');
  });

  it.each([
    [0, 'ok'],
    [5, 'warn'],
    [50, 'fail'],
  ])('of units in two groups: %i of 600 is %s', (crossed, status) => {
    const crossing = Array.from({ length: crossed }, () => ({ arm: both, outcome: 1 }));
    const result = judgeUnits([...yesAndNo('a', 60, 300), ...yesAndNo('b', 90, 300), ...crossing], {
      control: 'a',
    });
    expect(guardOf(result, 'crossover')).toMatchObject({ status, detail: { crossed } });
    expect(firstOf(result)).toMatchObject({ n: 300, nControl: 300 });
  });

  it.each([
    [0, 0, 'ok'],
    [8, 8, 'ok'],
    [40, 40, 'warn'],
    [0, 60, 'fail'],
  ])('of units without an outcome: %i and %i is %s', (a, b, status) => {
    const none = (arm: string, n: number): TestUnit[] => amounts(arm, Array(n).fill(NaN));
    const units = [
      ...yesAndNo('a', 60, 400 - a),
      ...yesAndNo('b', 60, 400 - b),
      ...none('a', a),
      ...none('b', b),
    ];
    expect(guardOf(judgeUnits(units, { control: 'a' }), 'missing')).toMatchObject({
      status,
      detail: { missing: a + b },
    });
  });

  it.each([
    [0, 'ok'],
    [1, 'fail'],
  ])('of the time before: groups apart by %i', (apart, status) => {
    const units = [...yesAndNo('a', 60, 400), ...yesAndNo('b', 60, 400)].map((unit, i) => ({
      ...unit,
      before: (i % 5) + (unit.arm === 'b' ? apart : 0),
    }));
    expect(guardOf(judgeUnits(units, { control: 'a' }), 'before').status).toBe(status);
  });

  it.each([
    [9, 'fail'],
    [10, 'ok'],
  ])('of how much there is: %i of the rarer outcome', (count, status) => {
    const units = [...yesAndNo('a', 100, 300), ...yesAndNo('b', 300 - count, 300)];
    expect(guardOf(judgeUnits(units, { control: 'a' }), 'tooEarly')).toMatchObject({
      status,
      detail: { count, variant: 'b' },
    });
  });

  it('of units with several rows; without a column for the unit neither is checked, and that is said once', () => {
    const repeated = lesson.map((unit, i) => ({ ...unit, rows: i % 2 === 0 ? 1 : 2 }));
    expect(guardOf(judgeUnits(repeated, { control: 'control' }), 'repeated')).toMatchObject({
      status: 'warn',
      detail: { repeated: 4000 },
    });
    const blind = judgeUnits(lesson, { control: 'control', hasUnit: false });
    expect(guardOf(blind, 'crossover').status).toBe('unchecked');
    expect(listGuards(blind).map(({ id }) => id)).not.toContain('repeated');
  });
});

describe('the verdict', () => {
  const against = (yes: number, of = 4000): TestUnit[] => [
    ...yesAndNo('a', 200, 4000),
    ...yesAndNo('b', yes, of),
  ];
  it.each([
    ['better', against(260)],
    ['worse', against(140)],
    ['unclear', against(210)],
    ['tooEarly', against(4)],
    ['invalid', against(260, 5000)],
  ] as const)('%s', (kind, units) => {
    expect(judgeUnits(units, { control: 'a' }).verdict).toMatchObject({ kind, variant: 'b' });
  });

  it('is the best of the groups that are proven, several counted', () => {
    const groups = (c: number): TestUnit[] => [...against(260), ...yesAndNo('c', c, 4000)];
    expect(judgeUnits(groups(300), { control: 'a' }).verdict).toMatchObject({ kind: 'better', variant: 'c' });
    // p = 0.03 alone, but one of four looked at.
    const many = [...against(245), ...['c', 'd', 'e'].flatMap((name) => yesAndNo(name, 200, 4000))];
    const { comparisons, verdict } = judgeUnits(many, { control: 'a' });
    expect(comparisons[0]?.pValue).toBeLessThan(0.05);
    expect(verdict.kind).toBe('unclear');
  });

  it('is slower to come where one looks often', () => {
    expect(judgeUnits(lesson, { control: 'control' }).verdict.kind).toBe('better');
    const often = judgeUnits(lesson, { control: 'control', options: { looks: 'often' } });
    expect(often.verdict.kind).toBe('unclear');
    const wide = judgedRange(firstOf(often), 'often');
    expect(wide.low).toBeLessThan(0);
    expect(wide.high).toBeGreaterThan(firstOf(often).interval[1]);
  });
});

describe('segments', () => {
  const inSegment = (stratum: string, units: readonly TestUnit[]): TestUnit[] =>
    units.map((unit) => ({ ...unit, stratum }));
  const pair = (stratum: string, yes: number, more: number): TestUnit[] =>
    inSegment(stratum, [...yesAndNo('a', yes, 1000), ...yesAndNo('b', yes + more, 1000)]);

  it('that differ are told from those that do not', () => {
    const alike = judgeUnits([...pair('new', 100, 40), ...pair('old', 200, 40)], { control: 'a' });
    expect(segmentsOf(alike, 'b').p).toBeGreaterThan(0.5);
    const apart = judgeUnits([...pair('new', 100, 100), ...pair('old', 200, -50)], { control: 'a' });
    expect(segmentsOf(apart, 'b').p).toBeLessThan(0.001);
    expect(segmentsOf(apart, 'b').rows.map(({ segment, value }) => [segment, value.toFixed(3)])).toEqual([
      ['new', '0.100'],
      ['old', '-0.050'],
    ]);
  });

  it('of an uneven mix are held equal: no effect in either, and none in all', () => {
    const units = [
      ...inSegment('few', [...yesAndNo('a', 30, 300), ...yesAndNo('b', 70, 700)]),
      ...inSegment('many', [...yesAndNo('a', 350, 700), ...yesAndNo('b', 150, 300)]),
    ];
    const { difference, stratified } = firstOf(judgeUnits(units, { control: 'a' }));
    expect(difference).toBeCloseTo(-0.16, 12);
    expect(stratified?.value).toBeCloseTo(0, 12);
  });

  it('with fewer than thirty units in a group are left out', () => {
    const small = inSegment('tiny', [...yesAndNo('a', 5, 29), ...yesAndNo('b', 5, 40)]);
    const result = judgeUnits([...pair('new', 100, 40), ...small], { control: 'a' });
    expect(segmentsOf(result, 'b').rows.map(({ segment }) => segment)).toEqual(['new']);
    expect(segmentsOf(result, 'b').p).toBeNull();
  });
});
